import { readFileSync, rmSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { replaceModelCardTables } from '../../src/cli/backtest'
import { nationSeriesNames } from '../../src/lab/nation/quarters'
import { parseOutput, runCommand, testFolder, writeTestFile } from '../support/command-line'
import { levelsFolder } from '../support/shipped-levels'

afterAll(() => rmSync(testFolder, { recursive: true }))

const small = ['--structure', 'pull', '--draws', '4']

describe('nine nation', () => {
  it('gives bands by quarter, pairs and signs as JSON', async () => {
    const said = await runCommand('nation', '--policy', 'history', '--structure', 'all', '--draws', '5', '--json')
    const study = parseOutput(said) as {
      quarters: { quarter: string; series: Record<string, { p10: number; p50: number; p90: number }> }[]
      pairs: object
      signs: Record<string, Record<string, object>>
    }
    expect(study.quarters[0]?.quarter).toBe('2022Q1')
    expect(study.quarters.length).toBe(24)
    for (const { series } of study.quarters) {
      expect(Object.keys(series)).toEqual(nationSeriesNames)
      for (const { p10, p50, p90 } of Object.values(series)) expect(p10 <= p50 && p50 <= p90).toBe(true)
    }
    expect(study.pairs).toMatchObject({ '2025': { monthsBehind: { p50: expect.any(Number) } } })
    expect(study.signs['2027']?.usefulStock).toEqual({
      pull: { raises: 0, lowers: 5, draws: 5 },
      bottleneck: { raises: 0, lowers: 5, draws: 5 },
      state: { raises: 0, lowers: 5, draws: 5 },
    })
  })

  it('says the same for the same text, and something else for another', async () => {
    const asked = ['nation', '--policy', 'history', ...small, '--json']
    const one = await runCommand(...asked, '--from', 'a')
    expect((await runCommand(...asked, '--from', 'a')).out).toBe(one.out)
    expect((await runCommand(...asked, '--from', 'b')).out).not.toBe(one.out)
  })

  it('has a pair of zero for no policy', async () => {
    const study = parseOutput(await runCommand('nation', '--policy', 'none', ...small, '--json'))
    expect(study).toMatchObject({ pairs: { '2025': { usefulStock: { p10: 0, p50: 0, p90: 0 } } } })
    expect(study).toMatchObject({ signs: { '2027': { usefulStock: { pull: { raises: 0, lowers: 0, draws: 4 } } } } })
  })

  it('prints a table', async () => {
    const { code, out } = await runCommand('nation', '--policy', 'strict', ...small)
    expect(code).toBe(0)
    expect(out).toContain('2022Q1')
    expect(out).toContain('What limits Ascend-class supply')
  })

  it('plays a policy of a file, and tells its faults with place and reason', async () => {
    const good = writeTestFile('good.json', '{ "basedOn": "history", "without": ["memory-2024"] }')
    expect((await runCommand('nation', '--policy', good, ...small, '--json')).code).toBe(0)
    const bad = writeTestFile('bad.json', '{\n  "basedOn": "history",\n  "without": ["memory-2042"]\n}')
    const said = await runCommand('nation', '--policy', bad, ...small)
    expect(said.code).toBe(1)
    expect(said.err).toContain(`${bad}:3:15 without[0]: unknown rule of this policy "memory-2042"`)
  })

  it.each([
    ['an unknown policy', ['--policy', 'strickt', ...small], 'did you mean "strict"?'],
    ['a file that is not there', ['--policy', 'nowhere.json', ...small], 'nowhere.json'],
    [
      'an unknown structure',
      ['--policy', 'none', '--structure', 'push', '--draws', '4'],
      '--structure is one of pull, bottleneck, state, all',
    ],
    ['no draws', ['--policy', 'none', '--structure', 'pull'], '--draws is missing'],
    ['too many draws', ['--policy', 'none', '--structure', 'pull', '--draws', '9999'], 'at most 2000'],
  ])('refuses %s', async (_case, args, expected) => {
    const said = await runCommand('nation', ...args)
    expect(said.code).toBe(2)
    expect(said.err).toContain(expected)
  })
})

describe('nine backtest', () => {
  it('replaces the tables of the card and nothing else', () => {
    expect(replaceModelCardTables('a\n<!-- fit -->\nold\n<!-- /fit -->\nb', { fit: 'new' })).toBe(
      'a\n<!-- fit -->\nnew\n<!-- /fit -->\nb',
    )
    expect(() => replaceModelCardTables('a', { fit: 'new' })).toThrow('no place for "fit"')
  })

  it('finds a place for each of its tables in the card that ships', async () => {
    const { code, out } = await runCommand('backtest', '--draws', '2', '--print')
    expect(code).toBe(0)
    const card = readFileSync(`${levelsFolder}/model-card.md`, 'utf8')
    for (const header of out
      .split('\n')
      .filter((line, n, lines) => lines[n + 1]?.startsWith('| ---') && !line.includes('of 2 each'))) {
      // The error of reports and the number of draws stand in some headers; their first words must be in the card.
      expect(card).toContain(header.split('|')[1]?.trim() ?? '')
    }
  })
})
