/** The laboratory's face: what a screen may ask of it. */
export { type WeighedChoice, type Weighing, weighChoices } from './counterfactual'
export type { SweepAsk, SweepTold } from './sweep-steps'
