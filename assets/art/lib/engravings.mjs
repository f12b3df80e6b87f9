// Front-page illustrations, one for each kind of event, 548 × 234 units. See engrave.mjs for the style.
import { disc, drum, face, ground, hills, ink, line, oval, person, plate, red, room, shadow, shape, sky, stroke, wall, way, white } from './engrave.mjs'

const each = (n, draw) => Array.from({ length: n }, (_, i) => draw(i)).join('')
/** A hash of a number to [0, 1), uniform and repeatable. */
const chance = (n) => { const v = Math.sin(n * 127.1 + 11.7) * 43758.5453; return v - Math.floor(v) }

/** Lines of writing on a sheet. */
const writing = ({ p }, x0, x1, y0, n, step, z = 0) =>
  each(n, (i) => line([p(x0, y0 + i * step, z), p(x1 - (i % 4 === 3 ? (x1 - x0) * 0.4 : chance(i) * 0.5), y0 + i * step, z)]))

/** A rule is announced: a line is drawn along a ruler, through a letter. */
function ruler() {
  const r = room(250, 14, 25)
  const { p, box, rect } = r
  return (
    wall(52) + shadow([p(9.2, 0.3), p(9.5, 0.3), p(9.5, 6.9), p(0.5, 6.9), p(0.5, 6.5), p(9.2, 6.5)]) +
    face(rect(0, 0, 9.2, 6.5)) + face([p(0.5, 0.5), p(3, 0.5), p(3, 1), p(0.5, 1)], 'b') + writing(r, 0.6, 8.6, 1.6, 9, 0.52) +
    shadow([p(5.5, -0.7), p(6.1, -0.7), p(6.1, 7.5), p(5.5, 7.5)], 'c') + box(4.55, -0.9, 0, 0.9, 8.1, 0.22) +
    each(25, (i) => line([p(4.55, -0.6 + i * 0.31, 0.22), p(i % 5 ? 4.8 : 5.05, -0.6 + i * 0.31, 0.22)])) +
    `<g stroke="${red}" stroke-width="3.4">${line([p(4.42, -0.5), p(4.42, 6)])}</g>` +
    shape(way([p(4.42, 6), p(4.3, 6.02, 1), p(3.7, 7.3, 4.2), p(4.1, 7.2, 4.3), p(4.6, 6.1, 1.05)]), 'a') + face([p(4.42, 6), p(4.3, 6.02, 1), p(4.6, 6.1, 1.05)], ink)
  )
}

/** A licence: a form with a frame, a stamp beside it, and the waiting pile. */
function licence() {
  const r = room(268, 36, 21)
  const { p, box, rect } = r
  const seal = (x, y) => `<g stroke="${red}" stroke-width="2.6">${stroke(way([p(x, y), p(x + 1.7, y), p(x + 1.7, y + 1.7), p(x, y + 1.7)]))}${line([p(x + 0.35, y + 0.5), p(x + 1.35, y + 0.5)])}${line([p(x + 0.35, y + 0.9), p(x + 1.35, y + 0.9)])}${line([p(x + 0.85, y + 0.25), p(x + 0.85, y + 1.45)])}</g>`
  const [sx, sy] = p(9.6, 3.4)
  return (
    wall(58) + shadow([p(8, 0.4), p(8.4, 0.4), p(8.4, 6.4), p(0.4, 6.4), p(0.4, 6), p(8, 6)]) + face(rect(0, 0, 8, 6)) +
    stroke(way(rect(0.3, 0.3, 7.4, 5.4))) + stroke(way(rect(0.5, 0.5, 7, 5)), 'stroke-dasharray="3 2"') +
    face(rect(2.4, 0.9, 3.2, 0.55), 'b') + writing(r, 1, 7, 2.1, 4, 0.5) + line([p(1, 4.7), p(4.2, 4.7)]) + seal(5.1, 3.7) +
    shadow([p(10.3, 3.4), p(12.4, 4.7), p(11.6, 5.5), p(9.4, 4.2)], 'c') + box(8.9, 2.7, 0, 1.5, 1.5, 0.5) + drum(sx, sy - 14, 7, 30) + disc(sx, sy - 56, 14) +
    shape(`M${sx + 3},${sy - 70}A14,14 0 0 1 ${sx + 3},${sy - 42}Q${sx + 9},${sy - 56} ${sx + 3},${sy - 70}Z`, 'c', { edge: false }) +
    each(2, (k) => box(-3.6 - k * 0.2, 3.4 + k * 3.2, 0, 3, 2.4, 1.5 - k * 0.5, ['', 'sky', 'c']))
  )
}

/** Goods are held at the port: a crane, boxes on the quay behind a cord. */
function port() {
  const r = room(274, 130, 13)
  const { p, box } = r
  const crate = (x, y, z) => box(x, y, z, 2.2, 1.6, 1.15) + line([p(x + 0.7, y + 1.6, z), p(x + 0.7, y + 1.6, z + 1.15)]) + line([p(x + 1.5, y + 1.6, z), p(x + 1.5, y + 1.6, z + 1.15)])
  const post = (x, y) => line([p(x, y), p(x, y, 1.3)], 'stroke-width="2.6"') + disc(...p(x, y, 1.35), 2.4, ink)
  const cords = (pts) => `<g stroke="${red}" stroke-width="2.4">${each(pts.length - 1, (i) => { const [a, b] = [p(...pts[i], 1.1), p(...pts[i + 1], 1.1)]; return stroke(`M${a.map(Math.round)}Q${Math.round((a[0] + b[0]) / 2)},${Math.round((a[1] + b[1]) / 2 + 9)} ${b.map(Math.round)}`) })}</g>`
  const around = [[-2, 6.3], [2.2, 6.3], [6.4, 6.3], [6.4, 2.6], [6.4, -1]]
  const quay = [p(-6, -3), p(11, -3), p(11, 8), p(-6, 8)]
  return (
    sky(96) + hills(96) + shape('M-2,100H550V236H-2Z', 'w', { edge: false }) + face([p(-6, 8), p(11, 8), p(11, 8, -1.2), p(-6, 8, -1.2)], 'b') + face(quay, 'ground') +
    shadow([p(5, -1), p(7.6, 0.4), p(7.6, 6), p(5.4, 5.6)], 'b') +
    line([p(-3.2, -1), p(-3.2, -1, 6.6)], 'stroke-width="4"') + line([p(-4.4, 0.6), p(-3.2, -1, 5)], 'stroke-width="2.6"') + line([p(-5.2, -1, 5.4), p(3.4, -1, 6.8)], 'stroke-width="4"') + line([p(-3.2, -1, 7.4), p(3.2, -1, 6.8)]) + line([p(-3.2, -1, 7.4), p(-5.2, -1, 5.4)]) +
    line([p(2.2, -1, 6.6), p(2.2, -1, 4.4)]) + box(1.1, -1.8, 3.2, 2.2, 1.6, 1.15) + line([p(1.1, -0.2, 4.35), p(2.2, -1, 5.2), p(3.3, -0.2, 4.35)]) +
    crate(-1, 0, 0) + crate(1.5, 0, 0) + crate(4, 0, 0) + crate(-0.8, 2, 0) + crate(1.7, 2, 0) + crate(4, 2, 0) + crate(0.2, 0.8, 1.15) + crate(2.7, 1.2, 1.15) + crate(0, 4, 0) + crate(2.6, 4, 0) +
    around.map(([x, y]) => post(x, y)).join('') + cords(around) +
    face([p(1.2, 6.3, 1), p(2.8, 6.3, 1), p(2.8, 6.3, -0.1), p(1.2, 6.3, -0.1)]) + `<g stroke="${red}" stroke-width="2.4">${line([p(1.5, 6.3, 0.8), p(2.5, 6.3, 0.1)])}${line([p(2.5, 6.3, 0.8), p(1.5, 6.3, 0.1)])}</g>` +
    person(...p(8, 4.6)) + person(...p(8.8, 3.8), 'b')
  )
}

/** A new chip: a die on a pedestal, its wafer behind, and people who look. */
function chip() {
  const r = room(300, 94, 17)
  const { p, box, rect, left } = r
  const wafer = `<circle cx="176" cy="92" r="76" fill="${white}"/><clipPath id="k"><circle cx="176" cy="92" r="70"/></clipPath><g clip-path="url(#k)">${each(9, (i) => line([[104 + i * 18, 16], [104 + i * 18, 168]]) + line([[100, 20 + i * 18], [252, 20 + i * 18]]))}${each(22, (i) => { const [a, b] = [104 + 18 * Math.floor(chance(i) * 9), 20 + 18 * Math.floor(chance(i + 50) * 9)]; return `<path d="M${a},${b}h18v18h-18Z" fill="url(#b)" stroke="none"/>` })}</g><path d="M176,16A76,76 0 0 1 176,168Q262,150 234,44Q214,20 176,16Z" fill="url(#a)" stroke="none"/><circle cx="176" cy="92" r="70"/>`
  return (
    wall(150) + wafer + each(17, (i) => { const t = -2.75 + i * 0.145; return line([[300 + Math.cos(t) * 92, 74 + Math.sin(t) * 48], [300 + Math.cos(t) * 132, 74 + Math.sin(t) * 70]]) }) +
    shadow([p(5, 0), p(10, 2.2), p(7.6, 5.6), p(3, 5.2)], 'b') + box(-1.2, -1.2, -0.4, 6.4, 6.4, 0.5) + box(0, 0, 0.1, 4, 4, 2.6) + face([left(0, 0, 4)(0.8, 1), left(0, 0, 4)(3.2, 1), left(0, 0, 4)(3.2, 1.9), left(0, 0, 4)(0.8, 1.9)]) +
    box(-0.4, -0.4, 2.7, 4.8, 4.8, 0.3) + box(0.3, 0.3, 3, 3.4, 3.4, 0.35, ['a', 'b', 'c']) + box(1, 1, 3.35, 2, 2, 0.28) + face(rect(1.25, 1.25, 1.5, 1.5, 3.63), 'b') + each(4, (i) => line([p(1.25 + i * 0.5, 1.25, 3.63), p(1.25 + i * 0.5, 2.75, 3.63)])) +
    each(8, (i) => line([p(0.5 + i * 0.42, 3.7, 3.1), p(0.5 + i * 0.42, 4.05, 3)]) + line([p(3.7, 0.5 + i * 0.42, 3.1), p(4.05, 0.5 + i * 0.42, 3)])) +
    person(118, 222) + person(148, 214, 'b') + person(436, 208) + person(468, 216, 'b') + person(496, 204)
  )
}

/** Power and heat: a large sun, steaming towers, sagging power lines. */
function heat() {
  const tower = (x, y, w, h) =>
    shadow([[x + w * 0.4, y + 2], [x + w * 0.5, y - 4], [x + w * 1.4, y + 16], [x + w * 0.9, y + 22]]) +
    shape(`M${x - w / 2},${y}Q${x - w * 0.22},${y - h * 0.5} ${x - w * 0.32},${y - h}H${x + w * 0.32}Q${x + w * 0.22},${y - h * 0.5} ${x + w / 2},${y}Q${x},${y + w * 0.2} ${x - w / 2},${y}Z`, 'a') +
    shape(`M${x + w * 0.08},${y + w * 0.1}Q${x + w * 0.02},${y - h * 0.5} ${x + w * 0.1},${y - h}H${x + w * 0.32}Q${x + w * 0.22},${y - h * 0.5} ${x + w / 2},${y}Q${x + w * 0.3},${y + w * 0.09} ${x + w * 0.08},${y + w * 0.1}Z`, 'c', { edge: false }) +
    oval(x, y - h, w * 0.32, w * 0.09, ink)
  const steam = (x, y, s) => shape(`M${x - 12 * s},${y}C${x - 30 * s},${y - 20 * s} ${x - 2 * s},${y - 34 * s} ${x + 12 * s},${y - 28 * s}C${x + 26 * s},${y - 50 * s} ${x + 64 * s},${y - 40 * s} ${x + 58 * s},${y - 22 * s}C${x + 74 * s},${y - 8 * s} ${x + 40 * s},${y - 2 * s} ${x + 34 * s},${y - 8 * s}C${x + 26 * s},${y + 2 * s} ${x + 14 * s},${y - 2 * s} ${x + 12 * s},${y}Z`)
  const pylon = (x, y, h) => stroke(`M${x - h * 0.16},${y}L${x},${y - h}L${x + h * 0.16},${y}M${x - h * 0.26},${y - h * 0.74}H${x + h * 0.26}M${x - h * 0.2},${y - h * 0.9}H${x + h * 0.2}M${x - h * 0.12},${y - h * 0.25}L${x + h * 0.07},${y - h * 0.55}M${x + h * 0.12},${y - h * 0.25}L${x - h * 0.07},${y - h * 0.55}`, 'stroke-width="1.7"')
  const sag = (a, b, drop) => stroke(`M${a}Q${(a[0] + b[0]) / 2},${Math.max(a[1], b[1]) + drop} ${b}`)
  return (
    sky(150, false) + each(36, (i) => { const t = (i * Math.PI) / 18; const far = i % 2 ? 96 : 72; return line([[104 + Math.cos(t) * 46, 62 + Math.sin(t) * 46], [104 + Math.cos(t) * far, 62 + Math.sin(t) * far]]) }) + disc(104, 62, 38) +
    shape('M-2,150C90,136 180,144 280,140S460,132 550,146V160H-2Z', 'a') + ground(152) +
    each(9, (i) => stroke(`M${30 + i * 58},${176 + (i % 3) * 16}l14,8l-5,7l18,9l-3,6`)) +
    steam(312, 54, 0.8) + steam(396, 44, 1) + tower(312, 168, 84, 112) + tower(396, 184, 104, 138) +
    pylon(176, 172, 74) + pylon(236, 160, 44) + pylon(500, 204, 132) + sag([465.7, 106.3], [372, 122], 26) + sag([534.3, 106.3], [550, 112], 2) + sag([195.2, 117.2], [224.6, 127.4], 12) + sag([156.8, 117.2], [-2, 148], 30) + sag([247.4, 127.4], [286, 136], 10) +
    person(446, 216)
  )
}

/** A pair of scales; `down` = the lower pan. */
function scales(down, leftLoad, rightLoad) {
  const tilt = down * 26
  const pan = (x, y, load) => line([[x, y - 62], [x - 46, y]]) + line([[x, y - 62], [x + 46, y]]) + load(x, y) + shape(`M${x - 50},${y}Q${x},${y + 34} ${x + 50},${y}Z`, 'a') + shape(`M${x + 6},${y + 17}Q${x + 34},${y + 14} ${x + 50},${y}H${x + 12}Z`, 'c', { edge: false })
  const [lx, rx] = [146, 402]
  return (
    wall(168) + shadow([[290, 206], [330, 200], [470, 222], [420, 231]]) + shape('M216,212L232,198H316L332,212Z', 'a') + shape('M264,200L270,40H278L284,200Z', 'b') +
    `<path d="${way([[lx, 54 + tilt], [274, 44], [rx, 54 - tilt], [rx, 60 - tilt], [274, 53], [lx, 60 + tilt]])}" fill="${ink}"/>` + disc(274, 46, 8) + pan(lx, 122 + tilt, leftLoad) + pan(rx, 122 - tilt, rightLoad)
  )
}
const coins = (x, y, n) => drum(x, y, 13, 5 * n) + each(n - 1, (i) => stroke(`M${x - 13},${y - 5 * i - 5}a13,6.5 0 0 0 26,0`))
const parcel = (x, y, u = 13) => { const r = room(x, y - u * 2.6, u); return r.box(0, 0, 0, 1.9, 1.9, 1.5) + line([r.p(0.95, 1.9, 0), r.p(0.95, 1.9, 1.5), r.p(0.95, 0, 1.5)]) }
/** Prices fall: crates slide from the scales, and one coin outweighs them. */
const crash = () =>
  scales(-1, (x, y) => coins(x, y, 1), (x, y) => parcel(x - 22, y + 14) + parcel(x + 14, y + 16) + parcel(x - 4, y - 8)) +
  [[470, 196, 14], [506, 158, 11], [448, 226, 12], [520, 222, 15]].map(([x, y, u]) => parcel(x, y, u)).join('') +
  each(7, (i) => line([[452 + i * 13, 40 + (i % 3) * 14], [452 + i * 13, 74 + (i % 3) * 14]]))
/** Prices rise: one crate, and a heap of coins as its counterweight. */
const dear = () =>
  scales(-1, (x, y) => coins(x - 30, y + 10, 7) + coins(x + 2, y + 14, 13) + coins(x + 32, y + 10, 9), (x, y) => parcel(x, y + 16, 18)) +
  [[452, 214], [478, 220], [466, 206], [92, 222], [66, 214]].map(([x, y]) => coins(x, y, 1)).join('')

/** A rival's model: a tower with a lamp over the roofs of a town at night. */
function lamp() {
  const roof = (x, y, w, h) => shape(way([[x, y], [x + w / 2, y - h], [x + w, y]]), 'b') + shape(way([[x + w * 0.08, y], [x + w * 0.92, y], [x + w * 0.92, y + 60], [x + w * 0.08, y + 60]]), 'a') + face([[x + w * 0.4, y + 12], [x + w * 0.58, y + 12], [x + w * 0.58, y + 26], [x + w * 0.4, y + 26]])
  return (
    '<path d="M0,0H548V190H0Z" fill="url(#n)" stroke="none"/>' + each(14, (i) => disc(20 + chance(i) * 500, 12 + chance(i + 40) * 60, 1.6)) +
    shape(way([[326, 46], [-4, 4], [-4, 112]]), '#efe4ce', { edge: false }) + shape(way([[338, 46], [552, 20], [552, 92]]), '#efe4ce', { edge: false }) +
    shape('M-2,178C80,150 170,176 250,160S360,132 420,150S500,170 550,160V236H-2Z', 'c') +
    shape('M314,168L322,66H342L350,168Z') + shape('M333,168V66H342L350,168Z', 'c', { edge: false }) + each(4, (i) => line([[320.5 - i * 2, 86 + i * 24], [343.5 + i * 2, 86 + i * 24]])) +
    face([[316, 66], [348, 66], [348, 60], [316, 60]], 'b') + face([[322, 60], [342, 60], [342, 34], [322, 34]]) + disc(332, 47, 7) + each(3, (i) => line([[327 + i * 5, 34], [327 + i * 5, 60]])) + shape('M318,34Q332,12 346,34Z', 'c') + line([[332, 20], [332, 8]]) +
    [[-8, 200, 74, 34], [58, 206, 62, 26], [112, 194, 80, 40], [190, 206, 66, 28], [412, 204, 70, 32], [474, 196, 84, 40]].map((house) => roof(...house)).join('') +
    ground(226)
  )
}

/** The city, or a grant: a hall with columns and a plain banner. */
function hall() {
  const r = room(268, 74, 15)
  const { p, box, left, right, quad } = r
  const front = left(0, 0, 6)
  const side = right(0, 0, 8, 6)
  return (
    sky(120) + hills(116) + ground(120) + shadow([p(8, 0.4), p(13, 3), p(11.4, 7.6), p(8.8, 6.8)], 'b') +
    box(-1, -1, -1.1, 10.4, 8.6, 0.35) + box(-0.5, -0.5, -0.75, 9.3, 7.6, 0.35) + box(0, 0, -0.4, 8, 6, 3.6, ['', 'c', 'c']) +
    each(7, (i) => quad(front, 0.25 + i * 1.15, -0.4, 0.75 + i * 1.15, 3, '') + quad(front, 0.58 + i * 1.15, -0.4, 0.75 + i * 1.15, 3, 'b', { edge: false })) +
    each(4, (i) => quad(side, 0.7 + i * 1.35, 0.4, 1.3 + i * 1.35, 2.2, '#2e343b')) +
    box(-0.3, -0.3, 3.2, 8.6, 6.6, 0.6) + face([p(-0.3, 6.3, 3.8), p(8.3, 6.3, 3.8), p(4, 6.3, 5.7)], 'a') + face([p(4, 6.3, 5.7), p(8.3, 6.3, 3.8), p(8.3, -0.3, 3.8), p(4, -0.3, 5.7)], 'c') + face([p(-0.3, 6.3, 3.8), p(4, 6.3, 5.7), p(4, -0.3, 5.7), p(-0.3, -0.3, 3.8)]) +
    face([front(3.2, 3.1), front(4.6, 3.1), front(4.6, 0.6), front(3.9, 0.1), front(3.2, 0.6)], red) + line([front(3.05, 3.1), front(4.75, 3.1)], 'stroke-width="2.6"') +
    person(...p(2.2, 9.4)) + person(...p(4.2, 10), 'b') + person(...p(7.6, 9.2)) + person(...p(0.4, 10.2), 'b')
  )
}

/** Memory is short: shelves, and one box left. */
function shelf() {
  const bay = (x, w) =>
    each(4, (i) => { const y = 44 + i * 42; return shape(way([[x, y], [x + 22, y - 11], [x + w + 22, y - 11], [x + w, y]]), 'a') + face([[x, y], [x + w, y], [x + w, y + 5], [x, y + 5]], '') + face([[x + w, y], [x + w + 22, y - 11], [x + w + 22, y - 6], [x + w, y + 5]], 'c') }) +
    [[x, 0], [x + w, 0], [x + w + 22, -11]].map(([a, b]) => line([[a, 24 + b], [a, 200 + b]], 'stroke-width="3.6"')).join('')
  const web = (x, y) => each(4, (i) => line([[x, y], [x + 8 + i * 8, y + 30 - i * 8]])) + each(3, (i) => stroke(`M${x + 3 + i * 3},${y + 11 + i * 8}Q${x + 6 + i * 5},${y + 6 + i * 5} ${x + 11 + i * 9},${y + 2 + i * 2}`))
  return (
    wall(150) + shadow([[60, 206], [470, 206], [520, 226], [110, 226]]) + bay(52, 112) + bay(190, 112) + bay(328, 112) + web(58, 51) + web(334, 93) +
    parcel(248, 130, 9) + each(5, (i) => shape(`M${360 + i * 9},${168 + (i % 2) * 2}l4,-2l4,2l-4,2Z`, 'b')) + line([[306, 0], [306, 8]]) + shape('M294,22L302,8H310L318,22Z', 'b') +
    person(496, 206) + face([[503, 178], [514, 174], [517, 190], [506, 194]])
  )
}

/** A list of names: a black page, some names blotted out, and an inkwell. */
function names() {
  const r = room(240, 10, 26)
  const { p, rect } = r
  const row = (i) => 0.8 + i * 0.62
  const blot = (x, y, s) => { const [a, b] = p(x, y); return `<path d="M${a - 20 * s},${b}C${a - 26 * s},${b - 9 * s} ${a - 6 * s},${b - 12 * s} ${a},${b - 9 * s}C${a + 12 * s},${b - 15 * s} ${a + 27 * s},${b - 6 * s} ${a + 22 * s},${b + 2 * s}C${a + 27 * s},${b + 11 * s} ${a + 4 * s},${b + 13 * s} ${a - 4 * s},${b + 9 * s}C${a - 14 * s},${b + 13 * s} ${a - 24 * s},${b + 9 * s} ${a - 20 * s},${b}Z" fill="${ink}" stroke="${white}"/>` }
  const [bx, by] = p(10.4, 2.6)
  return (
    wall(48) + shadow([p(8.6, 0.4), p(9, 0.4), p(9, 7), p(0.4, 7), p(0.4, 6.6), p(8.6, 6.6)], 'c') + face(rect(0, 0, 8.6, 6.6), '#2e343b') + `<g stroke="${white}">${stroke(way(rect(0.25, 0.25, 8.1, 6.1)))}` +
    each(9, (i) => line([p(0.8, row(i)), p(1.2, row(i))]) + line([p(1.6, row(i)), p(3.6 + chance(i) * 1.4, row(i))]) + (i % 2 ? line([p(5.6, row(i)), p(7 + chance(i + 9), row(i))]) : '')) + '</g>' +
    [[2.6, row(1), 0.9], [3, row(4), 1.1], [2.2, row(6), 0.8], [6.4, row(3), 0.8]].map(([x, y, s]) => blot(x, y, s)).join('') +
    `<g stroke="${red}" stroke-width="3">${line([p(1.4, row(7)), p(4.9, row(7))])}</g>` +
    shape(`M${bx - 30},${by + 8}C${bx - 70},${by - 4} ${bx - 62},${by + 26} ${bx - 30},${by + 22}C${bx - 10},${by + 30} ${bx + 6},${by + 22} ${bx},${by + 10}Z`, ink) + drum(bx + 22, by + 6, 21, 28) + drum(bx + 22, by - 22, 10, 8) +
    stroke(`M${bx + 24},${by - 32}L${bx + 58},${by - 100}`, 'stroke-width="2.2"') + shape(`M${bx + 40},${by - 64}C${bx + 38},${by - 96} ${bx + 60},${by - 118} ${bx + 82},${by - 120}C${bx + 84},${by - 96} ${bx + 66},${by - 74} ${bx + 40},${by - 64}Z`, 'a') + line([[bx + 40, by - 64], [bx + 80, by - 118]])
  )
}

/** The end of a year: a calendar's last leaf, an hourglass, leaves on the floor. */
function year() {
  const r = room(206, 116, 19)
  const { p, box } = r
  const leafAt = (x, y, t) => shape(way([[x, y], [x + 40, y - 12 + t], [x + 62, y + 2 + t], [x + 20, y + 14]]), t > 4 ? 'a' : '') + line([[x + 14, y + 2], [x + 42, y - 5 + t]])
  const glass = (x, y) => shape(`M${x - 22},${y}C${x - 22},${y - 26} ${x - 3},${y - 30} ${x - 3},${y - 40}C${x - 3},${y - 50} ${x - 22},${y - 54} ${x - 22},${y - 80}H${x + 22}C${x + 22},${y - 54} ${x + 3},${y - 50} ${x + 3},${y - 40}C${x + 3},${y - 30} ${x + 22},${y - 26} ${x + 22},${y}Z`) + shape(`M${x - 20},${y}C${x - 18},${y - 12} ${x - 8},${y - 22} ${x},${y - 22}S${x + 18},${y - 12} ${x + 20},${y}Z`, 'b') + line([[x, y - 40], [x, y - 22]]) + drum(x, y + 6, 28, 6) + drum(x, y - 80, 28, 6) + line([[x - 25, y - 80], [x - 25, y]], 'stroke-width="2.6"') + line([[x + 25, y - 80], [x + 25, y]], 'stroke-width="2.6"')
  return (
    wall(128) + face([[250, 16], [330, 16], [330, 100], [250, 100]], 'n') + disc(272, 38, 9) + line([[290, 16], [290, 100]], 'stroke-width="3"') + line([[250, 58], [330, 58]], 'stroke-width="3"') + stroke('M246,100H334', 'stroke-width="4"') +
    each(12, (i) => disc(254 + chance(i) * 72, 46 + chance(i + 20) * 50, 1.4)) +
    shadow([p(2.4, 0), p(6.4, 2), p(4.6, 4.4), p(1, 3.6)], 'b') + box(-3.4, 0, -0.7, 6, 2.6, 0.5, ['', 'b', 'c']) + face([p(-3, 2.2, -0.2), p(2.2, 2.2, -0.2), p(1.8, 0.7, 3.4), p(-3.4, 0.7, 3.4)]) + face([p(-3.4, 0.7, 3.4), p(1.8, 0.7, 3.4), p(1.72, 0.9, 3), p(-3.32, 0.9, 3)], 'c') + face([p(2.2, 2.2, -0.2), p(2.5, 0.4, -0.2), p(1.8, 0.7, 3.4)], 'c') +
    `<g stroke="${red}" stroke-width="3.2">${line([p(-2.2, 1.6, 1.1), p(-0.6, 1.6, 1.1), p(-0.6, 1.6, 1.1)])}${line([p(-0.2, 1.2, 2.3), p(-0.2, 1.85, 0.6)])}</g>` + line([p(-2.6, 1.2, 2.4), p(1, 1.2, 2.4)]) +
    shape(way([p(2.2, 2.2, -0.2), p(-0.4, 2.2, -0.2), p(0.6, 2.6, 0.4), p(1.8, 2.3, 1.3)]), 'b') +
    glass(414, 192) + leafAt(300, 200, 0) + leafAt(66, 214, 5) + leafAt(468, 214, 6) + leafAt(236, 222, 2)
  )
}

/** Rented compute is withdrawn: a locked gate, the cloud behind it, a cut wire. */
function cloud() {
  const r = room(360, 92, 18)
  const { p, box, left, quad } = r
  const front = left(-4, 0, 4)
  return (
    sky(140) + hills(140) + ground(142) +
    shape('M58,86C30,84 34,54 62,58C66,30 112,24 124,46C140,26 186,32 184,58C214,56 212,88 186,88Z') + shape('M122,88C150,84 168,74 170,50C182,50 186,56 184,60C214,56 212,88 186,88Z', 'a', { edge: false }) +
    stroke('M104,88V116Q104,130 118,130L148,126', 'stroke-width="2.4"') + stroke('M148,126l11,-8M148,126l13,0M148,126l10,9') + stroke('M182,112l-10,-5M182,112l-12,3M182,112l-7,9') + stroke('M182,112L218,100', 'stroke-width="2.4"') +
    shadow([p(5, 0.4), p(9, 2.2), p(7.4, 5.4), p(5.4, 4.6)], 'b') + box(-4, 0, -0.6, 9, 4, 3.6) +
    quad(front, 1.6, -0.6, 7.4, 2.4, 'c') + each(13, (i) => line([front(1.8 + i * 0.45, -0.6), front(1.8 + i * 0.45, 2.4)], `stroke="${white}" stroke-width="2.4"`)) + line([front(1.6, 1.7), front(7.4, 1.7)], `stroke="${white}" stroke-width="2.4"`) + line([front(1.6, 0.1), front(7.4, 0.1)], `stroke="${white}" stroke-width="2.4"`) +
    `<g transform="translate(${front(4.5, 0.8).map(Math.round)})"><path d="M-9,-6V-16A9,10 0 0 1 9,-16V-6" stroke-width="4"/><path d="M-16,-8L16,4V28L-16,16Z" fill="${red}"/><circle cx="0" cy="8" r="3.4" fill="${ink}"/><path d="M0,8V17" stroke-width="3"/></g>` +
    person(...p(1.4, 7.4)) + person(...p(2.6, 8.2), 'b')
  )
}

/** The mood turns: a weather vane on a roof, a coming storm. */
function vane() {
  const storm = (x, y, s) => shape(`M${x},${y}C${x - 26 * s},${y - 2} ${x - 20 * s},${y - 30 * s} ${x + 6 * s},${y - 26 * s}C${x + 12 * s},${y - 52 * s} ${x + 56 * s},${y - 56 * s} ${x + 66 * s},${y - 32 * s}C${x + 84 * s},${y - 48 * s} ${x + 122 * s},${y - 38 * s} ${x + 116 * s},${y - 18 * s}C${x + 138 * s},${y - 14 * s} ${x + 132 * s},${y} ${x + 112 * s},${y}Z`, 'b')
  return (
    sky(180) + hills(190) + ground(198) + storm(372, 92, 1.3) + storm(316, 120, 0.8) + each(16, (i) => line([[360 + i * 12, 104 + (i % 3) * 8], [348 + i * 12, 136 + (i % 4) * 10]])) +
    each(6, (i) => stroke(`M${176 - i * 9},${92 + i * 15}q-26,-9 -50,0t-${26 + i * 5},0`)) +
    shape(way([[92, 236], [214, 150], [336, 236]]), 'a') + shape(way([[214, 150], [336, 236], [236, 236]]), 'c') + each(5, (i) => line([[196 - i * 22, 163 + i * 15.5], [208 - i * 16, 236]])) +
    line([[214, 152], [214, 58]], 'stroke-width="3.4"') + disc(214, 112, 5) + line([[176, 96], [252, 104]], 'stroke-width="2.4"') + line([[196, 110], [232, 90]], 'stroke-width="2.4"') +
    shape(way([[132, 66], [158, 54], [156, 61], [268, 56], [300, 40], [292, 60], [302, 80], [268, 66], [156, 70], [158, 78]]), '#2e343b') + disc(214, 52, 5)
  )
}

/** No spare parts: a rack with dark shelves, an empty toolbox, a lamp. */
function spares() {
  const r = room(266, 78, 18)
  const { p, box, left, quad } = r
  const front = left(0, 0, 2.4)
  const kit = room(126, 172, 20)
  return (
    wall(120) + shadow([p(4, 0), p(8, 2.4), p(6, 5), p(3.6, 3.8)], 'c') + box(0, 0, -3, 4, 2.4, 6) + quad(front, 0.25, -2.7, 3.75, 2.7, '#2e343b') +
    each(7, (i) => quad(front, 0.4, -2.5 + i * 0.74, 3.6, -2 + i * 0.74, i === 2 || i === 5 ? '' : 'c') + (i === 2 || i === 5 ? each(6, (k) => { const [x, y] = front(0.8 + k * 0.48, -2.24 + i * 0.74); return disc(x, y, 2, ink) }) : '')) +
    stroke(`M${front(2, 1.2).map(Math.round)}q-34,26 -24,60t-30,42`, 'stroke-width="1.7"') + stroke(`M${front(3, -0.3).map(Math.round)}q-20,20 -10,44`, 'stroke-width="1.7"') +
    kit.box(-1, 0, 0, 4, 2, 1.1, ['c', 'a', 'c']) + face([kit.p(-1, 0, 1.1), kit.p(3, 0, 1.1), kit.p(3, -0.7, 2.6), kit.p(-1, -0.7, 2.6)], 'a') +
    `<g transform="translate(372,204) rotate(-14)">${shape('M0,0L62,-4C64,-14 78,-18 86,-11L76,-4L78,4L89,6C84,15 70,15 65,6L2,9C-5,9 -5,0 0,0Z', '')}</g>` +
    person(486, 176) + line([[492, 162], [500, 158]], 'stroke-width="2.6"') + face([[498, 152], [506, 152], [507, 164], [497, 164]])
  )
}

/** A printing press, for news without effects. */
function press() {
  const r = room(262, 92, 17)
  const { p, box, rect } = r
  const roller = (x, y, z, n) => { const [a, b] = p(x, y, z); const [c, d] = p(x, y + n, z); return shape(`M${a},${b - 12}L${c},${d - 12}A12,12 0 0 0 ${c},${d + 12}L${a},${b + 12}Z`, 'a') + shape(`M${a},${b + 4}L${c},${d + 4}V${d + 12}L${a},${b + 12}Z`, 'c', { edge: false }) + `<ellipse cx="${a}" cy="${b}" rx="6" ry="12" fill="${white}"/>` }
  const pile = (x, y, h) => box(x, y, -1.6, 2.6, 2, h, ['', 'sky', 'c']) + face(rect(x + 0.3, y + 0.3, 2, 0.4, h - 1.6), 'b')
  return (
    wall(112) + shadow([p(7, 0), p(11, 2), p(8.6, 6.4), p(6, 5.4)], 'b') + box(-1, 0, -1.6, 8, 4, 1.9) + box(-0.6, 0.1, 0.3, 0.6, 3.8, 3.4) + box(5.6, 0.1, 0.3, 0.6, 3.8, 2.6) +
    face([p(-4, 0.7, -0.4), p(1.2, 0.7, 1.4), p(1.2, 3.3, 1.4), p(-4, 3.3, -0.4)]) + each(6, (i) => line([p(-3.4 + i * 0.7, 1.1, -0.2 + i * 0.24), p(-3.4 + i * 0.7, 2.9, -0.2 + i * 0.24)])) +
    roller(1.9, 0.3, 1.2, 3.4) + roller(3.9, 0.3, 1.7, 3.4) + roller(2.9, 0.3, 2.9, 3.4) + face([p(4.4, 0.7, 1.2), p(8.4, 0.7, -0.2), p(8.4, 3.3, -0.2), p(4.4, 3.3, 1.2)]) + face([p(5.2, 1, 0.95), p(7.6, 1, 0.1), p(7.6, 1.5, 0.1), p(5.2, 1.5, 0.95)], 'b') + each(4, (i) => line([p(5.2, 1.9 + i * 0.35, 0.92), p(7.6, 1.9 + i * 0.35, 0.08)])) +
    pile(8.4, -2.6, 1.6) + pile(-5.6, 3, 1) + person(...p(0.4, 6.6, -1.2)) + person(...p(9.8, 2.8, -1.2), 'b')
  )
}

/** The illustrations by name, with their titles. */
export const engravings = {
  ruler: plate('A line drawn through a letter', ruler()),
  licence: plate('A form and its stamp', licence()),
  port: plate('Goods held on the quay', port()),
  chip: plate('A chip on a pedestal', chip()),
  heat: plate('Cooling towers under the sun', heat()),
  crash: plate('Crates fall from the scales', crash()),
  dear: plate('Coins against one crate', dear()),
  lamp: plate('A tower with a lamp', lamp()),
  hall: plate('The hall of the city', hall()),
  shelf: plate('Empty shelves', shelf()),
  names: plate('A list with names blotted', names()),
  year: plate('The last leaf of the year', year()),
  cloud: plate('A gate before the cloud', cloud()),
  vane: plate('A vane turns before a storm', vane()),
  spares: plate('A rack without spares', spares()),
  press: plate('The press', press()),
}
