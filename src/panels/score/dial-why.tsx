import { formatNumber, formatPercent, formatPflops, formatPoints } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { formatUsd, say } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { ExplanationDialogButton } from '../parts/figures/ask-button'
import { WaterfallTermList } from '../parts/figures/why-button'
import { type DialFleetSizeReduction, type DialId, dialExplanationView } from './dial-why.view'

/** 'Why?' of a dial: value, components and points. */
export function ExplainDialButton({ dial }: { dial: DialId }) {
  const name = say(`dial.${dial}`)
  return (
    <ExplanationDialogButton label={say('shell.why')} name={say('shell.whyThis', { what: name })} title={name}>
      {() => <DialReasons dial={dial} />}
    </ExplanationDialogButton>
  )
}

/** Why a small fleet reduces the points. */
export function DialFleetSizeNote({ size }: { size: DialFleetSizeReduction | null }) {
  if (size === null) return null
  const { countedShare, meanPflops, fullPflops } = size
  return (
    <p class="caption">
      {say('dial.efficiency.sizeNote', {
        countedShare: fact('share', countedShare),
        mean: formatPflops(meanPflops),
        full: formatPflops(fullPflops),
      })}
    </p>
  )
}

function DialReasons({ dial }: { dial: DialId }) {
  const view = dialExplanationView(gameStateSignal.value, dial, currentLevelSignal.value.scenario)
  return (
    <div class="stack">
      <p>{say(`dial.${dial}.about`)}</p>
      <p class="figure">
        <span class="label">{say(`dial.${dial}.unit`)}</span>
        <b class="num">{shortDialValueText(view.unit, view.value)}</b>
      </p>
      <WaterfallTermList
        sum={view.sum}
        write={(amount) => shortDialValueText(view.unit, amount)}
        caption={say(`dial.${dial}.unit`)}
      />
      <p>
        {say(view.pointsSum ? 'dial.bounds' : 'dial.mapping', {
          zeroAt: shortDialValueText(view.boundsUnit, view.zeroAt),
          fullAt: shortDialValueText(view.boundsUnit, view.fullAt),
          points: formatPoints(view.points),
        })}
      </p>
      {view.pointsSum && <WaterfallTermList sum={view.pointsSum} write={formatPoints} caption={say('dial.pointsOf')} />}
      <DialFleetSizeNote size={view.size} />
    </div>
  )
}

/** A dial's value with its unit, short. */
export function shortDialValueText(unit: string, value: number): string {
  if (unit === 'usdPerPflopHour') return formatUsd(value)
  if (unit === 'shareLeft') return formatPercent(value)
  if (unit === 'rentRatio') return say('dial.rentRatio', { ratio: formatNumber(value) })
  return unit === 'monthsBehind' ? say('dial.months', { months: formatNumber(value) }) : formatNumber(value)
}
