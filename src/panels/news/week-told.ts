import { points } from '../../text/format'
import { speechText } from '../../text/speech-text'
import { newsFacts } from '../../view/facts/told-facts'
import { dateText, say, sayDynamic, sentence, usd } from '../app/translator'
import { game, level } from '../game'
import { firmInBrief } from './firm-in-brief.view'
import { isRoutine, type NewsLine, newsFrom, scrappedChips } from './news-lines.view'

/** The most sentences of one announcement. */
const mostSpoken = 8

/** The last news lines as sentences. */
export function linesTold(lines: readonly NewsLine[]): string[] {
  return lines.slice(-mostSpoken).map((line) => sentence(sayDynamic(line.code, newsFacts(line))))
}

/** A week's summary in a sentence, before its news. */
export function weekText(scrapped: number, news: string): string {
  const { cashUsd, installedChips, score } = firmInBrief(game.value, level.value.scenario)
  const date = dateText(game.value.week)
  return say('announcer.sum', { date, cash: usd(cashUsd), chips: installedChips, scrapped, score: points(score), news })
}

/** The last week of the game: its summary and its news. */
export function lastWeekTold(): string {
  const lines = newsFrom(game.value, 0).filter(({ week }) => week === game.value.week)
  const told = linesTold(lines.filter((line) => !isRoutine(line)))
  return aloud([weekText(scrappedChips(lines), told.join(' '))])
}

/** Sentences joined for speech. */
export function aloud(sentences: readonly string[]): string {
  return speechText(sentences.join(' '), document.documentElement.lang)
}
