import { isBestPlayerStartedRun } from '../compute/totals'
import type { Scenario } from '../level/scenario'
import { isLastWeekToAnswerDilemma, newsSince } from '../state/news'
import { type News, newsKinds } from '../state/news-kinds'
import type { GameState } from '../state/state'

/** What the player must see before more weeks pass, the gravest first. */
export type AttentionReason = 'ending' | 'dilemma' | 'announcement' | 'warning' | 'review' | 'forecast' | 'paper'

/** What the player had seen at a moment: the open dilemmas, and the serial of the next news item. */
export interface SeenMoment {
  dilemmas: ReadonlySet<string>
  nextNews: number
}

const gravestFirst = ['announcement', 'warning', 'review', 'forecast'] as const satisfies AttentionReason[]

export function seenMomentOf({ dilemmas, news }: Readonly<GameState>): SeenMoment {
  return { dilemmas: new Set(dilemmas.map(({ event }) => event)), nextNews: news.next }
}

/** The gravest reason since a moment for which time stops at any pace, or null; an answer's last week counts as one. */
export function attentionReasonSince(
  seen: SeenMoment,
  state: Readonly<GameState>,
  scenario: Scenario,
): AttentionReason | null {
  if (state.ending) return 'ending'
  if (state.dilemmas.some((one) => !seen.dilemmas.has(one.event) || isLastWeekToAnswerDilemma(one, state)))
    return 'dilemma'
  const news = newsSince(state, seen.nextNews)
  const reasons = new Set(news.map(({ kind }) => newsKinds[kind].stopsClock))
  const gravest = gravestFirst.find((reason) => reasons.has(reason))
  if (gravest !== undefined) return gravest
  return news.some((item) => hasPaper(item, state, scenario)) ? 'paper' : null
}

/** Whether news that need not stop time has a paper: an event that is a headline, a run that is the best so far. */
function hasPaper(item: News, state: Readonly<GameState>, scenario: Scenario): boolean {
  if (item.kind === 'event') return scenario.events[item.facts.event]?.headline === true
  return item.kind === 'runFinished' && isBestPlayerStartedRun(state, item.facts.run, scenario)
}
