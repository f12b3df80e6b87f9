import { formatDate, say } from '../app/translator'
import './title-attract-mode.css'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import {
  chipColourOfLightFieldPart,
  lightFieldPartCount,
  type TitleScene,
  titleSceneIndexAt,
} from '../../view/title/title-scenes'
import { splitChipLightsByLightingOrder } from '../../view/title/title-view'
import { chipLightSvgPath, lightColourByChipColour } from './chip-lights-drawing'

const beatMs = 500
const dark = { us: 0, permitted: 0, rented: 0, domestic: 0 }

/** The title's attract mode: newspaper cuttings over the years and the field of lights; hidden from screen readers. */
export function TitleAttractMode({ scenes }: { scenes: readonly TitleScene[] }) {
  const place = useScene(scenes.length)
  const scene = place === null ? undefined : scenes[place]
  return (
    <div class="after-hours" aria-hidden="true">
      <Lights lit={scene?.lit ?? dark} />
      <div class={`scene-curtain ${scene?.kind === 'rule' ? 'fallen' : ''}`} />
      {scene && <Cutting scene={scene} years={yearsOf(scenes)} />}
    </div>
  )
}

/** The scene shown, of so many; null in the rest between two rounds. A background page pauses. */
function useScene(count: number): number | null {
  const [place, setPlace] = useState(titleSceneIndexAt(0, count))
  useEffect(() => {
    let seenMs = 0
    const beat = setInterval(() => {
      if (!document.hidden) seenMs += beatMs
      setPlace(titleSceneIndexAt(seenMs, count))
    }, beatMs)
    return () => clearInterval(beat)
  }, [count])
  return place
}

/** The field in parts, lit one after the other. */
function Lights({ lit }: { lit: TitleScene['lit'] }) {
  const parts = useMemo(
    () =>
      splitChipLightsByLightingOrder(lightFieldPartCount).map((places) =>
        places.map(({ column, row }) => chipLightSvgPath(column, row)).join(''),
      ),
    [],
  )
  return (
    <svg class="title-field" viewBox="0 0 860 432" aria-hidden="true" focusable="false">
      {parts.map((path, part) => (
        <path
          key={part}
          d={path}
          style={{
            fill: lightColourByChipColour[chipColourOfLightFieldPart(part, lit) ?? 'unlit'],
            transitionDelay: `${part * 30}ms`,
          }}
        />
      ))}
    </svg>
  )
}

/** The free height between the game's name and the levels, and the levels' top, in pixels from the title's own top. */
function placeOfCutting() {
  const edge = (selector: string, side: 'top' | 'bottom') =>
    document.querySelector(selector)?.getBoundingClientRect()[side] ?? 0
  const top = edge('.title', 'top')
  const levelsTop = edge('.level-cards', 'top') - top
  return { levelsTop, height: levelsTop - (edge('.title-head h1', 'bottom') - top) - 2 * cuttingGap }
}

/** Pixels between the cutting and what is above and below it. */
const cuttingGap = 14

/** A newspaper cutting in the place of the title's text: above the levels, and without its deck where that leaves no room. */
function Cutting({ scene, years }: { scene: TitleScene; years: readonly string[] }) {
  const { kind, day, headline, deck, source } = scene
  const paper = useRef<HTMLElement>(null)
  const [{ levelsTop, height }] = useState(placeOfCutting)
  const [tooTall, setTooTall] = useState<string | null>(null)
  useLayoutEffect(() => {
    if (paper.current && paper.current.offsetHeight > height) setTooTall(headline)
  }, [headline])
  const hasDeck = tooTall !== headline
  return (
    <article ref={paper} class={`cutting ${kind}`} data-theme="paper" style={{ top: `${levelsTop - cuttingGap}px` }}>
      {/* the paper stays, and its print is rendered again */}
      <div key={headline} class="cutting-print">
        <p class="cutting-head">
          <b>{say(`scene.${kind}`)}</b>
          <span>{formatDate(day)}</span>
        </p>
        <h2>{headline}</h2>
        {hasDeck && <p class="cutting-deck">{deck}</p>}
      </div>
      <p class="cutting-foot">
        <span>{source}</span>
        <span class="cutting-years">
          {years.map((year) => (
            <i key={year} class={day.startsWith(year) ? 'now' : ''}>
              {year}
            </i>
          ))}
        </span>
      </p>
    </article>
  )
}

function yearsOf(scenes: readonly TitleScene[]): string[] {
  return [...new Set(scenes.map(({ day }) => day.slice(0, 4)))]
}
