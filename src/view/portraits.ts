import type { Scenario } from '../sim/level/scenario'

/** How many heads are drawn from their names where all pictures are taken. */
const drawnHeads = 3

/** The faces of the two who quarrel: no seller has one of them. */
export const adviserFaces = { stock: 'portrait-15', home: 'portrait-16' } as const

/** The portraits that are painted: the files of `assets/art`, without their ending. */
export const portraitNames: readonly string[] = Array.from({ length: 16 }, (_, n) => `portrait-${n + 1}`)

/** Who has each portrait already, by its name: the two advisers, and the people of a level. */
export function facesTaken({ distributors }: Scenario): Map<string, string> {
  return new Map([
    ...Object.entries(adviserFaces).map(([side, face]) => [face, side] as const),
    ...Object.entries(distributors).map(([id, { portrait }]) => [portrait, id] as const),
  ])
}

/** The portraits that no person of a level has yet, then a few names from which a head is drawn. */
export function freeFaces(scenario: Scenario): string[] {
  const taken = facesTaken(scenario)
  const heads = Array.from({ length: drawnHeads + taken.size }, (_, n) => `head-${n + 1}`)
  const free = (names: readonly string[]) => names.filter((name) => !taken.has(name))
  return [...free(portraitNames), ...free(heads).slice(0, drawnHeads)]
}
