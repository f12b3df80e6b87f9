import { savedGameOpeningRefusalFactKinds } from '../../session/save-refusals'
import type { FactKindsByName, MessageWithFacts } from '../../sim/state/facts'

/** What can go wrong outside the game, by code: the facts that its text is told, with their kinds. */
export const appErrorFactKinds = {
  ...savedGameOpeningRefusalFactKinds,
  'trouble.storage': { reason: 'selector' },
  'trouble.noSave': { slot: 'text' },
  'trouble.tooLarge': { file: 'text' },
  'trouble.damaged': { slot: 'text' },
  'trouble.unknownLevel': { level: 'text' },
  'trouble.levelFaults': { level: 'text' },
  'shell.keptElsewhere': {},
} as const satisfies Record<string, FactKindsByName>

export type AppErrorCode = keyof typeof appErrorFactKinds

/** Why something outside the game did not work. */
export type AppError = MessageWithFacts<typeof appErrorFactKinds> & {
  /** What a level's or a save's author can mend, one line each. */
  faults: string[]
}
