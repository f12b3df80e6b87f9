import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { calmLevel, filesOf } from '../support/builders'
import { parseOutput, runCommand, testFolder, writeTestFile } from '../support/command-line'

afterAll(() => rmSync(testFolder, { recursive: true }))

for (const { path, text } of filesOf(calmLevel())) writeTestFile(path, text)
const calm = join(testFolder, 'calm')
const short = [
  '--mandate',
  'hub',
  '--rounds',
  '6',
  '--training',
  '2',
  '--seeds',
  '2',
  '--slow-seeds',
  '1',
  '--worlds',
  '1',
  '--json',
]

it('nine search reports the same players twice, and saves their plans', async () => {
  const file = join(testFolder, 'plans.json')
  const asked = ['search', '--level', calm, '--from', 'test', '--clicks', '4', ...short]
  const said = await runCommand(...asked, '--save', file)
  expect(said.code).toBe(0)
  const result = parseOutput(said)
  expect(result).toMatchObject({ level: 'calm', from: 'test', rounds: 6 })
  expect(parseOutput(await runCommand(...asked))).toEqual(result)
  const plans = expect.arrayContaining([
    expect.objectContaining({ id: 'best' }),
    expect.objectContaining({ id: 'few clicks' }),
  ])
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'nine-plans-1', level: 'calm', plans })
  expect(JSON.stringify(result)).toContain('"replan"')
})

it('nine search names the mandates where it is asked for another', async () => {
  const said = await runCommand('search', '--level', calm, '--mandate', 'none')
  expect([said.code, said.err]).toEqual([2, expect.stringContaining('--mandate is one of')])
})
