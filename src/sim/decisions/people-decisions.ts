import { at, findRow, sumOf } from '../../kernel/at'
import { post } from '../books/ledger'
import { capEngineerAssignments, hiringDelayWeeks, weeklyWageUsd } from '../company/wages'
import type { StandingOrders } from '../state/company-state'
import type { ChipId, RoleId } from '../state/ids'
import { addNews, recordIrreversibleMove } from '../state/news'
import { depositShares } from '../state/talk-terms'
import { createRefusal, type DecisionDefinition, insufficientCashRefusal } from './decision'

/**
 * Hires people, who arrive some weeks later.
 *
 * Refused as `people.notWhole`, `people.role`, `people.tooMany` or `buy.tooExpensive`.
 */
const hire: DecisionDefinition<{ role: RoleId; count: number }> = {
  feature: 'people',
  refuse(state, { role, count }, scenario) {
    if (!Object.hasOwn(state.people, role)) return createRefusal('people.role', { role: String(role) })
    if (!Number.isInteger(count) || count < 1) return createRefusal('people.notWhole', { count })
    const { hireAtOnce, hireCostUsd } = scenario.parameters.people
    if (count > hireAtOnce) return createRefusal('people.tooMany', { most: hireAtOnce })
    return insufficientCashRefusal(state, count * hireCostUsd)
  },
  apply(state, { role, count }, scenario) {
    post(state, { debit: 'payroll', credit: 'cash', usd: count * scenario.parameters.people.hireCostUsd })
    const week = state.week + hiringDelayWeeks(state, role, scenario)
    state.people[role].hiring.push({ count, week })
    addNews(state, 'hired', { role, count, week })
  },
}

/** Dismisses people, with severance pay. Refused as `people.role`, `people.notWhole` or `people.notThere`. */
const dismiss: DecisionDefinition<{ role: RoleId; count: number }> = {
  feature: 'people',
  refuse(state, { role, count }) {
    if (!Object.hasOwn(state.people, role)) return createRefusal('people.role', { role: String(role) })
    if (!Number.isInteger(count) || count < 1) return createRefusal('people.notWhole', { count })
    const have = state.people[role].count
    return count > have ? createRefusal('people.notThere', { role, have }) : null
  },
  apply(state, { role, count }, scenario) {
    const { severanceWeeks, moraleByDismissal } = scenario.parameters.people
    post(state, {
      debit: 'payroll',
      credit: 'cash',
      usd: count * severanceWeeks * weeklyWageUsd(state, role, scenario),
    })
    state.people[role].count -= count
    state.morale = Math.max(0, state.morale - moraleByDismissal * Math.min(1, count / 10))
    capEngineerAssignments(state)
    addNews(state, 'dismissed', { role, count })
  },
}

/** Assigns kernel engineers to a stack. Refused as `stack.unknown`, `people.notWhole` or `stack.tooFew`. */
const assignEngineers: DecisionDefinition<{ stack: string; count: number }> = {
  feature: 'stacks',
  refuse(state, { stack, count }, scenario) {
    if (!findRow(scenario.stacks, stack)?.learns) return createRefusal('stack.unknown', { stack })
    if (!Number.isInteger(count) || count < 0) return createRefusal('people.notWhole', { count })
    const elsewhere = sumOf(state.stacks, ({ engineers }, id) => (id === stack ? 0 : engineers))
    const free = state.people.kernels.count - elsewhere
    return count > free ? createRefusal('stack.tooFew', { free }) : null
  },
  apply(state, { stack, count }) {
    at(state.stacks, stack).engineers = count
    addNews(state, 'assigned', { stack, count })
  },
}

/** Funds the migration to a stack, which is irreversible. Refused as `stack.unknown` or `migration.begun`. */
const startMigration: DecisionDefinition<{ stack: string }> = {
  feature: 'stacks',
  isIrreversible: () => true,
  refuse(state, { stack }, scenario) {
    if (!findRow(scenario.stacks, stack)?.learns) return createRefusal('stack.unknown', { stack })
    return at(state.stacks, stack).projectSinceWeek === null ? null : createRefusal('migration.begun', { stack })
  },
  apply(state, { stack }) {
    at(state.stacks, stack).projectSinceWeek = state.week
    recordIrreversibleMove(state, 'startMigration', { stack })
    addNews(state, 'migrationBegun', { stack })
  },
}

/** Ends the funding of a migration. Refused as `migration.none`. */
const stopMigration: DecisionDefinition<{ stack: string }> = {
  feature: 'stacks',
  refuse: (state, { stack }) =>
    findRow(state.stacks, stack)?.projectSinceWeek == null ? createRefusal('migration.none', { stack }) : null,
  apply(state, { stack }) {
    at(state.stacks, stack).projectSinceWeek = null
    addNews(state, 'migrationEnded', { stack })
  },
}

type StandingOrderInput =
  | { order: 'install' | 'pay' | 'renewCloud' | 'train'; on: boolean }
  | { order: 'hireTo'; role: RoleId; count: number | null }
  | { order: 'orderDomestic'; chip: ChipId; perWeek: number; depositShare: number }

const orderNames = new Set(['install', 'pay', 'renewCloud', 'train', 'hireTo', 'orderDomestic'])

/** Sets one standing order. Refused as `order.unknown`, `order.number`, `order.chip` or `people.role`. */
const setStandingOrder: DecisionDefinition<StandingOrderInput> = {
  feature: null,
  refuse(state, input, scenario) {
    if (!orderNames.has(input.order)) return createRefusal('order.unknown', { order: String(input.order) })
    if (input.order === 'hireTo' && !Object.hasOwn(state.people, input.role))
      return createRefusal('people.role', { role: String(input.role) })
    if (
      input.order === 'hireTo' &&
      input.count !== null &&
      (!Number.isInteger(input.count) || input.count < 0 || input.count > 400)
    )
      return createRefusal('order.number', { most: 400 })
    if (input.order !== 'orderDomestic') return null
    if (findRow(scenario.chips, input.chip)?.role !== 'domestic')
      return createRefusal('order.chip', { chip: input.chip })
    if (!Number.isInteger(input.perWeek) || input.perWeek < 0 || input.perWeek > 2000)
      return createRefusal('order.number', { most: 2000 })
    if (!depositShares.some((share) => share === input.depositShare))
      return createRefusal('offer.depositShare', { mostShare: 0.5 })
    return null
  },
  apply(state, input) {
    const orders: StandingOrders = state.standingOrders
    if (input.order === 'hireTo') {
      if (input.count === null) delete orders.hireTo[input.role]
      else orders.hireTo[input.role] = input.count
    } else if (input.order === 'orderDomestic') {
      orders.orderDomestic =
        input.perWeek === 0 ? null : { chip: input.chip, perWeek: input.perWeek, depositShare: input.depositShare }
    } else orders[input.order] = input.on
  },
}

export const staffAndStandingOrderDecisions = {
  hire,
  dismiss,
  assignEngineers,
  startMigration,
  stopMigration,
  setStandingOrder,
}
