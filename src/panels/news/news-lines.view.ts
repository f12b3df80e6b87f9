import { newsSince } from '../../sim/state/news'
import type { GameState, News } from '../../sim/state/state'

/** One line of news: the key of its sentence, and its facts. */
export interface NewsLine {
  serial: number
  week: number
  kind: string
  code: string
  facts: Readonly<Record<string, number | string>>
}

const scrapped = 'chipsScrapped'

/**
 * News of almost every week: the journal keeps it, the ticker skips it, and the week's summary mentions it in a word.
 */
export function isRoutine({ kind }: NewsLine): boolean {
  return kind === scrapped
}

/** How many chips the news has written off. */
export function scrappedChips(lines: readonly NewsLine[]): number {
  return lines.reduce((sum, { kind, facts }) => sum + (kind === scrapped ? Number(facts.count) : 0), 0)
}

/** The news from a serial on, oldest first. */
export function newsFrom(state: Readonly<GameState>, serial: number): NewsLine[] {
  return newsSince(state, serial).map(lineOf)
}

/** All news that is kept, newest first; `kinds` filters it. */
export function journal(state: Readonly<GameState>, kinds: ReadonlySet<string> | null): NewsLine[] {
  const all = newsFrom(state, 0).reverse()
  return kinds ? all.filter(({ kind }) => kinds.has(kind)) : all
}

/** The kinds of news that are kept. */
export function newsKinds(state: Readonly<GameState>): string[] {
  return [...new Set(newsFrom(state, 0).map(({ kind }) => kind))]
}

function lineOf(item: News): NewsLine {
  return { serial: item.serial, week: item.week, kind: item.kind, code: `news.${item.kind}`, facts: item.facts }
}
