// Firefox passes each font through the OpenType Sanitizer, which drops all weights of a font whose tables are out of order.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { variationErrors, variationsOf } from '../support/font-variations'
import { tablesOf } from '../support/web-font'

const folder = fileURLToPath(new URL('../../assets/fonts', import.meta.url))
const files = readdirSync(folder).filter((name) => name.endsWith('.woff2'))
const read = (name: string) => variationsOf(tablesOf(readFileSync(`${folder}/${name}`), brotliDecompressSync))

describe('the variation tables of the fonts', () => {
  it.each(files)('of %s are in order', (name) => {
    expect([...new Set(variationErrors(read(name)))]).toEqual([])
  })

  it.each(['newsreader.woff2', 'source-sans-3.woff2'])('of %s hold the weights from 400 to 700', (name) => {
    const { axes, maps, regions } = read(name)
    expect(axes).toEqual([{ tag: 'wght', least: 400, usual: 400, most: 700 }])
    expect(maps).toHaveLength(1)
    expect(new Set(regions.map(({ table }) => table))).toContain('gvar')
    expect(new Set(regions.map(({ table }) => table))).toContain('HVAR')
  })
})
