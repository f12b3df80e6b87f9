import * as z from 'zod/mini'

export const [number, text, yesNo] = [z.number(), z.string(), z.boolean()]
export const numberOrNullShape = z.nullable(number)
export const textOrNullShape = z.nullable(text)
/** Ids of the level's tables; `fitsLevel` of the session compares the keys of a saved table with a new game's. */
export const chipIdShape = text
export const siteIdShape = text
export const ruleIdShape = text
export const distributorIdShape = text
export const eventIdShape = text
