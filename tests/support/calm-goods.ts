// Products and chips of the calm level, in round numbers.
import type { LevelJson } from '../../src/sim/level/scenario'
import { type FigureJson, figure, figureTable } from './figures'

const none: FigureJson = figure(0)

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

export const calmGoods: Pick<LevelJson, 'vendors' | 'chips' | 'stacks'> = {
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
      made: figureTable({
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
  stacks: {
    common: {
      role: 'imported',
      learns: false,
      ...figureTable({
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
      ...figureTable({
        startMaturityShare: 0.3,
        trainingScale: 1,
        trainingExponent: 1,
        inferenceScale: 1,
        inferenceBase: 0.2,
        inferenceSlope: 0.8,
      }),
    },
  },
}
