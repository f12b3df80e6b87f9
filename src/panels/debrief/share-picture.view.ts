import type { Scenario } from '../../sim/level/scenario'
import type { DialId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import type { ChipColour } from '../../view/chip-colour'
import { saveRowFromState } from '../../view/title/save-row'
import { type LightFieldView, lightFieldView } from '../../view/title/title-view'
import { dialViews } from '../hud/hud.view'

/** The picture's data besides its texts. */
export interface SharePictureView {
  /** One of 9,000 marks is lit for each chip that runs at the end. */
  field: LightFieldView
  /** The lit colours with their number of marks. */
  litMarks: { colour: ChipColour; count: number }[]
  seed: string
  /** Points, 0 to 100. */
  score: number
  isWon: boolean
  dials: { dial: DialId; points: number }[]
}

/** An ended game as one picture. */
export function sharePictureView(state: Readonly<GameState>, scenario: Scenario): SharePictureView {
  const { ending, seed } = state
  if (!ending) throw new Error('a picture to share needs a game that has ended')
  const field = lightFieldView(saveRowFromState(state, scenario))
  const colours = ['us', 'permitted', 'rented', 'domestic'] as const
  return {
    field,
    litMarks: colours.map((colour) => ({ colour, count: field.marks[colour].length })).filter(({ count }) => count > 0),
    seed,
    score: ending.score,
    isWon: ending.won,
    dials: dialViews(state, scenario).map(({ dial, points }) => ({ dial, points })),
  }
}
