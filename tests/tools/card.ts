// The table of a level's card: reported figures, those of the shipped level, and their difference.
import { at } from '../../src/kernel/at'
import { simulateGame } from '../../src/lab/run'
import { powerConnectionCostUsd } from '../../src/sim/compute/fleet'
import { designCompliantChip, trainingShareAtLinkSpeed } from '../../src/sim/controls/compliant-designs'
import { totalProcessingPerformanceOf, weeksSinceNewestRule } from '../../src/sim/controls/export-status'
import { createNewGame } from '../../src/sim/game'
import type { Scenario } from '../../src/sim/level/scenario'
import { marketPriceWaterfall } from '../../src/sim/market/pricing'
import type { ChipId } from '../../src/sim/state/ids'
import type { RivalState } from '../../src/sim/state/market-state'
import type { GameState } from '../../src/sim/state/state'
import { meanOf, playGames, scenario, strategyOf } from '../support/shipped-levels'

type Kind = 'calibration' | 'validation'
type Row = [fact: string, reported: string, model: string, error: string, kind: Kind]

/** The giants' cumulative purchases, and the reference chip's price. */
export interface WeekObservation {
  week: number
  since: number
  delivered: number
  open: number
  nextYear: number
  voidedUsd: number
  askUsd: number
}

const seen = new Map<string, WeekObservation[]>()

/** The weeks of a game without player moves. */
export function observedWeeks(seed: string, asItHappened: boolean, level: Scenario = scenario): WeekObservation[] {
  const game = `${level.id} ${seed} ${asItHappened}`
  const before = seen.get(game)
  if (before) return before
  const weeks: WeekObservation[] = []
  seen.set(game, weeks)
  simulateGame(level, strategyOf('do-nothing'), seed, {
    asItHappened,
    onWeek: (state) => weeks.push(seenIn(state, level)),
  })
  return weeks
}

function seenIn(state: Readonly<GameState>, level: Scenario): WeekObservation {
  const giants = Object.keys(level.rivals).filter((id) => at(level.rivals, id).kind === 'giant')
  const sum = (read: (rival: RivalState) => number) => giants.reduce((all, id) => all + read(at(state.rivals, id)), 0)
  return {
    week: state.week,
    since: weeksSinceNewestRule(state, scenario),
    delivered: sum((giant) => giant.imported),
    open: sum((giant) => giant.ordersImported),
    nextYear: sum((giant) => giant.nextYearOrders),
    voidedUsd: state.cardMarket.voidedUsd,
    askUsd: marketPriceWaterfall(state, level.referenceChip, level).value(),
  }
}

/**
 * The rise of orders and asking prices in the 12 weeks before the rule against the 12 before them, and of asking prices
 * after it.
 */
export function risesOf(weeks: readonly WeekObservation[]): { orders: number; asks: number; asksAfter: number } {
  const force = weeks.findIndex(({ since }) => since === 0)
  const all = (index: number) => {
    const { delivered, open, nextYear } = weeks[Math.max(0, index)] ?? { delivered: 0, open: 0, nextYear: 0 }
    return delivered + open + nextYear
  }
  const ask = (from: number, to: number) => meanOf(weeks.slice(Math.max(0, from), to).map(({ askUsd }) => askUsd))
  return {
    orders: (all(force - 1) - all(force - 13)) / (all(force - 13) - all(force - 25)),
    asks: ask(force - 12, force) / ask(force - 24, force - 12),
    asksAfter: ask(force, force + 12) / ask(force - 12, force),
  }
}

/** Cost of chips, servers, hall and power for the state contract, in US dollars at the prices of the first day. */
export function stateContractCostUsd(chip: ChipId, chips: number): number {
  const state = createNewGame(scenario, { seed: 'hall', asItHappened: true })
  const { site = '' } = at(scenario.mandates, 'contract')
  const { serverPowerMultiple } = scenario.parameters.compute
  const kw =
    (chips * (at(scenario.chips, chip).figures.tdpW ?? 0) * serverPowerMultiple * at(scenario.sites, site).pue) / 1000
  return (
    chips * (marketPriceWaterfall(state, chip, scenario).value() + scenario.parameters.fleet.serverUsdPerChip) +
    at(scenario.sites, site).shellUsd +
    powerConnectionCostUsd(state, site, Math.ceil(kw / 500), scenario)
  )
}

const percent = (share: number) => `${share < 0 ? '−' : ''}${Math.abs(100 * share).toFixed(1)} %`
const signed = (model: number, reported: number) => percent(model / reported - 1)
const points = (share: number) => `${share < 0 ? '−' : ''}${Math.abs(100 * share).toFixed(1)} points`
const billions = (usd: number) => `US$${(usd / 1e9).toFixed(2)} bn`
const count = (number: number) => Math.round(number).toLocaleString('en-US')

/** The rows of the card, from twelve drawn worlds and four with the historical rules. */
export function cardRows(): Row[] {
  const many = playGames(strategyOf('do-nothing'), 12)
  const rises = many.map(({ seed }) => risesOf(observedWeeks(seed, false)))
  const eves = ['one', 'two', 'three', 'four'].map((seed) => observedWeeks(seed, true)[39])
  const mean = (read: (eve: WeekObservation) => number) => meanOf(eves.map((eve) => (eve ? read(eve) : 0)))
  const industryUsd = (year: number) =>
    meanOf(many.map(({ series }) => meanOf((series.industryUsd ?? []).slice(52 * year, 52 * year + 52))))
  const homeShare = (from: number, to: number) =>
    meanOf(many.map(({ series }) => meanOf((series.homeShare ?? []).slice(from, to))))
  const orders2023 = mean(({ delivered, open }) => delivered + open)
  const orders2024 = mean(({ nextYear }) => nextYear) * scenario.parameters.nation.nextYearUnitUsd
  const lost = (chips: number) =>
    1 - trainingShareAtLinkSpeed(chips, 300, scenario) / trainingShareAtLinkSpeed(chips, 600, scenario)
  const hall = stateContractCostUsd('j20', 9000)
  return [
    [
      'industry size 2023',
      'US$29.02 bn (article)',
      billions(industryUsd(0)),
      signed(industryUsd(0), 29.02e9),
      'calibration',
    ],
    [
      'industry size 2024',
      'US$34.86 bn (article, + 20.12 %)',
      billions(industryUsd(1)),
      signed(industryUsd(1), 34.86e9),
      'calibration',
    ],
    ['status of 13 real chips under the rules of 2022, 2023 and 2025', 'as published', 'all right', '0', 'validation'],
    answerRow('A800', 'oct-2022', 'a100', 'a800'),
    answerRow('H20', 'oct-2023', 'h100', 'h20'),
    [
      'orders in the 12 weeks before a rule, against the 12 before them',
      'a rush (FT, August 2023)',
      `× ${meanOf(rises.map(({ orders }) => orders)).toFixed(2)}`,
      '–',
      'validation',
    ],
    [
      'asks in the same weeks',
      'up (street prices, June 2023)',
      `× ${meanOf(rises.map(({ asks }) => asks)).toFixed(2)}`,
      '–',
      'validation',
    ],
    [
      'asks in the 12 weeks after it, against the 12 before',
      'A100 at twice its price (Reuters, June 2023)',
      `× ${meanOf(rises.map(({ asksAfter }) => asksAfter)).toFixed(2)}`,
      '–',
      'calibration',
    ],
    [
      'giants’ orders of A800 for 2023',
      'about 100,000 (FT; the total is disputed)',
      count(orders2023),
      signed(orders2023, 100_000),
      'calibration',
    ],
    ['giants’ orders for 2024', 'about US$4 bn (FT)', billions(orders2024), signed(orders2024, 4e9), 'calibration'],
    [
      'domestic share of cards, first half of 2023',
      '10 % (IDC)',
      percent(homeShare(0, 26)),
      points(homeShare(0, 26) - 0.1),
      'calibration',
    ],
    [
      'domestic share of cards, 2024',
      'about 30 % (IDC)',
      percent(homeShare(52, 104)),
      points(homeShare(52, 104) - 0.3),
      'calibration',
    ],
    [
      'training lost by a halved link, with 64 and with 10,000 chips',
      'little; much',
      `${percent(lost(64))}; ${percent(lost(10_000))}`,
      '–',
      'validation',
    ],
    [
      '9,000 domestic chips in a hall of their own',
      'US$136.7 m (article)',
      `US$${(hall / 1e6).toFixed(1)} m`,
      signed(hall, 136.7e6),
      'calibration',
    ],
  ]
}

function answerRow(name: string, rule: string, die: ChipId, part: ChipId): Row {
  const real = at(scenario.chips, part).figures
  const bandwidth = at(scenario.chips, part).designedFrom?.memBandwidthGBs ?? real.memBandwidthGBs ?? 0
  const design = designCompliantChip(
    [rule],
    at(scenario.chips, die).figures,
    at(scenario.chips, die),
    bandwidth,
    scenario,
  )
  const tpp = totalProcessingPerformanceOf(real) ?? 0
  return [
    `${name} from the thresholds of ${rule.slice(-4)}: TPP, link`,
    `${count(tpp)}; ${real.interconnectGBs} GB/s`,
    `${count(design?.tpp ?? 0)}; ${design?.interconnectGBs} GB/s`,
    `${signed(design?.tpp ?? 0, tpp)}; ${signed(design?.interconnectGBs ?? 0, real.interconnectGBs ?? 1)}`,
    'validation',
  ]
}

/** The card with its table of figures regenerated. */
export function withFigures(card: string): string {
  const head = ['| fact | reported | model | error | kind |', '| --- | --- | --- | --- | --- |']
  const table = [...head, ...cardRows().map((row) => `| ${row.join(' | ')} |`)].join('\n')
  return card.replace(/\| fact \| reported \|[\s\S]*?(?:\n(?=\n)|$)/, `${table}\n`)
}
