// Games that were recorded once must stay the same to the bit; a change that is meant is recorded with record.ts.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { differences, type GoldenGame, goldenGames } from '../support/golden'

it.each(goldenGames)('the game of the $strategy is as it was recorded', ({ strategy }) => {
  const file = fileURLToPath(new URL(`./${strategy}.json`, import.meta.url))
  const golden = JSON.parse(readFileSync(file, 'utf8')) as GoldenGame
  expect(golden.marks.length).toBeGreaterThan(2)
  expect(differences(golden), 'if this change is meant: npx tsx tests/tools/record-golden.ts').toEqual([])
})

it('a changed mark is told with its week and its slices', () => {
  const file = fileURLToPath(new URL(`./${goldenGames[0].strategy}.json`, import.meta.url))
  const golden = JSON.parse(readFileSync(file, 'utf8')) as GoldenGame
  const before = differences(golden)
  const mark = golden.marks.find(({ week }) => week === 26)
  if (mark) Object.assign(mark.slices, { rent: '00000000', warehouse: '00000000' })
  expect(differences(golden).filter((line) => !before.includes(line))).toEqual([
    expect.stringMatching(/^week 26: .*rent.*warehouse/),
  ])
})
