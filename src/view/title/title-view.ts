import type { SaveNumberAndTime } from '../../kernel/newest-first'
import { compareSavesNewestFirst } from '../../kernel/newest-first'
import type { ChipColour } from '../chip-colour'

/** A level's texts on the title. */
export interface LevelCardTexts {
  title: string
  intro: string
  span: string
}

/** The aims that a game has reached, of those that its level offers; absent in saves of older versions. */
export interface ReachedAims {
  reached: readonly string[]
  offered: number
}

/** A save as listed on the title. */
export interface SavedGameRow extends SaveNumberAndTime {
  slot: string
  level: string
  seed: string
  week: number
  weeks: number
  isEnded: boolean
  /** How it ended; null while it goes on, and in saves of older versions. */
  result: { isWon: boolean; score: number; aims?: ReachedAims } | null
  /** Chips installed, by colour. */
  colours: Readonly<Record<ChipColour, number>>
}

/** Fills missing fields: a save of an older version may lack some. */
export function fillMissingSavedGameFields(
  kept: Pick<SavedGameRow, 'slot' | 'level' | 'week' | 'savedAt'> & Partial<SavedGameRow>,
): SavedGameRow {
  const colours = { us: 0, permitted: 0, domestic: 0, rented: 0 }
  return { seed: '', weeks: kept.week + 1, isEnded: false, result: null, colours, ...kept }
}

/** A chip's mark on the title's field: its position, and when it lights. */
interface Place {
  column: number
  row: number
  rank: number
}

const fieldColumns = 120
const fieldRows = 75

/** Marks on the field. */
export const markCount = fieldColumns * fieldRows

/** Lights one of 9,000 marks for each chip of a save, colour after colour from the upper left. */
export function chipLightFieldView(save: Pick<SavedGameRow, 'colours'> | null) {
  const places = fieldPlaces()
  const chips = save?.colours ?? { us: 0, permitted: 0, rented: 0, domestic: 0 }
  const marks: Record<ChipColour | 'unlit', Place[]> = { us: [], permitted: [], rented: [], domestic: [], unlit: [] }
  let next = 0
  for (const colour of ['us', 'permitted', 'rented', 'domestic'] as const) {
    marks[colour] = places.slice(next, next + chips[colour])
    next += chips[colour]
  }
  marks.unlit = places.slice(next)
  return { marks, running: next }
}

/** The field in parts of equal size, in the order in which they light. */
export function splitChipLightsByLightingOrder(count: number): { column: number; row: number }[][] {
  const places = fieldPlaces()
  const size = places.length / count
  return Array.from({ length: count }, (_, part) => places.slice(part * size, (part + 1) * size))
}

/** All positions in the order in which they light: a ragged front from one corner. */
function fieldPlaces(): Place[] {
  const places: Place[] = []
  for (let row = 0; row < fieldRows; row += 1) {
    for (let column = 0; column < fieldColumns; column += 1) {
      const ragged = scattered(row * fieldColumns + column)
      places.push({ column, row, rank: column + 3 * Math.sin(row / 6) + ragged * ragged * 22 })
    }
  }
  return places.sort((a, b) => a.rank - b.rank)
}

/** A pseudo-random number from 0 to 1 for a position: the field looks the same each time. */
function scattered(place: number): number {
  let bits = Math.imul(place + 1, 0x9e3779b1)
  bits = Math.imul(bits ^ (bits >>> 15), 0x85ebca6b)
  return ((bits ^ (bits >>> 13)) >>> 0) / 4294967296
}

/** The save to continue: the newest game that has not ended, else the newest. */
export function savedGameToContinue(saves: readonly SavedGameRow[]): SavedGameRow | null {
  const sorted = saves.toSorted(compareSavesNewestFirst)
  return sorted.find(({ isEnded }) => !isEnded) ?? sorted[0] ?? null
}

/** The games of one level, as on its card. */
export interface LevelProgress {
  /** The game to continue, or the debrief to read; null where there is no save. */
  save: SavedGameRow | null
  /** The best saved result: wins first, then by points. */
  best: SavedGameRow['result']
  /** The aims reached in any of them; null where no ended game has told. */
  aims: { reached: number; offered: number } | null
  /** Whether a game of it was played to its end. */
  isPlayedOut: boolean
}

/** The games of one level among all saves. */
export function levelProgressFromSaves(saves: readonly SavedGameRow[], level: string): LevelProgress {
  const ofLevel = saves.filter((save) => save.level === level)
  const results = ofLevel.flatMap(({ result }) => (result === null ? [] : [result]))
  const [best = null] = results.toSorted((a, b) => Number(b.isWon) - Number(a.isWon) || b.score - a.score)
  const told = results.flatMap(({ aims }) => aims ?? [])
  const reached = new Set(told.flatMap((aims) => aims.reached))
  const offered = Math.max(0, ...told.map((aims) => aims.offered))
  return {
    save: savedGameToContinue(ofLevel),
    best,
    aims: offered === 0 ? null : { reached: reached.size, offered },
    isPlayedOut: ofLevel.some(({ isEnded }) => isEnded),
  }
}

/** The week of a save counted from 1; the last week where the game is over. */
export function displayedWeekNumber({ week, weeks }: SavedGameRow): number {
  return Math.min(week + 1, weeks)
}
