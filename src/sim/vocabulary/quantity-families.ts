import { at, rowOf, sumOf } from '../../kernel/at'
import { isRunning } from '../books/ledger'
import { powerDrawKw } from '../compute/fleet'
import { installedChips } from '../compute/totals'
import { marketPriceOf } from '../market/pricing'
import type { RoleId } from '../state/ids'
import type { GameState } from '../state/state'
import type { QuantityFamily } from './word'

const yes = (is: boolean): number => (is ? 1 : 0)

/** All quantities of a single chip, site or distributor, one row a word; the id follows after a dot. */
export const quantityFamilies: Readonly<Record<string, QuantityFamily>> = {
  'chip.installed': {
    unit: 'chips',
    of: 'chips',
    about: 'Chips of this kind in the racks.',
    read: (state, id) => installedChips(state, (chip) => chip === id),
  },
  'chip.stored': {
    unit: 'chips',
    of: 'chips',
    about: 'Chips of this kind in the warehouse.',
    read: (state, id) => rowOf(state.warehouse, id)?.count ?? 0,
  },
  'chip.ordered': {
    unit: 'chips',
    of: 'chips',
    about: 'Chips of this kind that are ordered, held orders among them, and not delivered.',
    read: orderedChips,
  },
  'chip.onShelf': {
    unit: 'chips',
    of: 'chips',
    about: 'Chips of this kind that the open market can sell this week.',
    read: (state, id) => at(state.supply, id).shelf,
  },
  'chip.onSale': {
    unit: 'yes/no',
    of: 'chips',
    about: 'Whether this chip has come to market: 1 or 0.',
    read: (state, id) => yes(at(state.supply, id).launchedWeek !== null),
  },
  price: {
    unit: 'USD',
    of: 'chips',
    about: "The open market's price of this chip.",
    read: (state, id, scenario) => Math.round(marketPriceOf(state, id, scenario).value()),
  },
  trust: {
    unit: 'share',
    of: 'distributors',
    about: 'How far this person trusts the firm, 0 to 1.',
    read: (state, id) => at(state.distributors, id).trust,
  },
  'site.powerKw': {
    unit: 'kW',
    of: 'sites',
    about: 'Power that is connected at this site.',
    read: (state, id) => at(state.sites, id).powerKw,
  },
  'site.drawnKw': {
    unit: 'kW',
    of: 'sites',
    about: 'Power that the chips at this site draw.',
    read: (state, id, scenario) => powerDrawKw(state, id, scenario),
  },
  'site.chips': {
    unit: 'chips',
    of: 'sites',
    about: 'Chips in the racks of this site.',
    read: (state, id) => sumOf(at(state.sites, id).racks, ({ count }) => count),
  },
  'site.ready': {
    unit: 'yes/no',
    of: 'sites',
    about: 'Whether this site stands ready: 1 or 0.',
    read: (state, id) => yes(at(state.sites, id).status === 'ready'),
  },
  'stack.maturity': {
    unit: 'share',
    of: 'stacks',
    about: 'Maturity of this software stack in the firm, 0 to 1.',
    read: (state, id) => at(state.stacks, id).maturity,
  },
  'rule.inForce': {
    unit: 'yes/no',
    of: 'rules',
    about: 'Whether this rule is law: 1 or 0.',
    read: (state, id) => yes(at(state.rules, id).status === 'inForce'),
  },
  'rule.announced': {
    unit: 'yes/no',
    of: 'rules',
    about: 'Whether this rule is announced and not yet in force: 1 or 0.',
    read: (state, id) => yes(at(state.rules, id).status === 'announced'),
  },
  'rival.capabilityLog10': {
    unit: 'log10',
    of: 'rivals',
    about: "Effective FLOP of this rival's best model, as a power of ten.",
    read: (state, id) => at(state.rivals, id).capabilityLog10,
  },
  'product.marketShare': {
    unit: 'share',
    of: 'products',
    about: 'The share of its market that this product has.',
    read: (state, id) => at(state.products, id).marketShare,
  },
  'product.revenueUsd': {
    unit: 'USD',
    of: 'products',
    about: 'What this product earned this week.',
    read: (state, id) => at(state.products, id).revenueUsd,
  },
  'product.launched': {
    unit: 'yes/no',
    of: 'products',
    about: 'Whether this product is on the market: 1 or 0.',
    read: (state, id) => yes(at(state.products, id).launchedWeek !== null),
  },
  staff: {
    unit: 'people',
    of: 'roles',
    about: 'People of this role.',
    read: (state, id) => at(state.people, id as RoleId).count,
  },
  'project.done': {
    unit: 'yes/no',
    of: 'projects',
    about: 'Whether this project is done: 1 or 0.',
    read: (state, id) => yes(rowOf(state.projects, id)?.done === true),
  },
  'mandate.chosen': {
    unit: 'yes/no',
    of: 'mandates',
    about: 'Whether the firm works under this mandate: 1 or 0.',
    read: (state, id) => yes(state.mandate?.mandate === id),
  },
  'event.weeksSince': {
    unit: 'weeks',
    of: 'events',
    about: 'Weeks since this event happened last; -1 where it has not.',
    read: (state, id) => {
      const firedWeek = rowOf(state.fired, id)
      return firedWeek === undefined ? -1 : state.week - firedWeek
    },
  },
}

function orderedChips(state: Readonly<GameState>, chip: string): number {
  const running = state.contracts.filter((contract) => contract.chip === chip && isRunning(contract))
  return sumOf(running, ({ count, delivered }) => count - delivered)
}
