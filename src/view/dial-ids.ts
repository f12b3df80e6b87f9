/** The four dials and the difficulties, always in this order. */

export type { DifficultyId } from '../sim/state/ids'
export { dialIds, difficultyIds } from '../sim/state/ids'
