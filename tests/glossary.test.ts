// The glossary and the game hold one another to their words: the level language, the panels and the code.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { scenarioShape } from '../src/content/schema/scenario-shape'
import { effectTable } from '../src/sim/effects/effects'
import { featureIds } from '../src/sim/level/features'
import { conditionWords } from '../src/sim/vocabulary/conditions'
import { quantityTable } from '../src/sim/vocabulary/quantities'
import { quantityFamilies } from '../src/sim/vocabulary/quantity-families'
import { englishTexts } from './support/english-texts'

const source = fileURLToPath(new URL('../src', import.meta.url))
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(join(source, path), 'utf8'))
  .join('\n')
const identifiers = new Set(code.match(/[\w$]+/g))
/** The code as lower-case words: `statusOf` is `status of`. */
const codeWords = ` ${code
  .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
  .replace(/[^A-Za-z0-9]+/g, ' ')
  .toLowerCase()} `

interface Row {
  term: string
  /** Words of the level language and of the code, in backticks. */
  words: string[]
  /** Titles of panels, in italics. */
  titles: string[]
  meaning: string
  isNot: string
}

const rows = readFileSync(join(source, 'glossary.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| term |'))
  .map((line): Row => {
    const [, term = '', seen = '', meaning = '', isNot = ''] = line.split('|').map((cell) => cell.trim())
    const found = (pattern: RegExp) => [...seen.matchAll(pattern)].map(([, word = '']) => word)
    return { term, words: found(/`([^`]+)`/g), titles: found(/\*([^*]+)\*/g), meaning, isNot }
  })

/** A quantity by its word, a family by its first word and a dot: `week`, `player.`. */
const quantityWords = [...Object.keys(quantityTable), ...Object.keys(quantityFamilies).map((name) => `${name}.`)].map(
  (name) => name.replace(/\..*$/, '.'),
)
const languageWords = new Set([
  ...Object.keys(scenarioShape.shape),
  ...featureIds,
  ...Object.keys(effectTable),
  ...Object.keys(conditionWords),
  ...quantityWords,
])
const panelTitles = [...readFileSync(join(source, 'panels/index.ts'), 'utf8').matchAll(/titleKey: '([^']+)'/g)].map(
  ([, key = '']) => englishTexts[key] ?? `no text ${key}`,
)

test('each row has a term, a meaning and what it is not, one row a term, in alphabetical order', () => {
  expect(rows.length).toBeGreaterThan(60)
  const terms = rows.map(({ term }) => term.toLowerCase())
  expect(terms).toEqual([...new Set(terms)].sort())
  expect(rows.filter(({ meaning, isNot }) => !/\w.*\.$/.test(meaning) || isNot === '').map(({ term }) => term)).toEqual(
    [],
  )
})

test('every word of the level language has a row', () => {
  const known = new Set(rows.flatMap(({ words }) => words))
  expect([...languageWords].filter((word) => !known.has(word))).toEqual([])
})

test('every title of a panel has a row, and no row names a panel that there is not', () => {
  expect(panelTitles.length).toBeGreaterThan(10)
  expect(rows.flatMap(({ titles }) => titles).toSorted()).toEqual(panelTitles.toSorted())
})

test('every term and every word of a row occurs in the code, the level language or a panel’s title', () => {
  const shown = panelTitles.join(' ').toLowerCase()
  const isUsed = (term: string) => codeWords.includes(` ${term.toLowerCase()}`) || shown.includes(term.toLowerCase())
  const isWritten = (word: string) => languageWords.has(word) || identifiers.has(word)
  expect(rows.filter(({ term }) => !isUsed(term)).map(({ term }) => term)).toEqual([])
  expect(rows.flatMap(({ words }) => words).filter((word) => !isWritten(word))).toEqual([])
})
