// The model card and the tests hold one another to their word.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { systemsInWeekOrder } from '../../src/sim/systems'

const here = fileURLToPath(new URL('.', import.meta.url))
const card = readFileSync(join(here, '../../src/sim/model.md'), 'utf8')
const sentences = [...card.matchAll(/^- \*\*(\w+\.\d+)\*\* (.+)$/gm)].map(([, number = '', text = '']) => ({
  number,
  text,
}))
/** Titles of tests that begin with the number of a sentence. */
const titles = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => [...readFileSync(join(here, file), 'utf8').matchAll(/['"`](\w+\.\d+: ?[^\n]*)/g)])
  .map(([, title = '']) => title)
const cited = new Set(titles.flatMap((title) => title.match(/\b[a-z]\w*\.\d+(?=: )/g) ?? []))

test('every sentence of the model is cited by a test', () => {
  expect(sentences.filter(({ number }) => !cited.has(number)).map(({ number, text }) => `${number} ${text}`)).toEqual(
    [],
  )
})

test('every number that a test cites is a sentence of the model', () => {
  const known = new Set(sentences.map(({ number }) => number))
  expect([...cited].filter((number) => !known.has(number))).toEqual([])
})

test('sentences are numbered in order, group by group, one group for each system in the order of the week', () => {
  const groups = [...card.matchAll(/^## (\w+) · /gm)].map(([, name]) => name)
  expect(groups).toEqual(Object.keys(systemsInWeekOrder))
  const expected = groups.flatMap((group) =>
    sentences.filter(({ number }) => number.startsWith(`${group}.`)).map((_sentence, index) => `${group}.${index + 1}`),
  )
  expect(sentences.map(({ number }) => number)).toEqual(expected)
  expect(sentences.every(({ text }) => text.endsWith('.'))).toBe(true)
})

test('the docstrings of the economy cite systems that there are', () => {
  const folder = join(here, '../../src/sim')
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith('.ts'))
  const cites = files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/\(model\.md, (\w+)/g)].map(([, name]) => name),
  )
  const groups = Object.keys(systemsInWeekOrder)
  expect(cites.length).toBeGreaterThan(8)
  expect(cites.filter((name) => !groups.includes(name ?? ''))).toEqual([])
})

test('nothing in the card waits to be filled in', () => {
  expect(card.match(/\{\{.*?\}\}/g) ?? []).toEqual([])
})
