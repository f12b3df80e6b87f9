// Each language says all that English says: every file and key, with the same facts in it, in signs that its fonts have.
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import glossary from '../../src/text/glossary.json'
import { parameterFaults } from './parameters'
import { readText, textFilesOf } from './text-files'

type Table = Readonly<Record<string, string>>
const languages = ['zh-Hans', 'ko'] as const

const levels = fileURLToPath(new URL('../../levels', import.meta.url))
const folders = readdirSync(levels).filter((name) => existsSync(`${levels}/${name}/text.en.json`))

/** The English files by their path, with LANGUAGE where the others have their own code. */
const masters = [
  ...textFilesOf('en').map((name) => `src/text/LANGUAGE/${name}`),
  ...folders.map((folder) => `levels/${folder}/text.LANGUAGE.json`),
]
const tableIn = (language: string, file: string): Table => readText(file.replace('LANGUAGE', language))

const pairs = languages.flatMap((language) =>
  masters.map((file) => ({ language, file, path: file.replace('LANGUAGE', language) })),
)

it.each(languages)('%s has the files of English, and no other', (language) => {
  expect(textFilesOf(language)).toEqual(textFilesOf('en'))
})

describe.each(pairs)('$path', ({ language, file }) => {
  const master = tableIn('en', file)
  const table = tableIn(language, file)
  const complaints = (find: (said: string, key: string) => boolean): string[] =>
    Object.entries(table).flatMap(([key, said]) => (find(said, key) ? [`${key}: ${said}`] : []))

  it('has every key, and no other', () => {
    expect({
      missing: Object.keys(master).filter((key) => table[key] === undefined),
      extra: Object.keys(table).filter((key) => master[key] === undefined),
    }).toEqual({ missing: [], extra: [] })
  })

  it('has the same parameters in each message, and each choice that English makes with a word', () => {
    const faults = Object.entries(table).flatMap(([key, message]) =>
      parameterFaults({ message: master[key] ?? '', language: 'en' }, { message, language }).map(
        (fault) => `${key}: ${fault}`,
      ),
    )
    expect(faults).toEqual([])
  })

  it('says something wherever English does, without signs that a message format takes for its own', () => {
    expect(
      complaints((said, key) => (said.trim() === '') !== (master[key]?.trim() === '') || /'|<\w/.test(said)),
    ).toEqual([])
  })
})

describe.each(languages)('the glossary in %s', (language) => {
  const sentences = masters.flatMap((file) => {
    const table = tableIn(language, file)
    return Object.entries(tableIn('en', file)).map(([key, said]) => ({ said, theirs: table[key] ?? '' }))
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
