import { type Facts, typedFacts } from '../../sim/state/facts'
import { newsSince } from '../../sim/state/news'
import { type News, type NewsKind, newsFactShape, newsKinds } from '../../sim/state/news-kinds'
import type { GameState } from '../../sim/state/state'

/** One line of news: the key of its sentence and what the sentence is told. */
export type NewsLine = News & {
  code: `news.${NewsKind}`
  /** The facts with their kinds. */
  typed: Facts
}

/** News of almost every week: the journal keeps it, the ticker does without it, and the sum of a week says it in a word. */
export function isRoutine({ kind }: NewsLine): boolean {
  return newsKinds[kind].importance === 'routine'
}

/** Whether the newspaper prints it: what somebody let slip at tea is no paper's business. */
export function isPrinted({ kind }: NewsLine): boolean {
  return newsKinds[kind].importance === 'usual'
}

/** What a screen reader is told of it. */
export function announcementOf({ kind }: NewsLine): (typeof newsKinds)[NewsKind]['announcement'] {
  return newsKinds[kind].announcement
}

/** How many chips the news has written off. */
export function scrappedChips(lines: readonly NewsLine[]): number {
  return lines.reduce((sum, { kind, facts }) => sum + (kind === 'chipsScrapped' ? facts.count : 0), 0)
}

/** The news from a serial on, oldest first. */
export function newsFrom(state: Readonly<GameState>, serial: number): NewsLine[] {
  return newsSince(state, serial).map(lineOf)
}

/** All news that is kept, newest first; `kinds` filters it. */
export function journalLines(state: Readonly<GameState>, kinds: ReadonlySet<string> | null): NewsLine[] {
  const all = newsFrom(state, 0).reverse()
  return kinds ? all.filter(({ kind }) => kinds.has(kind)) : all
}

/** The kinds of news that are kept. */
export function keptKinds(state: Readonly<GameState>): NewsKind[] {
  return [...new Set(newsFrom(state, 0).map(({ kind }) => kind))]
}

function lineOf(item: News): NewsLine {
  return { ...item, code: `news.${item.kind}`, typed: typedFacts(newsFactShape(item.kind), item.facts) }
}

/** This week's news, newest first, at most `limit`; after a quiet week, the last week with news. */
export function tickerView(state: Readonly<GameState>, limit: number): NewsLine[] {
  const all = newsFrom(state, 0).filter((line) => !isRoutine(line))
  const week = all.at(-1)?.week ?? state.week
  return all
    .filter((line) => line.week === week)
    .reverse()
    .slice(0, limit)
}
