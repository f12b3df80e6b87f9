import { number, percent, pflops, points } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { say, usd } from '../app/translator'
import { gameState, openLevel } from '../game'
import { AskButton } from '../parts/figures/ask-button'
import { SumColumn } from '../parts/figures/why-button'
import { type DialId, type DialSize, dialWhy } from './dial-why.view'

/** 'Why?' of a dial: value, components and points. */
export function DialWhy({ dial }: { dial: DialId }) {
  const name = say(`dial.${dial}`)
  return (
    <AskButton label={say('shell.why')} name={say('shell.whyThis', { what: name })} title={name}>
      {() => <DialReasons dial={dial} />}
    </AskButton>
  )
}

/** Why a small fleet reduces the points. */
export function DialSizeNote({ size }: { size: DialSize | null }) {
  if (size === null) return null
  const { countedShare, meanPflops, fullPflops } = size
  return (
    <p class="caption">
      {say('dial.efficiency.sizeNote', {
        countedShare: fact('share', countedShare),
        mean: pflops(meanPflops),
        full: pflops(fullPflops),
      })}
    </p>
  )
}

function DialReasons({ dial }: { dial: DialId }) {
  const view = dialWhy(gameState.value, dial, openLevel.value.scenario)
  return (
    <div class="stack">
      <p>{say(`dial.${dial}.about`)}</p>
      <p class="figure">
        <span class="label">{say(`dial.${dial}.unit`)}</span>
        <b class="num">{dialText(view.valueUnit, view.value)}</b>
      </p>
      <SumColumn sum={view.sum} write={(amount) => dialText(view.unit, amount)} caption={say(`dial.${dial}.unit`)} />
      <p>
        {say(view.pointsSum ? 'dial.bounds' : 'dial.mapping', {
          zeroAt: dialText(view.boundsUnit, view.zeroAt),
          fullAt: dialText(view.boundsUnit, view.fullAt),
          points: points(view.points),
        })}
      </p>
      {view.pointsSum && <SumColumn sum={view.pointsSum} write={points} caption={say('dial.pointsOf')} />}
      <DialSizeNote size={view.size} />
    </div>
  )
}

/** A dial's value with its unit, short. */
export function dialText(unit: string, value: number): string {
  if (unit === 'usdPerPflopHour') return usd(value)
  if (unit === 'shareLeft') return percent(value)
  if (unit === 'rentRatio') return say('dial.rentRatio', { ratio: number(value) })
  if (unit === 'log10') return say('dial.orders', { orders: number(value) })
  return unit === 'monthsBehind' ? say('dial.months', { months: number(value) }) : number(value)
}
