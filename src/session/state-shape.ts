import * as z from 'zod/mini'
import type { UnlocatedDiagnostic } from '../content/syntax/diagnostic'
import type { Account } from '../sim/state/accounts'
import { type FactKind, factKinds } from '../sim/state/facts'
import type { DialId, RoleId } from '../sim/state/ids'
import { type News, type NewsKind, newsFactShape, newsKinds } from '../sim/state/news-kinds'
import type { GameState } from '../sim/state/state'
import {
  allocationRules,
  type ClaimKind,
  clauses,
  type NegotiationIssue,
  type TraceKind,
} from '../sim/state/talk-terms'
import { shapeComplaints } from './shape-complaints'
import { deal, talk, vow } from './talk-shape'

const [number, text, yesNo] = [z.number(), z.string(), z.boolean()]
const numberOrNull = z.nullable(number)
const textOrNull = z.nullable(text)
const numbers = z.record(text, number)
const factShapes = { number, text } satisfies Record<(typeof factKinds)[FactKind], z.ZodMiniType>
const facts = z.record(text, z.union([number, text], { error: 'a number or a text' }))
// The keys of tables depend on the level; `fitsLevel` compares them with a new game's.
const dials = z.record(z.custom<DialId>(), number)
const role = z.custom<RoleId>()
const account = z.custom<Account>()

/** News of each kind with the facts that its row names. */
const newsShapes = (Object.keys(newsKinds) as NewsKind[]).map((kind) => {
  const needed = new Set(Object.keys(newsKinds[kind].facts))
  const shapes = Object.entries(newsFactShape(kind)).map(([name, fact]) => {
    const shape = factShapes[factKinds[fact]]
    return [name, needed.has(name) ? shape : z.exactOptional(shape)] as const
  })
  return z.object({ serial: number, week: number, kind: z.literal(kind), facts: z.object(Object.fromEntries(shapes)) })
})
// The shapes are made from the rows of which the type `News` is made, where the compiler does not follow.
const news = z.discriminatedUnion('kind', newsShapes as [(typeof newsShapes)[0]], {
  error: ({ code }) => (code === 'invalid_union' ? 'is no kind of news; a kind that this program tells' : undefined),
}) as unknown as z.ZodMiniType<News, News>

const rule = z.object({
  status: z.literal(['coming', 'announced', 'inForce', 'replaced']),
  announcedWeek: numberOrNull,
  forceWeek: numberOrNull,
})

const supply = z.object({
  launchedWeek: numberOrNull,
  design: z.nullable(
    z.object({ tpp: number, fp16TflopsDense: number, interconnectGBs: number, memBandwidthGBs: number }),
  ),
  shelf: number,
  aside: z.exactOptional(number),
  outputPerWeek: number,
  cumulative: number,
  yieldShare: number,
  backlog: number,
  memoryStacks: number,
  batchQuality: number,
  soldByUs: number,
})

const rival = z.object({
  imported: number,
  domestic: number,
  ordersImported: number,
  ordersDomestic: number,
  nextYearOrders: number,
  voided: number,
  stockWeeks: number,
  capabilityLog10: number,
  revenueUsdPerWeek: number,
})

const nation = z.object({
  importedCards: number,
  domesticCards: number,
  weekly: z.object({ home: number, imported: number }),
  domesticCapacity: number,
  domesticBacklog: number,
  shareAtRule: numberOrNull,
  researchUsd: numbers,
  industryUsdPerYear: number,
  foreignVendorUsdPerYear: number,
  gapMonths: number,
  voidedUsd: number,
})

const mind = z.object({
  temper: text,
  limitMargin: number,
  patience: number,
  weights: z.record(z.custom<NegotiationIssue>(), number),
  honesty: number,
  reliability: number,
  allocation: z.literal(allocationRules),
  fear: number,
  memoryWeeks: number,
})

const distributor = z.object({
  stock: numbers,
  trust: number,
  kept: number,
  broken: number,
  loyalty: number,
  mind,
  talks: number,
  talkedWeek: numberOrNull,
  traces: z.array(
    z.object({
      week: number,
      kind: z.literal(['deposit', 'haste', 'manner', 'gossip'] satisfies TraceKind[]),
      value: number,
    }),
  ),
  believes: z.record(z.custom<ClaimKind>(), number),
  ours: z.object({ kept: number, broken: number }),
  closedUntilWeek: number,
  book: z.array(z.object({ rival: text, chip: text, count: number, dueWeek: number })),
  lots: z.array(
    z.object({
      week: number,
      chip: text,
      said: number,
      held: number,
      ordered: number,
      others: number,
      came: number,
    }),
  ),
})

const contract = z.object({
  id: number,
  distributor: text,
  chip: text,
  count: number,
  delivered: number,
  unitPriceUsd: number,
  locked: yesNo,
  marketUsd: number,
  depositShare: number,
  depositUsd: number,
  signedWeek: number,
  dueWeek: number,
  clause: z.literal(clauses),
  insuredBy: textOrNull,
  status: z.literal(['open', 'held', 'done', 'voided', 'cancelled']),
  unpaid: number,
  unpaidSinceWeek: numberOrNull,
  penaltyUsd: number,
  decisionWeek: numberOrNull,
  site: textOrNull,
})

const shipment = z.object({
  id: number,
  contract: numberOrNull,
  distributor: text,
  chip: text,
  count: number,
  unitCostUsd: number,
  route: text,
  leftWeek: number,
  dueWeek: number,
  site: textOrNull,
  unsupported: yesNo,
})

const lot = { count: number, bookUsd: number, quality: number, unsupported: number }

const site = z.object({
  status: z.literal(['none', 'building', 'ready']),
  readyWeek: numberOrNull,
  powerKw: number,
  powerOrders: z.array(z.object({ kw: number, readyWeek: number, usd: number })),
  racks: z.record(text, z.object({ ...lot, failing: number, ageWeeks: number, accepted: number })),
  queue: z.array(z.object({ ...lot, chip: text })),
  bookUsd: number,
})

const training = z.object({
  run: z.nullable(
    z.object({
      name: text,
      startedWeek: number,
      weeks: number,
      weeksDone: number,
      fleetShare: number,
      flop: number,
      restarts: number,
      flagship: yesNo,
    }),
  ),
  models: z.array(z.object({ name: text, week: number, log10Flop: number, log10Effective: number })),
  efficiencyLog10: number,
  ownLog10: number,
  runsStopped: number,
  focus: z.literal(['balanced', 'efficiency']),
})

const product = z.object({
  launchedWeek: numberOrNull,
  priceRatio: number,
  marketShare: number,
  quality: number,
  revenueUsd: number,
  used: number,
})

const finance = z.object({
  balances: z.record(account, number),
  quarters: z.array(
    z.object({
      fromWeek: number,
      flows: z.partialRecord(account, number),
      cash: z.object({ operating: number, investing: number, financing: number }),
      closingCashUsd: number,
    }),
  ),
  equityRounds: number,
  foundersShare: number,
  rescueUsed: yesNo,
  cashWarnedWeek: numberOrNull,
  forfeitedCountedUsd: number,
  lossUsd: number,
})

const standingOrders = z.object({
  install: yesNo,
  pay: yesNo,
  hireTo: z.partialRecord(role, number),
  orderDomestic: z.nullable(z.object({ chip: text, perWeek: number, depositShare: number })),
  renewCloud: yesNo,
  train: yesNo,
})

const recentWeek = z.object({
  costUsd: number,
  usefulPflopHours: number,
  rentingUsd: number,
  kwhAtMeter: number,
  usefulPflops: number,
  meterKw: number,
  served: number,
  importedWork: number,
  domesticWork: number,
  rentedWork: number,
})

const shape = z.object({
  level: text,
  seed: text,
  seedBits: number,
  asItHappened: yesNo,
  week: number,
  nextId: number,
  world: z.object({
    ruleWeeks: z.record(text, z.object({ announced: number, force: number, hastened: yesNo })),
    eventWeeks: numbers,
    luck: numbers,
  }),
  belief: z.object({
    market: number,
    own: number,
    rumours: z.array(z.object({ event: text, week: number, credibility: number })),
  }),
  rules: z.record(text, rule),
  supply: z.record(text, supply),
  rent: z.object({ usdPerHour: number, meanUsdPerHour: number }),
  rivals: z.record(text, rival),
  nation,
  distributors: z.record(text, distributor),
  talk: z.nullable(talk),
  deals: z.array(deal),
  commitments: z.array(vow),
  estimates: z.record(text, z.object({ low: number, high: number, temper: textOrNull })),
  contracts: z.array(contract),
  shipments: z.array(shipment),
  warehouse: z.record(text, z.object({ ...lot, sinceWeek: number })),
  sites: z.record(text, site),
  stacks: z.record(text, z.object({ maturity: number, projectSinceWeek: numberOrNull, engineers: number })),
  projects: z.record(text, z.object({ startedWeek: number, doneWeek: number, done: yesNo })),
  training,
  products: z.record(text, product),
  cloud: z.object({ chips: number, untilWeek: number, usdPerHour: number, fixedShare: number, fixedUsd: number }),
  people: z.record(role, z.object({ count: number, hiring: z.array(z.object({ count: number, week: number })) })),
  morale: number,
  standing: z.object({ home: number, abroad: number, customers: number, investors: number, isEntityListed: yesNo }),
  finance,
  chosenDial: z.nullable(z.literal(['cost', 'efficiency', 'capability', 'independence'])),
  mandate: z.nullable(
    z.object({
      mandate: text,
      week: number,
      advanceUsd: number,
      paid: number,
      received: number,
      penaltyPaid: yesNo,
    }),
  ),
  pivotedFrom: z.nullable(z.object({ mandate: text, week: number, keptPoints: number })),
  seals: z.array(z.object({ week: number, move: text, facts })),
  reports: z.record(text, z.object({ week: number, answer: number })),
  hedges: z.record(text, z.object({ week: number, untilWeek: number })),
  modifiers: z.array(z.object({ target: text, factor: number, untilWeek: number, cause: text })),
  fired: numbers,
  dilemmas: z.array(z.object({ event: text, week: number, untilWeek: number })),
  dilemmaChoices: z.record(text, text),
  flags: z.record(text, z.literal(1)),
  forecasts: z.record(text, z.object({ chance: number, week: number, outcome: z.nullable(z.literal([0, 1])) })),
  standingOrders,
  recent: z.array(recentWeek),
  series: z.record(text, z.array(number)),
  reviews: z.array(z.object({ week: number, score: number, dials, cashUsd: number, rivalScoreLog10: number })),
  objectives: numbers,
  news: z.object({
    items: z.array(news),
    next: number,
  }),
  ending: z.nullable(
    z.object({
      week: number,
      kind: z.literal(['won', 'dial', 'score', 'insolvent', 'named']),
      named: textOrNull,
      won: yesNo,
      score: number,
      dials,
    }),
  ),
})

/** The complete game state in a save. */
export const stateShape: z.ZodMiniType<GameState> = shape

/** All differences between a saved state and its shape. */
export function stateComplaints(state: GameState): UnlocatedDiagnostic[] {
  // `satisfies` fails to compile if the shape would reject a value that the rules can produce.
  return shapeComplaints(stateShape, state satisfies z.infer<typeof shape>)
}
