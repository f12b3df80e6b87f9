import { newestFirst, type Written } from '../kernel/newest-first'

/** What these rules must know of a saved game; its level by what it is listed under. */
export interface KeptGame extends Written {
  slot: string
  level: string
  seed: string
}

/** The slot that a game fills by itself: `auto <level> <seed>`. */
export function autoSlot(level: string, seed: string): string {
  return `auto ${level} ${seed}`
}

/** Whether the game fills a slot by itself. */
export function isAutosave(slot: string): boolean {
  return /^auto \S+ ./.test(slot)
}

/** A slot that holds nothing yet, named as wanted or with a number behind: a new game never writes over an old one. */
export function freeSlot(wanted: string, taken: readonly string[]): string {
  let name = wanted
  for (let n = 2; taken.includes(name); n += 1) name = `${wanted} ${n}`
  return name
}

/**
 * The slot that a link to a level and a seed goes on with: the one last played of all that such games fill by
 * themselves, begun again or brought in as a file; null = there is none. What the player has named he opens himself.
 */
export function slotToContinue(kept: readonly KeptGame[], level: string, seed: string): string | null {
  const ofThisGame = kept.filter((game) => isAutosave(game.slot) && isGameOf(game, level, seed))
  const [last] = ofThisGame.toSorted(newestFirst)
  return last?.slot ?? null
}

/** The save of an older program is told by its slot alone: it did not say its seed. */
function isGameOf(game: KeptGame, level: string, seed: string): boolean {
  return game.seed === '' ? game.slot === autoSlot(level, seed) : game.level === level && game.seed === seed
}
