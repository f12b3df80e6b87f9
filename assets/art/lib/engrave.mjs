// Wood engraving for the front page: one light from the upper left, one line of 1.1 px, tone by hatching only.

export const ink = '#1a1f26'
export const paper = '#f4ecdd'
export const white = '#fbf7ee'
export const red = '#a12a19'
export const size = { w: 548, h: 234 }

const short = (v) => String(Math.round(v * 10) / 10).replace(/^(-?)0\./, '$1.')
/** The path data of a path through points; closed by default. */
export const way = (points, end = 'Z') => `M${points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ')}${end}`

const hatch = (w, h, turn, mark) => `width="${w}" height="${h}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})"><path d="${mark}" stroke="${ink}" fill="none"`
/** Tones, light to dark: sky, ground, a = in half light, b = turned away, c = in shade; w = water, n = night. */
const tones = {
  sky: `${hatch(9, 3, 0, 'M0,1H9')} stroke-width=".5"/>`,
  ground: `${hatch(30, 10, 0, 'M0,2H9M16,7H22')} stroke-width=".5"/>`,
  a: `${hatch(3.4, 3.4, 26.5, 'M0,1H3.4')} stroke-width=".55"/>`,
  b: `${hatch(2.6, 2.6, 26.5, 'M0,1H2.6')} stroke-width=".95"/>`,
  c: `${hatch(2.2, 2.2, -26.5, 'M0,1H2.2')} stroke-width="1.25"/>`,
  w: `${hatch(12, 5, 0, 'M0,2q3,-1.6 6,0t6,0')} stroke-width=".6"/>`,
  n: `${hatch(9, 2.2, 0, 'M0,1H9')} stroke-width="1.2"/>`,
}

/** A shape: its paper, a tone over it, and its outline. Tones: none, or a key of `tones`; or a colour. */
export function shape(d, tone = '', { edge = true, ground = paper } = {}) {
  const outline = edge ? '' : ' stroke="none"'
  if (tone.startsWith('#')) return `<path d="${d}" fill="${tone}"${outline}/>`
  const under = `<path d="${d}" fill="${tone ? ground : white}"${tone ? ' stroke="none"' : outline}/>`
  return tone ? `${under}<path d="${d}" fill="url(#${tone})"${outline}/>` : under
}
export const face = (points, tone, more) => shape(way(points), tone, more)
export const line = (points, more = '') => `<path d="${way(points, '')}"${more && ` ${more}`}/>`
export const stroke = (d, more = '') => `<path d="${d}"${more && ` ${more}`}/>`
/** A cast shadow: hatching without an outline. */
export const shadow = (points, tone = 'b') => `<path d="${way(points)}" fill="url(#${tone})" stroke="none"/>`
export const disc = (x, y, r, fill = white) => `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r)}" fill="${fill}"/>`
export const oval = (x, y, rx, ry, fill = white) => `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(rx)}" ry="${short(ry)}" fill="${fill}"/>`

/** An isometric coordinate system with its origin at a point of the picture; `u` is half a tile's width. */
export function room(ox, oy, u = 24) {
  const p = (x, y, z = 0) => [ox + (x - y) * u, oy + ((x + y) * u) / 2 - z * u]
  const flat = (points, z = 0) => points.map(([x, y]) => p(x, y, z))
  const rect = (x, y, w, d, z = 0) => [p(x, y, z), p(x + w, y, z), p(x + w, y + d, z), p(x, y + d, z)]
  /** A box: top in light, left face in half light, right face in shade. */
  const box = (x, y, z, w, d, h, [top, left, right] = ['', 'a', 'c']) =>
    face([p(x, y + d, z), p(x + w, y + d, z), p(x + w, y + d, z + h), p(x, y + d, z + h)], left) +
    face([p(x + w, y, z), p(x + w, y + d, z), p(x + w, y + d, z + h), p(x + w, y, z + h)], right) +
    face(rect(x, y, w, d, z + h), top)
  /** Points of a box's left and right faces: u along the face, v up. */
  const left = (x, y, d) => (a, v) => p(x + a, y + d, v)
  const right = (x, y, w, d) => (a, v) => p(x + w, y + d - a, v)
  const quad = (at, a0, v0, a1, v1, tone, more) => face([at(a0, v0), at(a1, v0), at(a1, v1), at(a0, v1)], tone, more)
  return { p, flat, rect, box, left, right, quad, u }
}

/** A standing cylinder, lit from the left. */
export function drum(x, y, rx, h, tone = 'a') {
  const ry = rx / 2
  const body = (from, to) => `M${short(x + from)},${short(y - h)}V${short(y)}A${rx},${ry} 0 0 0 ${short(x + to)},${short(y)}V${short(y - h)}Z`
  return shape(body(-rx, rx), tone) + shape(`M${short(x + rx * 0.25)},${short(y - h)}V${short(y + ry * 0.96)}A${rx},${ry} 0 0 0 ${short(x + rx)},${short(y)}V${short(y - h)}Z`, 'c', { edge: false }) + oval(x, y - h, rx, ry)
}

/** A small distant person: coat, head and shadow. */
export const person = (x, y, tone = 'a') =>
  shadow([[x, y], [x + 7, y - 2], [x + 24, y + 7], [x + 15, y + 9]]) +
  shape(`M${short(x - 6)},${short(y)}L${short(x - 4)},${short(y - 17)}Q${short(x)},${short(y - 21)} ${short(x + 4)},${short(y - 17)}L${short(x + 6)},${short(y)}Z`, tone) +
  shape(`M${short(x + 1)},${short(y)}V${short(y - 19)}L${short(x + 4)},${short(y - 17)}L${short(x + 6)},${short(y)}Z`, 'c', { edge: false }) +
  disc(x, y - 24, 4)

/** The sky over a horizon, darker above, and the sun. */
export const sky = (horizon, sun = true) =>
  `<path d="M0,0H548V${horizon}H0Z" fill="url(#sky)" stroke="none"/><path d="M0,1.4H548V42H0Z" fill="url(#sky)" stroke="none"/>${sun ? disc(104, 44, 19) : ''}`
/** Far hills along the horizon. */
export const hills = (y) => shape(`M-2,${y}C60,${y - 30} 110,${y - 14} 160,${y - 26}S260,${y - 36} 300,${y - 16}S420,${y - 32} 550,${y - 8}V${y + 16}H-2Z`, 'a')
export const ground = (y) => `<path d="M0,${y}H548V234H0Z" fill="${paper}" stroke="none"/><path d="M0,${y}H548V234H0Z" fill="url(#ground)" stroke="none"/>`
/** The back wall of a room with the light of a window on it. */
export const wall = (y) =>
  `<path d="M0,0H548V${y}H0Z" fill="url(#a)" stroke="none"/><path d="M36,0H150L212,${y}H98Z" fill="#efe4ce" stroke="none"/>${ground(y)}${line([[0, y], [548, y]])}`

/** The whole illustration as an SVG file, with the tones that it uses. */
export function plate(title, body) {
  const used = Object.entries(tones).filter(([name]) => body.includes(`url(#${name})`))
  const defs = used.map(([name, text]) => `<pattern id="${name}" ${text}</pattern>`).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.w}" height="${size.h}" viewBox="0 0 ${size.w} ${size.h}"><title>${title}</title><defs>${defs}</defs><rect width="548" height="234" fill="#efe4ce"/><g fill="none" stroke="${ink}" stroke-width="1.1" stroke-linejoin="round" stroke-linecap="round">${body}<rect x=".5" y=".5" width="547" height="233"/></g></svg>\n`
}
