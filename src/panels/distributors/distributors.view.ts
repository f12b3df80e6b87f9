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

/** What a person asks for a chip; the hidden parts of the sum have no amount to show. */
export interface AskView {
  chip: ChipId
  colour: ChipColour
  control: ControlView
  ask: Sum
  talk: Move
}

/** A likelihood word with the chance (0 to 1) that it stands for. */
export interface RiskWord {
  word: string
  chance: number
}

/** What can happen on an unlicensed way; plain words, and no way shown. */
export interface GreyRisk {
  seizure: RiskWord
  loss: RiskWord
  falseGoods: RiskWord
  isUnsupported: boolean
}

/** Our own promises to a person: those whose day has come, and those that are still open. */
export interface OwnWord {
  kept: number
  promised: number
  open: OpenVow[]
}

/** A promise of ours to order again. */
export interface OpenVow {
  chip: ChipId
  /** Chips still to be ordered of him, of any kind, in a later week than the promise; fewer break it. */
  count: number
  untilWeek: number
  weeks: number
  /** What is charged back if it is broken. */
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
  /** What was promised to us, kept or not: what is overdue counts as not kept. */
  promised: number
  overdue: number
  ours: OwnWord
  trust: TrustWord
  /** How often he was short, and what came to us all the same; null = never. */
  short: LotSum | null
  asks: AskView[]
  leadWeeks: number
  by: 'sea' | 'road' | 'rail' | 'air'
  /** No talk before this week; null = the door is open. */
  closedUntilWeek: number | null
  isAtTable: boolean
  /** Talks with him that are over and still in the books. */
  talksOver: number
  risk: GreyRisk | null
}

/** Everybody who sells, in the level's order. */
export function peopleView(state: Readonly<GameState>, scenario: Scenario): PersonView[] {
  return Object.keys(scenario.distributors).map((distributor) => personView(state, distributor, scenario))
}

/** One person who sells. */
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

/** How we have kept our word to a person, and what we have still promised. */
export function ownWord(state: Readonly<GameState>, distributor: DistributorId): OwnWord {
  const { ours } = at(state.distributors, distributor)
  const open = state.vows
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
