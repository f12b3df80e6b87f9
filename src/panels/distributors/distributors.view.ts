import { at } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import { distributorAskPriceWaterfall } from '../../sim/market/pricing'
import { fact } from '../../sim/state/facts'
import type { ChipId, DistributorId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import { sellerDeliveryRecord } from '../../sim/trade/contracts'
import { maxChipsSellerAccepts, signingQuotaPerPeriod } from '../../sim/trade/orders'
import { maxRationedLotsKept } from '../../sim/trade/rationing'
import type { SentenceFacts } from '../../text/translator'
import { chipColourOf } from '../../view/chip-colour'
import { isChipOnSale } from '../../view/known-chips'
import type { Move } from '../../view/refusal-view'
import { likelihoodWordFor } from '../parts/figures/likelihood-word.view'
import { exportStatusView } from '../rules/control.view'

/** A distributor's asking price for a chip; hidden parts of the sum have no amount. */
export type AskPriceView = ReturnType<typeof askView>

/** Risks of an unlicensed purchase: each a likelihood word with its chance (0 to 1). */
export type UnlicensedPurchaseRisks = ReturnType<typeof riskOf>

/** Our promises to a distributor: due ones and open ones. */
export type PlayerCommitmentsView = ReturnType<typeof playerCommitmentsView>

/** What the sentence of an open promise is told. */
export function commitmentTextFacts({
  chip,
  count,
  untilWeek,
  weeks,
  backUsd,
}: PlayerCommitmentsView['open'][number]): SentenceFacts {
  return { chip: fact('chip', chip), count, untilWeek: fact('week', untilWeek), weeks, backUsd: fact('usd', backUsd) }
}

export type DistributorView = ReturnType<typeof distributorView>

/** All distributors, in the level's order. */
export function distributorViews(state: Readonly<GameState>, scenario: Scenario): DistributorView[] {
  return Object.keys(scenario.distributors).map((distributor) => distributorView(state, distributor, scenario))
}

/** One distributor. */
export function distributorView(state: Readonly<GameState>, distributor: DistributorId, scenario: Scenario) {
  const { kind, place, portrait, chips, leadWeeks, route, rentsOnly } = at(scenario.distributors, distributor)
  const { trust, closedUntilWeek } = at(state.distributors, distributor)
  return {
    distributor,
    kind,
    place,
    portrait,
    /** Promises made to us, kept or not; overdue ones count as not kept. */
    ...sellerDeliveryRecord(state, distributor, scenario),
    ownPromises: playerCommitmentsView(state, distributor),
    trust: trustWordFor(trust),
    /** How often lots were short, and what we got; null = never. */
    shortLots: rationedLotSummary(state, distributor),
    asks: chips.filter((chip) => isChipOnSale(state, chip)).map((chip) => askView(state, distributor, chip, scenario)),
    leadWeeks,
    /** Chips that the seller still signs with the firm, and in a whole quarter; null for a cloud. */
    signs: rentsOnly
      ? null
      : {
          most: maxChipsSellerAccepts(state, distributor, scenario),
          quota: signingQuotaPerPeriod(state, distributor, scenario),
        },
    by: at(scenario.routes, route).by,
    /** No talk before this week; null = a talk is possible. */
    closedUntilWeek: closedUntilWeek > state.week ? closedUntilWeek : null,
    /** Closed talks that are still kept. */
    closedTalks: state.deals.filter((deal) => deal.distributor === distributor).length,
    risk: kind === 'grey' ? riskOf(distributor, scenario) : null,
  }
}

/**
 * How we kept our promises to a distributor, and which promises to order again are open: `count` chips of any kind are
 * still to be ordered in a later week than the promise, else `backUsd` is charged.
 */
export function playerCommitmentsView(state: Readonly<GameState>, distributor: DistributorId) {
  const { ours } = at(state.distributors, distributor)
  const open = state.commitments
    .filter((vow) => vow.distributor === distributor)
    .map(({ chip, count, untilWeek, backUsd }) => ({ chip, count, untilWeek, weeks: untilWeek - state.week, backUsd }))
  return { kept: ours.kept, promised: ours.kept + ours.broken, open }
}

function askView(state: Readonly<GameState>, distributor: DistributorId, chip: ChipId, scenario: Scenario) {
  return {
    chip,
    colour: chipColourOf(state, chip, scenario),
    control: exportStatusView(state, chip, scenario),
    ask: distributorAskPriceWaterfall(state, distributor, chip, scenario).sum(1),
    talk: { type: 'openTalk', distributor, chip } satisfies Move,
  }
}

function riskOf(distributor: DistributorId, scenario: Scenario) {
  const { route, unsupported = false } = at(scenario.distributors, distributor)
  const { seizureChance, lossChance, counterfeitShare } = at(scenario.routes, route)
  const worded = (chance: number) => ({ word: likelihoodWordFor(chance, scenario), chance })
  return {
    seizure: worded(seizureChance),
    loss: worded(lossChance),
    falseGoods: worded(counterfeitShare),
    isUnsupported: unsupported,
  }
}

/** A lot too small for all buyers: orders and deliveries, all public. Numbers of chips. */
export type RationedLotRow = ReturnType<typeof rationedLotRows>[number]

/** A summary of a distributor's short lots. */
export type RationedLotSummary = NonNullable<ReturnType<typeof rationedLotSummary>>

/** The last short lots of a distributor, newest first. */
export function rationedLotRows(state: Readonly<GameState>, distributor: DistributorId) {
  const { lots } = at(state.distributors, distributor)
  return lots.map(({ others, ...lot }) => ({ id: `${lot.week}.${lot.chip}`, othersOrdered: others, ...lot })).reverse()
}

/** How often lots were short, and what we got; null where it never happened. */
export function rationedLotSummary(state: Readonly<GameState>, distributor: DistributorId) {
  const { lots } = at(state.distributors, distributor)
  if (lots.length === 0) return null
  let [times, due, came] = [0, 0, 0]
  for (const [place, lot] of lots.entries()) {
    const before = lots.slice(0, place).findLast(({ chip }) => chip === lot.chip)
    const leftOver = before ? before.ordered - before.came : 0
    // A delayed departure leaves a week without a lot, and the same number is then due again.
    const goesOn = before !== undefined && (before.week === lot.week - 1 || lot.ordered === leftOver)
    if (!goesOn) times += 1
    due += goesOn ? Math.max(0, lot.ordered - leftOver) : lot.ordered
    came += lot.came
  }
  return {
    /** Number of shortages: consecutive weeks of one chip count once. */
    times,
    /** Weeks with a short lot. */
    weeks: new Set(lots.map(({ week }) => week)).size,
    /** There may have been more: only the last ones are kept. */
    isLastOnes: lots.length >= maxRationedLotsKept,
    /** What came to us in those weeks, as a share (0 to 1) of what was due; leftovers count once. */
    cameShare: came / due,
  }
}

/** The five words for a distributor's trust, from the lowest. */
export const trustWords = ['cold', 'wary', 'civil', 'warm', 'close'] as const
type TrustWord = (typeof trustWords)[number]

/** The word for a trust share (0 to 1). */
export function trustWordFor(trustShare: number): TrustWord {
  const step = Math.min(trustWords.length - 1, Math.max(0, Math.floor(trustShare * trustWords.length)))
  return trustWords[step] ?? 'cold'
}
