import { at } from '../../kernel/at'
import { limitFor } from '../../sim/bargain/prices'
import { clauses, depositShares } from '../../sim/bargain/tables'
import { worthFor } from '../../sim/bargain/worth'
import { decide, refusalOf } from '../../sim/game'
import type { Scenario } from '../../sim/scenario'
import type { ChipId, DistributorId, GameState, Package, Talk } from '../../sim/state'
import { sightOf, smallLot, type Tactic } from './tactic'

/** How a talk ended, from outside. */
export interface TalkResult {
  isDeal: boolean
  /** What the buyer got of the zone of agreement, 0 without a deal; null where there is no zone. */
  surplusShare: number | null
  rounds: number
}

/** Holds one whole talk on the state, with a tactic on our side of the table. */
export function holdTalk(
  state: GameState,
  distributor: DistributorId,
  chip: ChipId,
  tactic: Tactic,
  scenario: Scenario,
): TalkResult {
  decide(state, { type: 'openTalk', distributor, chip }, scenario)
  const opened = state.talk
  if (!opened) throw new Error('a talk that was opened is on the table')
  const zoneUsd = widestZone(state, opened, scenario)
  const signedBefore = state.contracts.length
  const subject = `${state.seed}.${distributor}.${at(state.distributors, distributor).talks}`
  for (let moves = 0; state.talk && moves < 12; moves += 1) {
    const move = tactic.move(sightOf(state, state.talk, scenario), subject, smallLot)
    const isLegal = refusalOf(state, move, scenario) === null
    decide(state, isLegal ? move : { type: 'walkAway' }, scenario)
  }
  const deal = state.deals.at(-1)
  const contract = state.contracts.length > signedBefore ? state.contracts.at(-1) : undefined
  const gainUsd = contract
    ? worthFor(opened.worth, signedTerms(contract, state.week)).value() - contract.unitPriceUsd
    : 0
  return {
    isDeal: contract !== undefined,
    surplusShare: zoneUsd > 0 ? gainUsd / zoneUsd : null,
    rounds: deal?.slips.filter(({ by }) => by === 'us').length ?? 0,
  }
}

function signedTerms(contract: GameState['contracts'][number], week: number): Package {
  const { count, unitPriceUsd, depositShare, dueWeek, clause } = contract
  return { count, unitPriceUsd, depositShare, weeks: dueWeek - week, clause }
}

/** The widest gap between what a unit is worth to us and the least that he takes, over the packages of a small lot, in US dollars. */
function widestZone(state: Readonly<GameState>, talk: Readonly<Talk>, scenario: Scenario): number {
  const { leadWeeks } = at(scenario.distributors, talk.distributor)
  let widest = 0
  for (const depositShare of depositShares)
    for (const clause of clauses)
      for (const weeks of [leadWeeks, leadWeeks + 6]) {
        const terms: Package = { count: 64, unitPriceUsd: 0, depositShare, weeks, clause }
        widest = Math.max(widest, worthFor(talk.worth, terms).value() - limitFor(state, talk, terms, scenario))
      }
  return widest
}
