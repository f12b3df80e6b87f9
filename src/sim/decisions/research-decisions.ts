import { at, findRow } from '../../kernel/at'
import { post } from '../books/ledger'
import { usefulComputeOfFleet } from '../compute/fleet'
import type { TrainingState } from '../state/company-state'
import { addNews, recordIrreversibleMove } from '../state/news'
import { createRefusal, type DecisionDefinition, insufficientCashRefusal, type NoDecisionInput } from './decision'

/** Sets the focus of research. Refused as `research.unknown` or `research.same`. */
const setFocus: DecisionDefinition<{ focus: TrainingState['focus'] }> = {
  feature: 'training',
  refuse(state, { focus }) {
    if (focus !== 'balanced' && focus !== 'efficiency')
      return createRefusal('research.unknown', { focus: String(focus) })
    return state.training.focus === focus ? createRefusal('research.same', { focus }) : null
  },
  apply(state, { focus }) {
    state.training.focus = focus
    addNews(state, 'focusSet', { focus })
  },
}

interface StartTraining {
  weeks: number
  /** Share of the fleet, 0.05 to 1. */
  fleetShare: number
  flagship: boolean
}

/**
 * Starts a training run on a share of the fleet; a flagship run needs most of it and is irreversible.
 *
 * Refused as `run.underWay`, `run.weeks`, `run.share`, `run.flagshipShare`, `run.noMachines` or `run.tooLate`.
 */
const startTraining: DecisionDefinition<StartTraining> = {
  feature: 'training',
  isIrreversible: ({ flagship }) => flagship,
  refuse(state, { weeks, fleetShare, flagship }, scenario) {
    if (state.training.run) return createRefusal('run.underWay', { run: state.training.run.name })
    if (!Number.isInteger(weeks) || weeks < 4 || weeks > 52) return createRefusal('run.weeks', { least: 4, most: 52 })
    if (!(fleetShare >= 0.05 && fleetShare <= 1)) return createRefusal('run.share', { leastShare: 0.05 })
    const { flagshipLeastShare } = scenario.parameters.research
    if (flagship && fleetShare < flagshipLeastShare)
      return createRefusal('run.flagshipShare', { leastShare: flagshipLeastShare })
    if (usefulComputeOfFleet(state, scenario).trainingTotal <= 0) return createRefusal('run.noMachines')
    if (state.week + weeks > scenario.weeks) return createRefusal('run.tooLate', { weeks: scenario.weeks - state.week })
    return null
  },
  apply(state, { weeks, fleetShare, flagship }) {
    const name = `run-${state.training.models.length + 1 + state.training.runsStopped}`
    state.training.run = {
      name,
      startedWeek: state.week,
      weeks,
      weeksDone: 0,
      fleetShare,
      flop: 0,
      restarts: 0,
      flagship,
    }
    if (flagship)
      recordIrreversibleMove(state, 'startTraining', { run: name, weeks, sharePercent: Math.round(fleetShare * 100) })
    addNews(state, 'runBegun', { run: name, weeks })
  },
}

/** Stops a run and discards its progress. Refused as `run.none`. */
const stopTraining: DecisionDefinition<NoDecisionInput> = {
  feature: 'training',
  refuse: (state) => (state.training.run ? null : createRefusal('run.none')),
  apply(state) {
    addNews(state, 'runStopped', { run: state.training.run?.name ?? '' })
    state.training.run = null
    state.training.runsStopped += 1
  },
}

/**
 * Brings a product to market.
 *
 * Refused as `product.unknown`, `product.launched`, `product.price`, `product.noModel` or `buy.tooExpensive`.
 */
const launchProduct: DecisionDefinition<{ product: string; priceRatio: number }> = {
  feature: 'products',
  refuse(state, { product, priceRatio }, scenario) {
    if (!Object.hasOwn(scenario.products, product)) return createRefusal('product.unknown', { product })
    if (at(state.products, product).launchedWeek !== null) return createRefusal('product.launched', { product })
    if (!isPrice(priceRatio)) return createRefusal('product.price', { least: 0.5, most: 2 })
    if (at(scenario.products, product).kind === 'api' && state.training.models.length === 0)
      return createRefusal('product.noModel', { product })
    return insufficientCashRefusal(state, at(scenario.products, product).launchUsd)
  },
  apply(state, { product, priceRatio }, scenario) {
    post(state, { debit: 'projectsCost', credit: 'cash', usd: at(scenario.products, product).launchUsd })
    const shown = at(state.products, product)
    shown.launchedWeek = state.week
    shown.priceRatio = priceRatio
    addNews(state, 'productLaunched', { product })
  },
}

/** Sets a product's price relative to the usual one. Refused as `product.notLaunched` or `product.price`. */
const setPrice: DecisionDefinition<{ product: string; priceRatio: number }> = {
  feature: 'products',
  refuse(state, { product, priceRatio }) {
    if (findRow(state.products, product)?.launchedWeek == null) return createRefusal('product.notLaunched', { product })
    return isPrice(priceRatio) ? null : createRefusal('product.price', { least: 0.5, most: 2 })
  },
  apply(state, { product, priceRatio }) {
    at(state.products, product).priceRatio = priceRatio
    addNews(state, 'priceSet', { product, ratio: priceRatio })
  },
}

function isPrice(ratio: number): boolean {
  return ratio >= 0.5 && ratio <= 2
}

export const researchAndProductDecisions = { setFocus, startTraining, stopTraining, launchProduct, setPrice }
