import { type PolicyStudy, studyPolicy } from '../lab/nation/policy-study'
import { descriptionByNationSeries, type NationSeriesName, nationSeriesNames } from '../lab/nation/quarters'
import { nationModelStructureNames } from '../sim/level/nation-parameters'
import type { PercentileBand } from '../sim/nation/comparison'
import { openNation, openPolicy } from './open-nation'
import { type CliCommand, CommandLineUsageError, print, printJsonToStdout } from './verb'

export const studyNationPolicyCommand: CliCommand = {
  usage:
    'nation --policy history|none|strict|FILE --structure pull|bottleneck|state|all --draws N [--from TEXT] [--json]',
  does: "plays the country's compute under a policy: quarterly bands, and the difference to no policy with the same luck",
  flags: {
    policy: 'text',
    structure: [...nationModelStructureNames, 'all'],
    draws: 'count',
    from: 'text',
    json: 'yes',
  },

  run(flags) {
    const asked = flags.needed('policy')
    const structure = flags.needed('structure')
    const draws = Number(flags.needed('draws'))
    if (draws > 2000) throw new CommandLineUsageError(`--draws is at most 2000 for each structure, not ${draws}`)
    const opened = openNation()
    const from = flags.text('from') ?? 'nine'
    const structures = nationModelStructureNames.filter((name) => structure === 'all' || structure === name)
    const request = { policy: openPolicy(asked, opened.nation), structures, draws, from }
    const study = studyPolicy(request, opened.draws, opened.nation)
    if (flags.isSet('json'))
      printJsonToStdout({
        policy: asked,
        structure,
        drawsPerStructure: draws,
        from,
        units: descriptionByNationSeries,
        ...study,
      })
    else print(studyLines(study).join('\n'))
    return 0
  },
}

/** Series of the table, each with its divisor and digits. */
const columns: [NationSeriesName, string, number, number][] = [
  ['nvidiaUnits', 'NVIDIA k', 1000, 0],
  ['h20Units', 'H20 k', 1000, 0],
  ['ascendUnits', 'Ascend k', 1000, 0],
  ['domesticShareCards', 'home cards', 1, 2],
  ['domesticShareCompute', 'home compute', 1, 2],
  ['usefulStock', 'stock k', 1000, 0],
  ['monthsBehind', 'months', 1, 1],
  ['usVendorRevenueUsd', 'US$ bn', 1e9, 1],
  ['divertedShare', 'diverted', 1, 2],
  ['industryUsdPerYear', 'industry bn', 1e9, 0],
  ['priceUsdPerUseful', 'US$ k/use', 1000, 0],
]

function studyLines({ quarters, pairs, signs, binding }: PolicyStudy): string[] {
  const width = 17
  const header = `quarter ${columns.map(([, title]) => title.padStart(width)).join('')}`
  const rows = quarters.map(
    ({ quarter, series }) =>
      `${quarter}  ${columns.map(([name, , unit, digits]) => bandText(series[name], unit, digits).padStart(width)).join('')}`,
  )
  const years = Object.keys(pairs).flatMap((year) => [
    '',
    `${year}, this policy minus none with the same luck; draws that rise and fall by structure:`,
    ...nationSeriesNames.map(
      (name) => `  ${name.padEnd(22)}${pairText(pairs[year]?.[name])}  ${signText(signs[year]?.[name])}`,
    ),
  ])
  const limits = Object.entries(binding).map(
    ([structure, share]) =>
      `  ${structure.padEnd(12)}${Object.entries(share)
        .map(([what, part]) => `${what} ${part.toFixed(2)}`)
        .join(', ')}`,
  )
  return [header, ...rows, ...years, '', 'What limits Ascend-class supply in 2026 and 2027, share of weeks:', ...limits]
}

function bandText({ p10, p50, p90 }: PercentileBand, unit: number, digits: number): string {
  const text = (value: number) => (value / unit).toFixed(digits)
  return `${text(p50)} ${text(p10)}–${text(p90)}`
}

function pairText(band: PercentileBand | undefined): string {
  if (!band) return ''
  const { p10, p50, p90 } = band
  return [p10, p50, p90].map((value) => value.toPrecision(3).padStart(11)).join('')
}

function signText(
  signs: Partial<Record<string, { raises: number; lowers: number; draws: number }>> | undefined,
): string {
  return Object.entries(signs ?? {})
    .map(([structure, sign]) => `${structure} +${sign?.raises ?? 0} −${sign?.lowers ?? 0} of ${sign?.draws ?? 0}`)
    .join('  ')
}
