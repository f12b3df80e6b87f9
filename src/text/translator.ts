import { IntlMessageFormat } from 'intl-messageformat'
import { findRow } from '../kernel/at'
import type { Fact, FactKind, FactValue } from '../sim/state/facts'
import type { TextKey } from './bundles/keys'
import { formatNumber, formatPercent, formatPoints, formatPower } from './format'
import { resolveKoreanParticles } from './korean-particles'
import { firstAvailableLanguage } from './languages'
import { lengthenTextForLayoutTest } from './lengthen-text'
import { createMoneyAndDateFormatter, type MoneyAndDateFormatter } from './money-and-dates'

/** What a sentence is told: a plain number is a count, a plain string a text already written or a selector. */
export type SentenceFacts = Readonly<Record<string, Fact | string | number>>
export type TranslatedTextTable = Readonly<Record<string, string>>

/** What a translator speaks of, and how. */
export interface TranslatorOptions {
  /** The language of the game's own texts. */
  language: string
  /** The English texts that are loaded; they stand in for what the language does not have. */
  english: TranslatedTextTable
  /** The texts of the language that are loaded. */
  words: TranslatedTextTable
  /** The languages that the level's own texts are wanted in, the best first. */
  levelLanguages: readonly string[]
  /** The texts of the open level by language, and its first Monday; null where none is open. */
  level: { texts: Readonly<Record<string, TranslatedTextTable>>; start: string } | null
  /** Makes texts two fifths longer, for looking at layouts. */
  isStretched: boolean
}

/** Turns keys and typed facts into sentences of one language and one level. It never changes. */
export interface Translator extends MoneyAndDateFormatter {
  readonly language: string
  /** The level's own texts: in the wanted language where it has it, else in English. */
  readonly levelTexts: TranslatedTextTable
  /** The sentence of a key. */
  say(key: TextKey, facts?: SentenceFacts): string
  /** The sentence of a key that comes from data; a key without a text shows itself. */
  sayDynamic(key: string, facts?: SentenceFacts): string
  /** Whether a key has a text, in the game or in the level. */
  hasText(key: string): boolean
  /** The level's own text of a key: names, stories, questions. */
  levelText(key: string, facts?: SentenceFacts): string
  /** The name of a thing of the level: `nameOf('chip', 'a800')`. */
  nameOf(kind: string, id: string): string
  /** A line as a sentence, so that what is said next does not run into it. */
  sentence(line: string): string
  /** The language among these that the level's texts are read in; English where none is wanted. */
  languageFor(there: readonly string[]): string
  /** The same translator with other texts or in another language. */
  with(changes: Partial<TranslatorOptions>): Translator
  /** The same translator with more English texts. */
  withEnglish(more: TranslatedTextTable): Translator
}

/** A translator that speaks English and knows no level. */
export function createEnglishTranslator(english: TranslatedTextTable): Translator {
  return createTranslator({ language: 'en', english, words: {}, levelLanguages: [], level: null, isStretched: false })
}

/** Makes a translator. */
function createTranslator(speech: TranslatorOptions): Translator {
  const { language, english, words, isStretched } = speech
  const languageFor = (there: readonly string[]) => firstAvailableLanguage(speech.levelLanguages, there) ?? 'en'
  const texts = levelTextsOf(speech.level?.texts ?? {}, languageFor)
  const writers = createMoneyAndDateFormatter({
    language,
    sign: texts['money.sign'] ?? '$',
    start: speech.level?.start ?? '2023-01-02',
  })
  const compiled = new Map<string, IntlMessageFormat>()

  // The level's own texts win, so that another world can name its powers as it likes.
  function sayDynamic(key: string, facts: SentenceFacts = {}): string {
    return textOf(key, findRow(texts, key) ?? findRow(words, key) ?? findRow(english, key), facts)
  }

  function hasText(key: string): boolean {
    return findRow(english, key) !== undefined || findRow(texts, key) !== undefined
  }

  function nameOf(kind: string, id: string): string {
    const key = (findRow(nameEndings, kind) ?? usualNameEndings)
      .map((ending) => `${kind}.${id}.${ending}`)
      .find((each) => texts[each] !== undefined)
    return key === undefined ? id : (texts[key] ?? id)
  }

  const name = (kind: string) => (value: FactValue) => nameOf(kind, String(value))
  const ours = (prefix: string) => (value: FactValue) => {
    const key = `${prefix}.${value}`
    return hasText(key) ? sayDynamic(key) : String(value)
  }
  const figure = (write: (n: number) => string) => (value: FactValue) => write(Number(value))
  /** How each kind of fact is written; `count` stays a number, for plurals. */
  const writes: Readonly<Record<FactKind, (value: FactValue, facts: SentenceFacts) => string | number>> = {
    count: (value) => value,
    usd: figure(writers.usd),
    share: figure(formatPercent),
    week: figure(writers.dateText),
    kw: figure(formatPower),
    points: figure(formatPoints),
    figure: figure(formatNumber),
    chip: name('chip'),
    distributor: name('distributor'),
    embargoScenario: name('embargoScenario'),
    ending: name('ending'),
    event: name('event'),
    favour: name('favour'),
    forecast: name('forecast'),
    hedge: name('hedge'),
    mandate: name('mandate'),
    objective: name('objective'),
    place: name('place'),
    product: name('product'),
    project: name('project'),
    report: name('report'),
    rival: name('rival'),
    route: name('route'),
    rule: name('rule'),
    site: name('site'),
    stack: name('stack'),
    story: name('story'),
    temper: name('temper'),
    vendor: name('vendor'),
    location: (value) => locationName(String(value)),
    dial: ours('dial'),
    role: ours('works.role'),
    standing: ours('standing'),
    target: ours('target'),
    run: (value) => (/^run-/.test(String(value)) ? sayDynamic('run.named', { n: String(value).slice(4) }) : value),
    choice: (value, { event }) =>
      texts[`event.${typeof event === 'object' ? event.value : event}.choice.${value}`] ?? value,
    selector: (value) => value,
    text: (value) => value,
  }

  /** Things move from a place to a site, and a firm from one mandate to another. */
  function locationName(id: string): string {
    const kinds = ['site', 'place', 'mandate']
    return nameOf(kinds.find((kind) => texts[`${kind}.${id}.name`] !== undefined) ?? 'place', id)
  }

  function textOf(key: string, message: string | undefined, facts: SentenceFacts): string {
    if (message === undefined) return `⟨${key}⟩`
    // Without a prototype: a text that asks for {toString} has no such fact.
    const written: Record<string, string | number> = Object.create(null)
    for (const [name, fact] of Object.entries(facts)) {
      written[name] = typeof fact === 'object' ? writes[fact.kind](fact.value, facts) : fact
      written[selectedBy(name)] = typeof fact === 'object' ? fact.value : fact
    }
    try {
      return finished(String(formatOf(message, written).format(written)))
    } catch (error) {
      return `${message} ⟨${error instanceof Error ? error.message : String(error)}⟩`
    }
  }

  function finished(text: string): string {
    if (language === 'ko') return resolveKoreanParticles(text)
    return isStretched ? lengthenTextForLayoutTest(text) : text
  }

  /** Plain numbers are grouped by thousands unless the sentence says otherwise; texts are never asked to be numbers. */
  function formatOf(message: string, written: Readonly<Record<string, string | number>>): IntlMessageFormat {
    const selecting = message.replace(/\{(\w+), select,/g, (_whole, name: string) => `{${selectedBy(name)}, select,`)
    const numbered = selecting.replace(/\{(\w+)(, number[^{}]*)?\}/g, (whole, name: string, style?: string) => {
      if (typeof written[name] === 'string') return `{${name}}`
      return style === undefined && typeof written[name] === 'number' ? `{${name}, number}` : whole
    })
    const known = compiled.get(numbered)
    if (known) return known
    const made = new IntlMessageFormat(numbered, language)
    compiled.set(numbered, made)
    return made
  }

  return {
    ...writers,
    language,
    levelTexts: texts,
    say: sayDynamic,
    sayDynamic,
    hasText,
    levelText: (key, facts = {}) => textOf(key, findRow(texts, key), facts),
    nameOf,
    sentence: (line) =>
      /[.!?…。！？]\S?$/.test(line) ? line : sayDynamic('announcer.line' satisfies TextKey, { line }),
    languageFor,
    with: (changes) => createTranslator({ ...speech, ...changes }),
    withEnglish: (more) => createTranslator({ ...speech, english: { ...english, ...more } }),
  }
}

/** The argument that a select reads: the fact's value, since its name in words matches no case of the select. */
function selectedBy(name: string): string {
  return `${name}_value`
}

/** What ends the keys of a thing's name, the best first. */
const nameEndings: Readonly<Record<string, readonly string[]>> = {
  chip: ['short', 'name'],
  event: ['title'],
  ending: ['title'],
}
const usualNameEndings = ['name', 'question', 'line']

function levelTextsOf(
  texts: Readonly<Record<string, TranslatedTextTable>>,
  languageFor: (there: readonly string[]) => string,
): TranslatedTextTable {
  return { ...texts.en, ...texts[languageFor(Object.keys(texts))] }
}
