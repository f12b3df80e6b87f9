import { type NameUsed, namesUsed } from '../../sim/level/names'
import type { LevelJson } from '../../sim/level/scenario'
import { scenarioShape } from '../schema/scenario-shape'
import type { SoundParts } from '../schema/sound-parts'
import { mostFaults } from '../syntax/bounds'
import type { Complaint } from '../syntax/fault'
import { nearest } from '../syntax/nearest'
import type { Tree } from '../syntax/tree'
import type { KeyComplaint } from './own-lines'

export type Texts = Record<string, Record<string, string>>

/** What a level says, and where it was written. */
export interface Words {
  /** The texts of the level over those of what it extends, language by language and key by key. */
  texts: Texts
  /** Keys for which the level has words of its own, in the master language where it has any of that. */
  ownKeys: ReadonlySet<string>
  /** Whether it extends a level, and no mere base. */
  isVariant: boolean
  tables: readonly WordTable[]
  /** Those of the level itself. */
  ownTables: readonly WordTable[]
}

/** A table of texts in one language: a file of them, or a part of a level's own file. The nearest to the level is first. */
export interface WordTable {
  language: string
  tree: Tree
  /** Where in the tree the keys stand. */
  path: readonly string[]
}

/** The keys of the words that every entry of a table needs. */
const wordsOfTables: readonly [table: keyof LevelJson & string, prefix: string, words: readonly string[]][] = [
  ['chips', 'chip', ['name', 'short', 'about']],
  ['sites', 'site', ['name', 'about']],
  ['places', 'place', ['name']],
  ['tempers', 'temper', ['name']],
  ['favours', 'favour', ['name']],
  ['distributors', 'distributor', ['name', 'job', 'manner']],
  ['rivals', 'rival', ['name']],
  ['rules', 'rule', ['name', 'about']],
  ['vendors', 'vendor', ['name']],
  ['stacks', 'stack', ['name']],
  ['mandates', 'mandate', ['name', 'about', 'risks']],
  ['signs', 'sign', ['name', 'about']],
  ['hedges', 'hedge', ['name', 'about']],
  ['projects', 'project', ['name', 'about']],
  ['products', 'product', ['name', 'about']],
  ['objectives', 'objective', ['name', 'about']],
  ['endings', 'ending', ['title', 'story']],
  ['cuts', 'cut', ['name']],
  ['routes', 'route', ['name']],
  ['events', 'event', ['title', 'story']],
  ['forecasts', 'forecast', ['question']],
]

interface NeededText {
  key: string
  /** What in the level needs it. */
  path: string[]
}

/** The texts that a level cannot do without. */
export function neededTexts(
  level: LevelJson,
  names: readonly NameUsed[] = namesUsed(level, scenarioShape),
): NeededText[] {
  const ofLevel = ['title', 'intro', 'span'].map((word) => ({ key: `level.${word}`, path: ['id'] }))
  const ofTables = wordsOfTables.flatMap(([table, prefix, words]) =>
    Object.keys(level[table] as object).flatMap((id) =>
      words.map((word) => ({ key: `${prefix}.${id}.${word}`, path: [table, id] })),
    ),
  )
  const ofChoices = Object.entries(level.events).flatMap(([event, { choices = {} }]) =>
    Object.keys(choices).flatMap((choice) => [
      { key: `event.${event}.choice.${choice}`, path: ['events', event, 'choices', choice] },
      { key: `event.${event}.choice.${choice}.hint`, path: ['events', event, 'choices', choice] },
    ]),
  )
  const ofStories = names
    .filter(({ table }) => table === 'stories')
    .map(({ name, path }) => ({ key: `story.${name}.line`, path: path.map(String) }))
  return [...ofLevel, ...ofTables, ...ofChoices, ...ofStories]
}

const neededBefore = new WeakMap<LevelJson, NeededText[]>()

/** The same, asked once for a level: each of its languages wants to know. */
function neededOnce(level: LevelJson, names: readonly NameUsed[]): NeededText[] {
  const needed = neededBefore.get(level) ?? neededTexts(level, names)
  neededBefore.set(level, needed)
  return needed
}

/** The language in which a level's words must be complete; others may lack some, which are then said in this one. */
export const masterLanguage = 'en'

/** Texts that are missing; pointed at what needs them. */
export function textComplaints(
  level: LevelJson,
  names: readonly NameUsed[],
  { texts, ownKeys, isVariant }: Words,
): Complaint[] {
  const needed = neededOnce(level, names)
  const language = mainLanguage(texts)
  if (language === null) {
    const says = `has no words: ${needed.length} texts are needed`
    return [{ path: [], says, hint: 'put them into text.en.json beside the level, or into "texts": { "en": { … } }' }]
  }
  const words = texts[language] ?? {}
  const neededKeys = new Set(needed.map(({ key }) => key))
  const unused = Object.keys(words).filter((key) => ownKeys.has(key) && !neededKeys.has(key))
  // What is misspelt, or empty, is told at its key.
  const missing = needed
    .filter(({ key }) => !Object.hasOwn(words, key))
    .slice(0, mostFaults)
    .filter(({ key }) => nearest(key, alike(key, unused), slip) === null)
  return [
    ...missing.map(({ key, path }) => ({
      path,
      atName: true,
      says: `has no text "${key}" in ${language}`,
      hint: `add "${key}" to the level's texts`,
    })),
    ...(isVariant ? borrowedWords(ownKeys) : []),
  ]
}

/** The language in which the words must be complete: the master's, or else the first; null where there are no words. */
function mainLanguage(texts: Texts): string | null {
  const languages = Object.keys(texts)
  return languages.includes(masterLanguage) ? masterLanguage : (languages[0] ?? null)
}

/** So many letters of a key may be a slip of the hand. */
const slip = 3

/** What a key begins with is seldom misspelt; asking all keys of all would take long. */
function alike(key: string, keys: readonly string[]): string[] {
  return keys.filter((each) => each[0] === key[0] && Math.abs(each.length - key.length) < slip)
}

/** Texts of one language that say nothing. */
export function emptyWords(words: Readonly<Record<string, string>>): KeyComplaint[] {
  return Object.keys(words)
    .filter((key) => words[key]?.trim() === '')
    .map((key) => ({ key, says: 'is empty', hint: 'write the text between the quotes' }))
}

/** Texts that a thing may have and need not: the source of an event's story, what the papers say of a rule. */
const mayHave: readonly (readonly [prefix: string, words: RegExp])[] = [
  ['event', /^source$/],
  ['rule', /^(deck|headline|story)$/],
]

/** Keys of a level's own texts in one language that nobody asks for: slips of the hand, and the words of what it does not have. */
export function strayKeys(
  { named: level, names, isWhole }: SoundParts,
  texts: Texts,
  language: string,
  own: readonly string[],
): KeyComplaint[] {
  const main = mainLanguage(texts)
  const needed = neededOnce(level, names).map(({ key }) => key)
  const [neededKeys, known] = [new Set(needed), texts[main ?? language] ?? {}]
  const wanted = language === main ? needed.filter((key) => !Object.hasOwn(known, key)) : needed
  return own
    .filter((key) => !neededKeys.has(key) && (language === main || !Object.hasOwn(known, key)))
    .slice(0, mostFaults)
    .flatMap((key): KeyComplaint[] => {
      const says = `nobody asks for the text "${key}"`
      const near = nearest(key, alike(key, wanted), slip)
      if (near !== null) return [{ key, says, hint: `did you mean "${near}"?` }]
      const why = whyStray(level, isWhole, key)
      return why === null ? [] : [{ key, says, hint: why }]
    })
}

/** Why nobody asks for a key; null where it may be there, or is none of a level's things: any of the game's own words. */
function whyStray(level: LevelJson, isWhole: SoundParts['isWhole'], key: string): string | null {
  const [prefix = '', id = '', ...rest] = key.split('.')
  const row = wordsOfTables.find(([, each]) => each === prefix)
  if (!row) return null
  const [table, , words] = row
  // The keys of people's own lines are looked into by themselves.
  if (prefix === 'distributor' && rest.length > 1) return null
  // Where an entry is faulty, its words may be those that seem to belong to nothing.
  if (!Object.hasOwn(level[table] as object, id))
    return isWhole(table) ? `there is no ${prefix} "${id}" here: delete it` : null
  const word = rest.join('.')
  if (mayHave.some(([each, pattern]) => each === prefix && pattern.test(word))) return null
  if (rest[0] === 'choice') return `the event "${id}" has no such choice: delete it, or add the choice`
  return `of ${prefix}s there are the texts ${words.join(', ')}`
}

/** Two levels of one title could not be told apart in the menu. */
function borrowedWords(ownKeys: ReadonlySet<string>): Complaint[] {
  return ['level.title', 'level.intro']
    .filter((key) => !ownKeys.has(key))
    .map((key) => ({
      path: ['id'],
      says: `has no "${key}" of its own: the menu would show that of the level it extends`,
      hint: `add "${key}" to the level's texts`,
    }))
}
