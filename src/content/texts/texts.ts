import type { LevelJson } from '../../sim/level/scenario'
import { findNameReferences, type LevelNameReference } from '../../sim/level/shapes'
import { scenarioShape } from '../schema/scenario-shape'
import type { ValidLevelParts } from '../schema/valid-parts'
import type { UnlocatedDiagnostic } from '../syntax/diagnostic'
import { mostSimilarWord } from '../syntax/nearest'
import { maxDiagnostics } from '../syntax/size-limits'
import type { JsonSourceTree } from '../syntax/tree'
import type { TextKeyFault } from './distributor-lines'

export type TextsByLanguage = Record<string, Record<string, string>>

/** A level's texts, with where they were written. */
export interface LevelTexts {
  /** The level's texts merged over those of its bases, by language and key. */
  texts: TextsByLanguage
  /** Keys that the level itself defines, in the master language if it has any. */
  ownKeys: ReadonlySet<string>
  /** Whether it extends a level and not only a base. */
  isVariant: boolean
  tables: readonly LevelTextTable[]
  /** Tables of the level itself. */
  ownTables: readonly LevelTextTable[]
}

/** A table of texts in one language, in a file or inside a level's file; the nearest to the level comes first. */
export interface LevelTextTable {
  language: string
  tree: JsonSourceTree
  /** Path of the keys in the tree. */
  path: readonly string[]
}

/** Texts that every entry of a table requires. */
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
  ['reports', 'report', ['name', 'about']],
  ['hedges', 'hedge', ['name', 'about']],
  ['projects', 'project', ['name', 'about']],
  ['products', 'product', ['name', 'about']],
  ['objectives', 'objective', ['name', 'about']],
  ['endings', 'ending', ['title', 'story']],
  ['embargoScenarios', 'embargoScenario', ['name']],
  ['routes', 'route', ['name']],
  ['events', 'event', ['title', 'story']],
  ['forecasts', 'forecast', ['question']],
]

/** The texts that a level requires, each with the path of the part that requires it. */
export function requiredTextKeys(
  level: LevelJson,
  names: readonly LevelNameReference[] = findNameReferences(level, scenarioShape),
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

type NeededText = { key: string; path: string[] }

const neededBefore = new WeakMap<LevelJson, NeededText[]>()

/** The same, cached per level because it is asked once for each language. */
function neededOnce(level: LevelJson, names: readonly LevelNameReference[]): NeededText[] {
  const needed = neededBefore.get(level) ?? requiredTextKeys(level, names)
  neededBefore.set(level, needed)
  return needed
}

/** The language that must be complete; gaps of other languages are filled from it. */
export const requiredTextLanguage = 'en'

/** Missing texts, located at the part that requires them. */
export function findMissingTexts(
  level: LevelJson,
  names: readonly LevelNameReference[],
  { texts, ownKeys, isVariant }: LevelTexts,
): UnlocatedDiagnostic[] {
  const needed = neededOnce(level, names)
  const language = mainLanguage(texts)
  if (language === null) {
    const suggestion = 'put them into text.en.json beside the level, or into "texts": { "en": { … } }'
    return [{ path: [], message: `has no words: ${needed.length} texts are needed`, suggestion }]
  }
  const words = texts[language] ?? {}
  const neededKeys = new Set(needed.map(({ key }) => key))
  const unused = Object.keys(words).filter((key) => ownKeys.has(key) && !neededKeys.has(key))
  // A misspelt or empty text is reported at its key.
  const missing = needed
    .filter(({ key }) => !Object.hasOwn(words, key))
    .slice(0, maxDiagnostics)
    .filter(({ key }) => mostSimilarWord(key, alike(key, unused), slip) === null)
  return [
    ...missing.map(({ key, path }) => ({
      path,
      atName: true,
      message: `has no text "${key}" in ${language}`,
      suggestion: `add "${key}" to the level's texts`,
    })),
    ...(isVariant ? borrowedWords(ownKeys) : []),
  ]
}

/** The language that must be complete: the master, else the first; null without texts. */
function mainLanguage(texts: TextsByLanguage): string | null {
  const languages = Object.keys(texts)
  return languages.includes(requiredTextLanguage) ? requiredTextLanguage : (languages[0] ?? null)
}

/** The most letters by which a misspelt key may differ. */
const slip = 3

/** Compares only keys with the same beginning, to limit the run time. */
function alike(key: string, keys: readonly string[]): string[] {
  return keys.filter((each) => each[0] === key[0] && Math.abs(each.length - key.length) < slip)
}

/** Empty texts of one language. */
export function findEmptyTexts(words: Readonly<Record<string, string>>): TextKeyFault[] {
  return Object.keys(words)
    .filter((key) => words[key]?.trim() === '')
    .map((key) => ({ key, message: 'is empty', suggestion: 'write the text between the quotes' }))
}

/** Optional texts, such as the source of an event's story. */
const mayHave: readonly (readonly [prefix: string, words: RegExp])[] = [
  ['event', /^source$/],
  ['rule', /^(deck|headline|story)$/],
]

/** Keys of a level's own texts that nothing uses: misspelt, or about a part that the level lacks. */
export function findUnusedTextKeys(
  { level: { id }, allEntries: level, references: names, isWhole }: ValidLevelParts,
  texts: TextsByLanguage,
  language: string,
  own: readonly string[],
): TextKeyFault[] {
  const main = mainLanguage(texts)
  const needed = neededOnce(level, names).map(({ key }) => key)
  const [neededKeys, known] = [new Set(needed), texts[main ?? language] ?? {}]
  const wanted = language === main ? needed.filter((key) => !Object.hasOwn(known, key)) : needed
  return own
    .filter((key) => !neededKeys.has(key) && (language === main || !Object.hasOwn(known, key)))
    .slice(0, maxDiagnostics)
    .flatMap((key): TextKeyFault[] => {
      const message = `nobody asks for the text "${key}"`
      const near = mostSimilarWord(key, alike(key, wanted), slip)
      if (near !== null) return [{ key, message, suggestion: `did you mean "${near}"?` }]
      const why = whyStray(level, isWhole, key) ?? whyStrayOpening(id, level, isWhole, key)
      return why === null ? [] : [{ key, message, suggestion: why }]
    })
}

/** Why a key is unused; null where it may be used, or where it belongs to the game's own texts. */
function whyStray(level: LevelJson, isWhole: ValidLevelParts['isWhole'], key: string): string | null {
  const [prefix = '', id = '', ...rest] = key.split('.')
  const row = wordsOfTables.find(([, each]) => each === prefix)
  if (!row) return null
  const [table, , words] = row
  // Keys of a distributor's own lines are checked separately.
  if (prefix === 'distributor' && rest.length > 1) return null
  // Texts of a faulty entry may seem unused.
  if (!Object.hasOwn(level[table] as object, id))
    return isWhole(table) ? `there is no ${prefix} "${id}" here: delete it` : null
  const word = rest.join('.')
  if (mayHave.some(([each, pattern]) => each === prefix && pattern.test(word))) return null
  if (rest[0] === 'choice') return `the event "${id}" has no such choice: delete it, or add the choice`
  return `of ${prefix}s there are the texts ${words.join(', ')}`
}

/** Why a text of an opening is unused: `opening.LEVEL.letter`, `from`, or `mandate.MANDATE`. */
function whyStrayOpening(
  own: string,
  level: LevelJson,
  isWhole: ValidLevelParts['isWhole'],
  key: string,
): string | null {
  const [prefix, id, word = '', mandate = '', ...more] = key.split('.')
  // That of another id is no fault: a copy of a level under a new id still has it.
  if (prefix !== 'opening' || id !== own) return null
  if (word !== 'mandate') return mandate === '' && /^(letter|from)$/.test(word) ? null : openingWords
  if (mandate === '' || more.length > 0) return openingWords
  const isKnown = Object.hasOwn(level.mandates, mandate) || !isWhole('mandates')
  return isKnown ? null : `there is no mandate "${mandate}" here: delete it`
}

const openingWords = 'of an opening there are the texts letter, from, and mandate with the id of a mandate'

/** An inherited title would make two levels look the same in the menu. */
function borrowedWords(ownKeys: ReadonlySet<string>): UnlocatedDiagnostic[] {
  return ['level.title', 'level.intro']
    .filter((key) => !ownKeys.has(key))
    .map((key) => ({
      path: ['id'],
      message: `has no "${key}" of its own: the menu would show that of the level it extends`,
      suggestion: `add "${key}" to the level's texts`,
    }))
}
