import { IntlMessageFormat } from 'intl-messageformat'
import { en, type Key } from './en'
import { dateText, mw, number, payIn, percent, points, startCalendar, usd } from './format'

/** What a sentence is told: numbers in the unit that their name ends with, ids, or words already written. */
export type Facts = Readonly<Record<string, string | number>>
export type { Key } from './en'

const messages: Record<string, string> = { ...en }
const level: { texts: Readonly<Record<string, string>> } = { texts: {} }
const wish: { language: string | null } = { language: null }
const compiled = new Map<string, IntlMessageFormat>()

/** Adds words that are not needed from the start. */
export function learn(words: Readonly<Record<string, string>>): void {
  Object.assign(messages, words)
}

/** Puts a language before the reader's own, for the next level that is opened; null takes it back. */
export function readIn(language: string | null): void {
  wish.language = language
}

/** Gives the names, stories and dates of the level that is open: in the reader's language where it has it, else in English; answers with its texts. */
export function speakOf(
  languages: Readonly<Record<string, Readonly<Record<string, string>>>>,
  start: string,
): Readonly<Record<string, string>> {
  const texts = { ...languages.en, ...languages[languageFor(Object.keys(languages))] }
  level.texts = texts
  payIn(texts['money.sign'] ?? '$')
  startCalendar(start)
  return texts
}

/** The language that is put first, else the first of the reader's languages that there is; English where there is none. */
export function languageFor(there: readonly string[]): string {
  const own = typeof navigator === 'undefined' ? [] : navigator.languages
  for (const wished of wish.language === null ? own : [wish.language, ...own]) {
    const found =
      there.find((each) => each === wished) ?? there.find((each) => each.split('-')[0] === wished.split('-')[0])
    if (found !== undefined) return found
  }
  return 'en'
}

/** The sentence of a key. */
export function say(key: Key, facts?: Facts): string {
  return sayAny(key, facts)
}

/**
 * The sentence of a key that comes from data; a key without words shows itself, so that nobody takes it for a word.
 * The level's own words win, so that another world can name its powers as it likes.
 */
export function sayAny(key: string, facts: Facts = {}): string {
  const message = level.texts[key] ?? messages[key]
  return message === undefined ? `⟨${key}⟩` : written(message, facts)
}

/** Whether a key has words, in the game or in the level. */
export function hasWords(key: string): boolean {
  return messages[key] !== undefined || level.texts[key] !== undefined
}

/** The level's own words for a key: names, stories, questions. */
export function levelText(key: string, facts: Facts = {}): string {
  const message = level.texts[key]
  return message === undefined ? `⟨${key}⟩` : written(message, facts)
}

/** The name of a thing of the level: `nameOf('chip', 'a800')`. */
export function nameOf(kind: string, id: string): string {
  const ending =
    kind === 'chip'
      ? ['short', 'name']
      : kind === 'event' || kind === 'ending'
        ? ['title']
        : ['name', 'question', 'line']
  const key = ending.map((each) => `${kind}.${id}.${each}`).find((each) => level.texts[each] !== undefined)
  return key === undefined ? id : (level.texts[key] ?? id)
}

function written(message: string, facts: Facts): string {
  const told: Record<string, string | number> = {}
  for (const [name, fact] of Object.entries(facts)) told[name] = factText(name, fact)
  const answer = `event.${facts.event}.choice.${facts.choice}`
  if (level.texts[answer] !== undefined) told.choice = level.texts[answer] ?? answer
  try {
    return String(formatOf(message, told).format(told))
  } catch (error) {
    return `${message} ⟨${error instanceof Error ? error.message : String(error)}⟩`
  }
}

/** Plain numbers are grouped by thousands unless the sentence says otherwise; words are never asked to be numbers. */
function formatOf(message: string, told: Facts): IntlMessageFormat {
  const numbered = message.replace(/\{(\w+)(, number[^{}]*)?\}/g, (whole, name: string, style?: string) => {
    if (typeof told[name] === 'string') return `{${name}}`
    return style === undefined && typeof told[name] === 'number' ? `{${name}, number}` : whole
  })
  const known = compiled.get(numbered)
  if (known) return known
  const made = new IntlMessageFormat(numbered, 'en')
  compiled.set(numbered, made)
  return made
}

const units: [RegExp, (n: number) => string][] = [
  [/(^u|U)sd/, usd],
  [/Kw$|^kw$/, mw],
  [/Share$|^share$|[cC]hance$|^credibility$/, percent],
  [/Week$|^week$/, dateText],
  [/Points$|^points$|^score$/, points],
  [/[lL]og10/, number],
]
const named = new Set(
  'chip site place distributor rival rule vendor stack mandate temper favour sign hedge project product event forecast cut route objective ending story'.split(
    ' ',
  ),
)
const places = new Set(['from', 'to', 'at'])
const ours = new Set(['dial', 'role', 'standing'])

/** Ids become names and numbers get the unit that the fact's name ends with. */
function factText(name: string, fact: string | number): string | number {
  if (typeof fact === 'number') return units.find(([ending]) => ending.test(name))?.[1](fact) ?? fact
  if (named.has(name)) return nameOf(name, fact)
  if (name === 'run' && fact.startsWith('run-')) return say('run.named', { n: fact.slice(4) })
  if (places.has(name)) return siteName(fact)
  return ours.has(name) && hasWords(`${name}.${fact}`) ? sayAny(`${name}.${fact}`) : fact
}

function siteName(id: string): string {
  return nameOf(level.texts[`site.${id}.name`] === undefined ? 'place' : 'site', id)
}
