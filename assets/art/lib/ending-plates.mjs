// Illustrations of the debrief, one for each kind of ending, in the front page's style; see engrave.mjs.
import { disc, drum, face, ground, hills, ink, line, paper, person, plate, red, room, shadow, shape, sky, stroke, wall, way } from './engrave.mjs'

const each = (n, draw) => Array.from({ length: n }, (_, i) => draw(i)).join('')

/** One rack: working shelves are white, others black. */
const rack = ({ box, left, quad }, x, y, lit = true) =>
  box(x, y, 0, 1.6, 1.5, 2.6) + each(5, (i) => quad(left(x, y, 1.5), 0.2, 0.3 + i * 0.46, 1.4, 0.6 + i * 0.46, lit ? '' : '#2e343b'))

/** A full row of racks side by side, every shelf working. */
function row({ p, box, u }, y, racks) {
  const long = 1.6 * u * Math.sqrt(1.25)
  return (
    shadow([p(racks * 1.6, y), p(racks * 1.6 + 1, y + 0.5), p(racks * 1.6 + 1, y + 2), p(racks * 1.6, y + 1.5)], 'b') + box(0, y, 0, racks * 1.6, 1.5, 2.6) +
    each(racks - 1, (i) => line([p(1.6 * (i + 1), y + 1.5), p(1.6 * (i + 1), y + 1.5, 2.6), p(1.6 * (i + 1), y, 2.6)])) +
    `<g stroke="${ink}" stroke-width="4.2" stroke-linecap="butt">${each(5, (i) => line([p(0.2, y + 1.5, 0.42 + i * 0.46), p(racks * 1.6, y + 1.5, 0.42 + i * 0.46)], `stroke-dasharray="${(long * 0.75).toFixed(1)} ${(long * 0.25).toFixed(1)}"`))}</g>` +
    `<g stroke="#fbf7ee" stroke-width="2.6" stroke-linecap="butt">${each(5, (i) => line([p(0.26, y + 1.5, 0.42 + i * 0.46), p(racks * 1.6, y + 1.5, 0.42 + i * 0.46)], `stroke-dasharray="${(long * 0.68).toFixed(1)} ${(long * 0.32).toFixed(1)}"`))}</g>`
  )
}

/** Won: full rows under an open roof, the sun over the ridge, people at the door. */
function won() {
  const r = room(276, 92, 14)
  const { p } = r
  return (
    sky(104, false) + each(22, (i) => { const t = Math.PI + (i * Math.PI) / 21; const far = i % 2 ? 66 : 84; return line([[104 + Math.cos(t) * 44, 88 + Math.sin(t) * 44], [104 + Math.cos(t) * far, 88 + Math.sin(t) * far]]) }) + disc(104, 88, 34) + hills(108) + ground(118) +
    shadow([p(15.4, -1.4), p(19, 1), p(19, 9), p(15.4, 9.6)], 'b') + face([p(-1.4, -1.4), p(15.4, -1.4), p(15.4, 9.6), p(-1.4, 9.6)], paper) + face([p(-1.4, 9.6), p(15.4, 9.6), p(15.4, 9.6, -0.5), p(-1.4, 9.6, -0.5)], 'a') + face([p(15.4, -1.4), p(15.4, 9.6), p(15.4, 9.6, -0.5), p(15.4, -1.4, -0.5)], 'c') +
    face([p(-1.4, -1.4), p(15.4, -1.4), p(15.4, -1.4, 3.6), p(-1.4, -1.4, 3.6)], 'a') + [0, 3.4, 6.8].map((y) => row(r, y, 8)).join('') +
    person(...p(-2, 11.6)) + person(...p(-0.4, 12.4), 'b') + person(...p(1.6, 13)) + person(...p(5, 12.4)) + person(...p(18.4, 2), 'b')
  )
}

/** Lost by money: an empty open safe, one coin, marks where racks stood. */
function broke() {
  const r = room(282, 84, 15)
  const { p, box, left, quad } = r
  const door = left(0, 0, 5)
  return (
    wall(92) + each(4, (i) => stroke(way(r.rect(-5.6 + i * 1.9, 5.6, 1.5, 1.3)), 'stroke-dasharray="4 3"')) +
    shadow([p(5, 0), p(10, 2.5), p(8, 6.4), p(4.6, 5)], 'c') + box(0, 0, 0, 5, 5, 4.4) + quad(door, 0.5, 0.4, 4.5, 4, ink) + face([door(0.5, 0.4), door(4.5, 0.4), p(4.1, 4.2, 0.8), p(1, 4.2, 0.8)], 'b') + line([door(0.9, 2.2), door(4.1, 2.2)], 'stroke="#f4ecdd"') +
    face([door(0.5, 0.4), p(-0.6, 8.4, 0.4), p(-0.6, 8.4, 4), door(0.5, 4)], 'b') + disc(...p(-0.2, 6.8, 2.2), 9) + each(3, (i) => { const [x, y] = p(-0.2, 6.8, 2.2); const t = (i * Math.PI) / 3; return line([[x - Math.cos(t) * 13, y - Math.sin(t) * 13], [x + Math.cos(t) * 13, y + Math.sin(t) * 13]]) }) +
    drum(...p(3.4, 8.2), 11, 4) + shape(way([p(6.6, 6.4), p(8.4, 6.4), p(8.4, 7.6), p(6.6, 7.6)])) + each(3, (i) => line([p(6.9, 6.7 + i * 0.3), p(8.1 - i * 0.2, 6.7 + i * 0.3)])) + `<g stroke="${red}" stroke-width="2.4">${line([p(7.2, 6.3), p(7.9, 7.7)])}</g>` +
    person(452, 186) + shape('M466,190l16,-6v14l-16,6Z', 'a')
  )
}

/** Lost by time: an unfinished hall, and an hourglass that has run out. */
function late() {
  const r = room(178, 96, 15)
  const { p } = r
  const at = { x: 440, y: 200 }
  const glass = (x, y) =>
    shadow([[x + 30, y + 4], [x + 38, y - 4], [x + 104, y + 18], [x + 84, y + 26]], 'c') + drum(x, y + 8, 42, 9) +
    shape(`M${x - 34},${y}C${x - 34},${y - 44} ${x - 4},${y - 52} ${x - 4},${y - 70}C${x - 4},${y - 88} ${x - 34},${y - 96} ${x - 34},${y - 140}H${x + 34}C${x + 34},${y - 96} ${x + 4},${y - 88} ${x + 4},${y - 70}C${x + 4},${y - 52} ${x + 34},${y - 44} ${x + 34},${y}Z`) +
    shape(`M${x - 34},${y}C${x - 33},${y - 24} ${x - 14},${y - 42} ${x},${y - 42}S${x + 33},${y - 24} ${x + 34},${y}Q${x},${y + 12} ${x - 34},${y}Z`, 'b') +
    shape(`M${x + 14},${y - 140}C${x + 14},${y - 100} ${x + 2},${y - 90} ${x + 3},${y - 72}C${x + 8},${y - 90} ${x + 34},${y - 96} ${x + 34},${y - 140}Z`, 'a', { edge: false }) +
    drum(x, y - 140, 42, 9) + line([[x - 38, y - 138], [x - 38, y]], 'stroke-width="3.6"') + line([[x + 38, y - 138], [x + 38, y]], 'stroke-width="3.6"')
  const post = (x, y) => line([p(x, y), p(x, y, 4)], 'stroke-width="2.4"')
  return (
    sky(110) + hills(112) + ground(122) + face([p(-1.4, -1.4), p(17, -1.4), p(17, 8), p(-1.4, 8)], paper) + each(7, (i) => post(-1.4 + i * 3, -1.4)) + each(3, (i) => post(-1.4, 1.6 + i * 3)) +
    stroke(way([p(-1.4, 7.6, 4), p(-1.4, -1.4, 4), p(16.6, -1.4, 4)], ''), 'stroke-dasharray="5 4"') + each(5, (i) => rack(r, i * 1.6, 0)) + each(3, (i) => rack(r, i * 1.6, 3.4, i < 1)) +
    each(6, (i) => stroke(way(r.rect(8.4 + i * 1.7, 0, 1.5, 1.4)), 'stroke-dasharray="3 3"')) + each(7, (i) => stroke(way(r.rect(5.2 + i * 1.7, 3.4, 1.5, 1.4)), 'stroke-dasharray="3 3"')) +
    person(...p(5.6, 8.4)) + glass(at.x, at.y)
  )
}

/** The illustrations by name, with their titles. */
export const endingPlates = {
  won: plate('A full hall at sunrise', won()),
  broke: plate('An open, empty safe', broke()),
  late: plate('A hall half built and a glass run out', late()),
}
