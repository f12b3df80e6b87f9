// Each language says all that English says: every key, with the same facts in it, in signs that its fonts have.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { en } from '../../src/text/en'
import { afterWordsEn } from '../../src/text/en/after-words'
import { shellEn } from '../../src/text/en/shell'
import { teaWordsEn } from '../../src/text/en/tea-words'
import { workshopEn } from '../../src/text/en/workshop'
import glossary from '../../src/text/glossary.json'
import { rest as koRest } from '../../src/text/ko'
import { shell as koShell } from '../../src/text/ko/shell'
import { rest as zhRest } from '../../src/text/zh-Hans'
import { shell as zhShell } from '../../src/text/zh-Hans/shell'

type Table = Readonly<Record<string, string>>
const languages = ['zh-Hans', 'ko'] as const
type Language = (typeof languages)[number]

const levels = fileURLToPath(new URL('../../levels', import.meta.url))
const folders = readdirSync(levels).filter((name) => existsSync(`${levels}/${name}/text.en.json`))
const textsOf = (folder: string, language: string): Table =>
  JSON.parse(readFileSync(`${levels}/${folder}/text.${language}.json`, 'utf8'))

const english: Record<string, Table> = {
  'the title': shellEn,
  'the game': { ...en, ...teaWordsEn, ...afterWordsEn, ...workshopEn },
  ...Object.fromEntries(folders.map((folder) => [folder, textsOf(folder, 'en')])),
}
const shells: Record<Language, Table> = { 'zh-Hans': zhShell, ko: koShell }
const rests: Record<Language, Table> = { 'zh-Hans': zhRest, ko: koRest }

function tableIn(language: Language, name: string): Table {
  if (name === 'the title') return shells[language]
  return name === 'the game' ? { ...shells[language], ...rests[language] } : textsOf(name, language)
}

const pairs = languages.flatMap((language) => Object.keys(english).map((name) => ({ language, name })))

describe.each(pairs)('$name in $language', ({ language, name }) => {
  const master = english[name] ?? {}
  const table = tableIn(language, name)
  const complaints = (find: (said: string, key: string) => boolean): string[] =>
    Object.entries(table).flatMap(([key, said]) => (find(said, key) ? [`${key}: ${said}`] : []))

  it('has every key, and no other', () => {
    expect(Object.keys(table).toSorted()).toEqual(Object.keys(master).toSorted())
  })

  it('tells the same facts in each sentence', () => {
    expect(complaints((said, key) => factsIn(said, language) !== factsIn(master[key] ?? '', 'en'))).toEqual([])
  })

  it('says something wherever English does, without signs that a message format takes for its own', () => {
    expect(
      complaints((said, key) => (said.trim() === '') !== (master[key]?.trim() === '') || /'|<\w/.test(said)),
    ).toEqual([])
  })
})

/** The names of the facts in a message, in order; it throws where the message cannot be read. */
function factsIn(message: string, language: string): string {
  const names = new Set<string>()
  collect(new IntlMessageFormat(message, language).getAst() as Part[], names)
  return [...names].toSorted().join(' ')
}

interface Part {
  type: number
  value: string
  options?: Record<string, { value: Part[] }>
}

/** Parts of type 0 are letters, of type 7 the # of a plural. */
function collect(parts: readonly Part[], names: Set<string>): void {
  for (const { type, value, options = {} } of parts) {
    if (type !== 0 && type !== 7) names.add(value)
    for (const option of Object.values(options)) collect(option.value, names)
  }
}

describe.each(languages)('the glossary in %s', (language) => {
  const names = Object.keys(english).filter((name) => name !== 'the title')
  const sentences = names.flatMap((name) => {
    const table = tableIn(language, name)
    return Object.entries(english[name] ?? {}).map(([key, said]) => ({ said, theirs: table[key] ?? '' }))
  })

  /** Of five sentences that use a term one may go round it, where that reads better; a word of everyday use has other senses too. */
  it.each(glossary.filter((row) => !('everyday' in row)).map((row) => ({ term: row.en, words: row[language] })))(
    'is kept for $term',
    ({ term, words }) => {
      const using = sentences.filter(({ said }) =>
        new RegExp(`\\b${term}s?\\b`, 'i').test(said.replace(/\{\w+\}/g, '')),
      )
      const missed = using.filter(({ theirs }) => !words.some((word) => theirs.includes(word)))
      expect(using.length).toBeGreaterThan(0)
      expect(
        missed.length / using.length,
        missed.map(({ said, theirs }) => `${said} | ${theirs}`).join('\n'),
      ).toBeLessThanOrEqual(0.2)
    },
  )
})
