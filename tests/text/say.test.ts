import { IntlMessageFormat } from 'intl-messageformat'
import { beforeAll, describe, expect, it, test, vi } from 'vitest'
import { languageName } from '../../src/text/languages'
import { hasWords, languageFor, levelText, readIn, say, sayAny, speakOf } from '../../src/text/say'
import { languageMeant } from '../../src/text/spoken'
import { english } from '../support/english'
import { inheritedNames } from '../support/inherited-names'

beforeAll(() => {
  speakOf(
    {
      en: {
        'chip.a800.name': 'A800 80 GB',
        'chip.a800.short': 'A800',
        'site.tianshui.name': 'Tianshui',
        'event.letter.title': 'A letter',
        'event.letter.choice.pay': 'Pay',
        'test.bought': '{count, plural, one {# chip} other {# chips}}: {chip} for {paidUsd}',
        'test.plain': 'of {count}',
        'test.skeleton': '{paidUsd, number}',
        'test.week': 'by {dueWeek}',
        'test.answer': '{event}: {choice}',
        ...Object.fromEntries(inheritedNames.map((name) => [`test.asks.${name}`, `of {${name}}`])),
      },
    },
    '2023-01-02',
  )
})

describe('a sentence', () => {
  it('writes facts by the unit in their name and things by their names', () => {
    expect(sayAny('test.bought', { chip: 'a800', count: 1640, paidUsd: 7_008_000 })).toBe(
      '1,640 chips: A800 for $7.01 m',
    )
    expect(sayAny('test.week', { dueWeek: 36 })).toBe('by 11 Sep 2023')
    expect(sayAny('test.answer', { event: 'letter', choice: 'pay' })).toBe('A letter: Pay')
  })

  it('groups plain numbers, and never asks a word to be a number', () => {
    expect(sayAny('test.plain', { count: 9000 })).toBe('of 9,000')
    expect(sayAny('test.skeleton', { paidUsd: 12_345 })).toBe('$12,345')
  })

  it('shows a key without words instead of hiding it', () => {
    expect(sayAny('no.such.key')).toBe('⟨no.such.key⟩')
    expect(levelText('no.such.key')).toBe('⟨no.such.key⟩')
    expect(hasWords('no.such.key')).toBe(false)
    // @ts-expect-error: the compiler refuses a key that no English file has.
    expect(say('no.such.key')).toBe('⟨no.such.key⟩')
  })

  it.each(inheritedNames)('takes %s for a key, or a fact, that there is not', (name) => {
    expect([sayAny(name), levelText(name), hasWords(name)]).toEqual([`⟨${name}⟩`, `⟨${name}⟩`, false])
    expect(sayAny(`test.asks.${name}`)).toContain(`{${name}} ⟨`)
  })

  it('without one of its facts still says the rest', () => {
    expect(say('hud.note.ofPower')).toContain('of {kw}')
  })
})

test('every word of English is a sound ICU message', () => {
  const broken = Object.entries(english).flatMap(([key, message]) => {
    try {
      new IntlMessageFormat(message, 'en')
      return []
    } catch (error) {
      return [`${key}: ${error}`]
    }
  })
  expect(broken).toEqual([])
})

test('English has no word in capitals and no straight quotes', () => {
  const known =
    /\b(TPP|PFLOP|FLOP|PUE|MW|US|HBM|ICU|AI|API|GPU|TDP|NVIDIA|TFLOPS|FP16|FP8|INT8|GB|USD|TOPS|HTML|OK|R&D|A800|H800|H20|TSMC|PF|UTC|JSON|CSV)\b/g
  const loud = Object.entries(english).filter(([, message]) => /\b[A-Z]{3,}\b/.test(message.replace(known, '')))
  expect(loud).toEqual([])
})

test('a level speaks the first of the reader’s languages that it has, else English', () => {
  const reads = (...languages: string[]) => vi.stubGlobal('navigator', { languages })
  reads('de-DE', 'en')
  expect(languageFor(['en', 'de', 'zh-CN'])).toBe('de')
  expect(languageFor(['en', 'zh-CN'])).toBe('en')
  reads('zh-TW')
  expect(languageFor(['en', 'zh-CN'])).toBe('zh-CN')
  reads('fr')
  expect(languageFor(['en', 'zh-CN'])).toBe('en')
  readIn('zh-CN')
  expect(languageFor(['en', 'zh-CN'])).toBe('zh-CN')
  readIn(null)
  vi.unstubAllGlobals()
})

test.each([
  ['zh-CN', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh-Hant-TW', 'zh-Hans'],
  ['ko-KR', 'ko'],
  ['fr', 'en'],
  ['en-GB', 'en'],
])('the game speaks to a reader of %s in %s, in another script rather than in another language', (read, language) => {
  vi.stubGlobal('navigator', { languages: [read] })
  expect(languageMeant('auto')).toBe(language)
  expect(languageFor(['en', 'ko', 'zh-Hans'])).toBe(language)
  expect(languageMeant('ko')).toBe('ko')
  vi.unstubAllGlobals()
})

test('a level’s language that has no sound name is left alone', () => {
  vi.stubGlobal('navigator', { languages: ['ko-KR'] })
  expect(languageFor(['-', 'en', 'ko'])).toBe('ko')
  vi.unstubAllGlobals()
})

test('a language is named in its own words, and an unknown one by its code', () => {
  expect(['zh-Hans', 'ko', 'pt-BR', 'xx', '-'].map(languageName)).toEqual([
    '简体中文 (zh-Hans)',
    '한국어 (ko)',
    'português (Brasil) (pt-BR)',
    'xx',
    '-',
  ])
})
