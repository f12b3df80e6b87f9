import type { Scenario } from '../../sim/level/scenario'
import type { DialId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import type { ChipColour } from '../../view/chip-colour'
import { saveRowOf } from '../../view/title/save-row'
import { type FieldView, fieldView } from '../../view/title/title'
import { dialViews } from '../hud/hud.view'

/** The picture's data besides its texts. */
export interface PictureView {
  /** One of 9,000 marks is lit for each chip that runs at the end. */
  field: FieldView
  /** The lit colours with their number of marks. */
  lit: { colour: ChipColour; count: number }[]
  seed: string
  /** Points, 0 to 100. */
  score: number
  isWon: boolean
  dials: { dial: DialId; points: number }[]
}

/** An ended game as one picture. */
export function pictureView(state: Readonly<GameState>, scenario: Scenario): PictureView {
  const { ending, seed } = state
  if (!ending) throw new Error('a picture to share needs a game that has ended')
  const field = fieldView(saveRowOf(state, scenario))
  const colours = ['us', 'permitted', 'rented', 'domestic'] as const
  return {
    field,
    lit: colours.map((colour) => ({ colour, count: field.marks[colour].length })).filter(({ count }) => count > 0),
    seed,
    score: ending.score,
    isWon: ending.won,
    dials: dialViews(state, scenario).map(({ dial, points }) => ({ dial, points })),
  }
}
