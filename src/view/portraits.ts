import type { Scenario } from '../sim/scenario'
import { adviserFaces } from './advisers'

/** How many heads are drawn from their names where all pictures are taken. */
const drawnHeads = 3

/** The portraits that are painted: the files of `assets/art`, without their ending. */
export const portraitNames: readonly string[] = Array.from({ length: 16 }, (_, n) => `portrait-${n + 1}`)

/** The portraits that no person of a level has yet, then a few names from which a head is drawn. */
export function freeFaces({ distributors }: Scenario): string[] {
  const taken = new Set([
    ...Object.values(adviserFaces),
    ...Object.values(distributors).map(({ portrait }) => portrait),
  ] as string[])
  const heads = Array.from({ length: drawnHeads + taken.size }, (_, n) => `head-${n + 1}`)
  const free = (names: readonly string[]) => names.filter((name) => !taken.has(name))
  return [...free(portraitNames), ...free(heads).slice(0, drawnHeads)]
}
