// Isometric drawing kit: 2:1 dimetric; the moon stands upper left, so top > left face > right face.

/** Half a tile's width, and the height of one unit, in pixels. */
export const U = 24
export const P = (x, y, z = 0) => [(x - y) * U, ((x + y) * U) / 2 - z * U]
export const round = (v) => Math.round(v * 100) / 100
export const pts = (list) => list.map((p) => `${round(p[0])},${round(p[1])}`).join(' ')
export const poly = (list, fill, more = '') => `<polygon points="${pts(list)}" fill="${fill}" ${more}/>`
export const line = (list, stroke, width = 1, more = '') =>
  `<polyline points="${pts(list)}" fill="none" stroke="${stroke}" stroke-width="${width}" ${more}/>`

/** A box; its faces: top, left (looks down-left, in light), right (looks down-right, in shade). */
export function box(x, y, z, w, d, h, [top, left, right], edge = '') {
  const t = [P(x, y, z + h), P(x + w, y, z + h), P(x + w, y + d, z + h), P(x, y + d, z + h)]
  const l = [P(x, y + d, z), P(x + w, y + d, z), P(x + w, y + d, z + h), P(x, y + d, z + h)]
  const r = [P(x + w, y, z), P(x + w, y + d, z), P(x + w, y + d, z + h), P(x + w, y, z + h)]
  const rim = edge
    ? line([P(x, y + d, z + h), P(x + w, y + d, z + h), P(x + w, y, z + h)], edge, 1, 'stroke-linejoin="round"')
    : ''
  return poly(l, left) + poly(r, right) + poly(t, top) + rim
}
/** A point of a box's left face: u along it, v up. */
export const leftFace = (x, y, d, z = 0) => (u, v) => P(x + u, y + d, z + v)
/** A point of a box's right face: u along it, v up. */
export const rightFace = (x, y, w, d, z = 0) => (u, v) => P(x + w, y + d - u, z + v)
export const quad = (face, u0, v0, u1, v1, fill, more = '') =>
  poly([face(u0, v0), face(u1, v0), face(u1, v1), face(u0, v1)], fill, more)

export const colours = { moonTop: '#5d7287', left: '#33465a', right: '#1c2937', rim: '#8ea6ba', red: '#ff6b4f', lamp: '#ffd99a' }
/** Colours of each kind of chip: lit, dim, and as ink on paper. */
export const kinds = {
  us: { on: '#6aaef2', dim: '#2b517c', ink: '#1f5fa8' },
  permitted: { on: '#a6daf5', dim: '#3f6f8c', ink: '#2f83b0' },
  domestic: { on: '#f4ab43', dim: '#7a5018', ink: '#a95c00' },
  rented: { on: '#cfa6e2', dim: '#5c4370', ink: '#7b4a90' },
}

export const defs = `<defs>
<pattern id="p-us" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#1f5fa8"/></pattern>
<pattern id="p-permitted" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#cfe3ee"/><rect width="3" height="6" fill="#2f83b0"/></pattern>
<pattern id="p-domestic" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#a95c00"/><circle cx="3" cy="3" r="1.3" fill="#fbe6c4"/></pattern>
<pattern id="p-rented" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#eadcf0"/><rect width="2" height="6" fill="#7b4a90"/></pattern>
<pattern id="p-controlled" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1.5" height="8" fill="#a12a19"/></pattern>
<pattern id="p-estimate" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1" height="5" fill="#40454b"/></pattern>
<filter id="soft" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="5"/></filter>
<linearGradient id="cone" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#ffd99a" stop-opacity=".38"/><stop offset="1" stop-color="#ffd99a" stop-opacity="0"/></linearGradient>
<radialGradient id="spot"><stop offset="0" stop-color="#fff" stop-opacity=".8"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
<linearGradient id="fold"><stop offset="0" stop-color="#d9654d"/><stop offset=".35" stop-color="#c63f28"/><stop offset=".8" stop-color="#8c2113"/><stop offset="1" stop-color="#5e140a"/></linearGradient>
<linearGradient id="pk" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#6d7779" stop-opacity=".75"/><stop offset=".6" stop-color="#9aa29b" stop-opacity=".4"/><stop offset="1" stop-color="#f0e7d5" stop-opacity="0"/></linearGradient>
<linearGradient id="pk2" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#343c44" stop-opacity=".9"/><stop offset="1" stop-color="#5d6866" stop-opacity="0"/></linearGradient>
</defs>`
