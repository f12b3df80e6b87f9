import { z } from 'zod'
import { at } from '../../kernel/at'
import { addChipsToWarehouse, forfeitDeposit } from '../books/inventory'
import { offerDepositUsd, post } from '../books/ledger'
import type { Scenario } from '../level/scenario'
import { idReferenceShape } from '../level/shapes'
import { fact } from '../state/facts'
import { addNews } from '../state/news'
import type { GameState } from '../state/state'
import type { OfferTerms } from '../state/talk-state'
import { contractClauses } from '../state/talk-terms'
import { signContractAndPayDeposit } from '../trade/contracts'
import { exportControlRefusal } from '../trade/orders'
import {
  defineEffectWord,
  increaseOrDecreaseConsequenceLine,
  neutralConsequenceLine,
  temporaryFactorConsequenceLine,
} from '../vocabulary/word'

const factor = z.number().min(0).max(10).meta({ description: '1 changes nothing, 0.5 halves, 2 doubles.' })
const weeks = z.int().min(1).max(520)

const orderShape = z.strictObject({
  distributor: idReferenceShape('distributors'),
  chip: idReferenceShape('chips'),
  count: z.int().min(1).max(5000),
  unitUsd: z.number().min(0),
  leadWeeks: z.int().min(1).max(52),
  depositShare: z.number().min(0).max(1),
  clause: z.enum(contractClauses),
})
type OrderInput = z.output<typeof orderShape>

/** Effects on goods: chips, prices, sellers' stock and shipments. */
export const goodsEffects = {
  chips: defineEffectWord({
    about: 'The firm buys chips at a price, which lie in the warehouse at once.',
    shape: z.strictObject({
      chip: idReferenceShape('chips'),
      count: z.int().min(1).max(5000),
      unitUsd: z.number().min(0),
      unsupported: z.boolean().optional(),
    }),
    example: { chip: 'swift', count: 64, unitUsd: 9000 },
    apply(state, { chip, count, unitUsd, unsupported }) {
      const usd = Math.round(count * unitUsd)
      post(state, { debit: 'inventory', credit: 'cash', usd })
      addChipsToWarehouse(state, chip, { count, bookUsd: usd, quality: 1, unsupported: unsupported ? count : 0 })
    },
    explain: ({ chip, count, unitUsd }) =>
      neutralConsequenceLine('chips', {
        chip: fact('chip', chip),
        count: fact('count', count),
        usd: fact('usd', Math.round(count * unitUsd)),
      }),
  }),
  order: defineEffectWord({
    about: 'The firm signs an order with a seller, on fixed terms; where the law or the list forbids it, nobody signs.',
    shape: orderShape,
    example: {
      distributor: 'trader',
      chip: 'swift',
      count: 64,
      unitUsd: 9000,
      leadWeeks: 6,
      depositShare: 0.3,
      clause: 'firm',
    },
    apply(state, input, scenario) {
      const { distributor, chip } = input
      if (!isOrderSignable(state, input, scenario)) return
      signContractAndPayDeposit(state, distributor, chip, offerTermsOf(input), null, null, scenario)
    },
    explain(input, state, scenario) {
      const { distributor, chip, count, leadWeeks, clause } = input
      const named = { chip: fact('chip', chip), distributor: fact('distributor', distributor) }
      if (!isOrderSignable(state, input, scenario))
        return { ...neutralConsequenceLine('orderRefused', named), tone: 'bad' }
      const terms = offerTermsOf(input)
      return neutralConsequenceLine('order', {
        ...named,
        count: fact('count', count),
        usd: fact('usd', Math.round(count * terms.unitPriceUsd)),
        depositUsd: fact('usd', offerDepositUsd(terms)),
        weeks: fact('count', leadWeeks),
        clause: fact('selector', clause),
      })
    },
  }),
  stock: defineEffectWord({
    about: 'A seller, or the open market where none is named, has more or fewer chips to sell.',
    shape: z.strictObject({
      chip: idReferenceShape('chips'),
      by: z.int().min(-100000).max(100000),
      distributor: idReferenceShape('distributors').optional(),
    }),
    example: { chip: 'swift', by: -200, distributor: 'trader' },
    apply(state, { chip, by, distributor }) {
      if (distributor === undefined) {
        shelve(state, chip, by)
        return
      }
      const { stock } = at(state.distributors, distributor)
      stock[chip] = Math.max(0, (stock[chip] ?? 0) + by)
    },
    explain: ({ chip, by, distributor }) =>
      increaseOrDecreaseConsequenceLine('stock', by, {
        chip: fact('chip', chip),
        where: fact('selector', distributor === undefined ? 'shelf' : 'seller'),
        distributor: fact('distributor', distributor ?? ''),
      }),
  }),
  price: defineEffectWord({
    about: "A chip's list price is multiplied for some weeks, and with it what everybody asks for it.",
    shape: z.strictObject({ chip: idReferenceShape('chips'), factor, weeks }),
    example: { chip: 'swift', factor: 1.2, weeks: 8 },
    apply(state, input, _scenario, cause) {
      state.modifiers.push({
        target: `price.chip.${input.chip}`,
        factor: input.factor,
        untilWeek: state.week + input.weeks,
        cause,
      })
    },
    explain: (input, state, scenario) =>
      temporaryFactorConsequenceLine('price', input, { chip: fact('chip', input.chip) }, state, scenario),
  }),
  launchChip: defineEffectWord({
    about: 'A chip comes to market, if it is not there yet.',
    shape: z.strictObject({ chip: idReferenceShape('chips') }),
    example: { chip: 'swift' },
    apply(state, { chip }) {
      const supply = at(state.supply, chip)
      if (supply.launchedWeek !== null) return
      supply.launchedWeek = state.week
      addNews(state, 'chipLaunched', { chip })
    },
    explain: ({ chip }) => neutralConsequenceLine('launchChip', { chip: fact('chip', chip) }),
  }),
  batchQuality: defineEffectWord({
    about: 'Chips of a kind that arrive from now on do this share of the work of sound ones.',
    shape: z.strictObject({ chip: idReferenceShape('chips'), quality: z.number().min(0).max(1) }),
    example: { chip: 'swift', quality: 0.7 },
    apply(state, { chip, quality }) {
      at(state.supply, chip).batchQuality = quality
    },
    explain: () => null,
  }),
  depositLoss: defineEffectWord({
    about: 'Part of the deposits for open orders is lost.',
    shape: z.strictObject({ role: z.enum(['imported', 'domestic']), share: z.number().min(0).max(1) }),
    example: { role: 'domestic', share: 0.12 },
    apply(state, { role, share }, scenario) {
      for (const contract of state.contracts) {
        if (contract.status === 'open' && at(scenario.chips, contract.chip).role === role)
          forfeitDeposit(state, contract, share)
      }
    },
    explain: ({ share }) => neutralConsequenceLine('depositLoss', { share: fact('share', share) }),
  }),
  shipDelay: defineEffectWord({
    about: 'Shipments under way come later: those on a route, those from a place, or all.',
    shape: z.strictObject({
      weeks: z.int().min(1).max(52),
      route: idReferenceShape('routes').optional(),
      from: idReferenceShape('places').optional(),
    }),
    example: { weeks: 3, route: 'sea' },
    apply(state, { weeks: late, route, from }, scenario) {
      let count = 0
      for (const shipment of state.shipments) {
        if (route !== undefined && shipment.route !== route) continue
        if (from !== undefined && at(scenario.routes, shipment.route).from !== from) continue
        shipment.dueWeek += late
        count += shipment.count
      }
      if (count > 0) addNews(state, 'shipmentsDelayed', { count, weeks: late })
    },
    explain: ({ weeks: late, route, from }) =>
      neutralConsequenceLine('shipDelay', {
        weeks: fact('count', late),
        way: fact('selector', route !== undefined ? 'route' : from !== undefined ? 'place' : 'all'),
        route: fact('route', route ?? ''),
        place: fact('place', from ?? ''),
      }),
  }),
} as const

/** Adds units that stay on the shelf until sold, beyond the weekly maximum. */
function shelve(state: GameState, chip: string, by: number): void {
  const supply = at(state.supply, chip)
  supply.shelf = Math.max(0, supply.shelf + by)
  if (by > 0) supply.aside = (supply.aside ?? 0) + by
}

function offerTermsOf({ count, unitUsd, depositShare, leadWeeks, clause }: OrderInput): OfferTerms {
  return { count, unitPriceUsd: Math.round(unitUsd), depositShare, weeks: leadWeeks, clause }
}

/** Whether the chip is on the market and neither a rule nor the list abroad keeps the seller from signing. */
function isOrderSignable(
  state: Readonly<GameState>,
  { distributor, chip }: Pick<OrderInput, 'distributor' | 'chip'>,
  scenario: Scenario,
): boolean {
  return (
    at(state.supply, chip).launchedWeek !== null && exportControlRefusal(state, distributor, chip, scenario) === null
  )
}
