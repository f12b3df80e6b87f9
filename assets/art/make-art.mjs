// Makes every drawing of this folder, the table of rack lights and the icon sprite. Run: node assets/art/make-art.mjs
// (needs only Node). `world.json` lists the drawings of the atlas; assets/make-atlas.mjs reads it.
import fs from 'node:fs'
import { chip } from './lib/chips.mjs'
import { endingPlates } from './lib/ending-plates.mjs'
import { engravings } from './lib/engravings.mjs'
import * as hall from './lib/hall.mjs'
import { icons, sameAs, seal } from './lib/icons.mjs'
import { defs, kinds, round } from './lib/iso.mjs'
import { chinese, english, korean } from './lib/lettering.mjs'
import { portraits } from './lib/portraits.mjs'
import * as racks from './lib/racks.mjs'
import { cup, pitcher, pot, steam, tray } from './lib/teaset.mjs'
import * as land from './lib/terrain.mjs'

const here = new URL('./', import.meta.url)
const write = (name, text) => fs.writeFileSync(new URL(name, here), text)
/** Two illustrations that were drawn by hand. */
const byHand = ['engraving-curtain.svg', 'engraving-ship.svg']
for (const file of fs.readdirSync(here)) if (file.endsWith('.svg') && !byHand.includes(file)) fs.rmSync(new URL(file, here))

const atlas = {}
/** The defs that a drawing uses, and no others. */
const defsFor = (body) => {
  const used = [...body.matchAll(/url\(#([\w-]+)\)/g)].map((m) => m[1])
  const all = [...defs.matchAll(/<(pattern|filter|linearGradient|radialGradient) id="([\w-]+)".*?<\/\1>/gs)]
  const kept = all.filter((m) => used.includes(m[2])).map((m) => m[0])
  return kept.length ? `<defs>${kept.join('')}</defs>` : ''
}
function draw(name, [x, y, w, h], body, size = [w, h]) {
  const tidy = body.replace(/(\.\d+?)0+(?=[^\d])/g, '$1').replace(/ \/>/g, '/>')
  write(`${name}.svg`, `<svg xmlns="http://www.w3.org/2000/svg" width="${size[0]}" height="${size[1]}" viewBox="${x} ${y} ${w} ${h}">${defsFor(tidy)}${tidy}</svg>\n`)
  return { name, w: size[0], h: size[1], originX: round((-x * size[0]) / w), originY: round((-y * size[1]) / h) }
}
/** A drawing that also goes into the atlas. */
const world = (name, view, body, size) => {
  const { w, h, originX, originY } = draw(name, view, body, size)
  atlas[name] = { w, h, originX, originY }
}

const everyKind = Object.keys(kinds)
for (const kind of everyKind) {
  world(`rack-${kind}-body`, racks.rackCanvas, racks.rackBody(kind))
  world(`rack-${kind}-unsupported`, racks.rackCanvas, racks.rackBody(kind, { supported: false }))
  world(`led-${kind}`, [-4, -4, 8, 8], racks.ledSprite(kind))
  draw(`rack-${kind}`, racks.rackCanvas, racks.rackLit(kind))
}
for (let n = 1; n < 8; n++) world(`rack-filling-${n}`, racks.rackCanvas, racks.rackFrame(n))
world('rack-empty', racks.rackCanvas, racks.rackFrame())
world('rack-planned', racks.rackCanvas, racks.rackPlanned())
world('rack-selection', [-36, -84, 68, 118], racks.selection())
world('mark-failing', racks.rackCanvas, racks.failingMark())
world('mark-unsupported', racks.rackCanvas, racks.unsupportedMark())
write('rack-leds.json', JSON.stringify(racks.ledTable()).replace(/"(us|permitted|domestic|rented)":/g, '\n"$1":') + '\n')

for (const turned of [false, true]) {
  world(`cooler${turned ? '-turned' : ''}`, [-32, -64, 56, 92], hall.cooler(turned))
  world(`cooling-tower${turned ? '-turned' : ''}`, [-46, -104, 92, 124], hall.coolingTower(turned))
}
world('vapour', [-36, -96, 140, 104], hall.vapour())
for (const kind of ['us', 'permitted', 'domestic']) {
  world(`truck-${kind}`, [-216, -72, 286, 196], hall.truck(kind))
  world(`crate-${kind}`, [-22, -18, 44, 42], hall.crate(kind))
}
world('warehouse', [-100, -70, 226, 180], hall.warehouse())
world('dock', [-22, -18, 98, 66], hall.dock())
world('transformer', [-36, -50, 78, 90], hall.transformer())
world('lamp', [-40, -96, 114, 112], hall.lamp())
world('window', [-48, -64, 52, 64], hall.wallWindow())
world('spot', [-96, -48, 192, 96], hall.spot())
world('floor-tile', [-26, -2, 52, 28], hall.floorTile())
for (const [who, coat, hair] of [['engineer', '#dfe6ea', '#121820'], ['dock', '#f1d9a4', '#6b6b6b'], ['visitor', '#8fa7b5', '#3a2a20']])
  world(`person-${who}`, [-10, -30, 24, 36], hall.person(coat, hair))

for (const kind of [...everyKind, 'inference']) draw(`chip-${kind}`, [-120, -70, 240, 140], chip(kind))
for (const [n, art] of Object.entries(portraits)) draw(`portrait-${n}`, [0, 0, 160, 180], art)

world('tea-pot', [-92, -34, 184, 116], pot(0, 0))
world('tea-cup', [-34, -18, 80, 62], cup(0, 0))
world('tea-cup-empty', [-34, -18, 80, 62], cup(0, 0, 1, false))
world('tea-pitcher', [-42, -30, 92, 90], pitcher(0, 0))
world('tea-tray', [-6, -6, 390, 160], tray(0, 0))
world('tea-steam', [-14, -82, 44, 88], steam(0, 0))

const peaks = [[84, 74, 1, 21], [66, 52, 0.8, 5], [96, 60, 0.9, 33], [58, 70, 0.85, 47]]
peaks.forEach(([w, h, tone, seed], i) => {
  land.reseed(seed)
  world(`terrain-peak-${i + 1}`, [-56, -84, 112, 92], land.peak(0, 0, w, h, tone))
})
land.reseed(21)
world('terrain-range-1', [-90, -84, 180, 92], land.peak(-44, -6, 74, 58, 0.7) + land.peak(40, -4, 80, 62, 0.75) + land.peak(0, 0, 90, 76, 1))
land.reseed(77)
world('terrain-range-2', [-110, -84, 220, 92], land.peak(-62, -8, 66, 44, 0.6) + land.peak(58, -6, 92, 48, 0.7) + land.peak(14, -3, 70, 70, 0.85) + land.peak(-24, 0, 96, 56, 1))
world('terrain-wave', [-4, -10, 46, 20], land.wave())
world('map-fab', [-76, -54, 180, 136], land.fab())
world('map-hall', [-56, -24, 136, 92], land.mapHall())
world('map-city', [-10, -10, 20, 20], land.city())
for (const [sort, art] of Object.entries(land.weather)) world(`weather-${sort}`, [-40, -40, 80, 80], art())
world('curtain-fold', [-6, 0, 36, 250], land.fold())
world('seal', [0, 0, 64, 64], seal(), [96, 96])
for (const [name, art] of Object.entries(engravings)) write(`engraving-${name}.svg`, art)
for (const [name, art] of Object.entries(endingPlates)) write(`ending-${name}.svg`, art)
for (const [tongue, art] of [['en', english('NINE THOUSAND CHIPS')], ['zh', chinese()], ['ko', korean('구천 개의 칩')]])
  draw(`title-${tongue}`, [-4, -4, Math.ceil(art.width + 8), 112], `<g fill="#1a1f26">${art.svg}</g>`)
write('world.json', `{\n${Object.entries(atlas).map(([name, frame]) => `  "${name}": ${JSON.stringify(frame)}`).join(',\n')}\n}\n`)

const named = { ...icons, ...Object.fromEntries(Object.entries(sameAs).map(([name, other]) => [name, icons[other]])) }
const symbol = ([name, path]) => `<symbol id="${name}" viewBox="0 0 24 24"><path d="${path}" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"/></symbol>`
write('../icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">\n${Object.entries(named).map(symbol).join('\n')}\n</svg>\n`)
console.log(Object.keys(atlas).length, 'frames', Object.keys(named).length, 'icons')
