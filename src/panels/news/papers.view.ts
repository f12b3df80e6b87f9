import { at } from '../../kernel/at'
import { isBestPlayerStartedRun } from '../../sim/compute/totals'
import { isForecastQuestionOpen } from '../../sim/decisions/strategy-decisions'
import type { Scenario } from '../../sim/level/scenario'
import type { LevelEvent } from '../../sim/level/story-shapes'
import { isLastWeekToAnswerDilemma } from '../../sim/state/news'
import { isNewsShownInDialog, type NewsShownInDialog } from '../../sim/state/news-kinds'
import type { GameState } from '../../sim/state/state'
import type { FrontPageSubject } from './illustrations.view'
import { newsItemsFromSerial } from './news-lines.view'

/** A paper that waits to be read or answered. */
export type QueuedDialog =
  | { kind: 'ending' }
  | { kind: 'dilemma'; event: string }
  | ({ kind: 'front'; serial: number } & FrontPageSubject)
  | { kind: 'review'; week: number }
  | { kind: 'run'; run: string; serial: number }
  | { kind: 'forecast'; forecast: string }

/** What has been read of news and reviews; a reopened game counts as read. */
export interface DialogReadState {
  serial: number
  reviewWeek: number
  /** Postponed papers, by `postponedDialogKey`. */
  postponed: ReadonlySet<string>
  /** Keys of declined papers: they do not return. */
  declined: ReadonlySet<string>
}

/** Everything up to now counts as read. */
export function createAllReadState(state: Readonly<GameState>): DialogReadState {
  return {
    serial: state.news.next,
    reviewWeek: state.reviews.at(-1)?.week ?? -1,
    postponed: new Set(),
    declined: new Set(),
  }
}

/** The waiting papers, the gravest first. */
export function queuedDialogsFor(
  state: Readonly<GameState>,
  scenario: Scenario,
  read: DialogReadState,
): QueuedDialog[] {
  if (state.ending) return [{ kind: 'ending' }]
  const front = fronts(state, scenario, read.serial)
  return [
    // A rule may overtake what a question of the same week offers.
    ...front.filter(({ about }) => about === 'rule'),
    ...dilemmas(state),
    ...front.filter(({ about }) => about === 'event'),
    ...reviews(state, read),
    ...runsDone(state, scenario, read.serial),
    ...forecasts(state, scenario),
  ].filter((paper) => !read.declined.has(queuedDialogKey(paper)))
}

/** The identity of a paper. */
export function queuedDialogKey(paper: QueuedDialog): string {
  if (paper.kind === 'dilemma') return `dilemma ${paper.event}`
  if (paper.kind === 'front') return `front ${paper.serial}`
  if (paper.kind === 'review') return `review ${paper.week}`
  if (paper.kind === 'run') return `run ${paper.run}`
  return paper.kind === 'forecast' ? `forecast ${paper.forecast}` : 'ending'
}

/** The identity of a postponed paper: a question gets a second one in the last week in which it can be answered. */
export function postponedDialogKey(paper: QueuedDialog, state: Readonly<GameState>): string {
  const isLast =
    paper.kind === 'dilemma' &&
    state.dilemmas.some((each) => each.event === paper.event && isLastWeekToAnswerDilemma(each, state))
  return isLast ? `${queuedDialogKey(paper)} last` : queuedDialogKey(paper)
}

function dilemmas(state: Readonly<GameState>): QueuedDialog[] {
  return state.dilemmas.map(({ event }) => ({ kind: 'dilemma', event }))
}

/** Front pages for rules and headline events; those with an answer are dilemmas. */
function fronts(
  state: Readonly<GameState>,
  scenario: Scenario,
  serial: number,
): Extract<QueuedDialog, { kind: 'front' }>[] {
  return newsItemsFromSerial(state, serial).flatMap((line) => {
    const subject = isNewsShownInDialog(line, 'front') ? subjectOf(line, state, scenario) : null
    return subject ? [{ kind: 'front' as const, ...subject, serial: line.serial }] : []
  })
}

/** What the front page of a piece of news is about; null where it has none after all. */
function subjectOf(
  line: NewsShownInDialog<'front'>,
  state: Readonly<GameState>,
  scenario: Scenario,
): FrontPageSubject | null {
  switch (line.kind) {
    case 'ruleAnnounced':
      return { about: 'rule', id: line.facts.rule, isInForce: false }
    case 'ruleInForce':
      return cameAtOnce(state, line.facts.rule, scenario)
        ? null
        : { about: 'rule', id: line.facts.rule, isInForce: true }
    case 'event':
      return isFrontPage(scenario.events[line.facts.event])
        ? { about: 'event', id: line.facts.event, isInForce: false }
        : null
  }
}

/** A headline that asks for an answer is a question, before it is answered and after. */
function isFrontPage(event: LevelEvent | undefined): boolean {
  return event?.headline === true && event.choices === undefined
}

/** A rule in force on the day of its announcement has had its front page. */
function cameAtOnce(state: Readonly<GameState>, rule: string, scenario: Scenario): boolean {
  const { announcedWeek, forceWeek } = at(state.rules, rule)
  return announcedWeek === forceWeek && !at(scenario.rules, rule).onlyByHaste
}

function reviews(state: Readonly<GameState>, { reviewWeek }: DialogReadState): QueuedDialog[] {
  return state.reviews.filter(({ week }) => week > reviewWeek).map(({ week }) => ({ kind: 'review', week }))
}

function runsDone(state: Readonly<GameState>, scenario: Scenario, serial: number): QueuedDialog[] {
  return newsItemsFromSerial(state, serial)
    .filter((line) => isNewsShownInDialog(line, 'run'))
    .filter(({ facts }) => isBestPlayerStartedRun(state, facts.run, scenario))
    .map(({ facts, serial: own }) => ({ kind: 'run', run: facts.run, serial: own }))
}

function forecasts(state: Readonly<GameState>, scenario: Scenario): QueuedDialog[] {
  return Object.keys(scenario.forecasts)
    .filter((id) => !state.forecasts[id] && isForecastQuestionOpen(state, id, scenario))
    .map((forecast) => ({ kind: 'forecast', forecast }))
}
