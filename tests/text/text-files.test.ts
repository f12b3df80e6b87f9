// What translators and their programs open: small flat JSON files, each in one of the bundles that the game loads.
import { describe, expect, it, test } from 'vitest'
import { englishTitleAndSharedTexts } from '../../src/text/bundles/en-title'
import { koreanTextsAfterTitle } from '../../src/text/bundles/ko-rest'
import { koreanTitleAndSharedTexts } from '../../src/text/bundles/ko-title'
import { chineseTextsAfterTitle } from '../../src/text/bundles/zh-Hans-rest'
import { chineseTitleAndSharedTexts } from '../../src/text/bundles/zh-Hans-title'
import { gameLanguages } from '../../src/text/game-languages'
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
    en: { title: englishTitleAndSharedTexts, all: englishTexts },
    'zh-Hans': { title: chineseTitleAndSharedTexts, all: { ...chineseTitleAndSharedTexts, ...chineseTextsAfterTitle } },
    ko: { title: koreanTitleAndSharedTexts, all: { ...koreanTitleAndSharedTexts, ...koreanTextsAfterTitle } },
  }[language]
  const keys = textFilesOf(language).flatMap((name) => Object.keys(readText(`src/text/${language}/${name}`)))

  it('have each key of each file, which is in no other file', () => {
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
    expect(Object.keys(bundles.all).toSorted()).toEqual(keys.toSorted())
  })

  it('have on the title what English has there', () => {
    expect(Object.keys(bundles.title).toSorted()).toEqual(Object.keys(englishTitleAndSharedTexts).toSorted())
  })
})

test('no key of the title is loaded with the rest, too', () => {
  const rests = [...Object.keys(chineseTextsAfterTitle), ...Object.keys(koreanTextsAfterTitle)]
  expect(rests.filter((key) => key in englishTitleAndSharedTexts)).toEqual([])
})
