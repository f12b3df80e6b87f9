import { at, findRow } from '../../kernel/at'
import type { Luck } from '../../kernel/luck'
import type { FactValue } from './facts'
import type { News, NewsFactsOfKind, NewsKind } from './news-kinds'
import type { GameState, OpenDilemma } from './state'

/** How many news items the state keeps. */
export const maxKeptNewsItems = 160

/** Adds what just happened to the ring of news. */
export function addNews<K extends NewsKind>(state: GameState, kind: K, facts: NewsFactsOfKind<K>): void {
  // The signature pairs the kind with its facts, which the compiler cannot follow into the union.
  const item = { serial: state.news.next, week: state.week, kind, facts } as News
  state.news.items[state.news.next % maxKeptNewsItems] = item
  state.news.next += 1
}

/** The items still in the ring buffer from this serial on, oldest first. */
export function newsSince(state: Readonly<GameState>, serial: number): News[] {
  const first = Math.max(serial, state.news.next - maxKeptNewsItems, 0)
  const found: News[] = []
  for (let n = first; n < state.news.next; n += 1) {
    const item = state.news.items[n % maxKeptNewsItems]
    if (item && item.serial === n) found.push(item)
  }
  return found
}

/** A fact by its name, of news of any kind; undefined where the kind has no such fact. */
export function newsFactValue({ facts }: News, name: string): FactValue | undefined {
  return findRow<FactValue>(facts, name)
}

/** This week's luck, for draws named by stream and subject. */
export function luckOfWeek(state: Readonly<GameState>): Luck {
  return { seedBits: state.seedBits, week: state.week }
}

/** Records an irreversible decision. */
export function recordIrreversibleMove(state: GameState, move: string, facts: Record<string, number | string>): void {
  state.seals.push({ week: state.week, move, facts })
}

/** The product of all active modifiers of a target. */
export function activeModifierFactor(state: Readonly<GameState>, target: string): number {
  let factor = 1
  for (const modifier of state.modifiers) if (modifier.target === target) factor *= modifier.factor
  return factor
}

/** A named luck factor of this world, around 1. */
export function worldLuckFactor(state: Readonly<GameState>, name: string): number {
  return at(state.world.luck, name)
}

/** Whether this is the last week in which a dilemma can be answered. */
export function isLastWeekToAnswerDilemma(
  { untilWeek }: Readonly<OpenDilemma>,
  { week }: Readonly<GameState>,
): boolean {
  return untilWeek - 1 === week
}
