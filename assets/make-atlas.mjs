// Packs the drawings of assets/art/world.json into Phaser atlases at 1× and 2×: assets/atlas/world@1x.png and .json, …
//
// Needs (not in the game's package.json): npm @resvg/resvg-js; Debian's optipng makes the result smaller.
// Use: ATLAS_MODULES=<a folder's node_modules> node assets/make-atlas.mjs   (after node assets/art/make-art.mjs)
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import zlib from 'node:zlib'

const modules = path.resolve(process.env.ATLAS_MODULES ?? 'node_modules')
const { Resvg } = createRequire(`${modules}/`)('@resvg/resvg-js')
const here = new URL('./', import.meta.url)
const world = JSON.parse(fs.readFileSync(new URL('art/world.json', here), 'utf8'))
const padding = 2
const limit = 2048
fs.mkdirSync(new URL('atlas/', here), { recursive: true })

/** Converts premultiplied colours to straight alpha, as PNG needs. */
function straight(premultiplied) {
  const pixels = Buffer.from(premultiplied)
  for (let i = 0; i < pixels.length; i += 4) {
    const alpha = pixels[i + 3]
    if (alpha > 0 && alpha < 255) for (let k = i; k < i + 3; k++) pixels[k] = Math.min(255, Math.round((pixels[k] * 255) / alpha))
  }
  return pixels
}

/** RGBA of one drawing, cropped to its visible part. */
function rasterise(name, scale) {
  const svg = fs.readFileSync(new URL(`art/${name}.svg`, here), 'utf8')
  const { w, h } = world[name]
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: w * scale }, font: { loadSystemFonts: false } }).render()
  const pixels = straight(image.pixels)
  if (image.width !== w * scale || image.height !== h * scale) throw new Error(`${name}: ${image.width}×${image.height}, expected ${w * scale}×${h * scale}`)
  let [left, top, right, bottom] = [image.width, image.height, -1, -1]
  for (let y = 0; y < image.height; y++)
    for (let x = 0; x < image.width; x++)
      if (pixels[(y * image.width + x) * 4 + 3] > 2) {
        left = Math.min(left, x)
        right = Math.max(right, x)
        top = Math.min(top, y)
        bottom = Math.max(bottom, y)
      }
  if (right < 0) throw new Error(`${name}: nothing drawn`)
  return { name, pixels, fullW: image.width, fullH: image.height, left, top, w: right - left + 1, h: bottom - top + 1 }
}

/** Skyline packing: each drawing goes where its bottom edge is highest. */
function pack(drawings, width) {
  const skyline = new Int32Array(width)
  let height = 0
  for (const d of [...drawings].sort((a, b) => b.h - a.h || b.w - a.w || a.name.localeCompare(b.name))) {
    const need = d.w + padding
    let best = { y: Infinity, x: -1 }
    for (let x = 0; x + need + padding <= width; x++) {
      let y = 0
      for (let i = x; i < x + need && y < best.y; i++) y = Math.max(y, skyline[i])
      if (y < best.y) best = { y, x }
    }
    if (best.x < 0) return null
    d.x = best.x + padding
    d.y = best.y + padding
    skyline.fill(best.y + d.h + padding, best.x, best.x + need)
    height = Math.max(height, d.y + d.h + padding)
  }
  return height
}

/** The smallest sheet among a few widths. */
function bestSheet(drawings) {
  let best = null
  for (let width = 512; width <= limit; width += 64) {
    const height = pack(drawings, width)
    if (height && height <= limit && (!best || width * height < best.width * best.height)) best = { width, height }
  }
  if (!best) throw new Error(`the atlas does not fit in ${limit} × ${limit}`)
  pack(drawings, best.width)
  return best
}

function png(width, height, rgba) {
  const rows = Buffer.alloc((width * 4 + 1) * height)
  for (let y = 0; y < height; y++) rgba.copy(rows, y * (width * 4 + 1) + 1, y * width * 4, (y + 1) * width * 4)
  const crcTable = Array.from({ length: 256 }, (_, n) => {
    let c = n
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
    return c >>> 0
  })
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data])
    let crc = 0xffffffff
    for (const byte of body) crc = crcTable[(crc ^ byte) & 255] ^ (crc >>> 8)
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(data.length, 0)
    ends.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4)
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', zlib.deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}
function shrink(file) {
  try {
    execFileSync('optipng', ['-quiet', '-o3', file], { stdio: 'ignore' })
  } catch (error) {
    console.warn(`optipng: ${error.code ?? error.status} (the picture stays as it was)`)
  }
}

for (const scale of [1, 2]) {
  const drawings = Object.keys(world).map((name) => rasterise(name, scale))
  const { width, height } = bestSheet(drawings)
  const sheet = Buffer.alloc(width * height * 4)
  const frames = {}
  for (const d of drawings) {
    for (let y = 0; y < d.h; y++) d.pixels.copy(sheet, ((d.y + y) * width + d.x) * 4, ((d.top + y) * d.fullW + d.left) * 4, ((d.top + y) * d.fullW + d.left + d.w) * 4)
    const { w, h, originX, originY } = world[d.name]
    frames[d.name] = {
      frame: { x: d.x, y: d.y, w: d.w, h: d.h }, rotated: false, trimmed: d.w < d.fullW || d.h < d.fullH,
      spriteSourceSize: { x: d.left, y: d.top, w: d.w, h: d.h }, sourceSize: { w: d.fullW, h: d.fullH },
      anchor: { x: Number((originX / w).toFixed(9)), y: Number((originY / h).toFixed(9)) },
    }
  }
  const image = `world@${scale}x.png`
  const file = new URL(`atlas/${image}`, here).pathname
  fs.writeFileSync(file, png(width, height, sheet))
  shrink(file)
  const lines = Object.entries(frames).map(([name, frame]) => `  "${name}": ${JSON.stringify(frame)}`)
  const meta = { app: 'assets/make-atlas.mjs', image, format: 'RGBA8888', size: { w: width, h: height }, scale: String(scale) }
  fs.writeFileSync(new URL(`atlas/world@${scale}x.json`, here), `{"frames":{\n${lines.join(',\n')}\n},\n"meta":${JSON.stringify(meta)}}\n`)
  console.log(image, `${width}×${height}`, fs.statSync(file).size, 'bytes', lines.length, 'frames')
}
