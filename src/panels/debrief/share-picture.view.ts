import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import { savedGameRowFromState } from '../../view/title/save-row'
import { chipLightFieldView, markCount } from '../../view/title/title-view'
import { hudDialViews } from '../hud/hud.view'

/** The picture's data besides its texts. */
export type SharePictureView = ReturnType<typeof sharePictureView>

/** An ended game as one picture. */
export function sharePictureView(state: Readonly<GameState>, scenario: Scenario) {
  const { ending, seed } = state
  if (!ending) throw new Error('a picture to share needs a game that has ended')
  const field = chipLightFieldView(savedGameRowFromState(state, scenario))
  const colours = ['us', 'permitted', 'rented', 'domestic'] as const
  return {
    /** One of 9,000 marks is lit for each chip that runs at the end. */
    field,
    /** The key of the line about the marks: more chips than marks are no share of them. */
    marksCode:
      field.running === 0 ? 'picture.noMarks' : field.running > markCount ? 'picture.allMarks' : 'picture.marks',
    /** The lit colours with their number of marks. */
    litMarks: colours.map((colour) => ({ colour, count: field.marks[colour].length })).filter(({ count }) => count > 0),
    seed,
    /** Points, 0 to 100. */
    score: ending.score,
    isWon: ending.won,
    dials: hudDialViews(state, scenario).map(({ dial, points }) => ({ dial, points })),
  }
}
