import type { FactKindsByName, FactValuesOf } from './facts'

/** All that is known of a kind of news; the names of sounds and papers are data here. */
interface NewsKindRow {
  /** Facts that all news of the kind has; a new one makes older saves unfit that hold such news. */
  readonly facts: FactKindsByName
  /** Facts that only some news of the kind has. */
  readonly mayHave?: FactKindsByName
  /** `routine`: the journal alone lists it; `minor`: the newspaper does not print it. */
  readonly importance: 'routine' | 'minor' | 'usual'
  /** Why time stops at it, whatever the pace; `whenAwaited`: it ends only 'until something happens'; null: it never does. */
  readonly stopsClock: 'announcement' | 'warning' | 'review' | 'forecast' | 'whenAwaited' | null
  /** The name of a file in assets/sound; null = silent. */
  readonly sound: string | null
  /**
   * What a screen reader is told: a `line` of its own, but at the tea table; `evenAtTable`: there too; `onPaper`: nothing
   * while a paper tells it; `inSum`: a number in the week's sum.
   */
  readonly announcement: 'line' | 'evenAtTable' | 'onPaper' | 'inSum'
  /** The paper that it can lay on the desk; null = none, or one that the state asks for, such as a review. */
  readonly paper: 'front' | 'run' | null
}

const usual = { importance: 'usual', stopsClock: null, sound: null, announcement: 'line', paper: null } as const

/** Facts that many kinds share: what is sold by whom, and an order of it by its number. */
const atSeller = { distributor: 'distributor', chip: 'chip' } as const
const ofOrder = { contract: 'count', ...atSeller } as const

/** What the game tells of: one row a kind, with what it has otherwise than usual. Its sentence is `news.<kind>`, its name `newsKind.<kind>`. */
const rows = {
  assigned: { facts: { stack: 'stack', count: 'count' } },
  boardReview: {
    facts: { score: 'points', months: 'count', netWorthUsd: 'usd', sinceRule: 'count' },
    stopsClock: 'review',
    sound: 'gong',
    announcement: 'onPaper',
  },
  bluffFound: { facts: { distributor: 'distributor', claim: 'selector' }, sound: 'failure' },
  booksOpened: { facts: atSeller },
  borrowed: { facts: { usd: 'usd' } },
  cashThin: { facts: { weeks: 'count', cashUsd: 'usd' }, stopsClock: 'warning', sound: 'alert' },
  chipLaunched: { facts: { chip: 'chip' } },
  chipsArrived: { facts: { ...atSeller, count: 'count', paidUsd: 'usd' }, sound: 'forklift' },
  chipsBought: { facts: { chip: 'chip', count: 'count', paidUsd: 'usd' } },
  chipsScrapped: { facts: { count: 'count', lostUsd: 'usd' }, importance: 'routine', announcement: 'inSum' },
  chipsSold: { facts: { chip: 'chip', count: 'count', usd: 'usd' } },
  claimMade: { facts: { distributor: 'distributor', claim: 'selector' } },
  claimProven: { facts: { distributor: 'distributor', claim: 'selector' }, sound: 'page' },
  cloudEnded: { facts: { chips: 'count' }, stopsClock: 'whenAwaited' },
  cloudRented: { facts: { chips: 'count', weeks: 'count' } },
  cloudTakenBack: { facts: { chips: 'count' }, stopsClock: 'whenAwaited', sound: 'power-down' },
  contractBroken: { facts: ofOrder, stopsClock: 'whenAwaited', sound: 'crumple' },
  contractDone: {
    facts: { ...ofOrder, count: 'count', lateWeeks: 'count' },
    stopsClock: 'whenAwaited',
    sound: 'drawer',
  },
  contractHeld: { facts: { contract: 'count', chip: 'chip', rule: 'rule' }, stopsClock: 'whenAwaited' },
  contractLapsed: { facts: { ...ofOrder, count: 'count' } },
  contractSigned: { facts: { ...atSeller, count: 'count', unitPriceUsd: 'usd', depositUsd: 'usd', dueWeek: 'week' } },
  contractVoided: {
    facts: { ...ofOrder, count: 'count', backUsd: 'usd' },
    stopsClock: 'whenAwaited',
    sound: 'crumple',
  },
  counterfeits: { facts: { ...atSeller, count: 'count' }, sound: 'crumple' },
  departureSlipped: { facts: atSeller },
  depositLost: { facts: { ...ofOrder, lostUsd: 'usd' }, sound: 'alert' },
  dialChosen: { facts: { dial: 'dial' } },
  dilemmaAnswered: { facts: { event: 'event', choice: 'choice' } },
  dilemmaLapsed: { facts: { event: 'event', choice: 'choice' } },
  dismissed: { facts: { role: 'role', count: 'count' } },
  ended: { facts: { kind: 'selector', score: 'points' }, mayHave: { ending: 'ending' } },
  entityListed: { facts: {}, stopsClock: 'announcement', sound: 'door' },
  equityRaised: { facts: { usd: 'usd', foundersPercent: 'count' } },
  event: { facts: { event: 'event' }, stopsClock: 'whenAwaited', sound: 'page', paper: 'front' },
  favourDeclined: { facts: { distributor: 'distributor' } },
  favourTaken: { facts: { distributor: 'distributor', favour: 'favour' } },
  focusSet: { facts: { focus: 'selector' } },
  forecastAsked: { facts: { forecast: 'forecast' }, stopsClock: 'forecast', sound: 'fold', announcement: 'onPaper' },
  forecastGiven: { facts: { forecast: 'forecast', chance: 'share' } },
  forecastSettled: { facts: { forecast: 'forecast', outcome: 'count', chance: 'share' }, sound: 'beads' },
  fundSettled: { facts: { missingShare: 'share', usd: 'usd' }, sound: 'beads' },
  giantsVoided: { facts: { usd: 'usd' } },
  goodsWait: {
    facts: { contract: 'count', chip: 'chip', count: 'count', dueUsd: 'usd' },
    stopsClock: 'whenAwaited',
    sound: 'phone',
  },
  hedgeEnded: { facts: { hedge: 'hedge' } },
  hedgeTaken: { facts: { hedge: 'hedge' } },
  hired: { facts: { role: 'role', count: 'count', week: 'week' } },
  installed: { facts: { site: 'site', chip: 'chip', count: 'count' }, sound: 'latch' },
  licenceAsked: { facts: { contract: 'count', week: 'week' } },
  licenceGranted: { facts: { contract: 'count', chip: 'chip' }, stopsClock: 'whenAwaited', sound: 'success' },
  licenceRefused: { facts: { contract: 'count', chip: 'chip' }, stopsClock: 'whenAwaited', sound: 'door' },
  lotOversold: { facts: { ...atSeller, said: 'count', held: 'count' } },
  lotShared: { facts: { ...atSeller, ordered: 'count', came: 'count' } },
  mandateChosen: { facts: { mandate: 'mandate' } },
  migrationBegun: { facts: { stack: 'stack' } },
  migrationEnded: { facts: { stack: 'stack' } },
  milestonePaid: { facts: { chips: 'count', usd: 'usd' }, stopsClock: 'whenAwaited', sound: 'coin' },
  moved: { facts: { from: 'location', to: 'location', chip: 'chip', count: 'count' } },
  objectiveMissed: { facts: { objective: 'objective' }, sound: 'failure' },
  objectiveReached: { facts: { objective: 'objective' }, sound: 'success' },
  offerAccepted: { facts: { ...atSeller, unitPriceUsd: 'usd' }, sound: 'stamp' },
  offerCountered: { facts: { ...atSeller, unitPriceUsd: 'usd', round: 'count' } },
  overdraft: { facts: { usd: 'usd' }, stopsClock: 'warning', sound: 'alert' },
  loansDue: { facts: { usd: 'usd' }, stopsClock: 'warning', sound: 'alert' },
  pivoted: { facts: { from: 'mandate', mandate: 'mandate' } },
  poached: { facts: { role: 'role', count: 'count', factor: 'count' }, sound: 'door' },
  powerConnected: { facts: { site: 'site', kw: 'kw' }, stopsClock: 'whenAwaited', sound: 'relay' },
  powerOrdered: { facts: { site: 'site', kw: 'kw', week: 'week' } },
  priceSet: { facts: { product: 'product', ratio: 'count' } },
  productLaunched: { facts: { product: 'product' } },
  projectBegun: { facts: { project: 'project', week: 'week' } },
  projectDone: { facts: { project: 'project' }, stopsClock: 'whenAwaited' },
  queued: { facts: { site: 'site', chip: 'chip', count: 'count' } },
  repaid: { facts: { usd: 'usd' } },
  rescued: { facts: { usd: 'usd', dilution: 'count' }, stopsClock: 'warning' },
  retired: { facts: { site: 'site', chip: 'chip', count: 'count' } },
  rivalLeft: { facts: { rival: 'rival', ...atSeller } },
  rivalSigned: { facts: { rival: 'rival', ...atSeller, count: 'count', underShare: 'share', depositShare: 'share' } },
  ruleAnnounced: {
    facts: { rule: 'rule', forceWeek: 'week', weeks: 'count' },
    stopsClock: 'announcement',
    sound: 'bell',
    paper: 'front',
  },
  ruleCalledOff: { facts: { rule: 'rule' }, stopsClock: 'announcement', sound: 'bell' },
  ruleInForce: {
    facts: { rule: 'rule' },
    stopsClock: 'announcement',
    sound: 'curtain',
    announcement: 'onPaper',
    paper: 'front',
  },
  rumour: { facts: { event: 'event', credibility: 'share' }, sound: 'phone' },
  runBegun: { facts: { run: 'run', weeks: 'count' } },
  runFinished: {
    facts: { run: 'run', log10Effective: 'figure', restarts: 'count' },
    stopsClock: 'whenAwaited',
    sound: 'success',
    paper: 'run',
  },
  runRestarted: { facts: { run: 'run', restarts: 'count' }, sound: 'power-down' },
  runSetBack: { facts: { run: 'run', keptShare: 'share' }, sound: 'failure' },
  runStopped: { facts: { run: 'run' } },
  saidNothing: { facts: atSeller },
  shipmentLeft: { facts: { ...atSeller, count: 'count' }, sound: 'horn' },
  shipmentLost: { facts: { chip: 'chip', count: 'count' }, stopsClock: 'whenAwaited', sound: 'failure' },
  shipmentSeized: { facts: { ...atSeller, count: 'count' }, stopsClock: 'whenAwaited', sound: 'alert' },
  shipmentTurned: { facts: { ...atSeller, count: 'count' }, sound: 'alert' },
  shipmentsDelayed: { facts: { count: 'count', weeks: 'count' }, stopsClock: 'whenAwaited', sound: 'alert' },
  reportBought: { facts: { report: 'report', answer: 'count' } },
  siteBegun: { facts: { site: 'site', week: 'week' } },
  siteReady: { facts: { site: 'site' }, stopsClock: 'whenAwaited', sound: 'success' },
  stackMature: { facts: { stack: 'stack', maturity: 'count' }, stopsClock: 'whenAwaited', sound: 'success' },
  story: { facts: { story: 'story' }, stopsClock: 'whenAwaited', sound: 'page' },
  talkFailed: { facts: { ...atSeller, week: 'week', reason: 'selector' }, sound: 'door' },
  talkLapsed: { facts: atSeller },
  talkOpened: { facts: atSeller },
  talkPaused: { facts: atSeller },
  traceSeen: {
    facts: { distributor: 'distributor', trace: 'selector', value: 'count' },
    importance: 'minor',
    announcement: 'evenAtTable',
  },
  vendorAnswered: {
    facts: { chip: 'chip', vendor: 'vendor', tpp: 'count', interconnectGBs: 'count' },
    stopsClock: 'whenAwaited',
    sound: 'typing',
  },
  vowBroken: { facts: { ...atSeller, backUsd: 'usd' } },
  vowDue: { facts: { ...atSeller, count: 'count', dueWeek: 'week' } },
  vowKept: { facts: { distributor: 'distributor' } },
  walkedAway: { facts: atSeller },
  wishTold: { facts: { distributor: 'distributor', issue: 'selector' } },
} as const satisfies Record<string, Pick<NewsKindRow, 'facts'> & Partial<NewsKindRow>>

export type NewsKind = keyof typeof rows
type Filled<Row> = Omit<typeof usual, keyof Row> & Row

/** The kinds with what each has, the usual where its row says nothing. */
export const newsKinds = Object.fromEntries(
  Object.entries(rows).map(([kind, row]) => [kind, { ...usual, ...row }]),
) as { readonly [K in NewsKind]: Filled<(typeof rows)[K]> }

type MayHave<Row> = Row extends { readonly mayHave: infer S extends FactKindsByName }
  ? Partial<FactValuesOf<S>>
  : unknown

type FactsOfRow<Row extends Pick<NewsKindRow, 'facts'>> = [keyof Row['facts']] extends [never]
  ? Record<string, never>
  : FactValuesOf<Row['facts']> & MayHave<Row>

/** What news of a kind is told with. */
export type NewsFactsOfKind<K extends NewsKind> = FactsOfRow<(typeof rows)[K]>

/** What just happened, as data; `say` makes the sentence. */
export type News = { [K in NewsKind]: { serial: number; week: number; kind: K; facts: NewsFactsOfKind<K> } }[NewsKind]

/** News of one kind. */
export type NewsOfKind<K extends NewsKind> = Extract<News, { kind: K }>

type KindOnPaper<P> = { [K in NewsKind]: (typeof rows)[K] extends { readonly paper: P } ? K : never }[NewsKind]

/** News of the kinds that can lay a paper on the desk. */
export type NewsShownInDialog<P extends 'front' | 'run'> = NewsOfKind<KindOnPaper<P>>

/** Whether news is of a kind that can lay this paper on the desk. */
export function isNewsShownInDialog<P extends 'front' | 'run'>(item: News, paper: P): item is NewsShownInDialog<P> {
  return newsKinds[item.kind].paper === paper
}

/** All facts that news of a kind can have, with their kinds. */
export function newsFactKindsOf(kind: NewsKind): FactKindsByName {
  const row: NewsKindRow = newsKinds[kind]
  return { ...row.facts, ...row.mayHave }
}
