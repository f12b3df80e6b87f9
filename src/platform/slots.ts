import { compareSavesNewestFirst, type SaveNumberAndTime } from '../kernel/newest-first'

/** The data of a save needed here; `level` is its folder or key. */
export interface SavedGameIdentity extends SaveNumberAndTime {
  slot: string
  level: string
  seed: string
}

/** The autosave slot of a game: `auto <level> <seed>`. */
export function autosaveSlotName(level: string, seed: string): string {
  return `auto ${level} ${seed}`
}

/** Whether a slot is an autosave. */
export function isAutosaveSlot(slot: string): boolean {
  return /^auto \S+ ./.test(slot)
}

/** A free slot with the wanted name or a number added, so that a new game never overwrites an old one. */
export function findFreeSaveSlot(wanted: string, taken: readonly string[]): string {
  let name = wanted
  for (let n = 2; taken.includes(name); n += 1) name = `${wanted} ${n}`
  return name
}

/**
 * The autosave with which a link to a level and seed continues: the most recently played, imported ones included.
 *
 * Null where there is none; named saves are opened only by the player.
 */
export function autosaveSlotToContinue(kept: readonly SavedGameIdentity[], level: string, seed: string): string | null {
  const ofThisGame = kept.filter((game) => isAutosaveSlot(game.slot) && isGameOf(game, level, seed))
  const [last] = ofThisGame.toSorted(compareSavesNewestFirst)
  return last?.slot ?? null
}

/** Saves of older versions lack the seed and are identified by their slot. */
function isGameOf(game: SavedGameIdentity, level: string, seed: string): boolean {
  return game.seed === '' ? game.slot === autosaveSlotName(level, seed) : game.level === level && game.seed === seed
}
