import type { Scenario } from '../sim/level/scenario'
import type { Note } from './schema/figures'

/** A level, checked and frozen: what the economy reads, where its numbers are from, and its words. */
export interface Level {
  scenario: Scenario
  /** Where each number is from, by its dotted path in the scenario. */
  notes: Readonly<Record<string, Note>>
  /** By language, then by key. */
  texts: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Names the scenario: the same rules and numbers have the same fingerprint. */
  fingerprint: string
}
