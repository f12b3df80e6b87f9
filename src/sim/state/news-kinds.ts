import type { FactShape, FactsOf } from './facts'

/** All that is known of a kind of news; the names of sounds and papers are data here. */
interface NewsKindRow {
  /** Facts that all news of the kind has; a new one makes older saves unfit that hold such news. */
  readonly facts: FactShape
  /** Facts that only some news of the kind has. */
  readonly mayHave?: FactShape
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

/** What the game tells of: one row a kind, with what it has otherwise than usual. Its sentence is `news.<kind>`, its name `newsKind.<kind>`. */
export const newsKinds = {
  assigned: { ...usual, facts: { stack: 'stack', count: 'count' } },
  boardReview: {
    ...usual,
    facts: { score: 'points', months: 'count', netWorthUsd: 'usd', sinceRule: 'count' },
    stopsClock: 'review',
    sound: 'gong',
    announcement: 'onPaper',
  },
  bluffFound: { ...usual, facts: { distributor: 'distributor', claim: 'selector' }, sound: 'failure' },
  booksOpened: { ...usual, facts: { distributor: 'distributor', chip: 'chip' } },
  borrowed: { ...usual, facts: { usd: 'usd' } },
  cashThin: { ...usual, facts: { weeks: 'count', cashUsd: 'usd' }, stopsClock: 'warning', sound: 'alert' },
  chipLaunched: { ...usual, facts: { chip: 'chip' } },
  chipsArrived: {
    ...usual,
    facts: { chip: 'chip', count: 'count', distributor: 'distributor', paidUsd: 'usd' },
    sound: 'forklift',
  },
  chipsBought: { ...usual, facts: { chip: 'chip', count: 'count', paidUsd: 'usd' } },
  chipsScrapped: { ...usual, facts: { count: 'count', lostUsd: 'usd' }, importance: 'routine', announcement: 'inSum' },
  chipsSold: { ...usual, facts: { chip: 'chip', count: 'count', usd: 'usd' } },
  claimMade: { ...usual, facts: { distributor: 'distributor', claim: 'selector' } },
  claimProven: { ...usual, facts: { distributor: 'distributor', claim: 'selector' }, sound: 'page' },
  cloudEnded: { ...usual, facts: { chips: 'count' }, stopsClock: 'whenAwaited' },
  cloudRented: { ...usual, facts: { chips: 'count', weeks: 'count' } },
  cloudTakenBack: { ...usual, facts: { chips: 'count' }, stopsClock: 'whenAwaited', sound: 'power-down' },
  contractBroken: {
    ...usual,
    facts: { contract: 'count', distributor: 'distributor', chip: 'chip' },
    stopsClock: 'whenAwaited',
    sound: 'crumple',
  },
  contractDone: {
    ...usual,
    facts: { contract: 'count', distributor: 'distributor', chip: 'chip', count: 'count', lateWeeks: 'count' },
    stopsClock: 'whenAwaited',
    sound: 'drawer',
  },
  contractHeld: { ...usual, facts: { contract: 'count', chip: 'chip', rule: 'rule' }, stopsClock: 'whenAwaited' },
  contractLapsed: { ...usual, facts: { contract: 'count', distributor: 'distributor', chip: 'chip', count: 'count' } },
  contractSigned: {
    ...usual,
    facts: {
      distributor: 'distributor',
      chip: 'chip',
      count: 'count',
      unitPriceUsd: 'usd',
      depositUsd: 'usd',
      dueWeek: 'week',
    },
  },
  contractVoided: {
    ...usual,
    facts: { contract: 'count', distributor: 'distributor', chip: 'chip', count: 'count', backUsd: 'usd' },
    stopsClock: 'whenAwaited',
    sound: 'crumple',
  },
  counterfeits: { ...usual, facts: { chip: 'chip', count: 'count', distributor: 'distributor' }, sound: 'crumple' },
  departureSlipped: { ...usual, facts: { distributor: 'distributor', chip: 'chip' } },
  depositLost: {
    ...usual,
    facts: { contract: 'count', distributor: 'distributor', chip: 'chip', lostUsd: 'usd' },
    sound: 'alert',
  },
  dialChosen: { ...usual, facts: { dial: 'dial' } },
  dilemmaAnswered: { ...usual, facts: { event: 'event', choice: 'choice' } },
  dilemmaLapsed: { ...usual, facts: { event: 'event', choice: 'choice' } },
  dismissed: { ...usual, facts: { role: 'role', count: 'count' } },
  ended: { ...usual, facts: { kind: 'selector', score: 'points' }, mayHave: { ending: 'ending' } },
  entityListed: { ...usual, facts: {}, stopsClock: 'announcement', sound: 'door' },
  equityRaised: { ...usual, facts: { usd: 'usd', foundersPercent: 'count' } },
  event: { ...usual, facts: { event: 'event' }, stopsClock: 'whenAwaited', sound: 'page', paper: 'front' },
  favourDeclined: { ...usual, facts: { distributor: 'distributor' } },
  favourTaken: { ...usual, facts: { distributor: 'distributor', favour: 'favour' } },
  focusSet: { ...usual, facts: { focus: 'selector' } },
  forecastAsked: {
    ...usual,
    facts: { forecast: 'forecast' },
    stopsClock: 'forecast',
    sound: 'fold',
    announcement: 'onPaper',
  },
  forecastGiven: { ...usual, facts: { forecast: 'forecast', chance: 'share' } },
  forecastSettled: { ...usual, facts: { forecast: 'forecast', outcome: 'count', chance: 'share' }, sound: 'beads' },
  fundSettled: { ...usual, facts: { missingShare: 'share', usd: 'usd' }, sound: 'beads' },
  giantsVoided: { ...usual, facts: { usd: 'usd' } },
  goodsWait: {
    ...usual,
    facts: { contract: 'count', chip: 'chip', count: 'count', dueUsd: 'usd' },
    stopsClock: 'whenAwaited',
    sound: 'phone',
  },
  hedgeEnded: { ...usual, facts: { hedge: 'hedge' } },
  hedgeTaken: { ...usual, facts: { hedge: 'hedge' } },
  hired: { ...usual, facts: { role: 'role', count: 'count', week: 'week' } },
  installed: { ...usual, facts: { site: 'site', chip: 'chip', count: 'count' }, sound: 'latch' },
  licenceAsked: { ...usual, facts: { contract: 'count', week: 'week' } },
  licenceGranted: { ...usual, facts: { contract: 'count', chip: 'chip' }, stopsClock: 'whenAwaited', sound: 'success' },
  licenceRefused: { ...usual, facts: { contract: 'count', chip: 'chip' }, stopsClock: 'whenAwaited', sound: 'door' },
  lotOversold: { ...usual, facts: { distributor: 'distributor', chip: 'chip', said: 'count', held: 'count' } },
  lotShared: { ...usual, facts: { distributor: 'distributor', chip: 'chip', ordered: 'count', came: 'count' } },
  mandateChosen: { ...usual, facts: { mandate: 'mandate' } },
  migrationBegun: { ...usual, facts: { stack: 'stack' } },
  migrationEnded: { ...usual, facts: { stack: 'stack' } },
  milestonePaid: { ...usual, facts: { chips: 'count', usd: 'usd' }, stopsClock: 'whenAwaited', sound: 'coin' },
  moved: { ...usual, facts: { from: 'location', to: 'location', chip: 'chip', count: 'count' } },
  objectiveMissed: { ...usual, facts: { objective: 'objective' }, sound: 'failure' },
  objectiveReached: { ...usual, facts: { objective: 'objective' }, sound: 'success' },
  offerAccepted: { ...usual, facts: { distributor: 'distributor', chip: 'chip', unitPriceUsd: 'usd' }, sound: 'stamp' },
  offerCountered: {
    ...usual,
    facts: { distributor: 'distributor', chip: 'chip', unitPriceUsd: 'usd', round: 'count' },
  },
  overdraft: { ...usual, facts: { usd: 'usd' }, stopsClock: 'warning', sound: 'alert' },
  pivoted: { ...usual, facts: { from: 'mandate', mandate: 'mandate' } },
  poached: { ...usual, facts: { role: 'role', count: 'count', factor: 'count' }, sound: 'door' },
  powerConnected: { ...usual, facts: { site: 'site', kw: 'kw' }, stopsClock: 'whenAwaited', sound: 'relay' },
  powerOrdered: { ...usual, facts: { site: 'site', kw: 'kw', week: 'week' } },
  priceSet: { ...usual, facts: { product: 'product', ratio: 'count' } },
  productLaunched: { ...usual, facts: { product: 'product' } },
  projectBegun: { ...usual, facts: { project: 'project', week: 'week' } },
  projectDone: { ...usual, facts: { project: 'project' }, stopsClock: 'whenAwaited' },
  queued: { ...usual, facts: { site: 'site', chip: 'chip', count: 'count' } },
  repaid: { ...usual, facts: { usd: 'usd' } },
  rescued: { ...usual, facts: { usd: 'usd', dilution: 'count' }, stopsClock: 'warning' },
  retired: { ...usual, facts: { site: 'site', chip: 'chip', count: 'count' } },
  rivalLeft: { ...usual, facts: { rival: 'rival', distributor: 'distributor', chip: 'chip' } },
  rivalSigned: {
    ...usual,
    facts: {
      rival: 'rival',
      distributor: 'distributor',
      chip: 'chip',
      count: 'count',
      underShare: 'share',
      depositShare: 'share',
    },
  },
  ruleAnnounced: {
    ...usual,
    facts: { rule: 'rule', forceWeek: 'week', weeks: 'count' },
    stopsClock: 'announcement',
    sound: 'bell',
    paper: 'front',
  },
  ruleCalledOff: { ...usual, facts: { rule: 'rule' }, stopsClock: 'announcement', sound: 'bell' },
  ruleInForce: {
    ...usual,
    facts: { rule: 'rule' },
    stopsClock: 'announcement',
    sound: 'curtain',
    announcement: 'onPaper',
    paper: 'front',
  },
  rumour: { ...usual, facts: { event: 'event', credibility: 'share' }, sound: 'phone' },
  runBegun: { ...usual, facts: { run: 'run', weeks: 'count' } },
  runFinished: {
    ...usual,
    facts: { run: 'run', log10Effective: 'figure', restarts: 'count' },
    stopsClock: 'whenAwaited',
    sound: 'success',
    paper: 'run',
  },
  runRestarted: { ...usual, facts: { run: 'run', restarts: 'count' }, sound: 'power-down' },
  runSetBack: { ...usual, facts: { run: 'run', keptShare: 'share' }, sound: 'failure' },
  runStopped: { ...usual, facts: { run: 'run' } },
  saidNothing: { ...usual, facts: { distributor: 'distributor', chip: 'chip' } },
  shipmentLeft: { ...usual, facts: { chip: 'chip', count: 'count', distributor: 'distributor' }, sound: 'horn' },
  shipmentLost: { ...usual, facts: { chip: 'chip', count: 'count' }, stopsClock: 'whenAwaited', sound: 'failure' },
  shipmentSeized: {
    ...usual,
    facts: { chip: 'chip', count: 'count', distributor: 'distributor' },
    stopsClock: 'whenAwaited',
    sound: 'alert',
  },
  shipmentTurned: { ...usual, facts: { chip: 'chip', count: 'count', distributor: 'distributor' }, sound: 'alert' },
  shipmentsDelayed: { ...usual, facts: { count: 'count', weeks: 'count' }, stopsClock: 'whenAwaited', sound: 'alert' },
  reportBought: { ...usual, facts: { report: 'report', answer: 'count' } },
  siteBegun: { ...usual, facts: { site: 'site', week: 'week' } },
  siteReady: { ...usual, facts: { site: 'site' }, stopsClock: 'whenAwaited', sound: 'success' },
  stackMature: { ...usual, facts: { stack: 'stack', maturity: 'count' }, stopsClock: 'whenAwaited', sound: 'success' },
  story: { ...usual, facts: { story: 'story' }, stopsClock: 'whenAwaited', sound: 'page' },
  talkFailed: {
    ...usual,
    facts: { distributor: 'distributor', chip: 'chip', week: 'week', reason: 'selector' },
    sound: 'door',
  },
  talkLapsed: { ...usual, facts: { distributor: 'distributor', chip: 'chip' } },
  talkOpened: { ...usual, facts: { distributor: 'distributor', chip: 'chip' } },
  talkPaused: { ...usual, facts: { distributor: 'distributor', chip: 'chip' } },
  traceSeen: {
    ...usual,
    facts: { distributor: 'distributor', trace: 'selector', value: 'count' },
    importance: 'minor',
    announcement: 'evenAtTable',
  },
  vendorAnswered: {
    ...usual,
    facts: { chip: 'chip', vendor: 'vendor', tpp: 'count', interconnectGBs: 'count' },
    stopsClock: 'whenAwaited',
    sound: 'typing',
  },
  vowBroken: { ...usual, facts: { distributor: 'distributor', chip: 'chip', backUsd: 'usd' } },
  vowDue: { ...usual, facts: { distributor: 'distributor', chip: 'chip', count: 'count', dueWeek: 'week' } },
  vowKept: { ...usual, facts: { distributor: 'distributor' } },
  walkedAway: { ...usual, facts: { distributor: 'distributor', chip: 'chip' } },
  wishTold: { ...usual, facts: { distributor: 'distributor', issue: 'selector' } },
} as const satisfies Record<string, NewsKindRow>

export type NewsKind = keyof typeof newsKinds

type MayHave<Row> = Row extends { readonly mayHave: infer S extends FactShape } ? Partial<FactsOf<S>> : unknown

type FactsOfRow<Row extends NewsKindRow> = [keyof Row['facts']] extends [never]
  ? Record<string, never>
  : FactsOf<Row['facts']> & MayHave<Row>

/** What news of a kind is told with. */
export type NewsFacts<K extends NewsKind> = FactsOfRow<(typeof newsKinds)[K]>

/** What just happened, as data; `say` makes the sentence. */
export type News = {
  [K in NewsKind]: { serial: number; week: number; kind: K; facts: NewsFacts<K> }
}[NewsKind]

/** News of one kind. */
export type NewsOf<K extends NewsKind> = Extract<News, { kind: K }>

type KindOnPaper<P> = { [K in NewsKind]: (typeof newsKinds)[K]['paper'] extends P ? K : never }[NewsKind]

/** News of the kinds that can lay a paper on the desk. */
export type NewsOnPaper<P extends 'front' | 'run'> = NewsOf<KindOnPaper<P>>

/** Whether news is of a kind that can lay this paper on the desk. */
export function isOnPaper<P extends 'front' | 'run'>(item: News, paper: P): item is NewsOnPaper<P> {
  return newsKinds[item.kind].paper === paper
}

/** All facts that news of a kind can have, with their kinds. */
export function newsFactShape(kind: NewsKind): FactShape {
  const row: NewsKindRow = newsKinds[kind]
  return { ...row.facts, ...row.mayHave }
}
