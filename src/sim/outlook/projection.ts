import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { copyOf } from '../../kernel/plain'
import { storeChips } from '../books/inventory'
import { computeCostUsd } from '../company/bills'
import { isResting } from '../level/features'
import type { Scenario } from '../level/scenario'
import { arrivalsOf } from '../market/arrivals'
import { scoreOf } from '../score/dials'
import type { TrainingRun } from '../state/company-state'
import type { GameState } from '../state/state'
import { people } from '../systems/people'
import { products } from '../systems/products'
import { researchAndTraining } from '../systems/research-and-training'
import { sitesAndFleet } from '../systems/sites-and-fleet'
import { softwareStacks } from '../systems/software-stacks'
import type { System } from '../systems/system'
import { usefulCompute } from '../systems/useful-compute'

/** What goes on by itself in the firm. The market, the law, the sellers and fate stand still. */
const goesOn: Record<string, System> = {
  sitesAndFleet,
  softwareStacks,
  usefulCompute,
  researchAndTraining,
  products,
  people,
}

/**
 * Where the game is heading: the score of the last week, by the same sum as the score of today, if what is on its way
 * comes and nothing else happens; and a band that narrows with the weeks left.
 */
export function projectedScore(
  state: Readonly<GameState>,
  scenario: Scenario,
): { score: number; low: number; high: number } {
  const left = clamp((scenario.weeks - state.week) / scenario.weeks, 0, 1)
  const score = clamp(scoreOf(atTheEnd(state, scenario), scenario).value(), 0, 100)
  const band = scenario.parameters.score.projectionBandPoints * Math.sqrt(left)
  return { score, low: clamp(score - band, 0, 100), high: clamp(score + band, 0, 100) }
}

/** The firm in the last week if nothing new is decided but what repeats: what comes is installed, training goes on. */
function atTheEnd(state: Readonly<GameState>, scenario: Scenario): GameState {
  // Luck of its own: what fate holds for this game stays hidden.
  const bare = { ...state, seedBits: 0, series: {}, reviews: [], news: { items: [], next: 0 } }
  const firm = copyOf(bare) as GameState
  firm.standingOrders.install = true
  const arrivals = arrivalsOf(state, scenario)
  const lastRun = state.training.run
  while (firm.week < scenario.weeks) {
    firm.week += 1
    firm.modifiers = firm.modifiers.filter(({ untilWeek }) => untilWeek > firm.week)
    for (const { contract, week, count } of arrivals) {
      if (Math.max(week, state.week + 1) !== firm.week || count === 0) continue
      storeChips(firm, contract.chip, {
        count,
        bookUsd: Math.round(count * contract.unitPriceUsd),
        quality: 1,
        unsupported: at(scenario.distributors, contract.distributor).unsupported ? count : 0,
      })
    }
    if (lastRun && !firm.training.run) trainOn(firm, lastRun, scenario)
    for (const name in goesOn) if (!isResting(name, scenario)) at(goesOn, name).run(firm, scenario)
    const week = firm.recent[(firm.week - 1) % 26]
    if (week) week.costUsd = computeCostUsd(firm, scenario)
  }
  return firm
}

/** Who trains goes on training: another run on the same share, to the end at most. */
function trainOn(firm: GameState, last: Readonly<TrainingRun>, scenario: Scenario): void {
  const weeks = Math.min(last.weeks, scenario.weeks - firm.week + 1)
  firm.training.run = { ...last, startedWeek: firm.week, weeks, weeksDone: 0, flop: 0, restarts: 0 }
}
