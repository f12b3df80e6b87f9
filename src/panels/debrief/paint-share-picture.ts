import type { ChipColour } from '../../view/chip-colour'
import { lightColours, markPath } from '../title/light-field'
import type { SharePictureView } from './share-picture.view'

/** In pixels: the usual size of a link preview. */
export const sharePictureSize = { width: 1200, height: 630 } as const

/** The picture's texts, in the page's language and fonts. */
export interface SharePictureTexts {
  game: string
  level: string
  score: string
  unit: string
  verdict: string
  /** Empty until the scripted games have ended. */
  rank: string
  seed: string
  marks: string
  lit: { colour: ChipColour; letter: string; text: string }[]
  dials: { name: string; points: string; share: number; colour: string }[]
  serif: string
  sans: string
}

const [bone, ash, line] = ['#f1eadb', '#c3c9cc', '#3b5064']
const left = 56

/** Paints the field of lights and the texts of an ended game. */
export function paintSharePicture(
  pen: CanvasRenderingContext2D,
  { field }: SharePictureView,
  words: SharePictureTexts,
): void {
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
  for (const [colour, fill] of Object.entries(lightColours)) {
    pen.fillStyle = fill
    const places = marks[colour as keyof typeof marks]
    pen.fill(new Path2D(places.map(({ column, row }) => markPath(column, row)).join('')))
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
    pen.fillStyle = lightColours[colour]
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
