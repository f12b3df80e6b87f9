import type { GameState } from '../state/state'

/** Caps the assigned kernel engineers at the number employed; call it after each loss of kernel engineers. */
export function capAssignments(state: GameState): void {
  let over = Object.values(state.stacks).reduce((sum, stack) => sum + stack.engineers, 0) - state.people.kernels.count
  for (const stack of Object.values(state.stacks)) {
    const off = Math.max(0, Math.min(over, stack.engineers))
    stack.engineers -= off
    over -= off
  }
}
