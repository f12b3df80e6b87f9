// Invariants of every game in every week, whatever was played.
import { findNonJsonPaths } from '../../src/kernel/plain-tree'
import { cashUsd, currentQuarterBooks, trialBalanceUsd } from '../../src/sim/books/ledger'
import type { GameState } from '../../src/sim/state/state'

type Law = (game: Readonly<GameState>) => string[]

const racksOf = (game: Readonly<GameState>) =>
  Object.entries(game.sites).flatMap(([site, { racks }]) =>
    Object.entries(racks).map(([chip, rack]) => ({ where: `${site}.${chip}`, ...rack })),
  )
const queuesOf = (game: Readonly<GameState>) =>
  Object.entries(game.sites).flatMap(([site, { queue }]) => queue.map((lot) => ({ where: `queue of ${site}`, ...lot })))
const storesOf = (game: Readonly<GameState>) =>
  Object.entries(game.warehouse).map(([chip, store]) => ({ where: `warehouse ${chip}`, ...store }))
const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0)

const isPlain: Law = (game) => findNonJsonPaths(game)

const ledgerBalances: Law = (game) =>
  trialBalanceUsd(game) === 0 ? [] : [`the ledger sums to ${trialBalanceUsd(game)}`]

const moneyIsWhole: Law = (game) =>
  Object.entries(game.finance.balances)
    .filter(([, usd]) => !Number.isInteger(usd))
    .map(([account, usd]) => `${account} holds ${usd}`)

/** Every change of cash is in the quarter's cash flow. */
const cashMovesByPost: Law = (game) => {
  const quarter = currentQuarterBooks(game)
  const before = game.finance.quarters[game.finance.quarters.length - 2]
  const opening = before ? before.closingCashUsd : null
  const { operating, investing, financing } = quarter.cash
  if (opening === null || opening + operating + investing + financing === cashUsd(game)) return []
  return [`cash is ${cashUsd(game)}, its flows say ${opening + operating + investing + financing}`]
}

/** The books agree with the chips in the halls and with the deposits. */
const booksAgree: Law = (game) => {
  const pairs: [string, number, number][] = [
    ['equipment', game.finance.balances.equipment, sum(racksOf(game).map(({ bookUsd }) => bookUsd))],
    [
      'inventory',
      game.finance.balances.inventory,
      sum([...storesOf(game), ...queuesOf(game)].map(({ bookUsd }) => bookUsd)),
    ],
    ['deposits', game.finance.balances.deposits, sum(game.contracts.map(({ depositUsd }) => depositUsd))],
  ]
  return pairs
    .filter(([, a, b]) => a !== b)
    .map(([account, a, b]) => `${account}: ${a} in the ledger, ${b} in the halls`)
}

const countsAreWhole: Law = (game) => {
  const counts: [string, number][] = [
    ...racksOf(game).flatMap(({ where, count, failing, accepted, unsupported }): [string, number][] => [
      [`${where} count`, count],
      [`${where} failing`, failing],
      [`${where} accepted`, accepted],
      [`${where} unsupported`, unsupported],
    ]),
    ...[...storesOf(game), ...queuesOf(game)].flatMap(({ where, count, unsupported }): [string, number][] => [
      [`${where} count`, count],
      [`${where} unsupported`, unsupported],
    ]),
    ...Object.entries(game.supply).map(([chip, { shelf }]): [string, number] => [`shelf of ${chip}`, shelf]),
    ...Object.entries(game.distributors).flatMap(([id, { stock }]) =>
      Object.entries(stock).map(([chip, count]): [string, number] => [`${id}'s ${chip}`, count]),
    ),
    ...Object.entries(game.people).map(([role, { count }]): [string, number] => [role, count]),
    ...Object.entries(game.stacks).map(([id, { engineers }]): [string, number] => [`engineers on ${id}`, engineers]),
    ...game.contracts.flatMap(({ id, count, delivered, unpaid }): [string, number][] => [
      [`contract ${id}`, count],
      [`delivered of ${id}`, delivered],
      [`unpaid of ${id}`, unpaid],
      [`rest of ${id}`, count - delivered],
    ]),
    ...game.shipments.map(({ id, count }): [string, number] => [`shipment ${id}`, count]),
    ['rented chips', game.cloud.chips],
  ]
  return counts
    .filter(([, count]) => !Number.isInteger(count) || count < 0)
    .map(([where, count]) => `${where}: ${count} chips or people`)
}

const partsFitTheWhole: Law = (game) => [
  ...racksOf(game)
    .filter(({ count, failing, accepted, unsupported }) => Math.max(failing, accepted, unsupported) > count)
    .map(({ where }) => `${where}: a part is more than the whole`),
  ...[...racksOf(game), ...storesOf(game), ...queuesOf(game)]
    .filter(({ bookUsd }) => bookUsd < 0)
    .map(({ where, bookUsd }) => `${where}: book value ${bookUsd}`),
]

const sharesAreShares: Law = (game) => {
  const shares: [string, number][] = [
    ['belief', game.belief.market],
    ['own belief', game.belief.own],
    ['morale', game.morale],
    ['founders', game.finance.foundersShare],
    ...Object.entries(game.standing).map(([who, share]): [string, number] => [who, Number(share)]),
    ...Object.entries(game.distributors).map(([id, { trust }]): [string, number] => [`trust of ${id}`, trust]),
    ...Object.entries(game.stacks).map(([id, { maturity }]): [string, number] => [`maturity of ${id}`, maturity]),
    ...Object.entries(game.supply).map(([id, { yieldShare }]): [string, number] => [`yield of ${id}`, yieldShare]),
    ...Object.entries(game.products).flatMap(([id, { marketShare, quality }]): [string, number][] => [
      [`market share of ${id}`, marketShare],
      [`quality of ${id}`, quality],
    ]),
  ]
  return shares.filter(([, share]) => !(share >= 0 && share <= 1)).map(([what, share]) => `${what} is ${share}`)
}

const nobodyIsAssignedTwice: Law = (game) => {
  const assigned = sum(Object.values(game.stacks).map(({ engineers }) => engineers))
  return assigned > game.people.kernels.count ? [`${assigned} engineers are assigned`] : []
}

const laws: readonly Law[] = [
  isPlain,
  ledgerBalances,
  moneyIsWhole,
  cashMovesByPost,
  booksAgree,
  countsAreWhole,
  partsFitTheWhole,
  sharesAreShares,
  nobodyIsAssignedTwice,
]

/** The violated invariants in words; empty where there are none. */
export function brokenInvariants(game: Readonly<GameState>): string[] {
  return laws.flatMap((law) => law(game)).map((what) => `week ${game.week}: ${what}`)
}
