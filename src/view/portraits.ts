import type { Scenario } from '../sim/level/scenario'

/** Number of generated heads to choose from when all pictures are taken. */
const drawnHeads = 3

/** The advisers' portraits, reserved for them. */
export const adviserPortraits = { stock: 'portrait-15', home: 'portrait-16' } as const

/** The painted portraits: file names in `assets/art` without extension. */
export const portraitNames: readonly string[] = Array.from({ length: 16 }, (_, n) => `portrait-${n + 1}`)

/** The users of each portrait, by its name: the two advisers, and the distributors of a level. */
export function portraitUsersOf({ distributors }: Scenario): Map<string, string> {
  return new Map([
    ...Object.entries(adviserPortraits).map(([side, face]) => [face, side] as const),
    ...Object.entries(distributors).map(([id, { portrait }]) => [portrait, id] as const),
  ])
}

/** The unused portraits, then a few names of generated heads. */
export function unusedPortraits(scenario: Scenario): string[] {
  const taken = portraitUsersOf(scenario)
  const heads = Array.from({ length: drawnHeads + taken.size }, (_, n) => `head-${n + 1}`)
  const free = (names: readonly string[]) => names.filter((name) => !taken.has(name))
  return [...free(portraitNames), ...free(heads).slice(0, drawnHeads)]
}
