// Names in two scripts are set in one font: its subset must hold every character that the game or a level can show.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { charactersOf } from './web-font'

const project = fileURLToPath(new URL('../..', import.meta.url))
const font = charactersOf(readFileSync(`${project}/assets/fonts/noto-serif-cjk.woff2`), brotliDecompressSync)

/** Characters that the two Latin fonts do not have: Chinese, Korean and their punctuation. */
function fromTheEast(text: string): string[] {
  return [...new Set(text)].filter((sign) => (sign.codePointAt(0) ?? 0) >= 0x3000)
}

function filesUnder(folder: string): string[] {
  return readdirSync(`${project}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(json|ts)$/.test(name))
    .map((name) => `${folder}/${name}`)
}

describe('the font of Chinese and Korean names', () => {
  it.each([...filesUnder('levels'), ...filesUnder('src/text')])('has every character of %s', (file) => {
    const missing = fromTheEast(readFileSync(`${project}/${file}`, 'utf8')).filter((sign) => !font.has(sign))
    expect(missing.join(''), 'run assets/fonts/make-fonts.sh again').toBe('')
  })

  it('has every character of the list that it is made from', () => {
    const listed = fromTheEast(readFileSync(`${project}/assets/fonts/han.txt`, 'utf8'))
    expect(listed.length).toBeGreaterThan(250)
    expect(listed.filter((sign) => !font.has(sign))).toEqual([])
  })

  it('has no Latin letters, which belong to another font', () => {
    expect(font.has('A')).toBe(false)
  })
})
