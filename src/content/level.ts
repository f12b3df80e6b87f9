import type { Scenario } from '../sim/level/scenario'
import type { SourcedFigure } from './schema/figures'

/** A level, checked and frozen, with the sources of its numbers and its texts. */
export interface Level {
  scenario: Scenario
  /** The source of each number, by its dotted path in the scenario. */
  figureSources: Readonly<Record<string, SourcedFigure>>
  /** By language and key. */
  texts: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Hash of the scenario, equal for equal rules and numbers. */
  fingerprint: string
}
