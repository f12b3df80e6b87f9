import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { emptyPlan } from '../../src/lab/search/plan'
import { calmLevel, filesOf } from '../support/builders'
import { parseOutput, runCommand, testFolder, writeTestFile } from '../support/command-line'

afterAll(() => rmSync(testFolder, { recursive: true }))

for (const { path, text } of filesOf(calmLevel())) writeTestFile(path, text)
const calm = join(testFolder, 'calm')
const plans = (level: string) => ({
  format: 'nine-plans-1',
  level,
  from: 'test',
  plans: [{ id: 'best', plan: emptyPlan }],
})
const file = writeTestFile('plans.json', JSON.stringify(plans('calm')))

it('nine worth measures a group of things for a saved plan', async () => {
  const short = ['--seeds', '2', '--training', '1', '--group', 'focus', '--json']
  const said = await runCommand('worth', '--level', calm, '--plans', file, ...short)
  const focus = { group: 'focus', id: 'efficiency', isUsed: false, games: 2 }
  expect(parseOutput(said)).toMatchObject({ level: 'calm', from: 'test', plan: 'best', rows: [focus] })
})

it.each([
  ['another level', JSON.stringify(plans('other')), 'has plans for "other"'],
  ['another file', '{}', 'is no file of plans'],
])('nine worth refuses the plans of %s', async (_what, text, complaint) => {
  const wrong = writeTestFile('wrong.json', text)
  const said = await runCommand('worth', '--level', calm, '--plans', wrong)
  expect([said.code, said.err]).toEqual([2, expect.stringContaining(complaint)])
})
