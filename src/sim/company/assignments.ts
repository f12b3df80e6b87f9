import type { GameState } from '../state/state'

/** Nobody is assigned who is not there: whoever takes kernel engineers away calls this. */
export function keepAssignments(state: GameState): void {
  let over = Object.values(state.stacks).reduce((sum, stack) => sum + stack.engineers, 0) - state.people.kernels.count
  for (const stack of Object.values(state.stacks)) {
    const off = Math.max(0, Math.min(over, stack.engineers))
    stack.engineers -= off
    over -= off
  }
}
