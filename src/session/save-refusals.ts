import type { FactKindsByName, MessageWithFacts } from '../sim/state/facts'

/** Why a saved game cannot be opened with a level, by code: the facts that its text is told, with their kinds. */
export const savedGameOpeningRefusalFactKinds = {
  'save.otherLevel': { saved: 'text', level: 'text' },
  'save.unfit': { level: 'text' },
} as const satisfies Record<string, FactKindsByName>

/** Why a saved game cannot be opened with a level. */
export type SavedGameOpeningRefusal = MessageWithFacts<typeof savedGameOpeningRefusalFactKinds>
