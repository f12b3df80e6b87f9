import { rmSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { openLevelFromDisk } from '../../src/cli/open-level'
import { calmLevel, filesOf } from '../support/builders'
import { parseOutput, runCommand, testFolder, writeTestFile } from '../support/command-line'

afterAll(() => rmSync(testFolder, { recursive: true }))

for (const { path, text } of filesOf(calmLevel())) writeTestFile(path, text)
const calm = `${testFolder}/calm`
const onLevel = ['bargain', '--level', '02-tianshui']

describe('nine bargain', { timeout: 90_000 }, () => {
  it('gives a row for each person, temper and tactic: six tactics, and six that keep quiet in some way', async () => {
    const said = await runCommand('bargain', '--level', calm, '--seeds', '4', '--json')
    const rows = parseOutput(said) as { distributor: string; tactic: string }[]
    expect(said.code).toBe(0)
    expect(rows.length).toBe(2 * 12)
    expect(new Set(rows.map(({ tactic }) => tactic))).toEqual(
      new Set([
        ...['tough', 'linear', 'soft', 'tit-for-tat', 'random', 'reader'],
        ...['silent', 'silent, then linear', 'silent, then soft', 'kind', 'proven', 'paused'],
      ]),
    )
    expect(rows[0]).toEqual({
      distributor: 'trader',
      temper: 'even',
      tactic: 'tough',
      talks: 1,
      talksHeld: 1,
      dealShare: expect.any(Number),
      buyerSurplusShare: expect.any(Number),
      rounds: expect.any(Number),
      held: 2,
    })
  })

  it('asks one person of one temper by one tactic, after some talks, the same from the same text', async () => {
    const args = [...onLevel, '--distributor', 'qiu-min', '--temper', 'proud', '--tactic', 'soft', '--talks', '2']
    const said = await runCommand(...args, '--seeds', '6', '--from', 'a text', '--json')
    expect(parseOutput(said)).toMatchObject([{ distributor: 'qiu-min', temper: 'proud', tactic: 'soft', talks: 2 }])
    expect((await runCommand(...args, '--seeds', '6', '--from', 'a text', '--json')).out).toBe(said.out)
    expect((await runCommand(...args, '--seeds', '6', '--from', 'another', '--json')).out).not.toBe(said.out)
  })

  it('says how many talks were really held, where a person talks no more', async () => {
    const args = [...onLevel, '--distributor', 'qiu-min', '--temper', 'hot', '--tactic', 'tough', '--talks', '40']
    const rows = parseOutput(await runCommand(...args, '--seeds', '2', '--json')) as {
      talks: number
      talksHeld: number
    }[]
    expect(rows[0]?.talks).toBe(40)
    expect(rows[0]?.talksHeld).toBeGreaterThan(1)
    expect(rows[0]?.talksHeld).toBeLessThan(40)
  })

  it('says in words what the table teaches, and how far it is', async () => {
    const said = await runCommand(...onLevel, '--seeds', '9')
    expect(said.code).toBe(0)
    expect(said.out).toMatch(/^tit-for-tat( +\d+\.\d %){6}$/m)
    expect(said.out).toMatch(/^talks really held with a person: 1\.00 of 1 on average, 1\.00 where fewest$/m)
    expect(said.out).toMatch(/^best: patient [\w-]+, hot [\w-]+, /m)
    expect(said.out).toMatch(/^knowing the temper is worth \d+\.\d % over it$/m)
    expect(said.out).toMatch(/^the reader after 1 talk earns -?\d+\.\d % over it$/m)
    expect(said.err).toContain('540 of 540 times')
  })

  it('adds up the terms of every answer', async () => {
    const said = await runCommand(...onLevel, '--check-sums', '40', '--json')
    expect([said.code, parseOutput(said)]).toEqual([0, { talks: 40, answers: expect.any(Number), wrong: [] }])
  })

  it('searches for money pumps', async () => {
    const said = await runCommand(...onLevel, '--pump', '50')
    const { weeks } = openLevelFromDisk('02-tianshui').scenario
    const tried = [0, 13, 26, 39, 52, 65, 78].filter((week) => week < weeks).join(', ')
    expect([said.code, said.out]).toEqual([0, expect.stringContaining(`0 money pumps in 50 cycles, in weeks ${tried}`)])
  })

  it.each([
    ['an unknown person', ['--distributor', 'qiu-mi'], 'did you mean "qiu-min"?'],
    ['one who lets machines alone', ['--distributor', 'lim-hui-ling'], 'nobody talks with lim-hui-ling'],
    ['an unknown tactic', ['--tactic', 'though'], 'did you mean "tough"?'],
    ['an unknown temper', ['--temper', 'prod'], 'did you mean "proud"?'],
  ])('tells wrong use: %s', async (_what, args, message) => {
    const said = await runCommand(...onLevel, '--seeds', '1', ...args)
    expect([said.code, said.out]).toEqual([2, ''])
    expect(said.err).toContain(message)
  })
})
