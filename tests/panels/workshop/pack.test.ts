// A level on its way: what is packed comes out as it went in, and what strangers send stays within bounds.
import { deflateSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  levelFromLink,
  levelFromOneFile,
  levelFromZip,
  levelImportSizeLimits,
  levelToOneFile,
  levelToUrlFragment,
  levelToZip,
} from '../../../src/panels/workshop/own-levels/level-package.view'
import { copyLevel, createLevelExtending } from '../../../src/panels/workshop/own-levels/new-level.view'
import { levelLibrary, validLevel } from '../../support/level-library'

const small = createLevelExtending('tianshui', levelLibrary, 'Ein Stück Kreide 粉笔', 'my-tianshui')
const large = copyLevel('tianshui', levelLibrary, 'my-tianshui')

/** The packed form of any text, as a link has it. */
function linkOf(text: string): string {
  const base64 = Buffer.from(deflateSync(strToU8(text))).toString('base64url')
  return `https://example.org/#level=1.${base64}`
}

describe('a link', () => {
  it.each([
    ['a small level', small],
    ['a whole one', large],
  ])('carries %s there and back', (_name, files) => {
    const fragment = levelToUrlFragment(files)
    expect(fragment).toMatch(/^#level=1\.[\w-]+$/)
    expect(levelFromLink(`https://example.org/game/${fragment}`)).toEqual({ files })
  })

  it('of a small level is short', () => expect(levelToUrlFragment(small).length).toBeLessThan(1000))

  it.each([
    ['no level', 'https://example.org/#other', 'noLevel'],
    ['a broken letter', 'https://example.org/#level=1.%%%', 'damaged'],
    ['half a level', levelToUrlFragment(small).slice(0, -20), 'damaged'],
    ['a list', linkOf('[]'), 'noLevel'],
    ['files of other names', linkOf('{"../evil.json":"{}","index.html":"<script>"}'), 'noLevel'],
    ['too many letters', `#level=1.${'A'.repeat(levelImportSizeLimits.fragmentCharacters + 1)}`, 'tooLarge'],
    ['a bomb', linkOf('0'.repeat(50_000_000)), 'tooLarge'],
  ])('with %s is told apart', (_name, link, trouble) => expect(levelFromLink(link)).toEqual({ trouble }))

  it('brings no prototype and no file of another name', () => {
    const link = linkOf('{"__proto__":{"x":1},"level.json":"{}","text.en.json":"{}","a.js":"1"}')
    expect(levelFromLink(link)).toEqual({ files: { 'level.json': '{}', 'text.en.json': '{}' } })
    expect(({} as { x?: number }).x).toBeUndefined()
  })
})

describe('a zip', () => {
  it('carries all files of a level', () =>
    expect(levelFromZip(levelToZip(large, 'my-tianshui'))).toEqual({ files: large }))

  it('is searched for the level only', () => {
    const zip = zipSync({ 'a/level.json': strToU8('{}'), 'a/text.en.json': strToU8('{}'), 'a/run.js': strToU8('1') })
    expect(levelFromZip(zip)).toEqual({ files: { 'level.json': '{}', 'text.en.json': '{}' } })
  })

  it.each([
    ['no zip', strToU8('no zip at all'), 'noLevel'],
    ['a zip without a level', zipSync({ 'readme.txt': strToU8('hello') }), 'noLevel'],
    ['a bomb', zipSync({ 'level.json': new Uint8Array(50_000_000) }), 'tooLarge'],
    ['too large a file', new Uint8Array(levelImportSizeLimits.packedBytes + 1), 'tooLarge'],
  ])('%s is told apart', (_name, zip, trouble) => expect(levelFromZip(zip)).toEqual({ trouble }))
})

describe('one file', () => {
  it('has the texts in it, and gives them back as files', () => {
    const text = levelToOneFile(large)
    expect(JSON.parse(text).texts.en['level.title']).toBe('Tianshui')
    const back = levelFromOneFile(text)
    expect('files' in back && validLevel(back.files).fingerprint).toBe(validLevel(large).fingerprint)
    expect('files' in back && Object.keys(back.files)).toEqual(['level.json', 'text.en.json'])
  })

  it('with a slip of the hand comes in, for its author to mend', () => {
    expect(levelFromOneFile('{ "id": "a", ')).toEqual({ files: { 'level.json': '{ "id": "a", ' } })
  })

  it.each(['', '[]', '"level"', '{"moves": []}'])('%j is no level', (text) =>
    expect(levelFromOneFile(text)).toEqual({ trouble: 'noLevel' }),
  )
})
