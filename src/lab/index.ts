/** The public interface of the laboratory. */
export { type CounterfactualChoice, type CounterfactualProgress, evaluateChoices } from './counterfactual'
export type { HundredRequest, ScriptedGame } from './hundred/hundred'
export type { HundredProgress } from './hundred/hundred-worker'
export type { SweepProgress, SweepRequest } from './sweep/sweep-steps'
