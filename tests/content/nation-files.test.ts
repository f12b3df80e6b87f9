import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readNation, readPolicy } from '../../src/content/read-nation'
import { formatDiagnosticLine } from '../../src/content/syntax/diagnostic'
import { nation } from '../support/nation'
import { levelsFolder } from '../support/shipped-levels'

const shipped = readFileSync(`${levelsFolder}/nation.json`, 'utf8')

function faultsOfPolicy(text: string): string[] {
  const reading = readPolicy({ path: 'mine.json', text }, nation)
  return 'faults' in reading ? reading.faults.map(formatDiagnosticLine) : []
}

function faultsOfNation(change: (text: string) => string): string[] {
  const reading = readNation({ path: 'nation.json', text: change(shipped) })
  return 'faults' in reading ? reading.faults.map(formatDiagnosticLine) : []
}

describe('a policy file with a fault', () => {
  it.each([
    [
      'an unknown rule',
      '{\n  "takes": ["oct-2022", "oct-2033"]\n}',
      'mine.json:2:25 takes[1]: unknown rule "oct-2033" (did you mean "oct-2023"?)',
    ],
    [
      'an unknown base',
      '{\n  "basedOn": "histroy"\n}',
      'mine.json:2:14 basedOn: unknown policy "histroy" (did you mean "history"?)',
    ],
    [
      'a rule left out that is not there',
      '{\n  "basedOn": "none",\n  "without": ["oct-2023"]\n}',
      'without[0]: unknown rule of this policy "oct-2023"',
    ],
    [
      'an unknown field',
      '{\n  "bassedOn": "history"\n}',
      'mine.json:2:3 bassedOn: unknown field "bassedOn" (did you mean "basedOn"?)',
    ],
    [
      'a day that does not exist',
      rule('"announcedOn": "2023-02-30", "inForceOn": "2023-03-01"'),
      'rules.mine.announcedOn: there is no 2023-02-30 in the calendar',
    ],
    [
      'force before announcement',
      rule('"announcedOn": "2023-03-02", "inForceOn": "2023-03-01"'),
      'rules.mine.inForceOn: 2023-03-01 lies before the announcement',
    ],
    [
      'a share above one',
      rule('"announcedOn": "2023-03-02", "inForceOn": "2023-03-02"', '1.5'),
      'rules.mine.strength:',
    ],
    ['a missing comma', '{\n  "basedOn": "history"\n  "without": []\n}', 'mine.json:2'],
    ['no table at all', '[]', 'mine.json:1:1'],
  ])('names the place and the reason of %s', (_case, text, expected) => {
    const faults = faultsOfPolicy(text)
    expect(faults.join('\n')).toContain(expected)
    expect(faults[0]).toMatch(/^mine\.json:\d+:\d+ /)
  })

  it('is told of a rule whose kind nobody knows', () => {
    const faults = faultsOfPolicy(
      '{ "rules": { "mine": { "kind": "tariff", "announcedOn": "2023-01-01", "inForceOn": "2023-01-01" } } }',
    )
    expect(faults.join('\n')).toMatch(/^mine\.json:1:32 rules\.mine\.kind: is "tariff", which does not fit \(.*chips/)
  })

  it('is read where it has none', () => {
    const reading = readPolicy(
      { path: 'mine.json', text: '{ "basedOn": "history", "without": ["memory-2024"] }' },
      nation,
    )
    expect(reading).toEqual({ policy: { basedOn: 'history', without: ['memory-2024'] } })
  })
})

describe('the data of a nation', () => {
  it('has no faults as it ships', () => expect(faultsOfNation((text) => text)).toEqual([]))

  it('tells a parameter in another unit, without an origin, or outside its range', () => {
    const told = (from: string, to: string) => faultsOfNation((text) => text.replace(from, to)).join('\n')
    expect(told('"unit": "$ bn a year"', '"unit": "$ m a year"')).toContain(
      'parameters.largeBudget.unit: "$ m a year" is another unit than the model reads',
    )
    expect(told('"unit": "$ bn a year", "derived"', '"unit": "$ bn a year", "source": "a page", "derived"')).toContain(
      'parameters.largeBudget: needs one origin',
    )
    expect(told('"largeBudget": { "value": ', '"largeBudget": { "value": 9')).toContain(
      'parameters.largeBudget: needs low ≤ value ≤ high',
    )
  })

  it('tells a constant in another unit, without an origin, outside its range, or on a day that does not exist', () => {
    const told = (from: string, to: string) => faultsOfNation((text) => text.replace(from, to)).join('\n')
    expect(told('"value": 78, "unit": "dies/wafer"', '"value": 78, "unit": "dies"')).toContain(
      'constants.diesPerWafer.unit: "dies" is another unit than the model reads: dies/wafer',
    )
    expect(told('"assumption": "half in three years"', '"low": 100')).toContain(
      'constants.riskHalfLife: needs one origin',
    )
    expect(told('"riskHalfLife": { "value": 156', '"riskHalfLife": { "low": 200, "value": 156')).toContain(
      'constants.riskHalfLife: needs low ≤ value ≤ high',
    )
    expect(told('"dieBankFrom": { "value": "2023-04-03"', '"dieBankFrom": { "value": "2023-04-31"')).toContain(
      'constants.dieBankFrom.value: there is no 2023-04-31 in the calendar',
    )
    expect(told('"dieBankFrom": { "value": "2023-04-03"', '"dieBankFrom": { "value": 65')).toContain(
      'constants.dieBankFrom.value:',
    )
    expect(told('"riskHalfLife"', '"riskHalfTime"')).toContain('constants')
  })

  it('tells policies that are based on one another', () => {
    const circle = faultsOfNation((text) =>
      text
        .replace('"none": { "takes"', '"none": { "basedOn": "history", "takes"')
        .replace('"history": { "takes"', '"history": { "basedOn": "none", "takes"'),
    )
    expect(circle.join('\n')).toContain('policies.history.basedOn: "none" is based on itself')
  })

  it('tells a shipped policy that takes an unknown rule', () => {
    expect(
      faultsOfNation((text) => text.replace('"without": ["memory-2024"]', '"without": ["memory-2042"]')).join('\n'),
    ).toContain('policies.without-memory.without[0]')
  })
})

function rule(dates: string, strength = '0.5'): string {
  return `{\n  "rules": { "mine": { "kind": "offshore", ${dates}, "strength": ${strength} } }\n}`
}
