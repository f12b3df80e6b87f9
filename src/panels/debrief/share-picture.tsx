import { useEffect, useRef, useState } from 'preact/hooks'
import { formatCount, formatPoints } from '../../text/format'
import type { AppServices, SharePictureExportMethod } from '../app/services'
import { say, sayDynamic, translatedLevelText } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { Button } from '../parts/button'
import { chipLightSvgPath, lightColourByChipColour } from '../title/chip-lights-drawing'
import type { RankView } from './rank.view'
import { type SharePictureView, sharePictureView } from './share-picture.view'

const icons: Record<SharePictureExportMethod, string> = { download: 'download', copy: 'copy', share: 'arrow-up' }

type SharePictureTexts = ReturnType<typeof wordsOf>
/** The rank, once all scripted games have ended. */
type FinalRank = Pick<RankView, 'beaten' | 'played'> | null

/** The end of the game as one picture, painted here and exported as the browser allows. */
export function SharePictureSection({ outside, rank }: { outside: AppServices; rank: FinalRank }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [ways, setWays] = useState<readonly SharePictureExportMethod[]>([])
  const [told, setTold] = useState('')
  const view = sharePictureView(gameStateSignal.value, currentLevelSignal.value.scenario)
  const alt = altText(view, rank)
  useEffect(() => void outside.pictureExports().then(setWays), [])
  useEffect(() => {
    if (canvas.current) void painted(canvas.current, view, rank)
  }, [alt])
  const give = async (way: SharePictureExportMethod) => {
    const picture = await canvasToPng(canvas.current)
    const name = `nine-thousand-chips-${gameStateSignal.value.level}-${gameStateSignal.value.seed}.png`
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
          <Button icon={icons[way]} label={say(`picture.${way}`)} key={way} onClick={() => void give(way)} />
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
async function painted(canvas: HTMLCanvasElement, view: SharePictureView, rank: FinalRank): Promise<void> {
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

/** The picture's texts, in the page's language and fonts. */
function wordsOf(view: SharePictureView, rank: FinalRank, style: CSSStyleDeclaration) {
  const { field, marksCode, litMarks: lit, seed, score, isWon, dials } = view
  return {
    game: say('title.name'),
    level: translatedLevelText('level.title'),
    score: formatPoints(score),
    unit: say('picture.points'),
    verdict: say(isWon ? 'picture.won' : 'picture.notWon'),
    /** Empty until the scripted games have ended. */
    rank: rank ? say('rank.beat', { ...rank }) : '',
    seed: say('debrief.seed', { seed }),
    marks: sayDynamic(marksCode, { chips: formatCount(field.running) }),
    lit: lit.map(({ colour, count: marks }) => ({
      colour,
      letter: say(`origin.${colour}.letter`),
      text: `${say(`origin.${colour}`)} ${formatCount(marks)}`,
    })),
    dials: dials.map(({ dial, points: size }) => ({
      name: sayDynamic(`dial.${dial}`),
      points: formatPoints(size),
      share: size / 100,
      colour: dialColours[dial],
    })),
    serif: style.getPropertyValue('--font-serif'),
    sans: style.getPropertyValue('--font-sans'),
  }
}

/** The dials' dark colours, as in tokens.css: the picture has one theme. */
const dialColours = { cost: '#e9c06a', efficiency: '#6fcfae', capability: '#93b4f5', independence: '#eb9cc6' } as const

function altText({ litMarks: lit, seed, score, isWon, dials }: SharePictureView, rank: FinalRank): string {
  return say('picture.alt', {
    level: translatedLevelText('level.title'),
    seed,
    points: formatPoints(score),
    won: isWon ? 'yes' : 'no',
    rank: rank ? say('picture.alt.rank', { ...rank }) : '',
    dials: dials
      .map(({ dial, points: size }) =>
        say('picture.alt.dial', { name: sayDynamic(`dial.${dial}`), points: formatPoints(size) }),
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

/** In pixels: the usual size of a link preview. */
const sharePictureSize = { width: 1200, height: 630 } as const

const [bone, ash, line] = ['#f1eadb', '#c3c9cc', '#3b5064']
const left = 56

/** Paints the field of lights and the texts of an ended game. */
function paintSharePicture(pen: CanvasRenderingContext2D, { field }: SharePictureView, words: SharePictureTexts): void {
  const { width, height } = sharePictureSize
  const night = pen.createRadialGradient(width * 0.7, 0, 80, width * 0.6, height * 0.4, width)
  night.addColorStop(0, '#263544')
  night.addColorStop(1, '#0a0f16')
  pen.fillStyle = night
  pen.fillRect(0, 0, width, height)
  paintField(pen, field)
  const write = (text: string, y: number, font: string, colour: string, most = 560) =>
    writeAt(pen, text, left, y, font, colour, most)
  write(words.game, 74, `600 26px ${words.sans}`, ash)
  write(words.level, 128, `700 46px ${words.serif}`, bone)
  const unitAt = left + write(words.score, 280, `700 124px ${words.serif}`, bone) + 14
  writeAt(pen, words.unit, unitAt, 280, `600 30px ${words.sans}`, ash, 200)
  write(words.verdict, 328, `600 30px ${words.sans}`, bone, 420)
  write(words.rank, 382, `700 36px ${words.serif}`, '#ffd99a', 430)
  paintLegend(pen, words)
  paintDials(pen, words)
  write(words.seed, 598, `600 24px ${words.sans}`, ash)
}

function paintField(pen: CanvasRenderingContext2D, { marks }: SharePictureView['field']): void {
  pen.save()
  pen.translate(352, 26)
  pen.scale(0.96, 0.96)
  for (const [colour, fill] of Object.entries(lightColourByChipColour)) {
    pen.fillStyle = fill
    const places = marks[colour as keyof typeof marks]
    pen.fill(new Path2D(places.map(({ column, row }) => chipLightSvgPath(column, row)).join('')))
  }
  pen.restore()
}

/** The number of lit marks by colour, letter and name. */
function paintLegend(pen: CanvasRenderingContext2D, { marks, lit, sans }: SharePictureTexts): void {
  const right = sharePictureSize.width - 56
  pen.textAlign = 'right'
  writeAt(pen, marks, right, 446, `600 24px ${sans}`, bone, 330)
  for (const [n, { colour, letter, text }] of lit.entries()) {
    const y = 446 + 30 * (n + 1)
    writeAt(pen, text, right - 34, y, `400 21px ${sans}`, ash, 300)
    pen.fillStyle = lightColourByChipColour[colour]
    pen.fillRect(right - 22, y - 18, 22, 22)
    writeAt(pen, letter, right - 4, y - 1, `700 17px ${sans}`, '#0a0f16', 18)
  }
  pen.textAlign = 'left'
}

function paintDials(pen: CanvasRenderingContext2D, { dials, sans, serif }: SharePictureTexts): void {
  for (const [n, { name, points, share, colour }] of dials.entries()) {
    const x = left + (n % 2) * 330
    const y = 456 + Math.floor(n / 2) * 62
    writeAt(pen, name, x, y, `600 22px ${sans}`, bone, 200)
    pen.textAlign = 'right'
    writeAt(pen, points, x + 290, y, `700 26px ${serif}`, bone, 90)
    pen.textAlign = 'left'
    pen.fillStyle = line
    pen.fillRect(x, y + 10, 290, 10)
    pen.fillStyle = colour
    pen.fillRect(x, y + 10, 290 * Math.min(1, Math.max(0, share)), 10)
  }
}

/** Writes a line, shrunk to fit; returns its width in pixels. */
function writeAt(
  pen: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  font: string,
  colour: string,
  most: number,
): number {
  pen.font = font
  pen.fillStyle = colour
  pen.fillText(text, x, y, most)
  return Math.min(most, pen.measureText(text).width)
}
