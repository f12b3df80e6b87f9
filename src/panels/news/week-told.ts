import { points } from '../../text/format'
import { speechText } from '../../text/speech-text'
import { newsFacts } from '../../view/facts/told-facts'
import { dateText, say, sayDynamic, sentence, usd } from '../app/translator'
import { game, level } from '../game'
import { firmInBrief } from './firm-in-brief.view'
import { isRoutine, type NewsLine, newsFrom, scrappedChips } from './news-lines.view'

/** So many sentences are spoken at one go. */
const mostSpoken = 8

/** The last of some news, as sentences. */
export function linesTold(lines: readonly NewsLine[]): string[] {
  return lines.slice(-mostSpoken).map((line) => sentence(sayDynamic(line.code, newsFacts(line))))
}

/** A week in a sentence, before its news. */
export function weekText(scrapped: number, news: string): string {
  const { cashUsd, installedChips, score } = firmInBrief(game.value, level.value.scenario)
  const date = dateText(game.value.week)
  return say('announcer.sum', { date, cash: usd(cashUsd), chips: installedChips, scrapped, score: points(score), news })
}

/** The week that the game ended with: its sum and its news. */
export function lastWeekTold(): string {
  const lines = newsFrom(game.value, 0).filter(({ week }) => week === game.value.week)
  const told = linesTold(lines.filter((line) => !isRoutine(line)))
  return aloud([weekText(scrappedChips(lines), told.join(' '))])
}

/** Sentences as they are spoken. */
export function aloud(sentences: readonly string[]): string {
  return speechText(sentences.join(' '), document.documentElement.lang)
}
