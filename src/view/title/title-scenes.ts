import type { ChipColour } from '../chip-colour'

/**
 * What a title that nobody touches tells of the years: public facts alone, each with its source, in the order of their
 * days. Which they are stands in title-scenes.json; vite.config.ts gathers their words from the levels.
 */
export interface TitleScene {
  /** What it is to the reader. */
  kind: 'rule' | 'price' | 'hall'
  /** Lit parts of the field, of `fieldParts`, by colour: a picture, and no count. */
  lit: Readonly<Record<ChipColour, number>>
  /** An ISO date. */
  day: string
  headline: string
  deck: string
  source: string
}

/** The field lights in so many parts, in the order of its front. */
export const fieldParts = 60
export const sceneMs = 7000
/** Between the last scene and the first the field is dark and the title as it was. */
export const restMs = 6000

/** Which scene is told after so long, of so many; null in the rest between the last and the first. */
export function sceneAt(milliseconds: number, count: number): number | null {
  const place = Math.floor((milliseconds % (count * sceneMs + restMs)) / sceneMs)
  return place < count ? place : null
}

/** The colour of a part of the field, from the front's beginning on; null where it is dark. */
export function colourOfPart(part: number, lights: TitleScene['lit']): ChipColour | null {
  let end = 0
  for (const colour of ['us', 'permitted', 'rented', 'domestic'] as const) {
    end += lights[colour]
    if (part < end) return colour
  }
  return null
}
