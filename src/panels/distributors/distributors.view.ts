import { at } from '../../kernel/at'
import type { Sum } from '../../kernel/waterfall'
import type { Scenario } from '../../sim/level/scenario'
import type { Distributor } from '../../sim/level/trade-shapes'
import { askOf } from '../../sim/market/pricing'
import { fact } from '../../sim/state/facts'
import type { ChipId, DistributorId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import { promisesOf } from '../../sim/trade/commitments'
import type { Told } from '../../text/translator'
import { type ChipColour, chipColour } from '../../view/chip-colour'
import { isSold } from '../../view/chips-met'
import type { Move } from '../../view/move'
import { wordFor } from '../parts/figures/likelihood-word.view'
import { type ControlView, controlView } from '../rules/control.view'
import { type LotSum, lotSum } from './short-lots.view'
import { type TrustWord, trustWord } from './standing-words.view'

/** A distributor's asking price for a chip; hidden parts of the sum have no amount. */
export interface AskView {
  chip: ChipId
  colour: ChipColour
  control: ControlView
  ask: Sum
  talk: Move
}

/** A likelihood word with its chance (0 to 1). */
export interface RiskWord {
  word: string
  chance: number
}

/** Risks of an unlicensed purchase. */
export interface GreyRisk {
  seizure: RiskWord
  loss: RiskWord
  falseGoods: RiskWord
  isUnsupported: boolean
}

/** Our promises to a distributor: due ones and open ones. */
export interface OwnWord {
  kept: number
  promised: number
  open: OpenVow[]
}

/** Our promise to order again. */
export interface OpenVow {
  chip: ChipId
  /** Chips of any kind still to be ordered in a later week than the promise; fewer break it. */
  count: number
  untilWeek: number
  weeks: number
  /** US dollars charged if it is broken. */
  backUsd: number
}

/** What the sentence of an open promise is told. */
export function vowFacts({ chip, count, untilWeek, weeks, backUsd }: OpenVow): Told {
  return {
    chip: fact('chip', chip),
    count,
    untilWeek: fact('week', untilWeek),
    weeks,
    backUsd: fact('usd', backUsd),
  }
}

export interface PersonView {
  distributor: DistributorId
  kind: Distributor['kind']
  place: string
  portrait: string
  kept: number
  /** Promises made to us, kept or not; overdue ones count as not kept. */
  promised: number
  overdue: number
  ours: OwnWord
  trust: TrustWord
  /** How often lots were short, and what we got; null = never. */
  short: LotSum | null
  asks: AskView[]
  leadWeeks: number
  by: 'sea' | 'road' | 'rail' | 'air'
  /** No talk before this week; null = a talk is possible. */
  closedUntilWeek: number | null
  isAtTable: boolean
  /** Closed talks that are still kept. */
  talksOver: number
  risk: GreyRisk | null
}

/** All distributors, in the level's order. */
export function peopleView(state: Readonly<GameState>, scenario: Scenario): PersonView[] {
  return Object.keys(scenario.distributors).map((distributor) => personView(state, distributor, scenario))
}

/** One distributor. */
export function personView(state: Readonly<GameState>, distributor: DistributorId, scenario: Scenario): PersonView {
  const { kind, place, portrait, chips, leadWeeks, route } = at(scenario.distributors, distributor)
  const { trust, closedUntilWeek } = at(state.distributors, distributor)
  return {
    distributor,
    kind,
    place,
    portrait,
    ...promisesOf(state, distributor, scenario),
    ours: ownWord(state, distributor),
    trust: trustWord(trust),
    short: lotSum(state, distributor),
    asks: chips.filter((chip) => isSold(state, chip)).map((chip) => askView(state, distributor, chip, scenario)),
    leadWeeks,
    by: at(scenario.routes, route).by,
    closedUntilWeek: closedUntilWeek > state.week ? closedUntilWeek : null,
    isAtTable: state.talk?.distributor === distributor,
    talksOver: state.deals.filter((deal) => deal.distributor === distributor).length,
    risk: kind === 'grey' ? riskOf(distributor, scenario) : null,
  }
}

/** How we kept our promises to a distributor, and which are open. */
export function ownWord(state: Readonly<GameState>, distributor: DistributorId): OwnWord {
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
    ask: askOf(state, distributor, chip, scenario).sum(1),
    talk: { type: 'openTalk', distributor, chip },
  }
}

function riskOf(distributor: DistributorId, scenario: Scenario): GreyRisk {
  const { route, unsupported = false } = at(scenario.distributors, distributor)
  const { seizureChance, lossChance, counterfeitShare } = at(scenario.routes, route)
  const worded = (chance: number): RiskWord => ({ word: wordFor(chance, scenario), chance })
  return {
    seizure: worded(seizureChance),
    loss: worded(lossChance),
    falseGoods: worded(counterfeitShare),
    isUnsupported: unsupported,
  }
}
