// Small worlds for tests: a level in round numbers, without luck and without events, and games of it.
import { faultText } from '../src/content/fault'
import type { Level } from '../src/content/level'
import type { LevelFile } from '../src/content/parse'
import { readLevel } from '../src/content/read-level'
import { neededTexts } from '../src/content/texts'
import { newGame } from '../src/sim/game'
import type { LevelJson, Scenario } from '../src/sim/scenario'
import type { GameState } from '../src/sim/state'
import { calmParameters } from './calm-parameters'
import { type Figure, figure, figures } from './figures'

export { figure, figures } from './figures'

/** A level in which nothing happens by itself; a test changes what it is about. */
export function calmLevel(change: (level: LevelJson) => void = () => {}): LevelJson {
  const level = structuredClone(calm)
  change(level)
  return level
}

/** The files of a level that stands alone, its texts filled in. */
export function filesOf(level: LevelJson): LevelFile[] {
  const texts = Object.fromEntries(neededTexts(level).map(({ key }) => [key, `the text of ${key}`]))
  return [
    { path: 'calm/level.json', text: JSON.stringify(level, null, 2) },
    { path: 'calm/text.en.json', text: JSON.stringify(texts) },
  ]
}

/** A checked and frozen level. */
export function aLevel(change?: (level: LevelJson) => void): Level {
  const reading = readLevel(filesOf(calmLevel(change)))
  if ('level' in reading) return reading.level
  throw new Error(reading.faults.map(faultText).join('\n'))
}

/** What of a level the economy reads. */
export function aScenario(change?: (level: LevelJson) => void): Scenario {
  return aLevel(change).scenario
}

/** A game in its first week; a test sets what it is about. */
export function aGame(scenario: Scenario, change: (game: GameState) => void = () => {}, seed = 'calm'): GameState {
  const game = newGame(scenario, { seed, asItHappened: true })
  change(game)
  return game
}

const none: Figure = figure(0)

const chipFigures = {
  fp16TflopsDense: 100,
  fp8TflopsDense: null,
  int8TopsDense: 200,
  dieAreaMm2: 500,
  interconnectGBs: 400,
  memBandwidthGBs: 2000,
  memoryGB: 80,
  tdpW: 400,
  datacentre: true,
}

const calm: LevelJson = {
  id: 'calm',
  asOf: '2026-01-01',
  start: '2023-01-02',
  weeks: 52,
  place: 'here',
  likelihoods: { unlikely: 0.1, 'as-likely-as-not': 0.5, likely: 0.8 },
  sources: { test: { what: 'a round number', publication: 'this test' } },
  parameters: calmParameters,
  places: { harbour: { x: 0.2, y: 0.5, kind: 'port' }, hills: { x: 0.6, y: 0.4, kind: 'city' } },
  vendors: {
    maker: { origin: 'abroad', place: 'harbour', fictional: true, stateFundUsdPerWeek: none },
    'home-maker': { origin: 'home', place: 'hills', fictional: true, stateFundUsdPerWeek: figure(1_000_000) },
  },
  chips: {
    swift: {
      vendor: 'maker',
      origin: 'abroad',
      role: 'imported',
      stack: 'common',
      availableFrom: '2022-01-03',
      figures: chipFigures,
      mfuShare: figure(0.4),
      listPriceUsd: figure(10_000),
      source: ['test'],
      confidence: 'high',
    },
    slow: {
      vendor: 'home-maker',
      origin: 'home',
      role: 'domestic',
      stack: 'own',
      availableFrom: '2022-01-03',
      figures: { ...chipFigures, interconnectGBs: 200, memBandwidthGBs: 1000 },
      mfuShare: figure(0.3),
      listPriceUsd: figure(5_000),
      made: figures({
        waferStartsPerWeek: 100,
        waferGrowthPerWeek: 0,
        diesPerWafer: 50,
        yieldStartShare: 0.5,
        yieldMaxShare: 0.8,
        costFallPerDoubling: 0.1,
        cumulativeStartUnits: 10_000,
        memoryStacksPerChip: 2,
        memoryStockStacks: 1_000_000,
        memoryStacksPerWeek: 10_000,
      }),
      source: ['test'],
      confidence: 'high',
    },
  },
  referenceChip: 'swift',
  stacks: {
    common: {
      role: 'imported',
      learns: false,
      ...figures({
        startMaturityShare: 1,
        trainingScale: 1,
        trainingExponent: 1,
        inferenceScale: 1,
        inferenceBase: 1,
        inferenceSlope: 0,
      }),
    },
    own: {
      role: 'domestic',
      learns: true,
      ...figures({
        startMaturityShare: 0.3,
        trainingScale: 1,
        trainingExponent: 1,
        inferenceScale: 1,
        inferenceBase: 0.2,
        inferenceSlope: 0.8,
      }),
    },
  },
  rules: {
    'first-rule': {
      announcedOn: '2023-06-05',
      inForceOn: '2023-07-03',
      drawnWithinWeeks: 0,
      origins: ['abroad'],
      destinations: ['here'],
      bands: [{ status: 'denied', any: [[{ figure: 'tpp', atLeast: 1500 }]] }],
      undelivered: 'voided',
      source: ['test'],
    },
  },
  routes: {
    sea: {
      from: 'harbour',
      to: 'hills',
      by: 'sea',
      ...figures({ weeks: 2, slipChance: 0, lossChance: 0, seizureChance: 0, counterfeitShare: 0 }),
    },
  },
  sites: {
    hall: {
      place: 'harbour',
      tenure: 'leased',
      startPowerKw: 2000,
      maxPowerKw: 4000,
      quotaKw: 3000,
      weather: 'coast',
      ...figures({
        domesticVoucherShare: 0,
        overQuotaPriceRatio: 1.5,
        shellUsd: 0,
        shellWeeks: 0,
        usdPerMw: 2_000_000,
        powerLeadWeeks: 10,
        rentUsdPerKwWeek: 5,
        pue: 1.25,
        usdPerKwhImported: 0.1,
        usdPerKwhDomestic: 0.1,
        installPerWeek: 200,
        latencyMs: 10,
      }),
    },
    centre: {
      place: 'hills',
      tenure: 'built',
      startPowerKw: 0,
      maxPowerKw: 20_000,
      quotaKw: 10_000,
      weather: 'dust',
      ...figures({
        domesticVoucherShare: 0.2,
        overQuotaPriceRatio: 1.5,
        shellUsd: 5_000_000,
        shellWeeks: 12,
        usdPerMw: 1_000_000,
        powerLeadWeeks: 10,
        rentUsdPerKwWeek: 2,
        pue: 1.2,
        usdPerKwhImported: 0.06,
        usdPerKwhDomestic: 0.05,
        installPerWeek: 400,
        latencyMs: 30,
      }),
    },
  },
  distributors: {
    trader: {
      kind: 'trading-house',
      place: 'harbour',
      chips: ['swift'],
      portrait: 'portrait-1',
      route: 'sea',
      allocation: 'open',
      ...figures({
        marginShare: 0.1,
        startTrustShare: 0.5,
        restockPerWeek: 200,
        startStock: 1000,
        reliabilityShare: 1,
        leadWeeks: 4,
      }),
      privately: {
        ...figures({ reserveMarginLow: 0.02, reserveMarginHigh: 0.02, patienceLow: 3, patienceHigh: 3 }),
        curve: ['even'],
      },
    },
    channel: {
      kind: 'domestic-channel',
      place: 'hills',
      chips: ['slow'],
      portrait: 'portrait-2',
      route: 'sea',
      allocation: 'loyalty',
      ...figures({
        marginShare: 0.1,
        startTrustShare: 0.5,
        restockPerWeek: 200,
        startStock: 1000,
        reliabilityShare: 1,
        leadWeeks: 6,
      }),
      privately: {
        ...figures({ reserveMarginLow: 0.02, reserveMarginHigh: 0.02, patienceLow: 3, patienceHigh: 3 }),
        curve: ['even'],
      },
    },
  },
  rivals: {
    giant: {
      kind: 'giant',
      ...figures({
        needPerWeek: 100,
        needGrowthPerWeek: 0,
        stockpilesByFear: 1,
        capabilityStartLog10: 24,
        capabilityGrowthPerWeek: 0.01,
        revenueStartUsdPerWeek: 10_000_000,
        revenueGrowthPerWeek: 0,
      }),
    },
    neighbour: {
      kind: 'named',
      ...figures({
        needPerWeek: 10,
        needGrowthPerWeek: 0,
        stockpilesByFear: 1,
        capabilityStartLog10: 23,
        capabilityGrowthPerWeek: 0.01,
        revenueStartUsdPerWeek: 1_000_000,
        revenueGrowthPerWeek: 0,
      }),
    },
  },
  mandates: {
    hub: {
      slope: [{ points: 25, factors: [{ quantity: 'player.chips', from: 0, to: 2000 }] }],
      winLine: figure(50),
      setupUsd: figure(100_000),
      chooseUntilWeek: 8,
    },
    centre: {
      slope: [{ points: 25, factors: [{ quantity: 'player.domesticChips', from: 0, to: 1000 }] }],
      winLine: figure(50),
      site: 'centre',
      setupUsd: figure(100_000),
      chooseUntilWeek: 8,
    },
  },
  signs: {
    desk: {
      about: { rule: 'first-rule' },
      costUsd: figure(100_000),
      fromWeek: 0,
      untilWeek: 20,
      accuracyShare: figure(0.999),
      periodsAtWeeks: [20, 30],
    },
  },
  hedges: {
    clause: {
      kind: 'ban-clause',
      feeUsd: figure(10_000),
      priceShare: figure(0.02),
      fromWeek: 0,
      untilWeek: 40,
      lastsWeeks: 52,
    },
  },
  projects: {
    scheduler: {
      ...figures({ costUsd: 500_000, usdPerWeek: 10_000, weeks: 10 }),
      engineersNeeded: 2,
      then: [{ modify: { target: 'mixed.loss', factor: 0.5, weeks: 520 } }],
    },
  },
  products: {
    lease: {
      kind: 'lease',
      ...figures({
        marketStartUsdPerWeek: 1_000_000,
        marketGrowthPerWeek: 0,
        launchUsd: 0,
        capabilityWeight: 0,
        priceWeight: 1,
        outsideWeight: 1,
        usdPerUsefulPflopHour: 10,
      }),
    },
    api: {
      kind: 'api',
      ...figures({
        marketStartUsdPerWeek: 1_000_000,
        marketGrowthPerWeek: 0,
        launchUsd: 200_000,
        capabilityWeight: 1,
        priceWeight: 1,
        outsideWeight: 1,
        usdPerUsefulPflopHour: 20,
      }),
    },
  },
  roles: {
    platform: { start: 10, wageUsdPerWeek: figure(1000), hireWeeks: figure(4) },
    kernels: { start: 10, wageUsdPerWeek: figure(1500), hireWeeks: figure(4) },
    research: { start: 10, wageUsdPerWeek: figure(2000), hireWeeks: figure(4) },
    sales: { start: 5, wageUsdPerWeek: figure(1000), hireWeeks: figure(4) },
    compliance: { start: 2, wageUsdPerWeek: figure(1000), hireWeeks: figure(4) },
  },
  dials: {
    cost: figures({ zeroAt: 2, fullAt: 0.5 }),
    efficiency: figures({ zeroAt: 0.02, fullAt: 0.1, fullSizePflops: 20 }),
    capability: figures({ zeroAt: 30, fullAt: 6 }),
    independence: figures({ zeroAt: 0.4, fullAt: 0.8 }),
    line: figure(50),
  },
  cuts: {
    'foreign-supply': figures({ importedShare: 0.4, domesticShare: 0, domesticUnmaturedShare: 0, rentedShare: 1 }),
    foundry: figures({ importedShare: 0, domesticShare: 0.3, domesticUnmaturedShare: 0.1, rentedShare: 0 }),
  },
  startFleet: [{ chip: 'swift', site: 'hall', count: 200, ageWeeks: 10 }],
  events: {},
  forecasts: {},
}
