import { at } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import { marketPriceWaterfall } from '../../sim/market/pricing'
import type { Facts } from '../../sim/state/facts'
import type { DistributorId } from '../../sim/state/ids'
import { newsFactValue, newsSince } from '../../sim/state/news'
import type { NewsKind } from '../../sim/state/news-kinds'
import type { GameState } from '../../sim/state/state'
import type { TemperTraceKind } from '../../sim/state/talk-terms'
import { sellerDeliveryRecord } from '../../sim/trade/contracts'
import { typedNewsFacts } from '../../view/facts/typed-facts'
import { isChipOnSale } from '../../view/known-chips'
import { playerCommitmentsView, rationedLotRows } from './distributors.view'

/** A trace that a distributor revealed: the observation without its meaning. */
export interface DistributorObservationView {
  /** Unique among the traces of its distributor. */
  id: string
  week: number
  kind: TemperTraceKind | 'rival' | 'departure'
  /** The key of the text for the observation, and its facts. */
  seen: string
  facts: Facts
}

/** The player's estimate of a distributor: the band of the limit, as shares of the market price, and the temper. */
export type PlayerEstimateOfDistributor = GameState['estimates'][DistributorId]

export type DistributorNotesView = ReturnType<typeof distributorNotesView>

/** The bounds and the step of the band's handles, as shares of the market price. */
export const limitEstimateSliderBounds = { min: 0.6, max: 1.4, step: 0.01 } as const
/** The default band. */
const blankEstimate: PlayerEstimateOfDistributor = {
  low: limitEstimateSliderBounds.min,
  high: limitEstimateSliderBounds.max,
  temper: null,
}

/** The player's notes about a distributor: observations only, nothing inferred. */
export function distributorNotesView(state: Readonly<GameState>, distributor: DistributorId, scenario: Scenario) {
  const written = state.estimates[distributor]
  const { chips } = at(scenario.distributors, distributor)
  const chip = state.talk?.distributor === distributor ? state.talk.chip : chips.find((one) => isChipOnSale(state, one))
  return {
    distributor,
    /** Newest first. */
    traces: tracesOf(state, distributor),
    /** The results of our claims. */
    claimResults: newsSince(state, 0)
      .filter((item) => item.kind === 'claimProven' || item.kind === 'bluffFound')
      .filter(({ facts }) => facts.distributor === distributor)
      .map(({ week, kind, facts }) => ({ week, claim: facts.claim, isTrue: kind === 'claimProven' })),
    /** Lots too small for all buyers, newest first. */
    lots: rationedLotRows(state, distributor),
    theirs: sellerDeliveryRecord(state, distributor, scenario),
    ours: playerCommitmentsView(state, distributor),
    /** Every temper of the level, in its order. */
    tempers: Object.keys(scenario.tempers),
    estimate: written ? { ...written } : { ...blankEstimate },
    isWritten: written !== undefined,
    /** The reference price of the band, in US dollars for one chip; null where nothing is on sale. */
    referencePrice:
      chip === undefined ? null : { chip, usd: Math.round(marketPriceWaterfall(state, chip, scenario).value()) },
  }
}

/** News of a person that says something of how he deals, by kind: what is talked of at his other tables, and what left late. */
const toldOf: Readonly<Partial<Record<NewsKind, DistributorObservationView['kind']>>> = {
  rivalSigned: 'rival',
  rivalLeft: 'rival',
  departureSlipped: 'departure',
}

/** Revealed traces and news about a distributor, as far as kept; newest first. */
function tracesOf(state: Readonly<GameState>, distributor: DistributorId): DistributorObservationView[] {
  const slipped = at(state.distributors, distributor).traces.map(({ week, kind, value }, index) => ({
    id: `${week}.${kind}.${index}`,
    week,
    kind,
    seen: `trace.${kind}.${value}`,
    facts: {},
  }))
  const told = newsSince(state, 0).flatMap((item): DistributorObservationView[] => {
    const { serial, week, kind } = item
    const trace = toldOf[kind]
    return trace && newsFactValue(item, 'distributor') === distributor
      ? [
          {
            id: `${week}.${kind}.${serial}`,
            week,
            kind: trace,
            seen: `trace.told.${kind}`,
            facts: typedNewsFacts(item),
          },
        ]
      : []
  })
  return [...slipped, ...told].toSorted((a, b) => a.week - b.week).reverse()
}

/** A band after one handle moved: the other gives way, so that low is never above high. */
export function moveLimitEstimateHandle(
  estimate: PlayerEstimateOfDistributor,
  end: 'low' | 'high',
  to: number,
): PlayerEstimateOfDistributor {
  const share = Math.round(to * 100) / 100
  return end === 'low'
    ? { ...estimate, low: share, high: Math.max(share, estimate.high) }
    : { ...estimate, high: share, low: Math.min(share, estimate.low) }
}
