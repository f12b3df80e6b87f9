// The map's land, weather and buildings, and the curtain.
import { box, leftFace, P, poly, quad, rightFace } from './iso.mjs'

let seed = 21
export const reseed = (value) => { seed = value }
const rnd = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648
/** One brush peak: pale left flank, wet right flank, dry foot that fades into mist. */
export const peak = (x, y, w, h, tone = 1) => { const px = x + (rnd() - .5) * w * .2, l = x - w / 2, r = x + w / 2
  return `<path d="M${l},${y} Q${(l + px) / 2 - w * .02},${y - h * .5} ${px},${y - h} Q${(r + px) / 2 + w * .04},${y - h * .62} ${r},${y} Z" fill="url(#pk)" opacity="${tone}"/><path d="M${px},${y - h} Q${(r + px) / 2 + w * .04},${y - h * .62} ${r},${y} L${px + w * .1},${y} Q${px + w * .16},${y - h * .5} ${px},${y - h} Z" fill="url(#pk2)" opacity="${tone}"/><path d="M${l + w * .1},${y - h * .22} Q${(l + px) / 2},${y - h * .55} ${px},${y - h} Q${px + w * .14},${y - h * .8} ${px + w * .2},${y - h * .6}" fill="none" stroke="#2a3138" stroke-width="${1.1 + tone * .9}" stroke-linecap="round" opacity="${.35 + tone * .4}"/>` }
const ring = (list, draw) => list.map(draw).join('')
export const weather = {
  moon: () => '<circle r="36" fill="#cfdbe6" opacity=".14"/><circle r="28" fill="#cfdbe6" opacity=".16"/><circle r="20" fill="#ece6d6"/>',
  snow: () => ring([[-28, -20], [-6, -30], [18, -18], [-18, 4], [8, 2], [30, 10], [-30, 26], [-4, 24], [20, 30]], ([x, y], i) => `<circle cx="${x}" cy="${y}" r="${1.6 + (i % 3) * 0.7}" fill="#f4ecdd"/>`),
  dust: () => ring([0, 1, 2, 3, 4], (i) => `<path d="M${-36 + i * 5},${-24 + i * 12} q14,-8 28,0 t28,0" fill="none" stroke="#d9b77e" stroke-width="${3 - i * 0.3}" stroke-linecap="round" opacity="${0.9 - i * 0.12}"/>`),
  rain: () => ring([[-28, -26], [-8, -34], [14, -24], [-20, 0], [4, -4], [26, 2], [-32, 20], [-6, 22], [18, 24]], ([x, y]) => `<path d="M${x},${y} l-5,15" stroke="#a9c1d4" stroke-width="2" stroke-linecap="round"/>`),
}
export const wave = () => '<path d="M0,0 q9,-5 18,0 t18,0" fill="none" stroke="#f4ecdd" stroke-width="1.8" stroke-linecap="round"/>'
/** One fold of the curtain; folds hang side by side, 24 wide. */
export const fold = () =>
  '<path d="M0,0 C-3,80 3,160 0,236 q12,9 24,0 C27,160 21,80 24,0 Z" fill="url(#fold)"/><path d="M0,236 q12,9 24,0" fill="none" stroke="#5e140a" stroke-width="2"/>' +
  ring([15, 19, 22], (g) => `<path d="M${g},0 C${g - 3},80 ${g + 3},160 ${g},239" fill="none" stroke="#4d0f07" stroke-width="1" opacity=".6"/>`)
const paper = ['#fbf7ee', '#d9cfba', '#968d7b']
const ink = '#1a1f26'
/** A fab on the map, in paper colours. */
export function fab() {
  const f = leftFace(0, 0, 4)
  const r = rightFace(0, 0, 6, 4)
  const chimneys = [4.5, 5].map((a) => {
    const [x, y] = P(a, 2.8, 1.5)
    return `<path d="M${x - 4},${y} V${y - 46} h8 V${y} Z" fill="#d9cfba" stroke="${ink}"/><path d="M${x + 1},${y} V${y - 46} h3 V${y} Z" fill="#968d7b"/>`
  })
  return `<g transform="scale(.62)">${
    poly([P(-0.4, -0.2), P(6.6, -0.2), P(6.6, 4.4), P(-0.4, 4.4)], '#3b4a4c', 'opacity=".25"') +
    box(0, 0, 0, 6, 4, 1.5, paper, ink) + box(0.5, 0.5, 1.5, 3.2, 2.8, 0.9, paper, ink) + box(4.2, 0.6, 1.5, 1.2, 1.2, 0.7, paper, ink) +
    ring([0, 1, 2, 3, 4, 5, 6], (i) => quad(f, 0.4 + i * 0.76, 0.5, 0.9 + i * 0.76, 1.05, '#b98a2c')) +
    ring([0, 1, 2, 3], (i) => quad(r, 0.4 + i * 0.9, 0.5, 0.9 + i * 0.9, 1.05, '#5c584e')) + chimneys.join('')
  }</g>`
}
/** The player's hall on the map, in paper colours. */
export function mapHall() {
  const f = leftFace(0, 0, 2.2)
  return `<g transform="scale(.9)">${
    poly([P(-0.2, -0.1), P(3.4, -0.1), P(3.4, 2.5), P(-0.2, 2.5)], '#3b4a4c', 'opacity=".25"') +
    box(0, 0, 0, 3.2, 2.2, 0.8, paper, ink) + ring([0, 1, 2, 3, 4], (i) => quad(f, 0.25 + i * 0.58, 0.2, 0.6 + i * 0.58, 0.55, i < 4 ? '#a95c00' : '#b5ad9b'))
  }</g>`
}
/** A place on the map. */
export const city = () => '<circle r="6" fill="#f4ecdd" stroke="#1a1f26" stroke-width="2.2"/><circle r="2" fill="#1a1f26"/>'
