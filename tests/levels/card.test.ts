import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { withFigures } from './card'

test('the figures in the level’s card are those of the level that ships', () => {
  const card = readFileSync(fileURLToPath(new URL('../../levels/02-tianshui/card.md', import.meta.url)), 'utf8')
  expect(withFigures(card), 'to write them anew: npx tsx tests/golden/record.ts').toBe(card)
})
