import { at } from '../../kernel/at'
import { drawIndex } from '../../kernel/luck'
import { rowIndexText } from '../../kernel/row-position'
import { chipsPerServer } from '../level/lot-sizes'
import type { Scenario } from '../level/scenario'
import { marketPriceWaterfall } from '../market/pricing'
import type { ChipId, DistributorId } from '../state/ids'
import { addNews, luckOfWeek } from '../state/news'
import type { GameState } from '../state/state'
import type { BuyerValuation, OfferTerms, Talk } from '../state/talk-state'
import { askPriceForTermsUsd } from './offer-prices'
import { applySellerReactionToOffer } from './offer-reaction'
import { isOrderPossibleUnderExportRules } from './orders'
import { type CreateTalkInput, createTalk } from './talk'

/**
 * At intervals, the next rival that waits for chips negotiates with a lawful seller, by the same rules as the player.
 *
 * A signed order goes into the seller's book and the news. Its chips are part of the makers' supply to the rival (model.md, nationalDemand);
 * only the seller is decided here.
 */
export function runRivalTalk(state: GameState, scenario: Scenario): void {
  const every = Math.max(1, Math.round(scenario.parameters.talks.rivalTalkWeeks))
  if (state.week % every !== 0) return
  const rivals = Object.keys(scenario.rivals)
  const rival = rivals[(state.week / every) % rivals.length]
  if (rival === undefined || at(state.rivals, rival).ordersImported < 1) return
  const table = tableOf(state, scenario)
  if (!table) return
  const talk = rivalTable(state, table, scenario)
  const terms = bargained(state, talk, rival, scenario)
  const { distributor, chip } = table
  if (!terms) {
    addNews(state, 'rivalLeft', { rival, distributor, chip })
    return
  }
  const { count, depositShare, unitPriceUsd, weeks } = terms
  at(state.distributors, distributor).book.push({ rival, chip, count, dueWeek: state.week + weeks })
  const underShare = Math.max(0, 1 - unitPriceUsd / askPriceForTermsUsd(talk, terms, scenario))
  addNews(state, 'rivalSigned', { rival, distributor, chip, count, underShare, depositShare })
}

interface Table {
  distributor: DistributorId
  chip: ChipId
}

/** A random lawful seller with capacity, and the first imported chip that it may sell today. */
function tableOf(state: Readonly<GameState>, scenario: Scenario): Table | null {
  const tables: Table[] = []
  for (const distributor in scenario.distributors) {
    const spec = at(scenario.distributors, distributor)
    if (spec.unsupported || spec.allocation !== 'open' || spec.restockPerWeek === 0) continue
    if (at(state.distributors, distributor).book.length >= scenario.parameters.talks.rivalBookMost) continue
    const chip = spec.chips.find(
      (id) =>
        at(scenario.chips, id).role === 'imported' &&
        at(state.supply, id).launchedWeek !== null &&
        isOrderPossibleUnderExportRules(state, distributor, id, scenario),
    )
    if (chip !== undefined) tables.push({ distributor, chip })
  }
  return tables[drawIndex(luckOfWeek(state), 'rival.table', '', tables.length)] ?? null
}

/** The rival's own negotiation, with usual trust and without insurance. */
function rivalTable(state: Readonly<GameState>, { distributor, chip }: Table, scenario: Scenario): Talk {
  const { marginShare, leadWeeks } = at(scenario.distributors, distributor)
  const askUsd = Math.round(marketPriceWaterfall(state, chip, scenario).value() * (1 + marginShare))
  const side: CreateTalkInput = {
    luck: ['rival.mood', rowIndexText(scenario.distributors, distributor)],
    askUsd,
    count: 1,
    depositShare: 0,
    trust: 0.5,
    insuredBy: null,
    worth: indifferent(askUsd, leadWeeks, scenario),
  }
  return createTalk(state, distributor, chip, side, scenario)
}

/** Valuation data of a buyer that has no better alternative. */
function indifferent(askUsd: number, leadWeeks: number, scenario: Scenario): BuyerValuation {
  return {
    alternativeUsd: askUsd,
    alternativeWeeks: leadWeeks,
    waitUsdPerWeek: 0,
    interestPerYear: scenario.parameters.talks.interestPerYear,
    depositRiskShare: 0,
    banChancePerWeek: 0,
    vowCostShare: 0,
    uselessShare: 0,
    needCount: 1,
  }
}

/** Raises the rival's offer in even steps from its first to its last share of the ask; null where none is accepted. */
function bargained(state: Readonly<GameState>, talk: Talk, rival: string, scenario: Scenario): OfferTerms | null {
  const { rivalLotWeeks, rivalFirstShare, rivalLastShare, rivalDepositShare } = scenario.parameters.talks
  const { needPerWeek } = at(scenario.rivals, rival)
  const lot: OfferTerms = {
    count: Math.max(chipsPerServer, Math.round((needPerWeek * rivalLotWeeks) / chipsPerServer) * chipsPerServer),
    unitPriceUsd: 0,
    depositShare: rivalDepositShare,
    weeks: Math.round(at(scenario.distributors, talk.distributor).leadWeeks),
    clause: 'firm',
  }
  const askUsd = askPriceForTermsUsd(talk, lot, scenario)
  while (talk.round <= talk.rounds) {
    const spent = talk.rounds === 1 ? 1 : (talk.round - 1) / (talk.rounds - 1)
    const underShare = rivalFirstShare + (rivalLastShare - rivalFirstShare) * spent
    const offer: OfferTerms = { ...lot, unitPriceUsd: Math.round(askUsd * (1 - underShare)) }
    if (applySellerReactionToOffer(state, talk, offer, scenario).isAccepted) return offer
    talk.round += 1
  }
  return null
}
