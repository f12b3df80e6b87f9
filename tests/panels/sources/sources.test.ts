import { describe, expect, it } from 'vitest'
import {
  filterSourcedFigures,
  sourcedFigureCounts,
  sourcedFigureGroups,
  sourcedFigureRows,
  sourceRows,
  splitCamelCaseName,
} from '../../../src/panels/sources/sources.view'
import { aLevel } from '../../support/builders'
import { nation } from '../../support/nation'
import { inheritedNames } from '../../support/prototype-names'
import { tianshui } from '../../support/shipped-levels'

const level = aLevel((json) => {
  json.roles.platform.wageUsdPerWeek = {
    value: 900,
    unit: 'USD/week',
    assumption: 'a guess',
    low: 500,
    high: 1200,
    contested: true,
  }
})
const rows = sourcedFigureRows(level)
const everything = { group: '', kind: 'all', search: '' } as const
const wordsOf = ({ path }: { path: string }) => path

describe('sources and assumptions', () => {
  it('list every figure of the level', () => {
    const noted = Object.keys(level.figureSources)
    expect(rows.slice(0, noted.length).map(({ path }) => path)).toEqual(noted)
  })

  it('name what a figure is about by the level’s own texts', () => {
    expect(rows.find(({ path }) => path === 'chips.swift.listPriceUsd')).toMatchObject({
      group: 'chips',
      subject: 'swift',
      subjectKey: 'chip.swift.name',
      field: ['listPriceUsd'],
      value: 10_000,
    })
  })

  it('list the sourced figures of chips too, each with its unit', () => {
    expect(rows.find(({ path }) => path === 'chips.swift.figures.tdpW')).toMatchObject({
      value: 400,
      unit: 'W',
      origin: 'source',
      sources: ['test'],
      says: 'a round number',
    })
    expect(rows.some(({ path }) => path === 'chips.swift.figures.fp8TflopsDense')).toBe(false)
  })

  it('tell a parameter of the model in the words of its own table', () => {
    expect(rows.find(({ path }) => path === 'parameters.compute.hoursPerWeek')).toMatchObject({
      meaning: 'Hours in a week',
    })
  })

  it('list the parameters and the constants of the national model', () => {
    const ofNation = sourcedFigureRows(tianshui).filter(({ group }) => group === 'nation')
    const { parameters, constants } = nation
    const names = [...Object.keys(parameters), ...Object.keys(constants)]
    expect(ofNation.map(({ path }) => path).sort()).toEqual(names.map((name) => `nation.${name}`).sort())
    const row = (name: string) => ofNation.find(({ path }) => path === `nation.${name}`)
    expect(row('diesPerWafer')).toMatchObject({ value: 78, origin: 'source', low: null, high: null })
    expect(row('industry2022')).toMatchObject({ unit: '$ bn a year', origin: 'derived' })
    expect(row('stateMoneyFrom')).toMatchObject({
      value: '2022-10-10',
      unit: 'date',
      origin: 'assumption',
      meaning: 'stateMoneyFrom: from which the state pays for lines',
    })
  })

  it('part what is sourced from what is assumed and what is contested', () => {
    const counts = sourcedFigureCounts(rows)
    expect(counts.source + counts.derived + counts.assumption + counts.balance).toBe(counts.all)
    expect(filterSourcedFigures(rows, { ...everything, kind: 'contested' }, wordsOf)).toMatchObject([
      { path: 'roles.platform.wageUsdPerWeek', says: 'a guess', low: 500, high: 1200 },
    ])
  })

  it.each(inheritedNames)('take %s in a free text for no source', (name) => {
    const free = aLevel((json) => {
      json.roles.platform.wageUsdPerWeek = { value: 900, unit: 'USD/week', source: `${name} Says: so` }
    })
    expect(sourcedFigureRows(free).find(({ path }) => path === 'roles.platform.wageUsdPerWeek')).toMatchObject({
      sources: [],
      publications: [],
      says: `${name} Says: so`,
    })
  })

  it('find by all words of a search, in what is shown', () => {
    const found = filterSourcedFigures(rows, { ...everything, search: 'SWIFT price' }, wordsOf)
    expect(found.map(({ path }) => path)).toEqual(['chips.swift.listPriceUsd'])
  })

  it('count the figures of each group, and those behind each source', () => {
    const groups = sourcedFigureGroups(rows)
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length)
    expect(filterSourcedFigures(rows, { ...everything, group: 'dials' }, wordsOf)).toHaveLength(
      groups.find(({ group }) => group === 'dials')?.count ?? 0,
    )
    expect(sourceRows(level, rows)).toMatchObject([{ id: 'test', publication: 'this test' }])
  })

  it('read a name as words', () => {
    expect(splitCamelCaseName('usdPerKwhImported')).toBe('usd per kwh imported')
    expect(splitCamelCaseName('start-week')).toBe('start week')
  })
})
