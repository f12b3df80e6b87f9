// Objects in and around the hall: coolers, towers, truck, store, dock, transformer, crates, people, lamp.
import { box, colours, kinds, leftFace, line, P, poly, quad, rightFace, round } from './iso.mjs'

export function crate(kind, s = 0.82) {
  const [top, left, right] = kind === 'domestic' ? ['#d2a565', '#a87a3a', '#65491f'] : ['#b49a72', '#8a7250', '#54452f']
  const f = leftFace(0, 0, s)
  return (
    box(0, 0, 0, s, s, s * 0.75, [top, left, right]) +
    quad(f, 0, s * 0.3, s, s * 0.4, 'rgba(255,240,210,.28)') +
    quad(f, s * 0.24, s * 0.1, s * 0.76, s * 0.62, '#f4ecdd') +
    crateMark(kind, f, s)
  )
}
/** The crate's label repeats the kind as a shape: solid, slashes, dots. */
function crateMark(kind, f, s) {
  const { ink } = kinds[kind]
  const at = (u0, v0, u1, v1) => quad(f, s * u0, s * v0, s * u1, s * v1, ink)
  if (kind === 'us') return at(0.32, 0.2, 0.68, 0.48)
  if (kind === 'domestic') return [0.32, 0.46, 0.6].map((u) => at(u, 0.2, u + 0.09, 0.31) + at(u, 0.38, u + 0.09, 0.49)).join('')
  return [0.3, 0.43, 0.56].map((u) => poly([f(s * u, s * 0.19), f(s * (u + 0.07), s * 0.19), f(s * (u + 0.15), s * 0.5), f(s * (u + 0.08), s * 0.5)], ink)).join('')
}

export const person = (coat, hair) =>
  `<ellipse cx="3" cy="1" rx="7" ry="3" fill="#060a0f" opacity=".5"/><path d="M-3.4,0 V-9 H-.5 V0 Z M.5,0 V-9 H3.4 V0 Z" fill="#232f3b"/><path d="M-4.6,-8 L-4,-19 Q0,-21.5 4,-19 L4.6,-8 Z" fill="${coat}"/><path d="M0,-20.6 Q3,-20.6 4,-19 L4.6,-8 H.6 Z" fill="#000" opacity=".22"/><circle cx="0" cy="-23.6" r="3.5" fill="#e0b892"/><path d="M-3.7,-23.4 A3.8,3.8 0 0 1 3.7,-23.8 L3.4,-22.6 Q1,-25 -2.6,-24.4 L-3.2,-21.6 Z" fill="${hair}"/>`

/** Cooling tower, a tapering drum; `turned` shows the fan an eighth of a turn later. */
export const coolingTower = (turned = false) =>
  `<path d="M-34,0 Q-28,-46 -26,-88 L26,-88 Q28,-46 34,0 A34,15 0 0 1 -34,0 Z" fill="#2f4153"/>
<path d="M4,15 Q6,-40 6,-77 L26,-88 Q28,-46 34,0 A34,15 0 0 1 4,15 Z" fill="#1b2835"/>
<path d="M-34,0 Q-28,-46 -26,-88 L-17,-82 Q-19,-36 -22,11 Q-33,6 -34,0 Z" fill="#4b6176"/>
<ellipse cx="0" cy="-88" rx="26" ry="11.5" fill="#6c8398"/><ellipse cx="0" cy="-87.4" rx="20.5" ry="8.6" fill="#0e151e"/>
<g stroke="#50667a" stroke-width="2.4" stroke-linecap="round"><path d="${turned ? 'M-19,-88 L19,-87 M0,-80 L0,-95.5' : 'M-15,-91 L15,-84 M-12,-82.5 L12,-92.5'}"/></g><ellipse cx="0" cy="-87.6" rx="3.4" ry="1.8" fill="#8ea6ba"/>
<path d="M-30,-26 Q0,-8 30,-26 M-28,-52 Q0,-37 28,-52" fill="none" stroke="#0e151e" stroke-opacity=".45" stroke-width="1.3"/>
<path d="M-20,14 V-6 M-6,16 V-4 M8,16 V-4 M20,13 V-6" stroke="#0e151e" stroke-opacity=".55" stroke-width="2"/>`

/** Vapour over a tower, drifting to the right; its origin is the tower's mouth. */
export const vapour = () =>
  `<g fill="#b8cde0" opacity=".2" filter="url(#soft)"><ellipse cx="8" cy="-24" rx="19" ry="13"/><ellipse cx="26" cy="-46" rx="25" ry="15"/><ellipse cx="56" cy="-64" rx="33" ry="14"/></g>`

/** In-row cooler: a box with two fans on its front. */
export function cooler(turned = false) {
  const f = leftFace(0, 0, 1.2)
  const fans = [0.62, 1.62].map((v) => {
    const [a, b] = f(0.4, v)
    return `<g transform="translate(${round(a)},${round(b)}) matrix(1,.5,0,1,0,0)"><circle r="7.6" fill="#12222a"/><circle r="7.6" fill="none" stroke="#9ec4c6" stroke-width="1"/><path ${turned ? 'transform="rotate(45)"' : ''} d="M0,0 Q3,-5 0,-6.6 M0,0 Q5,3 5.8,-2.6 M0,0 Q2,5 -3.4,5.8 M0,0 Q-5,1 -5.6,-3.4" stroke="#9ec4c6" stroke-width="1.6" fill="none" stroke-linecap="round"/></g>`
  })
  return box(0, 0, 0, 0.8, 1.2, 2.4, ['#8fb0b4', '#4d6b70', '#294146'], '#b6d5d6') + fans.join('')
}

/** Box truck along the y axis: doors toward smaller y (backed up to a dock), cab toward larger y. */
export function truck(kind) {
  const { ink } = kinds[kind]
  const shadow = poly([P(-0.1, 0.1), P(2.3, 0.1), P(2.6, 5.2), P(0.2, 5.2)], '#05080c', 'opacity=".5"')
  const bed = box(0, 0, 0.35, 2, 5, 0.25, ['#1b2632', '#19232e', '#0f161e'])
  const side = rightFace(0, 0, 2, 3.5, 0.6)
  const load =
    box(0, 0, 0.6, 2, 3.5, 2.1, ['#efe5d1', '#cdbf9f', '#8e8266'], '#fff8e8') +
    stripe(kind, side, ink) +
    quad(side, 0.5, 1, 2.9, 1.1, '#5e553f') +
    quad(side, 0.5, 1.26, 2.2, 1.36, '#5e553f')
  const nose = leftFace(0.04, 3.62, 1.35, 0.45)
  const door = rightFace(0.04, 3.62, 1.92, 1.35, 0.45)
  const cab =
    box(0.04, 3.62, 0.45, 1.92, 1.35, 1.55, ['#8e3a2a', '#a8412e', '#5e2418'], '#d98a74') +
    quad(nose, 0.18, 0.8, 1.74, 1.38, '#1c2f3e') +
    poly([nose(0.18, 0.8), nose(0.7, 0.8), nose(1.1, 1.38), nose(0.18, 1.38)], '#3d5a70') +
    quad(nose, 0.1, 0.3, 0.42, 0.5, colours.lamp) +
    quad(nose, 1.5, 0.3, 1.82, 0.5, colours.lamp) +
    poly([door(0.12, 0.8), door(0.8, 0.8), door(0.8, 1.36), door(0.26, 1.36)], '#15232f')
  const wheels = [4.35, 0.75, 1.6].map((y) => {
    const [a, b] = P(2, y, 0.34)
    return `<g transform="translate(${round(a)},${round(b)}) matrix(.9,-.45,0,1,0,0)"><circle r="8.6" fill="#0a0e13"/><circle r="4" fill="#5d7287"/></g>`
  })
  const [a, b] = P(1, 5.1, 0.5)
  const lights = `<ellipse cx="${round(a - 30)}" cy="${round(b + 30)}" rx="52" ry="20" fill="${colours.lamp}" opacity=".14" filter="url(#soft)"/>`
  return shadow + bed + load + cab + wheels.join('') + lights
}
/** The stripe on the truck: solid, slashes or blocks of dots. */
function stripe(kind, side, ink) {
  if (kind === 'us') return quad(side, 0, 0.35, 3.5, 0.62, ink)
  const steps = Array.from({ length: kind === 'permitted' ? 9 : 12 }, (_, i) => i)
  if (kind === 'domestic') return steps.map((i) => quad(side, 0.08 + i * 0.285, 0.38, 0.25 + i * 0.285, 0.6, ink)).join('')
  return steps.map((i) => poly([side(0.1 + i * 0.37, 0.35), side(0.28 + i * 0.37, 0.35), side(0.42 + i * 0.37, 0.62), side(0.24 + i * 0.37, 0.62)], ink)).join('')
}

/** Store with a saw-tooth roof. */
export function warehouse(w = 5, d = 4) {
  let s = box(0, 0, 0, w, d, 2, ['#3b4d5f', '#3f5367', '#1e2b38'])
  for (let a = 0; a < w; a++) {
    s += poly([P(a, 0, 2), P(a + 1, 0, 2), P(a + 1, d, 2), P(a, d, 2)], '#43586b')
    s += poly([P(a, 0, 2.7), P(a + 1, 0, 2), P(a + 1, d, 2), P(a, d, 2.7)], '#2a3947')
    s += poly([P(a, d, 2), P(a + 1, d, 2), P(a, d, 2.7)], '#4a6075')
    s += line([P(a, 0, 2.7), P(a, d, 2.7)], '#8ea6ba', 1)
  }
  const f = leftFace(0, 0, d)
  for (let i = 0; i < w - 1; i += 1.6) {
    s += quad(f, 0.4 + i, 0, 1.5 + i, 1.3, '#18222d')
    for (let k = 1; k < 5; k++) s += line([f(0.4 + i, k * 0.26), f(1.5 + i, k * 0.26)], '#32455a', 0.7)
  }
  return s + quad(f, 0.4, 0, 1.5, 0.55, colours.lamp, 'opacity=".85"')
}
export function dock(w = 3) {
  let s = box(0, 0, 0, w, 0.7, 0.6, ['#7b8791', '#4d5963', '#2b343d'])
  const f = leftFace(0, 0, 0.7)
  for (let i = 0; i < w; i += 0.5) s += poly([f(i, 0.42), f(i + 0.25, 0.42), f(i + 0.35, 0.56), f(i + 0.1, 0.56)], '#e9c06a')
  for (let i = 0.3; i < w; i += 1.1) s += quad(f, i, 0.1, i + 0.3, 0.36, '#12181f')
  return s
}
export function transformer() {
  let s = box(0, 0, 0, 1.6, 1.4, 1.3, ['#6f7f74', '#4c5c52', '#2b372f'], '#9db0a3')
  const f = leftFace(0, 0, 1.4)
  for (let i = 0; i < 7; i++) s += quad(f, 0.12 + i * 0.2, 0.2, 0.22 + i * 0.2, 1.1, '#35443a')
  for (let i = 0; i < 3; i++) {
    const [a, b] = P(0.35 + i * 0.45, 0.7, 1.3).map(round)
    s += `<path d="M${a},${b} v-14" stroke="#d8cdb6" stroke-width="4" stroke-dasharray="2.4 1.4"/><circle cx="${a}" cy="${round(b - 15)}" r="2" fill="#e9c06a"/>`
  }
  return s
}
/** The dock's lamp on its post, with its cone of light; the post's foot is the origin. */
export const lamp = () =>
  `<path d="M8,-84.600 h16 l46,96 h-108 Z" fill="url(#cone)"/><path d="M0,0 V-81.600 q0,-8 9,-8" stroke="#8ea6ba" stroke-width="2" fill="none"/><path d="M5,-90.600 h12 l3,6 h-18 Z" fill="#55697a"/><path d="M4,-84.600 h14" stroke="${colours.lamp}" stroke-width="1.5"/>`
/** A window in the hall's left wall, moonlight behind it. */
export function wallWindow() {
  const at = (y, z) => P(0, y, z)
  return (
    poly([at(0, 1.1), at(1.9, 1.1), at(1.9, 2.5), at(0, 2.5)], '#7f9bb3') +
    poly([at(0, 1.1), at(0.9, 1.1), at(1.5, 2.5), at(0.6, 2.5)], '#a9c1d4') +
    line([at(0.95, 1.1), at(0.95, 2.5)], '#22303e', 1.4) +
    line([at(0, 1.8), at(1.9, 1.8)], '#22303e', 1.2)
  )
}
/** A soft ellipse of light, white for tinting. */
export const spot = () => '<ellipse rx="96" ry="48" fill="url(#spot)"/>'
export const floorTile = () => poly([P(0, 0), P(1, 0), P(1, 1), P(0, 1)], '#223140', 'stroke="#2b3b4a"')
