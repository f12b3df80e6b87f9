import { z } from 'zod'
import { shareShape } from './shapes'

const point = z.tuple([z.number().min(-1).max(2), z.number().min(-2).max(2)])

const size = z.number().min(0).max(1000)

const line = z.array(point).min(2).max(200)

/** The map's terrain: points as shares of its width and height, sizes in units of a map 1366 wide. */
export const mapLandShape = z.strictObject({
  /** Ordered from north to south; the sea is to the right. */
  coast: line,
  islands: z.array(line).max(40),
  rivers: z.array(z.strictObject({ width: size, through: line })).max(40),
  ranges: z
    .array(z.strictObject({ through: line, peaks: z.int().min(1).max(40), width: size, height: size, spread: size }))
    .max(60),
  washes: z
    .array(
      z.strictObject({
        at: point,
        width: size,
        height: size,
        tone: z.enum(['loess', 'sand', 'field', 'wood']),
        strength: shareShape,
      }),
    )
    .max(60),
  mists: z.array(z.strictObject({ at: point, width: size, height: size })).max(60),
  /** The left edge of the waves and of the curtain that shows a rule in force. */
  seaFrom: shareShape,
  curtain: shareShape,
})

export type MapLand = z.infer<typeof mapLandShape>
