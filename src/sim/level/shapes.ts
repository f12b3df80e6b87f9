import { z } from 'zod'
import { idPattern } from './names'

export const idShape = z
  .string()
  .regex(idPattern)
  .meta({ description: 'An id: lower-case letters, digits and hyphens, at most 40.' })

export const dateShape = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ description: 'A date, YYYY-MM-DD.' })

export const share = z.number().min(0).max(1)

export const weeks = z.int().min(0).max(520)

/** Shape of a number with its source. */
export const figureShape = z
  .strictObject({
    value: z.number(),
    unit: z.string().min(1).max(60),
    source: z.string().min(1).max(200).optional(),
    assumption: z.string().min(1).max(400).optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    contested: z.boolean().optional(),
  })
  .refine((figure) => (figure.source === undefined) !== (figure.assumption === undefined), {
    message: 'needs a source or an assumption, and not both',
  })

/** A checked level as the economy reads it: each figure is replaced by its value. */
export type WithoutSources<T> = T extends { value: number; unit: string }
  ? number
  : T extends readonly (infer E)[]
    ? readonly WithoutSources<E>[]
    : T extends object
      ? { readonly [K in keyof T]: WithoutSources<T[K]> }
      : T
