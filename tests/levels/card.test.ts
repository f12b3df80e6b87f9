import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { withFigures } from '../tools/card'

test('the figures in the level’s card are those of the level that ships', () => {
  const card = readFileSync(fileURLToPath(new URL('../../levels/02-tianshui/card.md', import.meta.url)), 'utf8')
  expect(withFigures(card), 'to write them anew: npx tsx tests/tools/record-golden.ts').toBe(card)
})
