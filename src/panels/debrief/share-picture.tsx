import { useEffect, useRef, useState } from 'preact/hooks'
import { count, points } from '../../text/format'
import type { AppServices, PictureExport } from '../app/services'
import { levelText, say, sayDynamic } from '../app/translator'
import { gameState, openLevel } from '../game'
import { Icon } from '../parts/icon'
import { paintSharePicture, type SharePictureTexts, sharePictureSize } from './paint-share-picture'
import type { RankView } from './rank.view'
import { type SharePictureView, sharePictureView } from './share-picture.view'

const icons: Record<PictureExport, string> = { download: 'download', copy: 'copy', share: 'arrow-up' }

interface PictureSlipProps {
  outside: AppServices
  /** The rank, once all scripted games have ended. */
  rank: Pick<RankView, 'beaten' | 'played'> | null
}

/** The end of the game as one picture, painted here and exported as the browser allows. */
export function SharePicture({ outside, rank }: PictureSlipProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [ways, setWays] = useState<readonly PictureExport[]>([])
  const [told, setTold] = useState('')
  const view = sharePictureView(gameState.value, openLevel.value.scenario)
  const alt = altText(view, rank)
  useEffect(() => void outside.pictureExports().then(setWays), [])
  useEffect(() => {
    if (canvas.current) void painted(canvas.current, view, rank)
  }, [alt])
  const give = async (way: PictureExport) => {
    const picture = await canvasToPng(canvas.current)
    const name = `nine-thousand-chips-${gameState.value.level}-${gameState.value.seed}.png`
    const isGone = picture !== null && (await outside.exportPicture(way, name, picture, alt))
    setTold(say(isGone ? `picture.done.${way}` : 'picture.failed'))
  }
  return (
    <section class="picture-slip no-print">
      <h2>{say('picture.title')}</h2>
      <canvas ref={canvas} {...sharePictureSize} role="img" aria-labelledby="picture-words" />
      {/* The picture has this name already, so the heading is not repeated. */}
      <p id="picture-words" class="caption" aria-hidden="true">
        {alt}
      </p>
      <p class="row">
        {ways.map((way) => (
          <button key={way} type="button" class="btn" onClick={() => void give(way)}>
            <Icon name={icons[way]} size={18} /> {say(`picture.${way}`)}
          </button>
        ))}
      </p>
      <p role="status">{told}</p>
    </section>
  )
}

/** A canvas as PNG; null where the browser cannot make one. */
export function canvasToPng(canvas: HTMLCanvasElement | null): Promise<Blob | null> {
  return new Promise((resolve) => (canvas ? canvas.toBlob(resolve, 'image/png') : resolve(null)))
}

/** Paints once the fonts of the texts are loaded. */
async function painted(
  canvas: HTMLCanvasElement,
  view: SharePictureView,
  rank: PictureSlipProps['rank'],
): Promise<void> {
  const words = wordsOf(view, rank, getComputedStyle(canvas))
  const all = Object.values(words).flat().map(textIn).join('')
  await Promise.all(
    [`700 40px ${words.serif}`, `600 24px ${words.sans}`, `400 24px ${words.sans}`, `700 24px ${words.sans}`].map(
      (font) => document.fonts.load(font, all).catch(() => []),
    ),
  )
  const pen = canvas.getContext('2d')
  if (pen) paintSharePicture(pen, view, words)
}

function textIn(part: string | object): string {
  return typeof part === 'string' ? part : Object.values(part).join('')
}

function wordsOf(
  view: SharePictureView,
  rank: PictureSlipProps['rank'],
  style: CSSStyleDeclaration,
): SharePictureTexts {
  const { field, litMarks: lit, seed, score, isWon, dials } = view
  return {
    game: say('title.name'),
    level: levelText('level.title'),
    score: points(score),
    unit: say('picture.points'),
    verdict: say(isWon ? 'picture.won' : 'picture.notWon'),
    rank: rank ? say('rank.beat', { ...rank }) : '',
    seed: say('debrief.seed', { seed }),
    marks: field.running === 0 ? say('picture.noMarks') : say('picture.marks', { chips: count(field.running) }),
    lit: lit.map(({ colour, count: marks }) => ({
      colour,
      letter: say(`origin.${colour}.letter`),
      text: `${say(`origin.${colour}`)} ${count(marks)}`,
    })),
    dials: dials.map(({ dial, points: size }) => ({
      name: sayDynamic(`dial.${dial}`),
      points: points(size),
      share: size / 100,
      colour: dialColours[dial],
    })),
    serif: style.getPropertyValue('--font-serif'),
    sans: style.getPropertyValue('--font-sans'),
  }
}

/** The dials' dark colours, as in tokens.css: the picture has one theme. */
const dialColours = {
  cost: '#e9c06a',
  efficiency: '#6fcfae',
  capability: '#93b4f5',
  independence: '#eb9cc6',
} as const

function altText(
  { litMarks: lit, seed, score, isWon, dials }: SharePictureView,
  rank: PictureSlipProps['rank'],
): string {
  return say('picture.alt', {
    level: levelText('level.title'),
    seed,
    points: points(score),
    won: isWon ? 'yes' : 'no',
    rank: rank ? say('picture.alt.rank', { ...rank }) : '',
    dials: dials
      .map(({ dial, points: size }) =>
        say('picture.alt.dial', { name: sayDynamic(`dial.${dial}`), points: points(size) }),
      )
      .join(', '),
    lights:
      lit.length === 0
        ? say('picture.alt.none')
        : lit
            .map(({ colour, count: marks }) => say('picture.alt.lit', { count: marks, kind: say(`origin.${colour}`) }))
            .join(', '),
  })
}
