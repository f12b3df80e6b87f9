// Small worlds for tests: a level in round numbers, without luck and without events, and games of it.

import type { Level } from '../../src/content/level'
import { readLevel } from '../../src/content/read-level'
import { formatDiagnosticLine } from '../../src/content/syntax/diagnostic'
import type { LevelSourceFile } from '../../src/content/syntax/parse'
import { requiredTextKeys } from '../../src/content/texts/texts'
import { createNewGame } from '../../src/sim/game'
import type { LevelJson, Scenario } from '../../src/sim/level/scenario'
import type { GameState } from '../../src/sim/state/state'
import { calmLevelJson } from './calm-level'
import { withUnits } from './figures'

export { figure, figureTable } from './figures'

/** A level in which nothing happens by itself; a test changes what it tests. */
export function calmLevel(change: (level: LevelJson) => void = () => {}): LevelJson {
  const level = structuredClone(calmLevelJson)
  change(level)
  return withUnits(level)
}

/** The files of a level that extends none, its texts filled in. */
export function filesOf(level: LevelJson): LevelSourceFile[] {
  const texts = Object.fromEntries(requiredTextKeys(level).map(({ key }) => [key, `the text of ${key}`]))
  return [
    { path: 'calm/level.json', text: JSON.stringify(level, null, 2) },
    { path: 'calm/text.en.json', text: JSON.stringify(texts) },
  ]
}

/** A checked and frozen level. */
export function aLevel(change?: (level: LevelJson) => void): Level {
  const reading = readLevel(filesOf(calmLevel(change)))
  if ('level' in reading) return reading.level
  throw new Error(reading.faults.map(formatDiagnosticLine).join('\n'))
}

/** The part of a level that the economy reads. */
export function aScenario(change?: (level: LevelJson) => void): Scenario {
  return aLevel(change).scenario
}

/** A game in its first week; a test changes what it tests. */
export function aGame(scenario: Scenario, change: (game: GameState) => void = () => {}, seed = 'calm'): GameState {
  const game = createNewGame(scenario, { seed, asItHappened: true })
  change(game)
  return game
}
