import type { ChipColour } from '../chip-colour'

/**
 * A scene of the title's attract mode: public facts with sources, in the order of their dates. Listed in
 * title-scenes.json; vite.config.ts collects their texts from the levels.
 */
export interface TitleScene {
  /** The kind of fact. */
  kind: 'rule' | 'price' | 'hall'
  /** Lit parts of the field, of `chipLightsPartCount`, by colour: an illustration, not a count. */
  lit: Readonly<Record<ChipColour, number>>
  /** An ISO date. */
  day: string
  headline: string
  deck: string
  source: string
}

/** Number of parts of the field, lit in the order of its front. */
export const lightFieldPartCount = 60
export const titleSceneDurationMs = 7000
/** Between the last scene and the first the field is dark and the title unchanged, in milliseconds. */
export const pauseBetweenSceneRoundsMs = 6000

/** The scene at a time, of so many; null in the rest between the last and the first. */
export function titleSceneIndexAt(milliseconds: number, count: number): number | null {
  const place = Math.floor(
    (milliseconds % (count * titleSceneDurationMs + pauseBetweenSceneRoundsMs)) / titleSceneDurationMs,
  )
  return place < count ? place : null
}

/** The colour of a part of the field, from the front's start on; null where it is dark. */
export function chipColourOfLightFieldPart(part: number, lights: TitleScene['lit']): ChipColour | null {
  let end = 0
  for (const colour of ['us', 'permitted', 'rented', 'domestic'] as const) {
    end += lights[colour]
    if (part < end) return colour
  }
  return null
}
