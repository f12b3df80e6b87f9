/** The public interface of the laboratory. */
export { type WeighedChoice, type Weighing, weighChoices } from './counterfactual'
export type { HundredAsk, ScriptedGame } from './hundred/hundred'
export type { HundredTold } from './hundred/hundred-worker'
export type { SweepAsk, SweepTold } from './sweep/sweep-steps'
