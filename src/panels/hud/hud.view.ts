import { startWaterfall } from '../../kernel/waterfall'
import { serverCostUsd } from '../../sim/books/inventory'
import { cashUsd, debtUsd } from '../../sim/books/ledger'
import { sitePowerDrawKw, usefulComputeOfFleet, usefulFleetPflopsWaterfall } from '../../sim/compute/fleet'
import type { Scenario } from '../../sim/level/scenario'
import { weeksUntilCashRunsOut } from '../../sim/outlook/cash-outlook'
import { dialIds, dialResultsOf } from '../../sim/score/dials'
import { fact } from '../../sim/state/facts'
import type { DialId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import type { SentenceFacts } from '../../text/translator'
import { chipCountQueuedForInstall, incomingChipCount, overdueChipCount, storedChipCount } from '../../view/known-chips'
import type { RoundedWaterfall } from '../../view/sum'
import { cashDurationMessage } from '../parts/figures/cash-duration.view'
import { currentWeeklyNetCashFlowWaterfall } from '../parts/figures/net-cash.view'
import { roundPflopsWaterfall } from '../parts/figures/useful-compute.view'
import { type DialFleetSizeReduction, dialFleetSizeReductionOf } from '../score/dial-why.view'

export type HudFigureUnit = 'usd' | 'count' | 'kw' | 'pflops' | 'weeks'

/** One of at most twelve numbers that are always visible. */
export interface HudFigure {
  id: 'cash' | 'weeksOfCash' | 'net' | 'debt' | 'installed' | 'stored' | 'coming' | 'power' | 'compute'
  unit: HudFigureUnit
  value: number
  /** The consequence in a few words: the key and what it is told. */
  note: { code: string; facts: SentenceFacts } | null
  tone: 'good' | 'bad' | null
  why: RoundedWaterfall | null
}

export interface HudDialView {
  dial: DialId
  value: number
  unit: string
  points: number
  /** Points at the last board review, 0 to 100; null before the first. */
  lastPoints: number | null
  isChosen: boolean
  /** Null where the fleet's size does not reduce the points. */
  size: DialFleetSizeReduction | null
}

interface HudView {
  groups: HudFigure[][]
  dials: HudDialView[]
}

/** The head of the desk: three numbers in the first weeks, the rest as each becomes relevant. */
export function hudView(state: Readonly<GameState>, scenario: Scenario, isWhole: boolean): HudView {
  const week = isWhole ? scenario.weeks : state.week
  const cashWeeks = weeksUntilCashRunsOut(state, scenario)
  const tone = cashWeeks < 13 ? 'bad' : null
  const money = [
    figure('cash', 'usd', cashUsd(state), { note: week < 2 ? null : cashDurationMessage(cashWeeks), tone }),
  ]
  if (week < 2) money.push(figure('weeksOfCash', 'weeks', cashWeeks, { tone }))
  if (week >= 2) money.push(netFigure(state, scenario))
  if (week >= 2 && (debtUsd(state) > 0 || week >= 8)) money.push(figure('debt', 'usd', debtUsd(state)))
  const chips = [installedFigure(state, scenario)]
  if (storedChipCount(state) > 0 || week >= 8) chips.push(storedFigure(state))
  if (incomingChipCount(state, null) > 0 || week >= 8) chips.push(comingFigure(state))
  const works = week >= 4 ? [powerFigure(state, scenario), computeFigure(state, scenario)] : []
  return {
    groups: [money, chips, works].filter((group) => group.length > 0),
    dials: week >= 5 ? hudDialViews(state, scenario) : [],
  }
}

/** The figures that a decision has changed, with their new values. */
export function changedHudFigures(before: HudView, now: HudView): HudFigure[] {
  const was = new Map(before.groups.flat().map((each) => [each.id, inFullWeeks(each)]))
  return now.groups.flat().filter((each) => was.get(each.id) !== inFullWeeks(each))
}

/** Weeks of cash are shown as whole weeks. */
function inFullWeeks({ unit, value }: HudFigure): number {
  return unit === 'weeks' ? Math.floor(value) : value
}

/** The four dials with their points at the last review. */
export function hudDialViews(state: Readonly<GameState>, scenario: Scenario): HudDialView[] {
  const dials = dialResultsOf(state, scenario)
  const last = state.reviews.at(-1)
  return dialIds.map((dial) => ({
    dial,
    value: dials[dial].value,
    unit: dials[dial].unit,
    points: dials[dial].points,
    lastPoints: last ? last.dials[dial] : null,
    isChosen: state.chosenDial === dial,
    size: dialFleetSizeReductionOf(state, dial, scenario),
  }))
}

/** The weekly change of cash at the present rate, consistent with the weeks of cash. */
function netFigure(state: Readonly<GameState>, scenario: Scenario): HudFigure {
  const sum = currentWeeklyNetCashFlowWaterfall(state, scenario)
  const { run } = state.training
  const waitingUsd = serverCostUsd(chipCountQueuedForInstall(state), scenario)
  // The weeks of cash include servers and the end of a run; the present week does not.
  const note =
    waitingUsd > 0
      ? { code: 'hud.note.servers', facts: { usd: fact('usd', waitingUsd) } }
      : run
        ? { code: 'hud.note.whileRun', facts: { weeks: run.weeks - run.weeksDone } }
        : { code: 'hud.note.asItRuns', facts: {} }
  return figure('net', 'usd', sum.total, { note, why: sum, tone: sum.total < 0 ? 'bad' : 'good' })
}

function installedFigure(state: Readonly<GameState>, scenario: Scenario): HudFigure {
  const { importedChips, domesticChips } = usefulComputeOfFleet(state, scenario)
  const sum = startWaterfall('installed.imported', importedChips).plus('installed.domestic', domesticChips).sum(1)
  const waiting = chipCountQueuedForInstall(state)
  const note = waiting > 0 ? { code: 'hud.note.waiting', facts: { count: waiting } } : null
  return figure('installed', 'count', sum.total, { why: sum, note })
}

function storedFigure(state: Readonly<GameState>): HudFigure {
  const bookUsd = Object.values(state.warehouse).reduce((sum, store) => sum + store.bookUsd, 0)
  const note = { code: 'hud.note.worth', facts: { usd: fact('usd', bookUsd) } }
  return figure('stored', 'count', storedChipCount(state), { note })
}

/** Ordered and not here, sent or not; of these, how many are late. */
function comingFigure(state: Readonly<GameState>): HudFigure {
  const late = overdueChipCount(state)
  const due = nextDueWeek(state)
  const next = due === null ? null : { code: 'hud.note.nextDue', facts: { weeks: Math.max(0, due - state.week) } }
  const note = late > 0 ? { code: 'hud.note.late', facts: { count: late } } : next
  return figure('coming', 'count', incomingChipCount(state, null), { note, tone: late > 0 ? 'bad' : null })
}

function powerFigure(state: Readonly<GameState>, scenario: Scenario): HudFigure {
  const grantedKw = Object.values(state.sites).reduce((sum, site) => sum + site.powerKw, 0)
  const used = Object.keys(state.sites).reduce((sum, site) => sum + sitePowerDrawKw(state, site, scenario), 0)
  const note = { code: 'hud.note.ofPower', facts: { kw: fact('kw', grantedKw) } }
  return figure('power', 'kw', used, { note, tone: used > grantedKw ? 'bad' : null })
}

function computeFigure(state: Readonly<GameState>, scenario: Scenario): HudFigure {
  const sum = roundPflopsWaterfall(usefulFleetPflopsWaterfall(state, scenario))
  return figure('compute', 'pflops', sum.total, { why: sum })
}

function nextDueWeek(state: Readonly<GameState>): number | null {
  const open = state.contracts.filter(({ status }) => status === 'open')
  const weeks = [...state.shipments, ...open].map(({ dueWeek }) => dueWeek)
  return weeks.length === 0 ? null : Math.min(...weeks)
}

function figure(
  id: HudFigure['id'],
  unit: HudFigureUnit,
  value: number,
  more: Partial<Pick<HudFigure, 'note' | 'tone' | 'why'>> = {},
): HudFigure {
  return { id, unit, value, note: null, tone: null, why: null, ...more }
}
