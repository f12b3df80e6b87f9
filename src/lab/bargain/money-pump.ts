import { at, requireElement } from '../../kernel/at'
import { draw, drawIndex, type Luck, seedBitsOf } from '../../kernel/luck'
import { copyOf } from '../../kernel/plain-tree'
import { netWorthUsd } from '../../sim/books/ledger'
import type { Move } from '../../sim/decisions'
import { advance, createNewGame, decide, refusalOf } from '../../sim/game'
import type { Scenario } from '../../sim/level/scenario'
import { chipSaleProceedsUsd } from '../../sim/market/pricing'
import type { GameState } from '../../sim/state/state'
import { buyerClaimKinds, contractClauses, depositShares } from '../../sim/state/talk-terms'

/** A sequence of deals within one week, and its gain in US dollars. */
export interface MoneyPumpCandidate {
  /** The game week in which it was tried. */
  week: number
  deals: string[]
  /** By today's resale value of the goods. */
  gainUsd: number
  /** Whether there was a gain, by resale value or by the books. */
  isPump: boolean
}

interface MoneyPumpSearch {
  cycles: number
  /** The game weeks tested, up to the end of the game. */
  weeks: number[]
  /** Cycles with a gain. */
  pumps: number
  /** Accepted deals by kind. */
  dealsByKind: Record<string, number>
  best: MoneyPumpCandidate
  /** The cycle with the most deals; among equals the one with the largest gain. */
  longest: MoneyPumpCandidate
}

/** The most deals in a cycle. */
const longestCycle = 6
/** Game weeks to test: before, around and after the first rule. */
const weeksWanted = [0, 13, 26, 39, 52, 65, 78]

/**
 * Searches for a money pump (law N6): random cycles of up to six deals within one week, on the real engine.
 *
 * A cycle is a pump if the firm ends with more than it had, by resale value or by the books.
 *
 * @param onProgress called from time to time with the number of cycles tried
 */
export function searchMoneyPumps(
  scenario: Scenario,
  { cycles, seed }: { cycles: number; seed: string },
  onProgress: (done: number) => void = () => {},
): MoneyPumpSearch {
  const starts = startsOf(scenario, seed)
  const nothing: MoneyPumpCandidate = { week: 0, deals: [], gainUsd: Number.NEGATIVE_INFINITY, isPump: false }
  const search: MoneyPumpSearch = {
    cycles,
    weeks: starts.map(({ week }) => week),
    pumps: 0,
    dealsByKind: {},
    best: nothing,
    longest: nothing,
  }
  for (let n = 0; n < cycles; n += 1) {
    const cycle = triedCycle(
      requireElement(starts, n % starts.length),
      { seedBits: seedBitsOf(seed), week: n },
      scenario,
    )
    for (const deal of cycle.deals) search.dealsByKind[kindOf(deal)] = (search.dealsByKind[kindOf(deal)] ?? 0) + 1
    if (cycle.isPump) search.pumps += 1
    if (isBetter(cycle, search.best)) search.best = cycle
    if (cycle.deals.length > search.longest.deals.length || isLonger(cycle, search.longest)) search.longest = cycle
    if (n % 1000 === 999) onProgress(n + 1)
  }
  return search
}

const kindOf = (deal: string): string => deal.split(' ')[0] ?? deal

function isBetter(cycle: MoneyPumpCandidate, best: MoneyPumpCandidate): boolean {
  if (cycle.gainUsd !== best.gainUsd) return cycle.gainUsd > best.gainUsd
  return cycle.deals.length > best.deals.length
}

function isLonger(cycle: MoneyPumpCandidate, longest: MoneyPumpCandidate): boolean {
  return cycle.deals.length === longest.deals.length && cycle.gainUsd > longest.gainUsd
}

/** The states of the tested weeks, without slices that no deal reads. */
function startsOf(scenario: Scenario, seed: string): GameState[] {
  const state = createNewGame(scenario, { seed, asItHappened: true })
  const starts: GameState[] = []
  for (const week of weeksWanted.filter((wanted) => wanted < scenario.weeks)) {
    while (state.week < week) advance(state, scenario)
    starts.push(copyOf({ ...state, series: {}, recent: [], reviews: [], news: { items: [], next: 0 } }))
  }
  return starts.filter(({ ending }) => ending === null)
}

/** A copy of the slices that deals change. */
function dealtIn(start: Readonly<GameState>): GameState {
  const { finance, distributors, contracts, warehouse, supply, standing, commitments, deals, seals, news } = start
  const own = { finance, distributors, contracts, warehouse, supply, standing, commitments, deals, seals, news }
  return { ...start, ...copyOf(own) }
}

/** Runs one cycle from a start; refused deals are skipped. */
function triedCycle(start: Readonly<GameState>, luck: Luck, scenario: Scenario): MoneyPumpCandidate {
  const state = dealtIn(start)
  const before = [fetchedUsd(state, scenario), netWorthUsd(state)] as const
  const deals: string[] = []
  const tries = 1 + drawIndex(luck, 'cycle.length', '', longestCycle)
  for (let n = 0; n < tries; n += 1) {
    const deal = oneOf(luck, 'cycle.deal', String(n), dealers)(state, luck, String(n), scenario)
    if (deal !== null) deals.push(deal)
  }
  const gainUsd = fetchedUsd(state, scenario) - before[0]
  return { week: state.week, deals, gainUsd, isPump: Math.max(gainUsd, netWorthUsd(state) - before[1]) > 0 }
}

/** Cash plus today's resale value of the warehouse, in US dollars. */
function fetchedUsd(state: Readonly<GameState>, scenario: Scenario): number {
  let usd = state.finance.balances.cash
  for (const chip in state.warehouse) usd += chipSaleProceedsUsd(state, chip, at(state.warehouse, chip).count, scenario)
  return usd
}

type Dealer = (state: GameState, luck: Luck, subject: string, scenario: Scenario) => string | null

/** Makes a move unless it is refused; returns whether it was made. */
function isMade(state: GameState, move: Move, scenario: Scenario): boolean {
  if (refusalOf(state, move, scenario)) return false
  decide(state, move, scenario)
  return true
}

const oneOf = <T>(luck: Luck, stream: string, subject: string, all: readonly T[]): T =>
  requireElement(all, drawIndex(luck, stream, subject, all.length))
const counts = [1, 8, 40, 96, 256, 800] as const

const buys: Dealer = (state, luck, subject, scenario) => {
  const sold = Object.keys(state.supply).filter((chip) => at(state.supply, chip).shelf > 0)
  if (sold.length === 0) return null
  const chip = oneOf(luck, 'buy.chip', subject, sold)
  const count = Math.min(oneOf(luck, 'buy.count', subject, counts), at(state.supply, chip).shelf)
  return isMade(state, { type: 'buyChips', chip, count }, scenario) ? `buy ${count} ${chip}` : null
}

const sells: Dealer = (state, luck, subject, scenario) => {
  const held = Object.keys(state.warehouse)
  if (held.length === 0) return null
  const chip = oneOf(luck, 'sell.chip', subject, held)
  const have = at(state.warehouse, chip).count
  const count = Math.max(1, Math.floor(have * oneOf(luck, 'sell.part', subject, [1, 0.5, 0.1])))
  return isMade(state, { type: 'sellChips', chip, count, from: 'warehouse' }, scenario) ? `sell ${count} ${chip}` : null
}

const signs: Dealer = (state, luck, subject, scenario) => {
  const distributor = oneOf(luck, 'sign.seller', subject, Object.keys(scenario.distributors))
  const { chips, leadWeeks } = at(scenario.distributors, distributor)
  const chip = oneOf(luck, 'sign.chip', subject, chips)
  const count = oneOf(luck, 'sign.count', subject, counts)
  const depositShare = oneOf(luck, 'sign.deposit', subject, depositShares)
  const clause = oneOf(luck, 'sign.clause', subject, contractClauses)
  const weeks = Math.ceil(leadWeeks)
  const terms = { distributor, chip, count, depositShare, weeks, clause, site: null }
  return isMade(state, { type: 'signContract', ...terms }, scenario)
    ? `sign ${count} ${chip} of ${distributor}, ${depositShare * 100} % deposit, ${clause}`
    : null
}

const cancels: Dealer = (state, luck, subject, scenario) => {
  const open = state.contracts.filter(({ status }) => status === 'open' || status === 'held')
  if (open.length === 0) return null
  const contract = oneOf(luck, 'cancel', subject, open).id
  return isMade(state, { type: 'cancelContract', contract }, scenario) ? `cancel ${contract}` : null
}

/** A whole negotiation: sometimes a claim or a favour first, some offers, then acceptance or departure. */
const talks: Dealer = (state, luck, subject, scenario) => {
  const distributor = oneOf(luck, 'talk.seller', subject, Object.keys(scenario.distributors))
  const chip = oneOf(luck, 'talk.chip', subject, at(scenario.distributors, distributor).chips)
  if (!isMade(state, { type: 'openTalk', distributor, chip }, scenario)) return null
  const said: string[] = []
  if (draw(luck, 'talk.favour', subject) < 0.4) {
    const favour = oneOf(luck, 'talk.kindness', subject, Object.keys(scenario.favours))
    if (isMade(state, { type: 'offerFavour', favour }, scenario)) said.push(favour)
  }
  if (draw(luck, 'talk.claim', subject) < 0.4) {
    const claim = oneOf(luck, 'talk.claimed', subject, buyerClaimKinds)
    const isProven = draw(luck, 'talk.proven', subject) < 0.3
    if (isMade(state, { type: 'makeClaim', claim, isProven }, scenario)) said.push(claim)
  }
  if (draw(luck, 'talk.silence', subject) < 0.2 && isMade(state, { type: 'staySilent' }, scenario)) said.push('silence')
  const contracts = state.contracts.length
  const count = oneOf(luck, 'talk.count', subject, counts)
  for (let round = 0; state.talk && round < 4; round += 1) {
    const { theirs, askUsd } = state.talk
    const share = 0.75 + 0.3 * draw(luck, 'talk.share', `${subject}.${round}`)
    const terms = { count, unitPriceUsd: Math.round(askUsd * share), weeks: Math.ceil(theirs.weeks) }
    const depositShare = oneOf(luck, 'talk.deposit', subject, depositShares)
    const clause = oneOf(luck, 'talk.clause', subject, contractClauses)
    if (!isMade(state, { type: 'makeOffer', ...terms, depositShare, clause }, scenario)) break
  }
  if (state.talk && draw(luck, 'talk.end', subject) < 0.7) isMade(state, { type: 'acceptOffer' }, scenario)
  if (state.talk) decide(state, { type: 'walkAway' }, scenario)
  const end = state.contracts.length > contracts ? `signed ${count}` : 'nothing signed'
  return `talk with ${distributor} about ${chip} (${[...said, end].join(', ')})`
}

const dealers: readonly Dealer[] = [buys, sells, signs, cancels, talks, talks, sells]
