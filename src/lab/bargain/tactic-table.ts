import { at, requireElement } from '../../kernel/at'
import { copyOf } from '../../kernel/plain-tree'
import { advance, createNewGame, refusalOf } from '../../sim/game'
import type { Scenario } from '../../sim/level/scenario'
import type { ChipId, DistributorId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import type { Tactic } from './tactic'
import { traceBlindTactics } from './tactics'
import { type PlayedTalkResult, playTalk } from './talk-run'
import {
  createTraceReadingTactic,
  createTwoStageTactic,
  type SurplusByTacticPairAndTemper,
  twoStageTacticPairs,
} from './trace-reader'

/** A row of the table: the result of a tactic against one distributor and temper. */
export interface TacticResultRow {
  distributor: DistributorId
  temper: string
  tactic: string
  /** Consecutive negotiations planned with the distributor; the last one held is measured. */
  talks: number
  /** Negotiations held, mean over the seeds; a distributor that refuses or may not sell ends the series. */
  talksHeld: number
  dealShare: number
  /** As a share of the zone of possible agreement (ZOPA). */
  buyerSurplusShare: number
  /** The buyer's offers in a negotiation. */
  rounds: number
  /** Last negotiations with a zone of possible agreement; the means are over these. */
  held: number
}

interface BargainTask {
  /** Seeds alternate among them. */
  people: readonly DistributorId[]
  tempers: readonly string[]
  tactics: readonly Tactic[]
  seeds: readonly string[]
  talks: number
}

/** Weeks between two negotiations with a distributor; longer than its refusal after one that failed. */
const weeksBetween = 5

/** The level with one distributor's temper fixed. */
export function scenarioWithFixedTemper(scenario: Scenario, distributor: DistributorId, temper: string): Scenario {
  const person = at(scenario.distributors, distributor)
  const hiddenTraits = { ...person.hiddenTraits, tempers: [temper] }
  return { ...scenario, distributors: { ...scenario.distributors, [distributor]: { ...person, hiddenTraits } } }
}

/** The distributors available for negotiation in the level's first week. */
export function distributorsNegotiableAtStart(scenario: Scenario): DistributorId[] {
  const state = createNewGame(scenario, { seed: 'talkers', asItHappened: true })
  return Object.keys(scenario.distributors).filter((id) => chipToTalkAbout(state, id, scenario) !== null)
}

function chipToTalkAbout(state: Readonly<GameState>, distributor: DistributorId, scenario: Scenario): ChipId | null {
  const { chips } = at(scenario.distributors, distributor)
  return chips.find((chip) => refusalOf(state, { type: 'openTalk', distributor, chip }, scenario) === null) ?? null
}

/**
 * Plays consecutive negotiations with one distributor and tactic, some weeks apart: how many were held, and the last result, null
 * where none was.
 */
function playTalkSeries(
  state: GameState,
  distributor: DistributorId,
  tactic: Tactic,
  talks: number,
  scenario: Scenario,
) {
  let last = null as PlayedTalkResult | null
  for (let held = 0; held < talks; held += 1) {
    if (held > 0) for (let week = 0; week < weeksBetween; week += 1) advance(state, scenario)
    const chip = chipToTalkAbout(state, distributor, scenario)
    if (chip === null) return { talksHeld: held, last }
    last = playTalk(state, distributor, chip, tactic, scenario)
  }
  return { talksHeld: talks, last }
}

/** Plays negotiations over all seeds for each distributor, temper and tactic; one row each. */
export function measureTacticResults(
  scenario: Scenario,
  { people, tempers, tactics, seeds, talks }: BargainTask,
  progress: (games: number) => void = () => {},
): TacticResultRow[] {
  const rows: TacticResultRow[] = []
  for (const [index, distributor] of people.entries())
    for (const temper of tempers) {
      const forced = scenarioWithFixedTemper(scenario, distributor, temper)
      const starts = seeds
        .filter((_seed, n) => n % people.length === index)
        .map((seed) => createNewGame(forced, { seed, asItHappened: true }))
      for (const tactic of tactics) {
        const results = starts.map((start) => playTalkSeries(copyOf(start), distributor, tactic, talks, forced))
        rows.push({ distributor, temper, tactic: tactic.id, talks, ...meansOf(results) })
        progress(starts.length)
      }
    }
  return rows
}

function meansOf(results: readonly ReturnType<typeof playTalkSeries>[]) {
  let [talks, held, deals, surplus, rounds] = [0, 0, 0, 0, 0]
  for (const { talksHeld: times, last: result } of results) {
    talks += times
    if (!result || result.surplusShare === null) continue
    held += 1
    deals += result.isDeal ? 1 : 0
    surplus += result.surplusShare
    rounds += result.rounds
  }
  const each = Math.max(1, held)
  return {
    talksHeld: talks / Math.max(1, results.length),
    held,
    dealShare: deals / each,
    buyerSurplusShare: surplus / each,
    rounds: rounds / each,
  }
}

/** The mean surplus of each combination against each temper in a first negotiation. */
export function measureTwoStageTacticSurpluses(
  scenario: Scenario,
  people: readonly DistributorId[],
  seeds: readonly string[],
  progress: (games: number) => void = () => {},
): SurplusByTacticPairAndTemper {
  const tactics = twoStageTacticPairs.map(createTwoStageTactic)
  const tempers = Object.keys(scenario.tempers)
  const rows = measureTacticResults(scenario, { people, tempers, tactics, seeds, talks: 1 }, progress)
  const entries = tempers.map((temper) => {
    const ofTemper = rows.filter((row) => row.temper === temper)
    return [temper, tactics.map(({ id }) => meanTacticSurplus(ofTemper.filter((row) => row.tactic === id)))] as const
  })
  return Object.fromEntries(entries)
}

/** The mean surplus of rows, weighted by negotiations. */
export function meanTacticSurplus(rows: readonly TacticResultRow[]): number {
  let [surplus, held] = [0, 0]
  for (const row of rows) {
    surplus += row.buyerSurplusShare * row.held
    held += row.held
  }
  return held === 0 ? 0 : surplus / held
}

/** All tactics: the fixed ones, and the reader with its learned table. */
export function createAllTactics(scenario: Scenario, earned: SurplusByTacticPairAndTemper): readonly Tactic[] {
  return [...traceBlindTactics, createTraceReadingTactic(earned, scenario)]
}

/** Conclusions from a table. */
interface TacticComparison {
  /** The best fixed tactic against each temper. */
  best: Record<string, string>
  /** The fixed tactic with the highest mean surplus over all tempers, and that surplus. */
  bestFixed: string
  bestFixedShare: number
  /** The most tempers for which the same tactic is best. */
  mostBest: number
  /** Gain over the best fixed tactic with known tempers, and with the reader. */
  knowingGain: number
  readerGain: number | null
}

/** The conclusions from a table of all fixed tactics, with or without the reader. */
export function compareBargainingTactics(rows: readonly TacticResultRow[]): TacticComparison {
  const tempers = [...new Set(rows.map(({ temper }) => temper))]
  const tactics = [...new Set(rows.map(({ tactic }) => tactic))]
  const share = (temper: string, tactic: string): number =>
    meanTacticSurplus(rows.filter((row) => row.temper === temper && row.tactic === tactic))
  const shares = tactics.map((tactic) => ({ tactic, by: tempers.map((temper) => share(temper, tactic)) }))
  const fixed = shares.filter(({ tactic }) => tactic !== 'reader')
  const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
  const best = tempers.map((_temper, n) =>
    fixed.reduce((a, b) => (requireElement(b.by, n) > requireElement(a.by, n) ? b : a)),
  )
  const bestFixed = fixed.reduce((a, b) => (mean(b.by) > mean(a.by) ? b : a))
  const bestFixedShare = mean(bestFixed.by)
  const gain = (by: readonly number[]): number => (bestFixedShare > 0 ? mean(by) / bestFixedShare - 1 : 0)
  const read = shares.find(({ tactic }) => tactic === 'reader')
  return {
    best: Object.fromEntries(tempers.map((temper, n) => [temper, requireElement(best, n).tactic])),
    bestFixed: bestFixed.tactic,
    bestFixedShare,
    mostBest: Math.max(...fixed.map((one) => best.filter((winner) => winner === one).length)),
    knowingGain: gain(best.map(({ by }, n) => requireElement(by, n))),
    readerGain: read ? gain(read.by) : null,
  }
}
