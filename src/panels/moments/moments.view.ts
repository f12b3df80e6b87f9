import { at, findRow } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import { type Fact, type Facts, fact } from '../../sim/state/facts'
import type { NewsFactsOfKind, NewsKind } from '../../sim/state/news-kinds'
import type { GameState } from '../../sim/state/state'
import { missedJointGainUsd } from '../deals/deal-books.view'
import type { FrontPageIllustrationView } from '../news/illustrations.view'
import { newsItemsFromSerial } from '../news/news-lines.view'

/** The kinds of news that are shown as a scene. */
export type MomentKind =
  | 'contractVoided'
  | 'shipmentTurned'
  | 'contractHeld'
  | 'fundSettled'
  | 'vowBroken'
  | 'milestonePaid'
  | 'stackMature'
  | 'lotShared'
  | 'booksOpened'

type FactsByKind = { [K in MomentKind]: NewsFactsOfKind<K> }

/** What a kind of news shows. Its figure's text is `moments.figure.<kind>`, the line below it `moments.about.<kind>`. */
interface MomentRow<K extends MomentKind> {
  /** An illustration, or the face of the seller whom the news names. */
  picture: FrontPageIllustrationView | 'seller'
  /** The main figure; null where the state no longer has it, and then there is no scene. */
  figure(facts: FactsByKind[K], state: Readonly<GameState>, week: number, scenario: Scenario): Fact | null
}

/** News as a scene: a picture or a face, the sentence of the news, and one figure. */
export interface MomentView {
  serial: number
  kind: MomentKind
  /** The sentence, the same as in the journal, and what it is told. */
  code: `news.${MomentKind}`
  typed: Facts
  picture: FrontPageIllustrationView | { portrait: string }
  figure: Fact
}

/** Weeks for which a scene is shown while time runs. */
const weeksShown = 4

/** The scenes, the weightiest first. All news of these kinds is about the player's own firm. */
const momentRows: { readonly [K in MomentKind]: MomentRow<K> } = {
  contractVoided: {
    picture: { plate: 'ship', isCurtainDown: true },
    figure: ({ count }) => fact('count', count),
  },
  shipmentTurned: {
    picture: { plate: 'port', isCurtainDown: false },
    figure: ({ count }) => fact('count', count),
  },
  contractHeld: {
    picture: { plate: 'licence', isCurtainDown: false },
    figure: ({ contract }, state) => undeliveredCount(state, contract),
  },
  fundSettled: {
    picture: { plate: 'crash', isCurtainDown: false },
    figure: ({ usd }) => fact('usd', usd),
  },
  vowBroken: {
    picture: 'seller',
    figure: ({ backUsd }) => fact('usd', backUsd),
  },
  milestonePaid: {
    picture: { plate: 'hall', isCurtainDown: false },
    figure: ({ usd }) => fact('usd', usd),
  },
  stackMature: {
    picture: { plate: 'lamp', isCurtainDown: false },
    figure: ({ maturity }) => fact('share', maturity),
  },
  lotShared: {
    picture: 'seller',
    figure: ({ ordered, came }) => fact('count', ordered - came),
  },
  booksOpened: {
    picture: 'seller',
    figure: ({ distributor, chip }, state, week, scenario) => leftOnTable(state, distributor, chip, week, scenario),
  },
}

const kindsByWeight = Object.keys(momentRows)

/** The scene of the latest week that has one, among news from a serial on; a week's weightiest row, then its largest figure. */
export function currentMoment(state: Readonly<GameState>, scenario: Scenario, serial: number): MomentView | null {
  if (state.ending) return null
  const recent = newsItemsFromSerial(state, serial).filter(({ week }) => week > state.week - weeksShown)
  const [first] = recent
    .flatMap((item) => {
      const moment = isMomentNews(item) ? momentOf(item, state, scenario) : null
      return moment ? [{ week: item.week, moment }] : []
    })
    .sort((a, b) => b.week - a.week || byWeight(a.moment, b.moment))
  return first?.moment ?? null
}

function byWeight(a: MomentView, b: MomentView): number {
  const rows = kindsByWeight.indexOf(a.kind) - kindsByWeight.indexOf(b.kind)
  return rows || Number(b.figure.value) - Number(a.figure.value)
}

function isMomentNews<Item extends { kind: NewsKind }>(item: Item): item is Extract<Item, { kind: MomentKind }> {
  return findRow(momentRows, item.kind) !== undefined
}

function momentOf<K extends MomentKind>(
  item: { serial: number; week: number; kind: K; facts: FactsByKind[K]; typed: Facts },
  state: Readonly<GameState>,
  scenario: Scenario,
): MomentView | null {
  const { serial, week, kind, facts, typed } = item
  const { picture, figure } = momentRows[kind]
  const found = figure(facts, state, week, scenario)
  if (!found) return null
  const shown = picture === 'seller' ? { portrait: portraitOf(typed, scenario) } : picture
  return { serial, kind, code: `news.${kind}`, typed, picture: shown, figure: found }
}

function portraitOf({ distributor }: Facts, scenario: Scenario): string {
  return at(scenario.distributors, String(distributor?.value)).portrait
}

/** The chips of an order that have not come. */
function undeliveredCount(state: Readonly<GameState>, id: number): Fact | null {
  const contract = state.contracts.find((each) => each.id === id)
  return contract ? fact('count', contract.count - contract.delivered) : null
}

/** What the talk whose books opened in a week left to neither side; null where nothing was on the table, or it is no longer kept. */
function leftOnTable(
  state: Readonly<GameState>,
  distributor: string,
  chip: string,
  week: number,
  scenario: Scenario,
): Fact | null {
  const closedWeek = week - scenario.parameters.talks.booksWeeks
  const deal = state.deals.find(
    (each) => each.distributor === distributor && each.chip === chip && each.closedWeek === closedWeek,
  )
  if (!deal || deal.slips.length === 0) return null
  const usd = missedJointGainUsd(state, deal.id, scenario)
  return usd === null ? null : fact('usd', usd)
}
