import { advance, createNewGame } from '../../../sim/game'
import type { Scenario } from '../../../sim/level/scenario'
import type { LevelEvent } from '../../../sim/level/story-shapes'
import { type Level, type LevelFileContentByName, levelFileName, parsePlainJsonValue } from '../level-set.view'

/** The events and rumours that the level's own file defines or changes. */
export function eventIdsInOwnLevelFile(files: LevelFileContentByName, { scenario }: Level): string[] {
  const own = parsePlainJsonValue(files[levelFileName] ?? '')
  const events = own !== null && typeof own === 'object' && 'events' in own ? own.events : null
  return Object.keys(events ?? {}).filter((id) => Object.hasOwn(scenario.events, id))
}

/**
 * A seed's game (the adapted level, and the event's week, from 0) in which an event comes as early as possible from a
 * week on, whatever its odds; null where it cannot, as a true rumour while no rule is coming. Until then there is no
 * other question and no other rumour.
 */
export function adaptLevelToForceEvent(level: Level, event: string, { seed, week }: { seed: string; week: number }) {
  const { scenario } = level
  const isAlone = arrangedFor(scenario, event, { from: week, alone: scenario.weeks })
  const game = createNewGame(isAlone, { seed, asItHappened: false })
  while (game.fired[event] === undefined) {
    if (game.ending || game.week >= scenario.weeks) return null
    advance(game, isAlone)
  }
  const arranged = arrangedFor(scenario, event, { from: week, alone: game.week })
  return { level: { ...level, scenario: arranged }, week: game.week }
}

/** The level with an event first `from` a week on, and without others through `alone`. */
function arrangedFor(scenario: Scenario, id: string, weeks: { from: number; alone: number }): Scenario {
  const events = Object.fromEntries(
    Object.entries(scenario.events).map(([each, event]) => [
      each,
      each === id ? first(event, weeks) : later(event, weeks),
    ]),
  )
  if (events[id]?.kind !== 'rumour') return { ...scenario, events }
  const belief = { ...scenario.parameters.belief, chanceComing: 1, chanceOther: 1 }
  return { ...scenario, parameters: { ...scenario.parameters, belief }, events }
}

/** An event that comes in the first possible week: its date, span and likelihood are removed. */
function first(event: LevelEvent, { from }: { from: number }): LevelEvent {
  const { on: _on, drawn: _drawn, likelihood: _likelihood, ...rest } = event
  return { ...rest, when: { week: { atLeast: from } } }
}

/** An event that waits until another has come, if it asks for an answer or is a rumour. */
function later(event: LevelEvent, { alone }: { alone: number }): LevelEvent {
  if (!event.choices && event.kind !== 'rumour') return event
  return { ...event, when: { all: [...(event.when ? [event.when] : []), { week: { above: alone } }] } }
}
