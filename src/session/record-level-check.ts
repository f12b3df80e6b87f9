import type { UnlocatedDiagnostic } from '../content/syntax/diagnostic'
import { didYouMean } from '../content/syntax/nearest'
import { decisionOf, decisions } from '../sim/decisions'
import type { Scenario } from '../sim/level/scenario'
import type { GameRecord } from './record'

/** Parts of a record that do not fit a level: another level's id, or unknown moves. */
export function recordLevelComplaints({ level, moves }: GameRecord, { id }: Scenario): UnlocatedDiagnostic[] {
  const known = Object.keys(decisions)
  const strange = moves.flatMap(({ move: { type } }, index): UnlocatedDiagnostic[] =>
    decisionOf(type)
      ? []
      : [
          {
            path: ['moves', index, 'move', 'type'],
            message: `there is no decision "${type}"`,
            suggestion: didYouMean(type, known),
          },
        ],
  )
  if (level === id) return strange
  const message = `is a game of the level "${level}", and this is "${id}"`
  return [{ path: ['level'], message, suggestion: 'replay it with its own level' }, ...strange]
}
