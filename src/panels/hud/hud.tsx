import { useEffect, useRef } from 'preact/hooks'
import sealArt from '../../../assets/art/seal.svg'
import { formatCount, formatPflops, formatPoints, formatPower, formatWithExplicitSign } from '../../text/format'
import { formatUsd, formatWeekDate, hasText, say, sayDynamic, translatedLevelText } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { GoalBar } from '../goal/goal-bar'
import { MeterBar } from '../parts/figures/meter'
import { formatCashDuration } from '../parts/figures/units'
import { ExplainSumButton } from '../parts/figures/why-button'
import { Icon } from '../parts/icon'
import { ExplainDialButton, shortDialValueText } from '../score/dial-why'
import { type HudDialView, type HudFigure, type HudFigureUnit, hudView } from './hud.view'
import { RollingNumber } from './rolling-number'

const writers: Record<HudFigureUnit, (value: number) => string> = {
  usd: formatUsd,
  count: formatCount,
  kw: formatPower,
  pflops: formatPflops,
  weeks: formatCashDuration,
}

/** A figure of the head, written with its unit. */
export function formatHudFigure({ id, unit, value }: HudFigure): string {
  return id === 'net' ? formatWithExplicitSign(value, writers[unit]) : writers[unit](value)
}

/** The week of the game, out of so many. */
export function weekText(): string {
  const { weeks } = currentLevelSignal.value.scenario
  return say('clock.week', { nth: Math.min(gameStateSignal.value.week + 1, weeks), weeks })
}

/** The head of the desk: at most twelve numbers, each with its reasons. */
export function HeadUpDisplay({ isWhole }: { isWhole: boolean }) {
  const { groups, dials } = hudView(gameStateSignal.value, currentLevelSignal.value.scenario, isWhole)
  const head = useRef<HTMLElement>(null)
  useEffect(() => (head.current ? tellHeight(head.current) : undefined), [])
  return (
    <header class="hud" ref={head}>
      <div class="mast">
        <img src={sealArt} alt="" width={38} height={38} />
        <div>
          <h1>{say('title.name')}</h1>
          <p>{translatedLevelText('level.title')}</p>
          <p class="mast-date">
            <b>{formatWeekDate(gameStateSignal.value.week)}</b>
            <span>{weekText()}</span>
          </p>
        </div>
      </div>
      {groups.map((group) => (
        <div key={group[0]?.id} class="hud-group">
          {group.map((figure) => (
            <HudNumber key={figure.id} figure={figure} />
          ))}
        </div>
      ))}
      {dials.length > 0 && (
        <div class="hud-dials">
          {dials.map((dial) => (
            <Dial key={dial.dial} dial={dial} />
          ))}
        </div>
      )}
      <GoalBar />
    </header>
  )
}

/** Reports the head's height to the style sheet, as the layout below depends on it. */
function tellHeight(head: HTMLElement): () => void {
  const sizes = new ResizeObserver(() => {
    head.closest<HTMLElement>('.desk')?.style.setProperty('--hud-height', `${head.offsetHeight}px`)
  })
  sizes.observe(head)
  return () => sizes.disconnect()
}

function HudNumber({ figure }: { figure: HudFigure }) {
  const { id, unit, value, note, tone, why } = figure
  return (
    <div class={`hud-number ${id} ${tone ?? ''}`}>
      <span class="label">{say(`hud.${id}`)}</span>
      <RollingNumber value={value} written={formatHudFigure(figure)} />
      <span class="then">
        {note && sayDynamic(note.code, note.facts)}{' '}
        {why && (
          <ExplainSumButton
            sum={why}
            code={hasText(`hud.why.${id}`) ? `hud.why.${id}` : `hud.${id}`}
            write={writers[unit]}
          />
        )}
      </span>
    </div>
  )
}

function Dial({ dial: view }: { dial: HudDialView }) {
  const { dial, value, unit, points: size, lastPoints, isChosen } = view
  const name = say(`dial.${dial}`)
  // In points, as the dial's line is; its own unit stands in the meter's words and behind 'Why?'.
  const text = say('dial.text', { value: shortDialValueText(unit, value), points: formatPoints(size) })
  return (
    <div class={`dial ${dial} ${isChosen ? 'chosen' : ''}`}>
      <Icon name={dial} size={22} />
      <span class="label">
        {name}
        {isChosen && <span class="visually-hidden">{say('dial.chosen')}</span>}
      </span>
      <RollingNumber value={size} written={say('hud.points', { points: formatPoints(size) })} />
      <MeterBar
        share={size / 100}
        label={name}
        text={text}
        pattern={dial}
        tick={lastPoints === null ? null : lastPoints / 100}
      />
      <ExplainDialButton dial={dial} />
    </div>
  )
}
