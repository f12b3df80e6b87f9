import { decisionOf, type Move } from '../sim/decisions'

/** Whether a move can be taken back: it has told the player nothing that he did not know. */
export function canTakeBack({ type }: Move): boolean {
  return decisionOf(type)?.reveals !== true
}
