// Racks: 1 × 1.2 × 2.4 units, front on the left face, eight shelves of eight chips. Bodies carry no light: the game
// draws one LED for each chip at the places that `ledTable` gives.
import { box, colours, kinds, leftFace, line, P, poly, quad, round } from './iso.mjs'

const [W, D, H] = [1, 1.2, 2.4]
const front = leftFace(0, 0, D)
const shelves = 8
const shelfFoot = (shelf) => 0.11 + shelf * 0.262
const shelfHeight = 0.205
const [greyTop, greyLeft, greyRight, greyRim] = ['#565f68', '#353e47', '#20272e', '#7d868e']

/** The canvas of all rack pictures: the back corner of the footprint is at (32, 80). */
export const rackCanvas = [-32, -80, 60, 110]

const shelf = (n, fill = '#22303e', edge = '#41566a') => {
  const foot = shelfFoot(n)
  const top = foot + shelfHeight
  return quad(front, 0.1, foot, 0.9, top, fill) + line([front(0.1, top), front(0.9, top)], edge, 0.6)
}
const eachShelf = (count, draw) => Array.from({ length: count }, (_, n) => draw(n)).join('')

/** The label over the shelves repeats the kind: solid, slashes, dots, open dashes. */
function plate(kind, on, dim) {
  const [foot, top] = [H - 0.17, H - 0.06]
  const ground = quad(front, 0.07, foot, 0.93, top, dim)
  const marks = {
    us: () => quad(front, 0.07, foot, 0.93, top, on),
    permitted: () =>
      [0.1, 0.3, 0.5, 0.7].map((u) => poly([front(u, foot), front(u + 0.1, foot), front(u + 0.18, top), front(u + 0.08, top)], on)).join(''),
    domestic: () => [0.13, 0.29, 0.45, 0.61, 0.77].map((u) => quad(front, u, foot + 0.02, u + 0.09, top - 0.02, on)).join(''),
    rented: () => [0.1, 0.4, 0.7].map((u) => line([front(u, (foot + top) / 2), front(u + 0.19, (foot + top) / 2)], on, 1.2)).join(''),
  }
  return ground + marks[kind]()
}

/** A closed rack with eight shelves and no lights. */
export function rackBody(kind, { supported = true } = {}) {
  const { on, dim } = kinds[kind]
  const { moonTop, left, right, rim } = colours
  const tones = supported ? [moonTop, left, right] : [greyTop, greyLeft, greyRight]
  const slots = [0, 1, 2].map((k) => {
    const y = 0.22 + k * 0.3
    return poly([P(0.2, y, H), P(0.8, y, H), P(0.8, y + 0.14, H), P(0.2, y + 0.14, H)], supported ? '#3b4f62' : '#3d454d')
  })
  return (
    box(0, 0, 0, W, D, H, tones, supported ? rim : greyRim) +
    quad(front, 0.07, 0.08, 0.93, H - 0.2, '#0c131b') +
    eachShelf(shelves, (n) => (supported ? shelf(n) : shelf(n, '#1a2027', '#353e47'))) +
    (supported ? plate(kind, on, dim) : plate(kind, '#8d99a3', '#2b333a')) +
    slots.join('')
  )
}

/** An open frame, with the back posts visible and the lowest shelves mounted. */
export function rackFrame(mounted = 0) {
  return (
    quad(front, 0, 0, W, H, '#131c27') +
    poly([P(W, 0, 0), P(W, D, 0), P(W, D, H), P(W, 0, H)], '#111922') +
    poly([P(0, 0, H), P(W, 0, H), P(W, D, H), P(0, D, H)], '#2b3947') +
    line([front(0.02, 0), front(0.02, H), front(W - 0.02, H), front(W - 0.02, 0), front(0.02, 0)], '#7890a4', 1.1) +
    line([P(W, D, H), P(W, 0, H), P(W, 0, 0), P(W, D, 0)], '#4a5e70', 0.9) +
    [1, 2, 3, 4, 5, 6, 7].map((i) => line([front(0.06, shelfFoot(i) - 0.03), front(0.94, shelfFoot(i) - 0.03)], '#2a3948', 0.7)).join('') +
    eachShelf(mounted, (n) => shelf(n))
  )
}

export const rackPlanned = () =>
  poly([P(0.06, 0.06), P(0.94, 0.06), P(0.94, 1.14), P(0.06, 1.14)], 'none', 'stroke="#6d8294" stroke-width="1" stroke-dasharray="3 3"')

/** A warning over the rack. */
export function failingMark() {
  const [x, y] = P(0.5, 0.6, H + 0.75)
  return `<g transform="translate(${round(x)},${round(y)})"><path d="M0,-10 L10,8 L-10,8 Z" fill="${colours.red}" stroke="#0e151e" stroke-width="1.5" stroke-linejoin="round"/><path d="M0,-4 V2.6 M0,5.2 V5.6" stroke="#1a0b07" stroke-width="2" stroke-linecap="round"/></g>`
}

/** A crossed-out label on the front: the vendor's support has ended. */
export function unsupportedMark() {
  const [x, y] = front(0.5, 1.62)
  return `<g transform="translate(${round(x)},${round(y)}) skewY(26.565)"><rect x="-8" y="-6" width="16" height="12" fill="#f4ecdd" stroke="#1a1f26" stroke-width=".8"/><path d="M-4.5,-3 L4.5,3 M4.5,-3 L-4.5,3" stroke="#a12a19" stroke-width="1.6"/></g>`
}

/** A frame around a rack, drawn in front of it. */
export function selection() {
  const [x, y, w, d, h] = [-0.08, -0.08, 1.16, 1.36, 2.52]
  const ink = '#fff6e2'
  const edges = [
    [P(x, y + d, 0), P(x, y + d, h), P(x, y, h), P(x + w, y, h), P(x + w, y + d, h), P(x, y + d, h)],
    [P(x + w, y + d, h), P(x + w, y + d, 0), P(x, y + d, 0)],
  ]
  return edges.map((edge) => line(edge, ink, 2.2, 'stroke-linejoin="round"')).join('')
}

/**
 * LED shapes on the front, in the units of the face: half width, half height, lean, and lights across and up a shelf.
 */
const leds = {
  us: { shape: 'bar', across: 4, up: 2, halfWidth: 0.076, halfHeight: 0.026, lean: 0, open: false },
  permitted: { shape: 'slash', across: 8, up: 1, halfWidth: 0.021, halfHeight: 0.072, lean: 0.03, open: false },
  domestic: { shape: 'dot', across: 4, up: 2, halfWidth: 0.044, halfHeight: 0.034, lean: 0, open: false },
  rented: { shape: 'square', across: 4, up: 2, halfWidth: 0.056, halfHeight: 0.037, lean: 0, open: true },
}
const ledPoints = ({ halfWidth: w, halfHeight: h, lean }) => {
  const [cx, cy] = front(0, 0)
  return [[-w - lean, -h], [w - lean, -h], [w + lean, h], [-w + lean, h]].map(([u, v]) => {
    const [x, y] = front(u, v)
    return [round(x - cx), round(y - cy)]
  })
}
function ledPlaces({ across, up }) {
  const places = []
  for (let n = 0; n < shelves; n++)
    for (let row = 0; row < up; row++)
      for (let column = 0; column < across; column++) {
        const u = 0.1 + (0.8 * (column + 0.5)) / across
        const v = shelfFoot(n) + (shelfHeight * (row + 0.5)) / up
        const [x, y] = front(u, v)
        places.push([round(x - rackCanvas[0]), round(y - rackCanvas[1])])
      }
  return places
}

/** The position of each chip's light, by kind; chip 0 is lower left, shelves fill from below. */
export function ledTable() {
  const table = {}
  for (const [kind, led] of Object.entries(leds)) {
    const { on, dim } = kinds[kind]
    table[kind] = { shape: led.shape, colour: on, dim, open: led.open, points: ledPoints(led), leds: ledPlaces(led) }
  }
  return {
    canvas: [60, 110], origin: [32, 80], perRack: 64, shelves, perShelf: 8, openStroke: 0.7,
    off: '#2f4152', failing: colours.red, unsupported: '#8d99a3', kinds: table,
  }
}
/** One light, white for tinting, in the middle of an 8 × 8 canvas. */
export const ledSprite = (kind) =>
  poly(ledPoints(leds[kind]), leds[kind].open ? 'none' : '#fff', leds[kind].open ? 'stroke="#fff" stroke-width=".7"' : '')
/** A lit rack for menus and panels, where the game draws no lights. */
export function rackLit(kind) {
  const { colour: on, dim, points, leds: places, open } = ledTable().kinds[kind]
  const lights = places.map(([x, y], n) => {
    const colour = (n * 7) % 5 === 0 ? dim : on
    const at = points.map(([dx, dy]) => [x + rackCanvas[0] + dx, y + rackCanvas[1] + dy])
    return poly(at, open ? 'none' : colour, open ? `stroke="${colour}" stroke-width=".7"` : '')
  })
  return rackBody(kind) + lights.join('')
}
