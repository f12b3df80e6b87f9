import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it, test, vi } from 'vitest'
import { type FactKind, type FactValue, fact } from '../../src/sim/state/facts'
import { resolveGameLanguage } from '../../src/text/game-languages'
import { languageNameWithCode } from '../../src/text/languages'
import { createEnglishTranslator, type Translator } from '../../src/text/translator'
import { englishTexts } from '../support/english-texts'
import { inheritedNames } from '../support/prototype-names'

const translator = createEnglishTranslator(englishTexts).with({
  level: {
    start: '2023-01-02',
    texts: {
      en: {
        'chip.a800.name': 'A800 80 GB',
        'chip.a800.short': 'A800',
        'site.tianshui.name': 'Tianshui',
        'place.busan.name': 'Busan',
        'mandate.cloud.name': 'A cloud',
        'report.weights.name': 'Weights of boxes',
        'embargoScenario.deep.name': 'A deep cut',
        'ending.bought.title': 'Bought',
        'event.letter.title': 'A letter',
        'event.letter.choice.pay': 'Pay',
        'dial.cost': 'Thrift',
        'test.bought': '{count, plural, one {# chip} other {# chips}}: {chip} for {paid}',
        'test.plain': 'of {count}',
        'test.skeleton': '{paid, number}',
        'test.answer': '{event}: {choice}',
        'test.one': '{it}',
        ...Object.fromEntries(inheritedNames.map((name) => [`test.asks.${name}`, `of {${name}}`])),
      },
    },
  },
})
const { say, sayDynamic, levelText, hasText } = translator

describe('a sentence', () => {
  it('writes each fact by its kind, whatever its name', () => {
    expect(sayDynamic('test.bought', { chip: fact('chip', 'a800'), count: 1640, paid: fact('usd', 7_008_000) })).toBe(
      '1,640 chips: A800 for $7.01 m',
    )
    expect(sayDynamic('test.answer', { event: fact('event', 'letter'), choice: fact('choice', 'pay') })).toBe(
      'A letter: Pay',
    )
    expect(sayDynamic('test.answer', { event: 'letter', choice: 'pay' })).toBe('letter: pay')
  })

  const kinds: [FactKind, FactValue, string][] = [
    ['count', 9000, '9,000'],
    ['usd', 14_900, '$14,900'],
    ['share', 0.39, '39%'],
    ['week', 36, '11 Sep 2023'],
    ['kw', 5900, '5.9 MW'],
    ['points', 62.04, '62.0'],
    ['figure', 0.3591, '0.36'],
    ['chip', 'a800', 'A800'],
    ['chip', 'h999', 'h999'],
    ['site', 'tianshui', 'Tianshui'],
    ['ending', 'bought', 'Bought'],
    ['event', 'letter', 'A letter'],
    ['report', 'weights', 'Weights of boxes'],
    ['embargoScenario', 'deep', 'A deep cut'],
    ['location', 'tianshui', 'Tianshui'],
    ['location', 'busan', 'Busan'],
    ['location', 'cloud', 'A cloud'],
    ['location', 'nowhere', 'nowhere'],
    ['dial', 'cost', 'Thrift'],
    ['dial', 'none', 'none'],
    ['run', 'run-3', 'run 3'],
    ['run', 'ours', 'ours'],
    ['choice', 'pay', 'pay'],
    ['selector', 'a800', 'a800'],
    ['text', 'a800', 'a800'],
  ]
  it.each(kinds)('writes the %s %s as %s', (kind, value, text) => {
    expect(sayDynamic('test.one', { it: { kind, value } })).toBe(text)
  })

  it('groups plain numbers, and never asks a word to be a number', () => {
    expect(sayDynamic('test.plain', { count: 9000 })).toBe('of 9,000')
    expect(sayDynamic('test.skeleton', { paid: fact('usd', 12_345) })).toBe('$12,345')
  })
  it('shows a key without words instead of hiding it', () => {
    expect(sayDynamic('no.such.key')).toBe('⟨no.such.key⟩')
    expect(levelText('no.such.key')).toBe('⟨no.such.key⟩')
    expect(hasText('no.such.key')).toBe(false)
    // @ts-expect-error: the compiler refuses a key that no English file has.
    expect(say('no.such.key')).toBe('⟨no.such.key⟩')
  })

  it.each(inheritedNames)('takes %s for a key, or a fact, that there is not', (name) => {
    expect([sayDynamic(name), levelText(name), hasText(name)]).toEqual([`⟨${name}⟩`, `⟨${name}⟩`, false])
    expect(sayDynamic(`test.asks.${name}`)).toContain(`{${name}} ⟨`)
  })

  it('without one of its facts still says the rest', () => {
    expect(say('hud.note.ofPower')).toContain('of {kw}')
  })
})

test('every word of English is a sound ICU message', () => {
  const broken = Object.entries(englishTexts).flatMap(([key, message]) => {
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
  const loud = Object.entries(englishTexts).filter(([, message]) => /\b[A-Z]{3,}\b/.test(message.replace(known, '')))
  expect(loud).toEqual([])
})

const speakerTo = (...levelLanguages: string[]) => translator.with({ levelLanguages })

test('a level speaks the first of the wanted languages that it has, else English', () => {
  expect(speakerTo('de-DE', 'en').languageFor(['en', 'de', 'zh-CN'])).toBe('de')
  expect(speakerTo('de-DE', 'en').languageFor(['en', 'zh-CN'])).toBe('en')
  expect(speakerTo('zh-TW').languageFor(['en', 'zh-CN'])).toBe('zh-CN')
  expect(speakerTo('fr').languageFor(['en', 'zh-CN'])).toBe('en')
  expect(speakerTo('ko-KR').languageFor(['-', 'en', 'ko'])).toBe('ko')
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
  expect(resolveGameLanguage('auto')).toBe(language)
  expect(resolveGameLanguage('ko')).toBe('ko')
  vi.unstubAllGlobals()
  expect(speakerTo(read).languageFor(['en', 'ko', 'zh-Hans'])).toBe(language)
})

test('a translator never changes: another language, level or more texts make another one', () => {
  const before = createEnglishTranslator({ 'test.word': 'word' })
  const korean = before.with({
    language: 'ko',
    words: { 'test.word': '말' },
    levelLanguages: ['ko'],
    level: { texts: { en: { 'money.sign': '$' }, ko: { 'money.sign': '₩' } }, start: '2024-01-01' },
  })
  const more = before.withEnglish({ 'test.more': 'more' })
  const said = ({ sayDynamic: tell, usd, dateText }: Translator) => [
    tell('test.word'),
    tell('test.more'),
    usd(5),
    dateText(0),
  ]
  expect(said(korean)).toEqual(['말', '⟨test.more⟩', '₩5', '2024년 1월 1일'])
  expect(said(more)).toEqual(['word', 'more', '$5', '2 Jan 2023'])
  expect(said(before)).toEqual(['word', '⟨test.more⟩', '$5', '2 Jan 2023'])
})

test('a language is named in its own words, and an unknown one by its code', () => {
  expect(['zh-Hans', 'ko', 'pt-BR', 'xx', '-'].map(languageNameWithCode)).toEqual([
    '简体中文 (zh-Hans)',
    '한국어 (ko)',
    'português (Brasil) (pt-BR)',
    'xx',
    '-',
  ])
})
