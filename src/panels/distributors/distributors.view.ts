import { at } from '../../kernel/at'
import type { RoundedWaterfall } from '../../kernel/waterfall'
import type { Scenario } from '../../sim/level/scenario'
import type { Distributor } from '../../sim/level/trade-shapes'
import { askPriceOf } from '../../sim/market/pricing'
import { fact } from '../../sim/state/facts'
import type { ChipId, DistributorId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import { deliveryRecord } from '../../sim/trade/contracts'
import type { Told } from '../../text/translator'
import { type ChipColour, chipColour } from '../../view/chip-colour'
import { isOnSale } from '../../view/known-chips'
import type { Move } from '../../view/refusal-view'
import { likelihoodWordFor } from '../parts/figures/likelihood-word.view'
import { type ControlView, controlView } from '../rules/control.view'
import { type ShortLotSummary, shortLotSummary } from './short-lots.view'
import { type TrustWord, trustWord } from './trust-words.view'

/** A distributor's asking price for a chip; hidden parts of the sum have no amount. */
export interface AskView {
  chip: ChipId
  colour: ChipColour
  control: ControlView
  ask: RoundedWaterfall
  talk: Move
}

/** A likelihood word with its chance (0 to 1). */
export interface RiskWord {
  word: string
  chance: number
}

/** Risks of an unlicensed purchase. */
export interface UnlicensedRisk {
  seizure: RiskWord
  loss: RiskWord
  falseGoods: RiskWord
  isUnsupported: boolean
}

/** Our promises to a distributor: due ones and open ones. */
export interface OwnPromises {
  kept: number
  promised: number
  open: OpenPromise[]
}

/** Our promise to order again. */
interface OpenPromise {
  chip: ChipId
  /** Chips of any kind still to be ordered in a later week than the promise; fewer break it. */
  count: number
  untilWeek: number
  weeks: number
  /** US dollars charged if it is broken. */
  backUsd: number
}

/** What the sentence of an open promise is told. */
export function vowFacts({ chip, count, untilWeek, weeks, backUsd }: OpenPromise): Told {
  return {
    chip: fact('chip', chip),
    count,
    untilWeek: fact('week', untilWeek),
    weeks,
    backUsd: fact('usd', backUsd),
  }
}

export interface DistributorView {
  distributor: DistributorId
  kind: Distributor['kind']
  place: string
  portrait: string
  kept: number
  /** Promises made to us, kept or not; overdue ones count as not kept. */
  promised: number
  overdue: number
  ownPromises: OwnPromises
  trust: TrustWord
  /** How often lots were short, and what we got; null = never. */
  shortLots: ShortLotSummary | null
  asks: AskView[]
  leadWeeks: number
  by: 'sea' | 'road' | 'rail' | 'air'
  /** No talk before this week; null = a talk is possible. */
  closedUntilWeek: number | null
  isAtTable: boolean
  /** Closed talks that are still kept. */
  closedTalks: number
  risk: UnlicensedRisk | null
}

/** All distributors, in the level's order. */
export function distributorViews(state: Readonly<GameState>, scenario: Scenario): DistributorView[] {
  return Object.keys(scenario.distributors).map((distributor) => distributorView(state, distributor, scenario))
}

/** One distributor. */
export function distributorView(
  state: Readonly<GameState>,
  distributor: DistributorId,
  scenario: Scenario,
): DistributorView {
  const { kind, place, portrait, chips, leadWeeks, route } = at(scenario.distributors, distributor)
  const { trust, closedUntilWeek } = at(state.distributors, distributor)
  return {
    distributor,
    kind,
    place,
    portrait,
    ...deliveryRecord(state, distributor, scenario),
    ownPromises: ownPromises(state, distributor),
    trust: trustWord(trust),
    shortLots: shortLotSummary(state, distributor),
    asks: chips.filter((chip) => isOnSale(state, chip)).map((chip) => askView(state, distributor, chip, scenario)),
    leadWeeks,
    by: at(scenario.routes, route).by,
    closedUntilWeek: closedUntilWeek > state.week ? closedUntilWeek : null,
    isAtTable: state.talk?.distributor === distributor,
    closedTalks: state.deals.filter((deal) => deal.distributor === distributor).length,
    risk: kind === 'grey' ? riskOf(distributor, scenario) : null,
  }
}

/** How we kept our promises to a distributor, and which are open. */
export function ownPromises(state: Readonly<GameState>, distributor: DistributorId): OwnPromises {
  const { ours } = at(state.distributors, distributor)
  const open = state.commitments
    .filter((vow) => vow.distributor === distributor)
    .map(({ chip, count, untilWeek, backUsd }) => ({ chip, count, untilWeek, weeks: untilWeek - state.week, backUsd }))
  return { kept: ours.kept, promised: ours.kept + ours.broken, open }
}

function askView(state: Readonly<GameState>, distributor: DistributorId, chip: ChipId, scenario: Scenario): AskView {
  return {
    chip,
    colour: chipColour(state, chip, scenario),
    control: controlView(state, chip, scenario),
    ask: askPriceOf(state, distributor, chip, scenario).sum(1),
    talk: { type: 'openTalk', distributor, chip },
  }
}

function riskOf(distributor: DistributorId, scenario: Scenario): UnlicensedRisk {
  const { route, unsupported = false } = at(scenario.distributors, distributor)
  const { seizureChance, lossChance, counterfeitShare } = at(scenario.routes, route)
  const worded = (chance: number): RiskWord => ({ word: likelihoodWordFor(chance, scenario), chance })
  return {
    seizure: worded(seizureChance),
    loss: worded(lossChance),
    falseGoods: worded(counterfeitShare),
    isUnsupported: unsupported,
  }
}
