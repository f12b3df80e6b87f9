import type { Scenario } from '../../sim/level/scenario'
import type { Contract } from '../../sim/state/market-state'
import type { GameState } from '../../sim/state/state'
import { isContractInsuredByHedgeKind } from '../../sim/trade/orders'
import { distributorEstimateResults } from '../deals/deal-books.view'
import { forecastScoresView } from '../dialogs/forecasts.view'
import { rulesThatTookForce } from './debrief.view'

/** Something that a game shows its player to have understood. */
export type InsightId = (typeof insightIds)[number]

export const insightIds = [
  'homeFirst',
  'softwareFirst',
  'nothingIdle',
  'doorShut',
  'vendorsAnswer',
  'hedgePaid',
  'signHeeded',
  'calibrated',
  'walkedAway',
  'personRead',
  'wordKept',
] as const

interface Ended {
  state: Readonly<GameState>
  scenario: Scenario
  /**
   * Weekly figures by name, and the index of the week in which a rule first took force; past the end where none did.
   */
  curve: (name: string) => readonly number[]
  firstRule: number
}

/** The insights that an ended game shows; they give no points. */
export function insightsOf(state: Readonly<GameState>, scenario: Scenario): InsightId[] {
  const { ending, series } = state
  if (!ending) throw new Error('insights need a game that has ended')
  const curve = (name: string): readonly number[] => series[name] ?? []
  const weeks = curve('score').length
  const forced = rulesThatTookForce(state).map(({ week }) => week)
  const firstRule = Math.min(...forced, ending.week + 1) - (ending.week - weeks + 1)
  const game: Ended = { state, scenario, curve, firstRule }
  return insightIds.filter((id) => isMet[id](game))
}

/** Chips from which a fleet is more than a trial. */
const someChips = 64
const aHallOfChips = 256

const isMet: Readonly<Record<InsightId, (game: Ended) => boolean>> = {
  /** Domestic chips ran in earnest before any rule forced it. */
  homeFirst({ curve, firstRule }) {
    const domestic = curve('domestic')
    const [first = 0] = domestic
    return domestic.slice(0, firstRule).some((chips) => chips >= first + someChips)
  },

  /** The domestic stack was mature before half of the hall depended on it. */
  softwareFirst({ curve }) {
    const [domestic, maturity] = [curve('domestic'), curve('maturity')]
    const last = domestic.at(-1) ?? 0
    const half = domestic.findIndex((chips) => chips >= last / 2)
    return last >= aHallOfChips && (maturity[0] ?? 0) < 0.6 && (maturity[half] ?? 0) >= 0.6
  },

  /** Power preceded chips, so that hardly any lay in store; not shown where no power can be ordered. */
  nothingIdle({ scenario, curve }) {
    if (scenario.disabledFeatures.includes('sites')) return false
    const installed = curve('imported').map((chips, week) => chips + (curve('domestic')[week] ?? 0))
    const most = Math.max(0, ...installed)
    return most >= (installed[0] ?? 0) + aHallOfChips && Math.max(0, ...curve('stored')) <= 0.05 * most
  },

  /** Imported chips were bought in time, and no order was open when a rule took force. */
  doorShut({ state, scenario, curve, firstRule }) {
    const imported = state.contracts.filter(({ chip }) => scenario.chips[chip]?.role !== 'domestic')
    const offset = state.week - curve('score').length + 1
    const inTime = imported.some(({ status, signedWeek }) => status === 'done' && signedWeek - offset < firstRule)
    return inTime && firstRule < curve('score').length && imported.every(({ status }) => !isStopped(status))
  },

  /** A chip that a vendor made in answer to a rule was bought. */
  vendorsAnswer({ state, scenario }) {
    const isAnswer = (chip: string): boolean => scenario.chips[chip]?.designedFrom !== undefined
    const racked = Object.values(state.sites).flatMap(({ racks }) => Object.entries(racks))
    return (
      state.contracts.some(({ chip, delivered }) => delivered > 0 && isAnswer(chip)) ||
      racked.some(([chip, { count }]) => count > 0 && isAnswer(chip))
    )
  },

  /** A clause or an insurance paid out. */
  hedgePaid({ state, scenario }) {
    const isCovered = (contract: Contract): boolean =>
      contract.clause === 'refund' || isContractInsuredByHedgeKind(contract, 'ban-clause', scenario)
    return state.contracts.some(
      (contract) =>
        contract.penaltyUsd > 0 || (contract.status === 'voided' && contract.depositShare > 0 && isCovered(contract)),
    )
  },

  /** A report was bought, a matching hedge taken soon after, and the event came while it held. */
  signHeeded({ state, scenario }) {
    return Object.entries(state.reports).some(([report, { week }]) => {
      const { event, rule } = scenario.reports[report]?.about ?? {}
      const came = rule ? state.rules[rule]?.forceWeek : event ? state.fired[event] : null
      return Object.entries(state.hedges).some(([hedge, held]) => {
        const isAgainst = againstRules.has(scenario.hedges[hedge]?.kind ?? '') === (rule !== undefined)
        const isSoon = held.week >= week && held.week <= week + 13
        return isAgainst && isSoon && typeof came === 'number' && held.week < came && came <= held.untilWeek
      })
    })
  },

  /** Nearly right forecasts: at least two, where the level asks for so many. */
  calibrated({ state, scenario }) {
    const { rows, meanBrier } = forecastScoresView(state)
    const settled = rows.filter(({ outcome }) => outcome !== null).length
    const enough = Math.max(1, Math.min(2, Object.keys(scenario.forecasts).length))
    return settled >= enough && meanBrier !== null && meanBrier < 0.1
  },

  /** A talk was left, and the same chip later signed for less than was asked there. */
  walkedAway({ state }) {
    const left = state.deals.filter(({ outcome }) => outcome === 'walked')
    return left.some(({ chip, closedWeek, slips }) => {
      const asked = slips.findLast(({ by }) => by === 'them')?.terms.unitPriceUsd ?? 0
      return state.contracts.some(
        (contract) => contract.chip === chip && contract.signedWeek >= closedWeek && contract.unitPriceUsd < asked,
      )
    })
  },

  /** A distributor's temper was noted rightly, and the limit within a narrow band. */
  personRead({ state }) {
    return distributorEstimateResults(state).some(
      ({ noted, band, isTemperRight }) =>
        band === 'inside' && isTemperRight === true && noted !== null && noted.high - noted.low <= 0.1001,
    )
  },

  /** Many promises were given and all kept. */
  wordKept({ state }) {
    const broken = Object.values(state.distributors).reduce((sum, { ours }) => sum + ours.broken, 0)
    const { contracts } = state
    return contracts.length >= 5 && broken === 0 && contracts.every(({ status }) => status !== 'cancelled')
  },
}

/** Hedges against rules; the others cover vendors and rents. */
const againstRules: ReadonlySet<string> = new Set(['ban-clause', 'quota-option'])

function isStopped(status: Contract['status']): boolean {
  return status === 'voided' || status === 'held'
}
