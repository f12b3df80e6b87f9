// What translators and their programs open: small flat JSON files, each in one of the bundles that the game loads.
import { describe, expect, it, test } from 'vitest'
import { enTitle } from '../../src/text/bundles/en-title'
import { koRest } from '../../src/text/bundles/ko-rest'
import { koTitle } from '../../src/text/bundles/ko-title'
import { zhHansRest } from '../../src/text/bundles/zh-Hans-rest'
import { zhHansTitle } from '../../src/text/bundles/zh-Hans-title'
import { gameLanguages } from '../../src/text/spoken'
import { englishTexts } from '../support/english-texts'
import { readSource, readText, textFilesOf } from './text-files'

const paths = gameLanguages.flatMap((language) => textFilesOf(language).map((name) => `src/text/${language}/${name}`))

describe.each(paths)('%s', (path) => {
  const source = readSource(path)

  it('is JSON, flat, with texts only', () => {
    expect(path).toMatch(/\/[a-z]+(-[a-z]+)*\.json$/)
    expect(Object.entries(readText(path)).filter(([, text]) => typeof text !== 'string')).toEqual([])
  })

  // A key that is there twice would fall out of one of the two texts.
  it('has one key a line, each once, indented by two spaces', () => {
    expect(source).toBe(`${JSON.stringify(JSON.parse(source), null, 2)}\n`)
  })

  it('has at most 300 lines', () => {
    expect(source.split('\n').length - 1).toBeLessThanOrEqual(300)
  })
})

describe.each(gameLanguages)('the bundles of %s', (language) => {
  const bundles = {
    en: { title: enTitle, all: englishTexts },
    'zh-Hans': { title: zhHansTitle, all: { ...zhHansTitle, ...zhHansRest } },
    ko: { title: koTitle, all: { ...koTitle, ...koRest } },
  }[language]
  const keys = textFilesOf(language).flatMap((name) => Object.keys(readText(`src/text/${language}/${name}`)))

  it('have each key of each file, which is in no other file', () => {
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
    expect(Object.keys(bundles.all).toSorted()).toEqual(keys.toSorted())
  })

  it('have on the title what English has there', () => {
    expect(Object.keys(bundles.title).toSorted()).toEqual(Object.keys(enTitle).toSorted())
  })
})

test('no key of the title is loaded with the rest, too', () => {
  const rests = [...Object.keys(zhHansRest), ...Object.keys(koRest)]
  expect(rests.filter((key) => key in enTitle)).toEqual([])
})
