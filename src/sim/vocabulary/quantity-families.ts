import { at, findRow, sumOf } from '../../kernel/at'
import { isContractRunning } from '../books/ledger'
import { sitePowerDrawKw } from '../compute/fleet'
import { countInstalledChips } from '../compute/totals'
import { marketPriceWaterfall } from '../market/pricing'
import type { RoleId } from '../state/ids'
import type { GameState } from '../state/state'
import type { QuantityFamily } from './word'

/** A row: its unit, the table of its things, what it is in a sentence, and how it is read. */
const family = (
  unit: string,
  of: QuantityFamily['of'],
  about: string,
  read: QuantityFamily['read'],
): QuantityFamily => ({ unit, of, about, read })

const yes = (is: boolean): number => (is ? 1 : 0)

/** All quantities of a single chip, site or distributor, one row a word; the id follows after a dot. */
export const quantityFamilies: Readonly<Record<string, QuantityFamily>> = {
  'chip.installed': family('chips', 'chips', 'Chips of this kind in the racks.', (state, id) =>
    countInstalledChips(state, (chip) => chip === id),
  ),
  'chip.stored': family(
    'chips',
    'chips',
    'Chips of this kind in the warehouse.',
    (state, id) => findRow(state.warehouse, id)?.count ?? 0,
  ),
  'chip.ordered': family(
    'chips',
    'chips',
    'Chips of this kind that are ordered, held orders among them, and not delivered.',
    orderedChips,
  ),
  'chip.onShelf': family(
    'chips',
    'chips',
    'Chips of this kind that the open market can sell this week.',
    (state, id) => at(state.supply, id).shelf,
  ),
  'chip.onSale': family('yes/no', 'chips', 'Whether this chip has come to market: 1 or 0.', (state, id) =>
    yes(at(state.supply, id).launchedWeek !== null),
  ),
  price: family('USD', 'chips', "The open market's price of this chip.", (state, id, scenario) =>
    Math.round(marketPriceWaterfall(state, id, scenario).value()),
  ),
  trust: family(
    'share',
    'distributors',
    'How far this person trusts the firm, 0 to 1.',
    (state, id) => at(state.distributors, id).trust,
  ),
  'site.powerKw': family(
    'kW',
    'sites',
    'Power that is connected at this site.',
    (state, id) => at(state.sites, id).powerKw,
  ),
  'site.drawnKw': family('kW', 'sites', 'Power that the chips at this site draw.', (state, id, scenario) =>
    sitePowerDrawKw(state, id, scenario),
  ),
  'site.chips': family('chips', 'sites', 'Chips in the racks of this site.', (state, id) =>
    sumOf(at(state.sites, id).racks, ({ count }) => count),
  ),
  'site.ready': family('yes/no', 'sites', 'Whether this site stands ready: 1 or 0.', (state, id) =>
    yes(at(state.sites, id).status === 'ready'),
  ),
  'stack.maturity': family(
    'share',
    'stacks',
    'Maturity of this software stack in the firm, 0 to 1.',
    (state, id) => at(state.stacks, id).maturity,
  ),
  'rule.inForce': family('yes/no', 'rules', 'Whether this rule is law: 1 or 0.', (state, id) =>
    yes(at(state.rules, id).status === 'inForce'),
  ),
  'rule.announced': family(
    'yes/no',
    'rules',
    'Whether this rule is announced and not yet in force: 1 or 0.',
    (state, id) => yes(at(state.rules, id).status === 'announced'),
  ),
  'rival.capabilityLog10': family(
    'log10',
    'rivals',
    "Effective FLOP of this rival's best model, as a power of ten.",
    (state, id) => at(state.rivals, id).capabilityLog10,
  ),
  'product.marketShare': family(
    'share',
    'products',
    'The share of its market that this product has.',
    (state, id) => at(state.products, id).marketShare,
  ),
  'product.revenueUsd': family(
    'USD',
    'products',
    'What this product earned this week.',
    (state, id) => at(state.products, id).revenueUsd,
  ),
  'product.launched': family('yes/no', 'products', 'Whether this product is on the market: 1 or 0.', (state, id) =>
    yes(at(state.products, id).launchedWeek !== null),
  ),
  staff: family('people', 'roles', 'People of this role.', (state, id) => at(state.people, id as RoleId).count),
  'project.done': family('yes/no', 'projects', 'Whether this project is done: 1 or 0.', (state, id) =>
    yes(findRow(state.projects, id)?.done === true),
  ),
  'mandate.chosen': family('yes/no', 'mandates', 'Whether the firm works under this mandate: 1 or 0.', (state, id) =>
    yes(state.mandate?.mandate === id),
  ),
  'event.weeksSince': family(
    'weeks',
    'events',
    'Weeks since this event happened last; -1 where it has not.',
    (state, id) => {
      const firedWeek = findRow(state.fired, id)
      return firedWeek === undefined ? -1 : state.week - firedWeek
    },
  ),
}

function orderedChips(state: Readonly<GameState>, chip: string): number {
  const running = state.contracts.filter((contract) => contract.chip === chip && isContractRunning(contract))
  return sumOf(running, ({ count, delivered }) => count - delivered)
}
