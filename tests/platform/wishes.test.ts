import { describe, expect, it } from 'vitest'
import { defaultSettings, parseSettings } from '../../src/platform/settings'
import { parseUrlOptions } from '../../src/platform/url-options'

describe('the address', () => {
  it('may ask for a seed, a week, a language, long texts, stillness and a theme', () =>
    expect(
      parseUrlOptions('?level=02-tianshui&seed=north%20wind&week=40&language=ko&text=long&motion=off&theme=day'),
    ).toEqual({
      level: '02-tianshui',
      seed: 'north wind',
      week: 40,
      language: 'ko',
      text: 'long',
      motion: 'off',
      theme: 'day',
      trial: null,
    }))

  it('is not believed where it makes no sense', () =>
    expect(
      parseUrlOptions('?level=../secret&seed=%3Cscript%3E&week=-3&language=%3Cb%3E&text=short&motion=wild&theme=%00'),
    ).toEqual({
      level: null,
      seed: null,
      week: null,
      language: null,
      text: null,
      motion: null,
      theme: null,
      trial: null,
    }))

  it('may say nothing', () => expect(Object.values(parseUrlOptions('')).every((wish) => wish === null)).toBe(true))
})

describe('settings', () => {
  it('are as usual where nothing is stored', () => expect(parseSettings(null)).toEqual(defaultSettings))

  it('keep what fits and forget what does not', () =>
    expect(parseSettings('{"volume": 7, "isMuted": true, "theme": "pink", "textSize": 1.3, "spy": 1}')).toEqual({
      ...defaultSettings,
      isMuted: true,
      textSize: 1.3,
    }))

  it('keep the texts that were read, unless the list is none', () => {
    expect(parseSettings('{"readTexts": ["opening.tianshui.letter"]}').readTexts).toEqual(['opening.tianshui.letter'])
    expect(parseSettings('{"readTexts": [3]}').readTexts).toEqual([])
    expect(parseSettings('{"readTexts": "all"}').readTexts).toEqual([])
  })

  it.each(['{', 'null', '[]', '3'])('survive a damaged text: %s', (text) =>
    expect(parseSettings(text)).toEqual(defaultSettings),
  )
})
