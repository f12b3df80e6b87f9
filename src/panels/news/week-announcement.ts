import { points } from '../../text/format'
import { speechText } from '../../text/speech-text'
import { newsFacts } from '../../view/facts/told-facts'
import { dateText, say, sayDynamic, sentence, usd } from '../app/translator'
import { gameState, openLevel } from '../game'
import { firmKeyFigures } from './firm-key-figures.view'
import { isRoutine, type NewsLine, newsFrom, scrappedChips } from './news-lines.view'

/** The most sentences of one announcement. */
const mostSpoken = 8

/** The last news lines as sentences. */
export function newsSentences(lines: readonly NewsLine[]): string[] {
  return lines.slice(-mostSpoken).map((line) => sentence(sayDynamic(line.code, newsFacts(line))))
}

/** A week's summary in a sentence, before its news. */
export function weekSummary(scrapped: number, news: string): string {
  const { cashUsd, installedChips, score } = firmKeyFigures(gameState.value, openLevel.value.scenario)
  const date = dateText(gameState.value.week)
  return say('announcer.sum', { date, cash: usd(cashUsd), chips: installedChips, scrapped, score: points(score), news })
}

/** The last week of the game: its summary and its news. */
export function lastWeekAnnouncement(): string {
  const lines = newsFrom(gameState.value, 0).filter(({ week }) => week === gameState.value.week)
  const told = newsSentences(lines.filter((line) => !isRoutine(line)))
  return asSpeech([weekSummary(scrappedChips(lines), told.join(' '))])
}

/** Sentences joined for speech. */
export function asSpeech(sentences: readonly string[]): string {
  return speechText(sentences.join(' '), document.documentElement.lang)
}
