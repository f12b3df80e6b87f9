/** The public interface of the laboratory. */
export { type CounterfactualProgress, type EvaluatedChoice, replayWithoutEachDecision } from './counterfactual'
export type { HundredGamesRequest, ScriptedGameResult } from './hundred/hundred'
export type { HundredGamesWorkerMessage } from './hundred/hundred-worker'
export type { SweepProgress, SweepRequest } from './sweep/sweep-steps'
