import { findRow, sumOf } from '../kernel/at'
import { type JsonChange, jsonChangesBetween } from '../kernel/json-changes'
import { post } from '../sim/books/ledger'
import { createNewGame } from '../sim/game'
import type { Scenario } from '../sim/level/scenario'
import type { LedgerAccount } from '../sim/state/accounts'
import type { GameState } from '../sim/state/state'
import { savedStateFitsLevel } from './replay'

/**
 * A part of a game that could not be carried over into the changed level.
 *
 * - `gone`: a removed id and what depended on it
 * - `past`: a rule or event that has happened, or whose new week has passed, and stays as it was
 * - `start`: a value that only a new game reads
 * - `anew`: nothing fits, and the game starts again
 */
export interface CarryOverLoss {
  code: 'gone' | 'past' | 'start' | 'anew'
  /** The level's table (`chips`), or '' for the whole level. */
  table: string
  /** An id of the table, or a dotted path. */
  id: string
}

interface CarriedOver {
  state: GameState
  losses: CarryOverLoss[]
}

type Table = keyof Scenario & string

/** State tables keyed by ids of the level; `*` matches any key. */
const keyedBy: Readonly<Record<string, Table>> = {
  rules: 'rules',
  supply: 'chips',
  rivals: 'rivals',
  'nation.researchUsd': 'vendors',
  distributors: 'distributors',
  'distributors.*.stock': 'chips',
  estimates: 'distributors',
  warehouse: 'chips',
  sites: 'sites',
  'sites.*.racks': 'chips',
  stacks: 'stacks',
  projects: 'projects',
  products: 'products',
  reports: 'reports',
  hedges: 'hedges',
  fired: 'events',
  dilemmaChoices: 'events',
  forecasts: 'forecasts',
}

/** State fields that hold an id of the level; an entry whose id is gone is removed. */
const references: Readonly<Record<string, Table>> = {
  chip: 'chips',
  distributor: 'distributors',
  rival: 'rivals',
  event: 'events',
  cause: 'events',
  mandate: 'mandates',
  route: 'routes',
}

/** Nullable references, which are cleared instead of removing the entry. */
const loose: Readonly<Record<string, Table>> = {
  site: 'sites',
  insuredBy: 'hedges',
  favour: 'favours',
  temper: 'tempers',
}

/** Not walked: hidden draws are redrawn; news, seals and charts belong to the past. */
const unwalked = new Set(['world', 'news', 'seals', 'series', 'distributors.*.mind'])

/**
 * Carries a game over into a changed level: state of surviving ids is kept, new ids start as in a new game.
 *
 * Pure: deterministic, and the given state is not changed.
 */
export function carryGameIntoChangedLevel(state: Readonly<GameState>, before: Scenario, after: Scenario): CarriedOver {
  const fresh = createNewGame(after, { seed: state.seed, asItHappened: state.asItHappened })
  const gone = new Map<string, CarryOverLoss>()
  const kept = walked(structuredClone(state), '', after, gone)
  const next = { ...(withNew(kept, fresh) as GameState), level: after.id }
  const past = drawFates(next, state, fresh)
  redrawMinds(next, fresh, before, after)
  forgetNews(next, after)
  settleBooks(next, state)
  if (!savedStateFitsLevel(next, after)) return { state: fresh, losses: [{ code: 'anew', table: '', id: '' }] }
  return { state: next, losses: [...gone.values(), ...past, ...startLosses(before, after)] }
}

const dead = Symbol('a thing that is gone')

function walked(value: unknown, path: string, after: Scenario, gone: Map<string, CarryOverLoss>): unknown {
  if (value === null || typeof value !== 'object' || unwalked.has(path)) return value
  if (Array.isArray(value))
    return value.map((each) => walked(each, `${path}.*`, after, gone)).filter((each) => each !== dead)
  const table = findRow(keyedBy, path)
  const fields: [string, unknown][] = []
  for (const [name, field] of Object.entries(value)) {
    if (table !== undefined && isGone(table, name, after, gone)) continue
    const asked = typeof field === 'string' ? field : null
    if (asked !== null && table === undefined && isGone(findRow(references, name), asked, after, gone)) return dead
    if (asked !== null && table === undefined && isGone(findRow(loose, name), asked, after, gone)) {
      fields.push([name, null])
      continue
    }
    const innerPath = path === '' ? name : `${path}.${table === undefined ? name : '*'}`
    const inner = walked(field, innerPath, after, gone)
    fields.push([name, inner === dead ? null : inner])
  }
  return Object.fromEntries(fields)
}

/** Whether an id is gone from the level; each is recorded once. */
function isGone(table: Table | undefined, id: string, after: Scenario, gone: Map<string, CarryOverLoss>): boolean {
  if (table === undefined || Object.hasOwn(after[table] as object, id)) return false
  gone.set(`${table}.${id}`, { code: 'gone', table, id })
  return true
}

/** Adds the parts of a new game that this game lacks. */
function withNew(kept: unknown, fresh: unknown): unknown {
  const isTable = (value: unknown): value is Record<string, unknown> =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
  if (!isTable(kept) || !isTable(fresh)) return kept
  const missing = Object.entries(fresh).filter(([name]) => !Object.hasOwn(kept, name))
  const fields = Object.entries(kept).map(([name, field]) => [name, withNew(field, findRow(fresh, name))])
  return Object.fromEntries([...fields, ...missing])
}

/** Events and rules still to come follow the changed level; past ones stay. */
function drawFates(next: GameState, { week, world, fired }: Readonly<GameState>, fresh: GameState): CarryOverLoss[] {
  next.world = fresh.world
  const { ruleWeeks, eventWeeks } = fresh.world
  const isToCome = (fate: number): boolean => fate < 0 || fate >= week
  const pastRules = Object.entries(ruleWeeks).filter(([id, { announced, force }]) => {
    const old = world.ruleWeeks[id]
    if (old?.announced === announced && old.force === force) return false
    return (next.rules[id]?.status ?? 'coming') !== 'coming' || !isToCome(announced)
  })
  const pastEvents = Object.entries(eventWeeks).filter(
    ([id, fate]) => world.eventWeeks[id] !== fate && (fired[id] !== undefined || !isToCome(fate)),
  )
  for (const [id, fate] of pastRules) ruleWeeks[id] = world.ruleWeeks[id] ?? fate
  for (const [id, fate] of pastEvents) eventWeeks[id] = world.eventWeeks[id] ?? fate
  const lossOf =
    (table: string) =>
    ([id]: [string, unknown]): CarryOverLoss => ({ code: 'past', table, id })
  return [...pastRules.map(lossOf('rules')), ...pastEvents.map(lossOf('events'))]
}

/** A distributor whose data changed gets new hidden traits; its contracts stay. */
function redrawMinds(next: GameState, fresh: GameState, before: Scenario, after: Scenario): void {
  for (const [id, seller] of Object.entries(next.distributors)) {
    const drawn = fresh.distributors[id]
    const isSame =
      jsonChangesBetween(before.distributors[id], after.distributors[id]).length === 0 &&
      Object.hasOwn(after.tempers, seller.mind.temper)
    if (drawn && !isSame) seller.mind = drawn.mind
  }
}

/** Drops news of removed events by invalidating their serial in the ring buffer. */
function forgetNews(next: GameState, after: Scenario): void {
  const isKnown = (table: Table | undefined, id: unknown) =>
    table === undefined || typeof id !== 'string' || Object.hasOwn(after[table] as object, id)
  const tables: Readonly<Record<string, Table>> = { ...references, ...loose, rule: 'rules', forecast: 'forecasts' }
  for (const item of next.news.items) {
    if (item && !Object.entries(item.facts).every(([name, id]) => isKnown(findRow(tables, name), id))) item.serial = -1
  }
}

/** Writes off removed assets and books added ones as equity, so that the books match the state. */
function settleBooks(next: GameState, state: Readonly<GameState>): void {
  const accounts: [LedgerAccount, (of: Readonly<GameState>) => number][] = [
    ['inventory', ({ warehouse, sites }) => sumOf(warehouse, book) + sumOf(sites, ({ queue }) => sumOf(queue, book))],
    ['equipment', ({ sites }) => sumOf(sites, ({ racks }) => sumOf(racks, book))],
    ['buildings', ({ sites }) => sumOf(sites, book)],
    ['deposits', ({ contracts }) => sumOf(contracts, ({ depositUsd }) => depositUsd)],
  ]
  for (const [account, sum] of accounts) {
    const lost = Math.round(sum(state) - sum(next))
    if (lost > 0) post(next, { debit: account === 'deposits' ? 'forfeited' : 'writeDown', credit: account, usd: lost })
    if (lost < 0) post(next, { debit: account, credit: 'equity', usd: -lost })
  }
}

const book = ({ bookUsd }: { bookUsd: number }): number => bookUsd

/** Changed start values, which have no effect on a running game. */
function startLosses(before: Scenario, after: Scenario): CarryOverLoss[] {
  const isKnown = ({ was, is }: JsonChange) => was !== undefined && is !== undefined
  const isOfStart = ({ path }: JsonChange) => path.some((step) => /^start|Start/.test(String(step)))
  return jsonChangesBetween(before, after)
    .filter((change) => isKnown(change) && isOfStart(change))
    .map(({ path }) => ({ code: 'start', table: String(path[0]), id: path.join('.') }))
}
