import { addKindsToFacts, type Facts } from '../../sim/state/facts'
import { newsSince } from '../../sim/state/news'
import { type News, type NewsKind, newsFactKindsOf, newsKinds } from '../../sim/state/news-kinds'
import type { GameState } from '../../sim/state/state'

/** One line of news: the key of its sentence and what the sentence is told. */
export type NewsItemView = News & {
  code: `news.${NewsKind}`
  /** The facts with their kinds. */
  typed: Facts
}

/** News of almost every week: the journal keeps it, the ticker does without it, and the sum of a week says it in a word. */
export function isRoutineNews({ kind }: NewsItemView): boolean {
  return newsKinds[kind].importance === 'routine'
}

/** Whether the newspaper prints it: what somebody let slip at tea is no paper's business. */
export function isNewsPrintedInNewspaper({ kind }: NewsItemView): boolean {
  return newsKinds[kind].importance === 'usual'
}

/** What a screen reader is told of it. */
export function screenReaderAnnouncementModeOf({ kind }: NewsItemView): (typeof newsKinds)[NewsKind]['announcement'] {
  return newsKinds[kind].announcement
}

/** How many chips the news has written off. */
export function countScrappedChipsInNews(lines: readonly NewsItemView[]): number {
  return lines.reduce((sum, { kind, facts }) => sum + (kind === 'chipsScrapped' ? facts.count : 0), 0)
}

/** The news from a serial on, oldest first. */
export function newsItemsFromSerial(state: Readonly<GameState>, serial: number): NewsItemView[] {
  return newsSince(state, serial).map(lineOf)
}

/** All news that is kept, newest first; `kinds` filters it. */
export function journalNewsItems(state: Readonly<GameState>, kinds: ReadonlySet<string> | null): NewsItemView[] {
  const all = newsItemsFromSerial(state, 0).reverse()
  return kinds ? all.filter(({ kind }) => kinds.has(kind)) : all
}

/** The kinds of news that are kept. */
export function newsKindsInJournal(state: Readonly<GameState>): NewsKind[] {
  return [...new Set(newsItemsFromSerial(state, 0).map(({ kind }) => kind))]
}

function lineOf(item: News): NewsItemView {
  return { ...item, code: `news.${item.kind}`, typed: addKindsToFacts(newsFactKindsOf(item.kind), item.facts) }
}

/** This week's news, newest first, at most `limit`; after a quiet week, the last week with news. */
export function newsTickerView(state: Readonly<GameState>, limit: number): NewsItemView[] {
  const all = newsItemsFromSerial(state, 0).filter((line) => !isRoutineNews(line))
  const week = all.at(-1)?.week ?? state.week
  return all
    .filter((line) => line.week === week)
    .reverse()
    .slice(0, limit)
}
