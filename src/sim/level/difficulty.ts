import type { DifficultyId } from '../state/ids'
import type { Scenario } from './scenario'

/** What a difficulty leaves of a level's figures (model.md, objectives.14); its winning lines stand with the mandates. */
export interface DifficultyRatios {
  /** Cash at the start. */
  startCash: number
  /** Spread of a world's luck around its mean. */
  luck: number
  /** Weekly chance of a rumour while a rule is coming. */
  trueRumour: number
}

export function difficultyRatiosOf(difficulty: DifficultyId, { parameters }: Scenario): DifficultyRatios {
  const rows = parameters.difficulty
  const ratios: Record<DifficultyId, DifficultyRatios> = {
    easy: { startCash: rows.easyStartCashRatio, luck: rows.easyLuckRatio, trueRumour: rows.easyTrueRumourRatio },
    middle: {
      startCash: rows.middleStartCashRatio,
      luck: rows.middleLuckRatio,
      trueRumour: rows.middleTrueRumourRatio,
    },
    hard: { startCash: rows.hardStartCashRatio, luck: rows.hardLuckRatio, trueRumour: rows.hardTrueRumourRatio },
  }
  return ratios[difficulty]
}

/** Cash at the start of a game, in dollars. */
export function startCashUsd(difficulty: DifficultyId, scenario: Scenario): number {
  return scenario.parameters.finance.startCashUsd * difficultyRatiosOf(difficulty, scenario).startCash
}
