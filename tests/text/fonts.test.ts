// Every character that the game or a level can show is in a font that ships with it.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { eastern, slicedLanguages, sliceNames, slicesOf } from '../../assets/fonts/slices'
import { charactersOf } from '../support/web-font'

const project = fileURLToPath(new URL('../..', import.meta.url))
const fontOf = (name: string) =>
  charactersOf(readFileSync(`${project}/assets/fonts/${name}.woff2`), brotliDecompressSync)
const names = fontOf('noto-serif-cjk')
const [serif, sans, signs] = [fontOf('newsreader'), fontOf('source-sans-3'), fontOf('noto-signs')]
const again = 'run assets/fonts/make-fonts.sh again'

function filesUnder(folder: string, pattern: RegExp): string[] {
  return readdirSync(`${project}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .map((name) => `${folder}/${name}`)
}

const read = (file: string) => readFileSync(`${project}/${file}`, 'utf8')

describe('the font of Chinese and Korean names in an English text', () => {
  it.each([...filesUnder('levels', /(^|\/)(base|level|text\.en)\.json$/), ...filesUnder('src/text/en', /\.json$/)])(
    'has every character of %s',
    (file) => {
      const missing = eastern(read(file)).filter((sign) => !names.has(sign))
      expect(missing.join(''), again).toBe('')
    },
  )

  it('has every character of the list that it is made from', () => {
    const listed = eastern(read('assets/fonts/han.txt'))
    expect(listed.length).toBeGreaterThan(250)
    expect(listed.filter((sign) => !names.has(sign))).toEqual([])
  })

  it('has no Latin letters, which belong to another font', () => {
    expect(names.has('A')).toBe(false)
  })
})

describe.each(slicedLanguages)('the fonts of %s', (language) => {
  const slices = sliceNames.map((name) => [name, fontOf(`${language.toLowerCase()}-${name}`)] as const)
  const all = new Set(slices.flatMap(([, font]) => [...font]))

  it.each(slices)('have every character of their slice %s', (name, font) => {
    const wanted = slicesOf(language)[name]
    expect(wanted.length).toBeGreaterThan(100)
    expect(wanted.filter((sign) => !font.has(sign)).join(''), again).toBe('')
  })

  it.each([
    ...filesUnder('levels', new RegExp(`text\\.${language}\\.json$`)),
    ...filesUnder(`src/text/${language}`, /\.json$/),
  ])('have every character of %s, with the Latin ones', (file) => {
    const shown = [...new Set(read(file))].filter((sign) => sign.trim() !== '')
    const missing = shown.filter((sign) => !all.has(sign) && !(sans.has(sign) && serif.has(sign)) && !signs.has(sign))
    expect(missing.join(''), again).toBe('')
  })
})
