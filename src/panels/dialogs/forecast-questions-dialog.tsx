import { useState } from 'preact/hooks'
import type { Refusal } from '../../sim/state/state'
import { formatPercent } from '../../text/format'
import { refusalFactsWithKinds } from '../../view/facts/typed-facts'
import { displayNameOf, formatWeekDate, say, sayDynamic, translatedLevelText } from '../app/translator'
import { currentLevelSignal, gameStateSignal, makePlayerMoveInOpenGame } from '../game'
import { Button } from '../parts/button'
import { ModalDialog } from '../parts/dialog'
import { likelihoodWordFor } from '../parts/figures/likelihood-word.view'

interface ForecastPaperProps {
  forecast: string
  /** Postpones the question. */
  onClose: () => void
  /** Declines the question for good. */
  onDecline: () => void
}

/** A question about a rule, answered with a likelihood word; scored by Brier in the debrief. */
export function ForecastQuestionDialog({ forecast, onClose, onDecline }: ForecastPaperProps) {
  const { scenario } = currentLevelSignal.value
  const spec = scenario.forecasts[forecast]
  const [chance, setChance] = useState(0.5)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  if (!spec) return null
  const word = likelihoodWordFor(chance, scenario)
  const give = () => {
    const said = makePlayerMoveInOpenGame({ type: 'giveForecast', forecast, chance })
    setRefusal(said)
    if (said === null) onClose()
  }
  return (
    <ModalDialog title={say('forecast.title')} onClose={onClose}>
      <p class="read">{translatedLevelText(`forecast.${forecast}.question`)}</p>
      <p class="caption">
        {say('forecast.due', {
          date: formatWeekDate(spec.dueWeek),
          chips: spec.chips.map((chip) => displayNameOf('chip', chip)).join(', '),
        })}
      </p>
      <label class="field">
        {say('forecast.chance')}
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={chance * 100}
          aria-valuetext={`${sayDynamic(`likelihood.${word}`)}, ${formatPercent(chance)}`}
          onInput={(input) => setChance(Number(input.currentTarget.value) / 100)}
        />
        <output class="num" aria-live="off">
          {sayDynamic(`likelihood.${word}`)} ({formatPercent(chance)})
        </output>
      </label>
      <p class="caption">{say('forecast.brier')}</p>
      {refusal && <p class="why-not">{sayDynamic(refusal.code, refusalFactsWithKinds(refusal))}</p>}
      <footer>
        <Button kind="primary" label={say('forecast.give')} onClick={give} />
        <Button label={say('forecast.leave')} onClick={onDecline} />
      </footer>
      <p class="caption">{say('forecast.asked', { nth: gameStateSignal.value.week + 1 })}</p>
    </ModalDialog>
  )
}
