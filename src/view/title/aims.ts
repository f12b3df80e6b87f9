import type { Scenario } from '../../sim/level/scenario'
import { pointsToTenth, winningScoreOf } from '../../sim/score/dials'
import { fact } from '../../sim/state/facts'
import type { Ending, GameState } from '../../sim/state/state'
import type { SentenceFacts } from '../../text/translator'

/** The aims of a level, easiest first: a ladder for another game of it. */
export const aimIds = ['won', 'clear', 'unsold', 'independent', 'everything', 'word'] as const
export type AimId = (typeof aimIds)[number]

/** An aim of the ladder, and whether the ended game has reached it. */
export interface LevelAim {
  aim: AimId
  facts: SentenceFacts
  isReached: boolean
}

/** Points above the line to win that count as a clear win. */
const clearPoints = 10
/** Points above a dial's line that count as independent. */
const independentPoints = 20

interface AimRule {
  isOffered(scenario: Scenario): boolean
  /** Numbers of its sentence. */
  facts(state: Readonly<GameState>, scenario: Scenario): SentenceFacts
  /** Asked of a game that was won. */
  isMet(state: Readonly<GameState>, ending: Ending, scenario: Scenario): boolean
}

const rules: Readonly<Record<AimId, AimRule>> = {
  won: { isOffered: () => true, facts: () => ({}), isMet: () => true },
  clear: {
    isOffered: () => true,
    facts: () => ({ points: fact('points', clearPoints) }),
    isMet: (state, { score }, scenario) => pointsToTenth(score) >= winningScoreOf(state, scenario) + clearPoints,
  },
  unsold: {
    isOffered: ({ disabledFeatures }) => !disabledFeatures.includes('capital'),
    facts: () => ({}),
    isMet: ({ finance }) => finance.equityRounds === 0 && !finance.rescueUsed,
  },
  independent: {
    isOffered: () => true,
    facts: (_, { dials }) => ({ points: fact('points', independenceAim(dials.line)) }),
    isMet: (_, ending, { dials }) => pointsToTenth(ending.dials.independence) >= independenceAim(dials.line),
  },
  everything: {
    isOffered: ({ objectives }) => Object.keys(objectives).length > 0,
    facts: () => ({}),
    isMet: (state, _, { objectives }) => Object.keys(objectives).every((id) => state.objectives[id] !== undefined),
  },
  word: {
    isOffered: ({ disabledFeatures, objectives }) =>
      !disabledFeatures.includes('talks') && Object.keys(objectives).length === 0,
    facts: () => ({}),
    isMet: ({ contracts, distributors }) =>
      contracts.length > 0 && Object.values(distributors).every(({ ours }) => ours.broken === 0),
  },
}

function independenceAim(line: number): number {
  return Math.min(95, line + independentPoints)
}

/** The aims of a level, three to five, and which of them an ended game has reached; none before the end. */
export function levelAims(state: Readonly<GameState>, scenario: Scenario): LevelAim[] {
  const { ending } = state
  return aimIds
    .filter((aim) => rules[aim].isOffered(scenario))
    .map((aim) => ({
      aim,
      facts: rules[aim].facts(state, scenario),
      isReached: ending?.won === true && rules[aim].isMet(state, ending, scenario),
    }))
}
