import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { contractBalanceDueUsd } from '../../sim/books/ledger'
import { bestModelCapabilityLog10, monthsForCapabilityGap } from '../../sim/compute/totals'
import type { Scenario } from '../../sim/level/scenario'
import {
  currentScoreWaterfall,
  dialResultsOf,
  hasMandates,
  pointsToTenth,
  winLineOf,
  winningScoreOf,
} from '../../sim/score/dials'
import { fact } from '../../sim/state/facts'
import type { DialId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import { quantityUnitAndTextKey, readQuantity } from '../../sim/vocabulary/quantities'
import type { SentenceFacts } from '../../text/translator'
import { chipsOwedBy } from '../../view/known-chips'

/** The goal in one row: what the game is won by, and what falls due next. */
export function goalView(state: Readonly<GameState>, scenario: Scenario) {
  return {
    score: scoreGoal(state, scenario),
    mandate: mandateGoal(state, scenario),
    dial: dialGoal(state, scenario),
    race: raceWithRival(state, scenario),
    due: nextObligation(state, scenario),
  }
}

/** The race of models against the best rival that the level names; null until it has one. */
export type RivalRace = NonNullable<ReturnType<typeof raceWithRival>>

function raceWithRival(state: Readonly<GameState>, scenario: Scenario) {
  const rivals = Object.entries(state.rivals).filter(([id]) => scenario.rivals[id]?.kind === 'named')
  const [best] = rivals.toSorted(([, a], [, b]) => b.capabilityLog10 - a.capabilityLog10)
  if (!best || best[1].capabilityLog10 <= 0 || scenario.disabledFeatures.includes('training')) return null
  const [rival, { capabilityLog10 }] = best
  if (state.training.models.length === 0) return { kind: 'alone' as const, rival, months: 0 }
  const gap = capabilityLog10 - bestModelCapabilityLog10(state, scenario)
  const months = monthsForCapabilityGap(Math.abs(gap), scenario)
  return { kind: gap > 0 ? ('behind' as const) : ('ahead' as const), rival, months }
}

/** The score, its line, and the lines that the mandates on offer would set. */
function scoreGoal(state: Readonly<GameState>, scenario: Scenario) {
  const score = currentScoreWaterfall(state, scenario).sum(0.1).total
  const winLine = winningScoreOf(state, scenario)
  const lines = isMandateOpen(state, scenario)
    ? Object.values(scenario.mandates).map((lines) => winLineOf(lines, state.difficulty))
    : []
  return { score, winLine, lowestLine: Math.min(winLine, ...lines), isReached: score >= winLine }
}

/** The progress of the mandate in the unit of its line. */
export type MandateGoal = NonNullable<ReturnType<typeof mandateGoal>>

function mandateGoal(state: Readonly<GameState>, scenario: Scenario) {
  if (state.mandate) return chosenMandateGoal(state, state.mandate.mandate, scenario)
  if (hasMandates(scenario)) {
    const row = { untilWeek: lastWeekToChoose(scenario), share: 0, isReached: false }
    return state.week > row.untilWeek ? { kind: 'closed' as const, ...row } : { kind: 'none' as const, ...row }
  }
  const asked = Object.entries(scenario.objectives)
  if (asked.length === 0) return null
  const sum = (rows: typeof asked) => rows.reduce((all, [, { points }]) => all + points, 0)
  const [now, target] = [sum(asked.filter(([id]) => state.objectives[id] !== undefined)), sum(asked)]
  return { kind: 'objectives' as const, now, target, share: clamp(now / target, 0, 1), isReached: now >= target }
}

/** What the mandate lacks most: the factor of its points that is furthest from its full mark. */
function chosenMandateGoal(state: Readonly<GameState>, mandate: string, scenario: Scenario) {
  const factors = at(scenario.mandates, mandate).slope.flatMap((row) => row.factors)
  const rows = factors
    // A mark that is all or nothing repeats the end of another factor.
    .filter(({ from, to }) => to - from > 1 || to <= 1)
    .map(({ quantity, from, to }) => {
      const now = readQuantity(state, quantity, scenario)
      return {
        quantity,
        ...quantityUnitAndTextKey(quantity),
        now,
        target: to,
        share: clamp((now - from) / (to - from), 0, 1),
      }
    })
  const last = rows.toSorted((a, b) => a.share - b.share)[0]
  if (!last) return null
  return {
    kind: 'factor' as const,
    ...last,
    share: clamp(last.now / last.target, 0, 1),
    isReached: last.now >= last.target,
  }
}

function lastWeekToChoose({ mandates }: Scenario): number {
  return Math.max(...Object.values(mandates).map(({ chooseUntilWeek }) => chooseUntilWeek))
}

function isMandateOpen(state: Readonly<GameState>, scenario: Scenario): boolean {
  return state.mandate === null && hasMandates(scenario) && state.week <= lastWeekToChoose(scenario)
}

/** The player's own dial and its line, in points; null before one is chosen. */
function dialGoal(state: Readonly<GameState>, scenario: Scenario) {
  const { chosenDial: dial } = state
  if (dial === null) return null
  const { points } = dialResultsOf(state, scenario)[dial]
  const { line } = scenario.dials
  return { dial: dial as DialId, points, line, isReached: pointsToTenth(points) >= line }
}

/** Something that falls due, with its week: to the firm, from the firm, or the end. */
export interface Obligation {
  kind: 'payment' | 'promise' | 'objective' | 'delivery' | 'late' | 'end'
  week: number
  facts: SentenceFacts
}

/** What the firm itself owes comes first where it falls due within so many weeks. */
const soonWeeks = 4

/** What falls due next; the game's end where nothing does. */
export function nextObligation(state: Readonly<GameState>, scenario: Scenario): Obligation {
  const own = [...payments(state, scenario), ...promises(state), ...objectivesAhead(state, scenario)]
  const first = own.toSorted((a, b) => a.week - b.week)[0]
  const all = [...own, ...deliveries(state)].toSorted((a, b) => a.week - b.week)
  const soon = first && first.week <= state.week + soonWeeks ? first : all[0]
  return soon ?? { kind: 'end', week: scenario.weeks, facts: { weeks: Math.max(0, scenario.weeks - state.week) } }
}

/** Goods that wait at the seller for their money. */
function payments(state: Readonly<GameState>, { parameters }: Scenario): Obligation[] {
  return state.contracts.flatMap((contract): Obligation[] => {
    if (contract.status !== 'open' || contract.unpaidSinceWeek === null || contract.unpaid === 0) return []
    const usd = contractBalanceDueUsd(contract, contract.unpaid)
    return [
      {
        kind: 'payment',
        week: contract.unpaidSinceWeek + parameters.price.unpaidCancelWeeks,
        facts: { usd: fact('usd', usd), distributor: fact('distributor', contract.distributor) },
      },
    ]
  })
}

function promises(state: Readonly<GameState>): Obligation[] {
  return state.commitments.map(({ distributor, chip, count, untilWeek }) => ({
    kind: 'promise',
    week: untilWeek,
    facts: { count, chip: fact('chip', chip), distributor: fact('distributor', distributor) },
  }))
}

function objectivesAhead(state: Readonly<GameState>, { objectives }: Scenario): Obligation[] {
  return Object.entries(objectives).flatMap(([objective, { byWeek = null }]): Obligation[] =>
    byWeek === null || byWeek < state.week || state.objectives[objective] !== undefined
      ? []
      : [{ kind: 'objective', week: byWeek, facts: { objective: fact('objective', objective) } }],
  )
}

/** What sellers owe: all that is late of a chip in one row, as the finance panel has it, else what is due that week. */
function deliveries(state: Readonly<GameState>): Obligation[] {
  const open = state.contracts.filter(({ status, delivered, count }) => status === 'open' && delivered < count)
  return open.map(({ chip, distributor, dueWeek }) => {
    const sameDay = open.filter(
      (row) => row.distributor === distributor && row.chip === chip && row.dueWeek === dueWeek,
    )
    const dueThen = sameDay.reduce((sum, { count, delivered }) => sum + count - delivered, 0)
    const { late, weeksLate } = chipsOwedBy(state, distributor, chip)
    const isLate = dueWeek < state.week
    const facts = { chip: fact('chip', chip), distributor: fact('distributor', distributor) }
    return {
      kind: isLate ? 'late' : 'delivery',
      week: dueWeek,
      facts: { ...facts, count: isLate ? late : dueThen, weeks: isLate ? weeksLate : 0 },
    }
  })
}
