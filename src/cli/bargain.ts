import { didYouMean } from '../content/syntax/nearest'
import { at } from '../kernel/at'
import { type MoneyPumpCandidate, searchMoneyPumps } from '../lab/bargain/money-pump'
import { checkTalkPriceSums } from '../lab/bargain/price-sums'
import {
  compareBargainingTactics,
  createAllTactics,
  distributorsNegotiableAtStart,
  meanTacticSurplus,
  measureTacticResults,
  measureTwoStageTacticSurpluses,
  type TacticResultRow,
} from '../lab/bargain/tactic-table'
import { traceBlindTactics } from '../lab/bargain/tactics'
import { createSeeds } from '../lab/seeds'
import type { Scenario } from '../sim/level/scenario'
import { openLevelFromDisk } from './open-level'
import {
  type CliCommand,
  CommandLineUsageError,
  createProgressReporter,
  print,
  printJsonToStdout,
  printToStderr,
} from './verb'

/** Seeds from which the reader learns its table; none of them is measured. */
const learnedSeeds = 135

export const simulateBargainingCommand: CliCommand = {
  usage:
    'bargain --level L [--distributor D] [--temper P] [--tactic T] [--talks K] --seeds N [--from TEXT] [--json]; or with --pump N or --check-sums N instead of --seeds N',
  does: 'holds talks: what each way of bargaining earns with each temper, in the last of K talks with the same person; --pump tries N cycles of deals for one that makes money of nothing, --check-sums adds up the terms of every answer in N random talks',
  flags: {
    level: 'text',
    distributor: 'text',
    temper: 'text',
    tactic: 'text',
    talks: 'count',
    seeds: 'count',
    from: 'text',
    pump: 'count',
    'check-sums': 'count',
    json: 'yes',
  },

  run(flags) {
    const { scenario } = openLevelFromDisk(flags.needed('level'))
    const from = flags.text('from') ?? 'nine'
    const isJson = flags.isSet('json')
    const cycles = flags.count('pump')
    if (cycles !== null) return tellPumps(scenario, cycles, from, isJson)
    const sums = flags.count('check-sums')
    if (sums !== null) return tellSums(scenario, createSeeds(from, sums), isJson)

    const seeds = createSeeds(from, Number(flags.needed('seeds')))
    const people = peopleAsked(flags.text('distributor'), scenario)
    const tempers = oneOrAll(flags.text('temper'), tempersOf(people, scenario), 'temper')
    const names = oneOrAll(flags.text('tactic'), [...traceBlindTactics.map(({ id }) => id), 'reader'], 'tactic')
    const talks = flags.count('talks') ?? 1
    const earned = names.includes('reader')
      ? measureTwoStageTacticSurpluses(scenario, people, createSeeds(`${from}, learned`, learnedSeeds))
      : {}
    const tactics = createAllTactics(scenario, earned).filter(({ id }) => names.includes(id))
    const all = seeds.length * tempers.length * tactics.length
    const rows = measureTacticResults(
      scenario,
      { people, tempers, tactics, seeds, talks },
      createProgressReporter(all, 'times'),
    )
    if (isJson) printJsonToStdout(rows)
    else print(linesOf(rows, talks, seeds.length, from).join('\n'))
    return 0
  },
}

/** The distributor asked for, or all that are available for negotiation. */
function peopleAsked(asked: string | null, scenario: Scenario): string[] {
  const open = distributorsNegotiableAtStart(scenario)
  if (asked !== null && Object.hasOwn(scenario.distributors, asked) && !open.includes(asked))
    throw new CommandLineUsageError(`nobody talks with ${asked} in the first week: ask ${open.join(', ')}`)
  return oneOrAll(asked, open, 'distributor')
}

/** The possible tempers of these distributors, in the level's order. */
function tempersOf(people: readonly string[], { tempers, distributors }: Scenario): string[] {
  const had = new Set(people.flatMap((id) => at(distributors, id).hiddenTraits.tempers))
  return Object.keys(tempers).filter((id) => had.has(id))
}

function oneOrAll(asked: string | null, all: readonly string[], what: string): string[] {
  if (asked === null) return [...all]
  if (all.includes(asked)) return [asked]
  throw new CommandLineUsageError(`there is no ${what} "${asked}": ${didYouMean(asked, all)}`)
}

function linesOf(rows: readonly TacticResultRow[], talks: number, seeds: number, from: string): string[] {
  const tempers = [...new Set(rows.map(({ temper }) => temper))]
  const tactics = [...new Set(rows.map(({ tactic }) => tactic))]
  const cells = (tactic: string): string[] => {
    const ofTactic = rows.filter((row) => row.tactic === tactic)
    const byTemper = tempers.map((temper) => meanTacticSurplus(ofTactic.filter((row) => row.temper === temper)))
    return [...byTemper, byTemper.reduce((sum, one) => sum + one, 0) / tempers.length].map(percent)
  }
  const nameWidth = Math.max(...tactics.map((tactic) => tactic.length))
  const width = (temper: string): number => Math.max(7, temper.length)
  const line = (name: string, texts: readonly string[]): string =>
    [name.padEnd(nameWidth), ...texts.map((text, n) => text.padStart(width(tempers[n] ?? '')))].join('  ')
  const talksHeld = rows.reduce((sum, row) => sum + row.talksHeld, 0) / Math.max(1, rows.length)
  const least = rows.reduce((fewest, row) => Math.min(fewest, row.talksHeld), talks)
  return [
    `what the buyer gets of the zone of agreement, talk ${talks} with the same person, ${seeds} seeds drawn from "${from}"`,
    `talks really held with a person: ${talksHeld.toFixed(2)} of ${talks} on average, ${least.toFixed(2)} where fewest`,
    line('', [...tempers, 'all']),
    ...tactics.map((tactic) => line(tactic, cells(tactic))),
    ...lessonLines(rows, tempers, tactics, talks),
  ]
}

/** The table's conclusions as text, if it covers all tactics and tempers. */
function lessonLines(
  rows: readonly TacticResultRow[],
  tempers: readonly string[],
  tactics: readonly string[],
  talks: number,
): string[] {
  if (tempers.length < 2 || !traceBlindTactics.every(({ id }) => tactics.includes(id))) return []
  const { best, bestFixed, bestFixedShare, mostBest, knowingGain, readerGain } = compareBargainingTactics(rows)
  const isSpread = mostBest * 2 <= tempers.length
  const after = `the reader after ${talks} ${talks === 1 ? 'talk' : 'talks'}`
  return [
    `best: ${Object.entries(best)
      .map(([temper, tactic]) => `${temper} ${tactic}`)
      .join(', ')}`,
    `${isSpread ? 'no tactic is best against more than half' : 'one tactic is best against more than half'}: ${mostBest} of ${tempers.length} tempers at most`,
    `best fixed tactic: ${bestFixed}, ${percent(bestFixedShare)}`,
    `knowing the temper is worth ${percent(knowingGain)} over it`,
    ...(readerGain === null ? [] : [`${after} earns ${percent(readerGain)} over it`]),
  ]
}

/** Checks that the parts of every answer add up to its price. */
function tellSums(scenario: Scenario, seeds: readonly string[], isJson: boolean): number {
  const found = checkTalkPriceSums(scenario, seeds, createProgressReporter(seeds.length, 'talks'))
  if (isJson) printJsonToStdout(found)
  else print(`${found.talks} talks, ${found.answers} answers, ${found.wrong.length} that do not add up`)
  for (const wrong of found.wrong) printToStderr(wrong)
  return found.wrong.length > 0 ? 1 : 0
}

/** Searches for cycles of deals with a gain. */
function tellPumps(scenario: Scenario, cycles: number, from: string, isJson: boolean): number {
  const progress = createProgressReporter(cycles, 'cycles')
  let told = 0
  const found = searchMoneyPumps(scenario, { cycles, seed: from }, (done) => {
    progress(done - told)
    told = done
  })
  const line = ({ week, deals, gainUsd }: MoneyPumpCandidate): string =>
    `week ${week}, ${Math.round(gainUsd)} US dollars: ${deals.join(' · ')}`
  if (isJson) printJsonToStdout(found)
  else
    print(
      [
        `${found.pumps} money pumps in ${found.cycles} cycles, in weeks ${found.weeks.join(', ')}`,
        `best: ${line(found.best)}`,
        `longest: ${line(found.longest)}`,
      ].join('\n'),
    )
  return found.pumps > 0 ? 1 : 0
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
