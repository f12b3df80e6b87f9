import * as z from 'zod/mini'

export const [number, text, yesNo] = [z.number(), z.string(), z.boolean()]
export const numberOrNull = z.nullable(number)
export const textOrNull = z.nullable(text)
/** Ids of the level's tables; `fitsLevel` of the session compares the keys of a saved table with a new game's. */
export const chipId = text
export const siteId = text
export const ruleId = text
export const distributorId = text
export const eventId = text
