import { formatPoints } from '../../text/format'
import { screenReaderText } from '../../text/speech-text'
import { typedNewsFacts } from '../../view/facts/typed-facts'
import { asSentence, formatUsd, formatWeekDate, say, sayDynamic } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { companyKeyFiguresOf } from './firm-key-figures.view'
import { countScrappedChipsInNews, isRoutineNews, type NewsItemView, newsItemsFromSerial } from './news-lines.view'

/** The most sentences of one announcement. */
const mostSpoken = 8

/** The last news lines as sentences. */
export function lastNewsSentences(lines: readonly NewsItemView[]): string[] {
  return lines.slice(-mostSpoken).map((line) => asSentence(sayDynamic(line.code, typedNewsFacts(line))))
}

/** A week's summary in a sentence, before its news. */
export function weekSummaryText(scrapped: number, news: string): string {
  const { cashUsd, installedChips, score } = companyKeyFiguresOf(
    gameStateSignal.value,
    currentLevelSignal.value.scenario,
  )
  const date = formatWeekDate(gameStateSignal.value.week)
  return say('announcer.sum', {
    date,
    cash: formatUsd(cashUsd),
    chips: installedChips,
    scrapped,
    score: formatPoints(score),
    news,
  })
}

/** The last week of the game: its summary and its news. */
export function finalWeekAnnouncement(): string {
  const lines = newsItemsFromSerial(gameStateSignal.value, 0).filter(({ week }) => week === gameStateSignal.value.week)
  const told = lastNewsSentences(lines.filter((line) => !isRoutineNews(line)))
  return joinSentencesForSpeech([weekSummaryText(countScrappedChipsInNews(lines), told.join(' '))])
}

/** Sentences joined for speech. */
export function joinSentencesForSpeech(sentences: readonly string[]): string {
  return screenReaderText(sentences.join(' '), document.documentElement.lang)
}
