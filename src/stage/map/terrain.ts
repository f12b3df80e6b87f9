import type { MapLand } from '../../sim/level/land-shape'
import { hashToUnitInterval } from '../hall/light-frame-cache'

type Spot = readonly [number, number]

export const mapSize = { width: 1366, height: 768 }
/** How far the paper extends beyond the map's edge, for screens of other shapes. */
const apron = 700

const tones = { loess: '#b9a986', sand: '#cdbd98', field: '#b7c2a3', wood: '#a7b79d' } as const

/** The terrain as an image: inline, its five hundred strokes would be examined again for each paper that opens. */
export function createTerrainImage(land: MapLand | null): HTMLImageElement {
  const size = { width: mapSize.width + 2 * apron, height: mapSize.height + 2 * apron }
  const box = `viewBox="${-apron} ${-apron} ${size.width} ${size.height}" width="${size.width}" height="${size.height}"`
  const picture = document.createElement('img')
  picture.className = 'map-terrain'
  picture.alt = ''
  picture.decoding = 'sync'
  picture.style.left = picture.style.top = `${-apron}px`
  picture.src = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" ${box}>${terrain(land)}</svg>`)}`
  return picture
}

/** Paper, washes, sea, rivers and brush peaks, as SVG. */
function terrain(land: MapLand | null): string {
  const paper = `<rect x="${-apron}" y="${-apron}" width="${mapSize.width + 2 * apron}" height="${mapSize.height + 2 * apron}" fill="#f0e7d5"/>`
  if (!land) return gradients + paper
  return gradients + paper + washes(land) + sea(land) + rivers(land) + peaks(land) + mists(land)
}

const gradients = `<defs>
<linearGradient id="map-peak" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#6d7779" stop-opacity=".75"/><stop offset=".6" stop-color="#9aa29b" stop-opacity=".4"/><stop offset="1" stop-color="#f0e7d5" stop-opacity="0"/></linearGradient>
<linearGradient id="map-wet" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#343c44" stop-opacity=".9"/><stop offset="1" stop-color="#5d6866" stop-opacity="0"/></linearGradient>
<linearGradient id="map-sea" gradientUnits="userSpaceOnUse" x1="640" y1="0" x2="1366" y2="0"><stop offset="0" stop-color="#c3d0cd"/><stop offset="1" stop-color="#93a9ad"/></linearGradient>
<filter id="map-soft" x="-60%" y="-200%" width="220%" height="500%"><feGaussianBlur stdDeviation="9"/></filter>
<filter id="map-softer" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="22"/></filter>
</defs>`

/** A point of the land in map pixels. */
function place([x, y]: Spot): [number, number] {
  return [round(x * mapSize.width), round(y * mapSize.height)]
}

function washes(land: MapLand): string {
  return land.washes
    .map(({ at, width, height, tone, strength }) => {
      const [x, y] = place(at)
      return `<ellipse cx="${x}" cy="${y}" rx="${width}" ry="${height}" fill="${tones[tone]}" opacity="${strength}" filter="url(#map-softer)"/>`
    })
    .join('')
}

function sea(land: MapLand): string {
  const coast = land.coast.map(place)
  const line = smoothPath(coast)
  const [startX] = coast[0] ?? [0]
  const { width, height } = mapSize
  const end = coast[coast.length - 1] ?? [0, 0]
  const body = `${line} L${end[0] - 260},${height + apron} L${width + apron},${height + apron} L${width + apron},${-apron} L${startX + 40},${-apron} Z`
  const shore = `<path d="${line}" fill="none" stroke="#5d7a80" stroke-width="16" opacity=".35" filter="url(#map-soft)"/><path d="${line}" fill="none" stroke="#3b5157" stroke-width="1.6" opacity=".8"/>`
  const islands = land.islands.map(
    (island) => `<path d="${ring(island.map(place))}" fill="#e9e2cd" stroke="#3b5157" stroke-width="1.4"/>`,
  )
  const waves = Array.from({ length: 40 }, (_, n) => {
    const [x, y] = [land.seaFrom * width + hashToUnitInterval(n, 31) * 900, hashToUnitInterval(n, 33) * 900 - 60]
    return `<path d="M${round(x)},${round(y)} q9,-5 18,0 t18,0" fill="none" stroke="#f4ecdd" stroke-width="1.3" opacity=".5"/>`
  })
  return `<path d="${body}" fill="url(#map-sea)"/>${shore}${waves.join('')}${islands.join('')}`
}

function rivers(land: MapLand): string {
  return land.rivers
    .map(({ width, through }) => {
      const line = smoothPath(through.map(place))
      const stroke = (colour: string, thick: number, opacity: number) =>
        `<path d="${line}" fill="none" stroke="${colour}" stroke-width="${thick}" stroke-linecap="round" opacity="${opacity}"/>`
      return stroke('#7f9da3', width, 0.75) + stroke('#f0e7d5', width * 0.3, 0.6)
    })
    .join('')
}

interface Peak {
  x: number
  y: number
  width: number
  height: number
}

function peaks(land: MapLand): string {
  const all = land.ranges.flatMap((range, n) => peaksOf(range, n))
  const haze = all
    .filter((_, n) => n % 2 === 0)
    .map(
      (peak, n) =>
        `<g opacity=".34">${brush({ x: peak.x - 10, y: peak.y + 6, width: peak.width * 2.3, height: peak.height * 1.25 }, 0.7, n + 500)}</g>`,
    )
  const near = all
    .toSorted((a, b) => a.y - b.y)
    .map((peak, n) => brush(peak, 0.62 + 0.38 * hashToUnitInterval(n, 41), n))
  return haze.join('') + near.join('')
}

function peaksOf(range: MapLand['ranges'][number], seed: number): Peak[] {
  const { through, peaks: count, width, height, spread } = range
  return Array.from({ length: count }, (_, n) => {
    const t = (n / Math.max(1, count - 1)) * (through.length - 1)
    const k = Math.min(Math.floor(t), through.length - 2)
    const [from, to] = [place(through[k] ?? [0, 0]), place(through[k + 1] ?? [0, 0])]
    const wander = (salt: number) => (hashToUnitInterval(seed * 40 + n, salt) - 0.5) * spread
    return {
      x: from[0] + (to[0] - from[0]) * (t - k) + wander(43),
      y: from[1] + (to[1] - from[1]) * (t - k) + wander(47),
      width: width * (0.7 + 0.6 * hashToUnitInterval(seed * 40 + n, 51)),
      height: height * (0.65 + 0.6 * hashToUnitInterval(seed * 40 + n, 53)),
    }
  })
}

/** One brush peak: pale left flank, wet right flank, dry foot that fades into mist. */
function brush({ x, y, width: w, height: h }: Peak, tone: number, seed: number): string {
  const top = x + (hashToUnitInterval(seed, 57) - 0.5) * w * 0.2
  const [left, right] = [x - w / 2, x + w / 2]
  const r = round
  const flank = `M${r(left)},${r(y)} Q${r((left + top) / 2 - w * 0.02)},${r(y - h * 0.5)} ${r(top)},${r(y - h)} Q${r((right + top) / 2 + w * 0.04)},${r(y - h * 0.62)} ${r(right)},${r(y)} Z`
  const wet = `M${r(top)},${r(y - h)} Q${r((right + top) / 2 + w * 0.04)},${r(y - h * 0.62)} ${r(right)},${r(y)} L${r(top + w * 0.1)},${r(y)} Q${r(top + w * 0.16)},${r(y - h * 0.5)} ${r(top)},${r(y - h)} Z`
  const ridge = `M${r(left + w * 0.1)},${r(y - h * 0.22)} Q${r((left + top) / 2)},${r(y - h * 0.55)} ${r(top)},${r(y - h)} Q${r(top + w * 0.14)},${r(y - h * 0.8)} ${r(top + w * 0.2)},${r(y - h * 0.6)}`
  return `<path d="${flank}" fill="url(#map-peak)" opacity="${r(tone)}"/><path d="${wet}" fill="url(#map-wet)" opacity="${r(tone)}"/><path d="${ridge}" fill="none" stroke="#2a3138" stroke-width="${r(1.1 + tone * 0.9)}" stroke-linecap="round" opacity="${r(0.35 + tone * 0.4)}"/>`
}

function mists(land: MapLand): string {
  const all = land.mists.map(({ at, width, height }) => {
    const [x, y] = place(at)
    return `<ellipse cx="${x}" cy="${y}" rx="${width}" ry="${height}"/>`
  })
  return `<g fill="#f6efe0" filter="url(#map-soft)" opacity=".8">${all.join('')}</g>`
}

/** A smooth curve through points. */
function smoothPath(points: readonly (readonly [number, number])[]): string {
  const [first = [0, 0], ...rest] = points
  const last = rest.pop() ?? first
  const bends = rest.map((point, n) => {
    const next = rest[n + 1] ?? last
    return ` Q${point[0]},${point[1]} ${round((point[0] + next[0]) / 2)},${round((point[1] + next[1]) / 2)}`
  })
  return `M${first[0]},${first[1]}${bends.join('')} L${last[0]},${last[1]}`
}

/** A closed smooth curve through points. */
function ring(points: readonly (readonly [number, number])[]): string {
  const halfway = (n: number) => {
    const [a, b] = [points[n % points.length] ?? [0, 0], points[(n + 1) % points.length] ?? [0, 0]]
    return `${round((a[0] + b[0]) / 2)},${round((a[1] + b[1]) / 2)}`
  }
  return `M${halfway(points.length - 1)}${points.map((point, n) => ` Q${point[0]},${point[1]} ${halfway(n)}`).join('')} Z`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
