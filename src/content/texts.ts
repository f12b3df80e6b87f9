import { type LevelJson, scenarioShape } from '../sim/scenario'
import { type NameUsed, namesUsed } from '../sim/vocabulary/names'
import { mostFaults } from './bounds'
import type { Words } from './chain'
import type { Complaint } from './fault'
import { nearest } from './nearest'
import type { SoundParts } from './sound-parts'

export type Texts = Record<string, Record<string, string>>

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

/** The language in which a level's words must be complete; others may lack some, which are then said in this one. */
export const masterLanguage = 'en'

/** Texts that are missing; pointed at what needs them. */
export function textComplaints({ level, names }: SoundParts, { texts, ownKeys, isVariant }: Words): Complaint[] {
  const languages = Object.keys(texts)
  const needed = neededTexts(level, names)
  if (languages.length === 0) {
    const says = `has no words: ${needed.length} texts are needed`
    return [{ path: [], says, hint: 'put them into text.en.json beside the level, or into "texts": { "en": { … } }' }]
  }
  const language = languages.includes(masterLanguage) ? masterLanguage : (languages[0] ?? masterLanguage)
  const words = texts[language] ?? {}
  const neededKeys = new Set(needed.map(({ key }) => key))
  const unused = Object.keys(words).filter((key) => !neededKeys.has(key))
  // What a key begins with is seldom misspelt; asking all keys of all would take long.
  const alike = (key: string) =>
    unused.filter((each) => each[0] === key[0] && Math.abs(each.length - key.length) < 3).slice(0, mostFaults)
  const missing = needed.filter(({ key }) => !words[key]?.trim()).slice(0, mostFaults)
  return [
    ...missing.map(({ key, path }) => {
      const near = nearest(key, alike(key))
      const hint = near ? `"${near}" is there and nobody asks for it` : `add "${key}" to the level's texts`
      return { path, atName: true, says: `has no text "${key}" in ${language}`, hint }
    }),
    ...(isVariant ? borrowedWords(ownKeys) : []),
    ...languages
      .filter((each) => each !== language)
      .flatMap((each) => misspeltKeys(each, texts[each] ?? {}, words, [...neededKeys])),
  ]
}

/** Another language may lack words, but a key that it alone has, and that is nearly one that is needed, is a slip. */
function misspeltKeys(
  language: string,
  own: Readonly<Record<string, string>>,
  master: Readonly<Record<string, string>>,
  needed: readonly string[],
): Complaint[] {
  return Object.keys(own)
    .filter((key) => !Object.hasOwn(master, key) && !needed.includes(key))
    .slice(0, mostFaults)
    .flatMap((key) => {
      const alike = needed.filter((each) => each[0] === key[0] && Math.abs(each.length - key.length) < 3)
      const near = nearest(key, alike)
      if (near === null) return []
      return [
        { path: ['id'], says: `nobody asks for the text "${key}" in ${language}`, hint: `did you mean "${near}"?` },
      ]
    })
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
