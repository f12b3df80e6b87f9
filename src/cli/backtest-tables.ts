import {
  compareReportedTargetsWithHistory,
  countGapNarrowingsWith,
  countRisesUnderHypothesis,
  type NationWorldEnsemble,
  parametersDrivingDifference,
  policyDifferencesByWorld,
  policyLogRatiosByWorld,
  policyNamed,
  policySeriesBandsInYear,
  type ReportedTargetComparison,
  tppCeilingPolicy,
} from '../lab/nation/backtest'
import { yearsOfPolicyDifferences } from '../lab/nation/policy-study'
import type { NationSeriesName } from '../lab/nation/quarters'
import { nationModelStructureNames } from '../sim/level/nation-parameters'
import { type PercentileBand, percentileBandOf } from '../sim/nation/comparison'

/** The generated parts of the model card by the name of their place. */
export function generatedModelCardParts(laboratory: NationWorldEnsemble): Record<string, string> {
  const comparisons = compareReportedTargetsWithHistory(laboratory)
  return {
    summary: summary(comparisons, laboratory),
    fit: comparisonTable(
      comparisons.filter(({ target }) => target.use === 'fit'),
      false,
    ),
    validation: comparisonTable(
      comparisons.filter(({ target }) => target.use === 'validation'),
      true,
    ),
    counterfactuals: yearsOfPolicyDifferences.map((year) => counterfactuals(year, laboratory)).join('\n\n'),
    paired: paired(laboratory),
    rules: rulePairs(laboratory),
    dose: dose(laboratory),
    signs: signs(laboratory),
    flips: flips(laboratory),
    drivers: drivers(laboratory),
    binding: binding(laboratory),
  }
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Three significant digits, without an exponent. */
function short(value: number): string {
  return String(Number(value.toPrecision(3)))
}

const bandText = ({ p10, p50, p90 }: PercentileBand) => `${short(p50)} [${short(p10)} to ${short(p90)}]`

function summary(comparisons: readonly ReportedTargetComparison[], { draws, worlds }: NationWorldEnsemble): string {
  const count = (use: 'fit' | 'validation') => {
    const own = comparisons.filter(({ target }) => target.use === use)
    return `${own.filter(({ isInBand }) => isInBand).length} of ${own.length}`
  }
  const all = comparisons.filter(({ isInBand }) => isInBand).length
  const { revenueLogSd, unitsLogSd } = draws.discrepancy
  return `In the band: **${all} of ${comparisons.length}** targets; fit ${count('fit')}, validation ${count('validation')}. Draws: ${worlds.length / 3} for each structure. Error of reports (log sd): revenue ${revenueLogSd}, cards ${unitsLogSd}.`
}

function comparisonTable(comparisons: readonly ReportedTargetComparison[], hasFirst: boolean): string {
  const rows = comparisons.map(({ target, band, isInBand }) => {
    const [p10, p50, p90] = target.firstLook ?? []
    const isFirstIn = p10 !== undefined && p90 !== undefined && p10 <= target.value && target.value <= p90
    const first =
      p10 === undefined || p50 === undefined || p90 === undefined
        ? []
        : [`${bandText({ p10, p50, p90 })}${isFirstIn ? '' : ' **miss**'}`]
    return [
      target.id,
      short(target.value),
      ...(hasFirst ? first : []),
      `${bandText(band)}${isInBand ? '' : ' **miss**'}`,
    ]
  })
  return table(['target', 'reported', ...(hasFirst ? ['first look'] : []), 'model now'], rows)
}

/** Series of the tables, each with its unit and divisor. */
const shown: [NationSeriesName, string, number][] = [
  ['domesticShareCards', 'domestic share, cards', 1],
  ['domesticShareCompute', 'domestic share, useful compute', 1],
  ['ascendUnits', 'Ascend-class cards, thousand', 1000],
  ['nvidiaUnits', 'NVIDIA large cards, thousand', 1000],
  ['usefulStock', 'useful stock, thousand H100', 1000],
  ['monthsBehind', 'months behind', 1],
  ['usVendorRevenueUsd', 'US vendors in China, US$ bn', 1e9],
  ['priceUsdPerUseful', 'US$ thousand per useful H100', 1000],
  ['divertedShare', 'diverted share of new useful compute', 1],
  ['industryUsdPerYear', 'AI industry, US$ bn a year', 1e9],
]

const scaled = ({ p10, p50, p90 }: PercentileBand, unit: number): PercentileBand => ({
  p10: p10 / unit,
  p50: p50 / unit,
  p90: p90 / unit,
})

function counterfactuals(year: string, laboratory: NationWorldEnsemble): string {
  const names = ['none', 'history', 'strict', 'equipment-only', 'without-memory']
  const bands = names.map((name) => policySeriesBandsInYear(policyNamed(name, laboratory.nation), year, laboratory))
  return table(
    [`**${year}**`, ...names],
    shown.map(([name, title, unit]) => [title, ...bands.map((one) => bandText(scaled(one[name], unit)))]),
  )
}

function paired(laboratory: NationWorldEnsemble): string {
  const [none, history, strict] = ['none', 'history', 'strict'].map((name) => policyNamed(name, laboratory.nation)) as [
    Policy,
    Policy,
    Policy,
  ]
  const cell = (one: Policy, year: string, name: NationSeriesName, unit: number) =>
    bandText(scaled(percentileBandOf(policyDifferencesByWorld(one, none, year, name, laboratory)), unit))
  return table(
    ['minus none', ...yearsOfPolicyDifferences.flatMap((year) => [`history ${year}`, `strict ${year}`])],
    shown.map(([name, title, unit]) => [
      title,
      ...yearsOfPolicyDifferences.flatMap((year) => [cell(history, year, name, unit), cell(strict, year, name, unit)]),
    ]),
  )
}

type Policy = ReturnType<typeof policyNamed>

const rulesShown: [string, string, string][] = [
  ['H20 letter of April 2025', 'without-letter', '2025'],
  ["Beijing's guidance", 'without-beijing', '2025'],
  ["Beijing's guidance", 'without-beijing', '2027'],
  ['HBM rule of December 2024', 'without-memory', '2027'],
  ['tool controls', 'without-tools', '2025'],
  ['tool controls', 'without-tools', '2027'],
]

/** Each rule's effect as log ratio, history over history without it, beside the error of the series. */
function rulePairs(laboratory: NationWorldEnsemble): string {
  const { nation, draws } = laboratory
  const { revenueLogSd, unitsLogSd } = draws.discrepancy
  const measured: [NationSeriesName, string, number][] = [
    ['ascendUnits', 'Ascend cards', unitsLogSd],
    ['h20Units', 'H20 cards', unitsLogSd],
    ['nvidiaUnits', 'NVIDIA large cards', unitsLogSd],
    ['usVendorRevenueUsd', 'US revenue', revenueLogSd],
    ['usefulStock', 'useful stock', unitsLogSd],
    ['monthsBehind', 'months behind', unitsLogSd],
  ]
  const history = policyNamed('history', nation)
  const rows = rulesShown.map(([title, without, year]) => [
    `${title}, ${year}`,
    ...measured.map(([name, , sd]) => {
      const band = percentileBandOf(
        policyLogRatiosByWorld(history, policyNamed(without, nation), year, name, laboratory),
      )
      return `${bandText(band)}${Math.abs(band.p50) > sd ? ' **moves**' : ''}`
    }),
  ])
  return table(['rule', ...measured.map(([, title, sd]) => `${title} (error ${sd})`)], rows)
}

const ceilings = [null, 16000, 4800, 2400, 1600, 600, 0]

function dose(laboratory: NationWorldEnsemble): string {
  const columns: [NationSeriesName, string, number][] = [
    ['usefulStock', 'stock, thousand H100', 1000],
    ['priceUsdPerUseful', 'US$ thousand per useful', 1000],
    ['monthsBehind', 'months behind', 1],
    ['domesticShareCompute', 'domestic useful share', 1],
    ['usVendorRevenueUsd', 'US revenue, bn', 1e9],
    ['divertedShare', 'diverted share', 1],
  ]
  const rows = ceilings.map((tpp) => {
    const bands = policySeriesBandsInYear(tppCeilingPolicy(tpp), '2027', laboratory)
    return [
      tpp === null ? 'no ceiling' : String(tpp),
      ...columns.map(([name, , unit]) => bandText(scaled(bands[name], unit))),
    ]
  })
  return table(['TPP ceiling, 2027', ...columns.map(([, title]) => title)], rows)
}

const claims: [string, string, string, NationSeriesName][] = [
  ['history widens the gap against none', 'history', 'none', 'monthsBehind'],
  ['strict widens it more than history', 'strict', 'history', 'monthsBehind'],
  ['history raises the domestic share of cards', 'history', 'none', 'domesticShareCards'],
  ['history raises the domestic share of useful compute', 'history', 'none', 'domesticShareCompute'],
  ['history raises Ascend volume', 'history', 'none', 'ascendUnits'],
  ['history raises US revenue', 'history', 'none', 'usVendorRevenueUsd'],
  ['the HBM rule raises Ascend volume', 'history', 'without-memory', 'ascendUnits'],
  ['tool controls raise Ascend volume', 'history', 'without-tools', 'ascendUnits'],
  ["Beijing's guidance raises Ascend volume", 'history', 'without-beijing', 'ascendUnits'],
]

function signs(laboratory: NationWorldEnsemble): string {
  const named = (name: string) => policyNamed(name, laboratory.nation)
  const rows = claims.map(([claim, one, other, series]) => [
    claim,
    ...yearsOfPolicyDifferences.map((year) => {
      const values = policyDifferencesByWorld(named(one), named(other), year, series, laboratory)
      return nationModelStructureNames
        .map((structure) => countRisesUnderHypothesis(structure, values, laboratory).rises)
        .join(', ')
    }),
  ])
  const { draws } = countRisesUnderHypothesis('pull', [], laboratory)
  const count = draws || laboratory.worlds.length / nationModelStructureNames.length
  return table(
    [`claim (draws of ${count} each: ${nationModelStructureNames.join(', ')})`, ...yearsOfPolicyDifferences],
    rows,
  )
}

/** Values outside the ranges that might turn the sign of the gap. */
const outside: [string, Parameters<typeof countGapNarrowingsWith>[0]][] = [
  ['scarcity triples own research (scarcityInnovation 2)', { scarcityInnovation: 2 }],
  ['the same, and research needs no compute (researchElasticity 0)', { scarcityInnovation: 2, researchElasticity: 0 }],
  ['the same, and runs weigh little (runWeight 0.2)', { scarcityInnovation: 2, researchElasticity: 0, runWeight: 0.2 }],
]

function flips(laboratory: NationWorldEnsemble): string {
  const rows = outside.map(([title, changed]) => [title, countGapNarrowingsWith(changed, laboratory).join(', ')])
  return table(
    [`outside the ranges, history narrows the gap of 2027 in … (${nationModelStructureNames.join(', ')})`, 'draws'],
    rows,
  )
}

function drivers(laboratory: NationWorldEnsemble): string {
  const [none, history] = ['none', 'history'].map((name) => policyNamed(name, laboratory.nation)) as [Policy, Policy]
  const asked: [NationSeriesName, string, string][] = [
    ['monthsBehind', '2027', 'gap'],
    ['domesticShareCards', '2025', 'card share'],
    ['domesticShareCompute', '2027', 'useful share'],
    ['ascendUnits', '2027', 'Ascend volume'],
    ['usVendorRevenueUsd', '2025', 'US revenue'],
  ]
  const rows = asked.map(([name, year, title]) => {
    const found = parametersDrivingDifference(
      policyDifferencesByWorld(history, none, year, name, laboratory),
      laboratory,
      5,
    )
    return [
      `${title} ${year}`,
      found.map(({ name: parameter, correlation }) => `${parameter} ${correlation.toFixed(2)}`).join(', '),
    ]
  })
  return table(['history minus none', 'rank correlation'], rows)
}

/** Share of the weeks of 2026 and 2027 in which line, dies or memory allows the fewest cards. */
function binding(laboratory: NationWorldEnsemble): string {
  const records = laboratory.outcomesOf(policyNamed('history', laboratory.nation))
  const rows = nationModelStructureNames.map((structure) => {
    const own = records.filter((_, n) => laboratory.worlds[n]?.structure === structure)
    const late = own.flatMap(({ lateBinding }) => lateBinding)
    const share = (what: string) => (late.filter((one) => one === what).length / late.length).toFixed(2)
    const less = own.flatMap(({ lateOrdersAreLess }) => lateOrdersAreLess)
    return [
      structure,
      share('line'),
      share('dies'),
      share('memory'),
      (less.filter(Boolean).length / less.length).toFixed(2),
    ]
  })
  return table(['structure', 'line', 'dies', 'memory', 'orders below all three'], rows)
}
