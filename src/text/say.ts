import { IntlMessageFormat } from 'intl-messageformat'
import { rowOf } from '../kernel/at'
import { enTitle } from './bundles/en-title'
import type { Key } from './bundles/keys'
import { dateText, mw, number, payIn, percent, points, startCalendar, usd, writeIn } from './format'
import { withParticles } from './particles'
import { stretched } from './stretched'

/** What a sentence is told: numbers in the unit that their name ends with, ids, or words already written. */
export type Facts = Readonly<Record<string, string | number>>
export type { Key } from './bundles/keys'

type Table = Readonly<Record<string, string>>

const messages: Record<string, string> = { ...enTitle }
/** The language that is spoken: its words go before the English ones, key by key. */
const spoken: { language: string; isChosen: boolean; words: Table; isStretched: boolean } = {
  language: 'en',
  isChosen: false,
  words: {},
  isStretched: false,
}
const level: { texts: Table; languages: Readonly<Record<string, Table>> } = { texts: {}, languages: {} }
const wish: { language: string | null } = { language: null }
const compiled = new Map<string, IntlMessageFormat>()
let noteReading = () => {}

/** Adds words that are not needed from the start. */
export function learn(words: Table): void {
  Object.assign(messages, words)
}

/** Whoever draws words is told here when one is read: with a signal's value in it, the page follows the language. */
export function whenRead(note: () => void): void {
  noteReading = note
}

/** Speaks a language from now on, in the level's words too; `isChosen` = by the player, and not by the browser's list. */
export function speakWith(wanted: typeof spoken): void {
  Object.assign(spoken, wanted)
  compiled.clear()
  writeIn(wanted.language)
  speakOfLevel()
}

/** Puts a language before the reader's own, for the next level that is opened; null takes it back. */
export function readIn(language: string | null): void {
  wish.language = language
}

/** Gives the names, stories and dates of the level that is open: in the reader's language where it has it, else in English; answers with its texts. */
export function speakOf(languages: Readonly<Record<string, Table>>, start: string): Table {
  level.languages = languages
  startCalendar(start)
  return speakOfLevel()
}

function speakOfLevel(): Table {
  const { languages } = level
  const texts = { ...languages.en, ...languages[languageFor(Object.keys(languages))] }
  level.texts = texts
  payIn(texts['money.sign'] ?? '$')
  return texts
}

/** The language that is put first, else the first of the reader's languages that there is; English where there is none. */
export function languageFor(there: readonly string[]): string {
  const own = spoken.isChosen ? [spoken.language] : readersLanguages()
  return firstOf(wish.language === null ? own : [wish.language, ...own], there) ?? 'en'
}

/** What the browser says that its user reads, the best first. */
export function readersLanguages(): readonly string[] {
  return typeof navigator === 'undefined' ? [] : navigator.languages
}

/** The first of the wished languages that there is, in its own script or in another. */
export function firstOf(wished: readonly string[], there: readonly string[]): string | undefined {
  for (const each of wished) {
    const found = there.find((one) => one === each) ?? there.find((one) => one.split('-')[0] === each.split('-')[0])
    if (found !== undefined) return found
  }
  return undefined
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
  noteReading()
  const message = rowOf(level.texts, key) ?? rowOf(spoken.words, key) ?? rowOf(messages, key)
  return message === undefined ? `⟨${key}⟩` : written(message, facts)
}

/** Whether a key has words, in the game or in the level. */
export function hasWords(key: string): boolean {
  return rowOf(messages, key) !== undefined || rowOf(level.texts, key) !== undefined
}

/** The level's own words for a key: names, stories, questions. */
export function levelText(key: string, facts: Facts = {}): string {
  noteReading()
  const message = rowOf(level.texts, key)
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
  noteReading()
  const key = ending.map((each) => `${kind}.${id}.${each}`).find((each) => level.texts[each] !== undefined)
  return key === undefined ? id : (level.texts[key] ?? id)
}

function written(message: string, facts: Facts): string {
  // Without a prototype: a text that asks for {toString} has no such fact.
  const told: Record<string, string | number> = Object.create(null)
  for (const [name, fact] of Object.entries(facts)) told[name] = factText(name, fact)
  const answer = `event.${facts.event}.choice.${facts.choice}`
  if (level.texts[answer] !== undefined) told.choice = level.texts[answer] ?? answer
  try {
    return finished(String(formatOf(message, told).format(told)))
  } catch (error) {
    return `${message} ⟨${error instanceof Error ? error.message : String(error)}⟩`
  }
}

function finished(text: string): string {
  if (spoken.language === 'ko') return withParticles(text)
  return spoken.isStretched ? stretched(text) : text
}

/** Plain numbers are grouped by thousands unless the sentence says otherwise; words are never asked to be numbers. */
function formatOf(message: string, told: Facts): IntlMessageFormat {
  const numbered = message.replace(/\{(\w+)(, number[^{}]*)?\}/g, (whole, name: string, style?: string) => {
    if (typeof told[name] === 'string') return `{${name}}`
    return style === undefined && typeof told[name] === 'number' ? `{${name}, number}` : whole
  })
  const known = compiled.get(numbered)
  if (known) return known
  const made = new IntlMessageFormat(numbered, spoken.language)
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
  const key = name === 'role' ? `works.role.${fact}` : `${name}.${fact}`
  return ours.has(name) && hasWords(key) ? sayAny(key) : fact
}

/** Things move from a place to a site, and a firm from one mandate to another. */
function siteName(id: string): string {
  const kinds = ['site', 'place', 'mandate']
  return nameOf(kinds.find((kind) => level.texts[`${kind}.${id}.name`] !== undefined) ?? 'place', id)
}
