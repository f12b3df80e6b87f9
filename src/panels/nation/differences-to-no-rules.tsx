import { say } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { LabelledFigureList } from '../parts/card'
import { isOutsideItsBand, paperDifferencesToNoRules } from './nation.view'
import { differenceWriterOf, formatDifferenceToNoRules } from './nation-panel'

/**
 * What the rules have changed in the country so far: the middle of the compared worlds, which their range holds, and this
 * game beside it; nothing in a level without a nation.
 */
export function DifferencesToNoRules() {
  const rows = paperDifferencesToNoRules(gameStateSignal.value, currentLevelSignal.value.scenario)
  if (rows.length === 0) return null
  return (
    <section>
      <h3>{say('works.nation.soFar')}</h3>
      <LabelledFigureList
        rows={rows.map(({ curve, pair }) => {
          const { game, middle, low, high } = formatDifferenceToNoRules(pair, differenceWriterOf(curve))
          return {
            label: say(`works.nation.short.${curve}`),
            value: `≈ ${middle}`,
            note: say(isOutsideItsBand(pair) ? 'works.nation.rangeOutside' : 'works.nation.range', { low, high, game }),
          }
        })}
      />
    </section>
  )
}
