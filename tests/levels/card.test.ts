import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { withFigures } from './card'

test('the figures in the model card are those of the level that ships', () => {
  const card = readFileSync(fileURLToPath(new URL('../../src/sim/model.md', import.meta.url)), 'utf8')
  expect(withFigures(card), 'to write them anew: npx tsx tests/golden/record.ts').toBe(card)
})
