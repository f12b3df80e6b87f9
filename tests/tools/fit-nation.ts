// Fits the national model: joint draws from the ranges, weighted by the likelihood of the fit targets and resampled in
// stages (Del Moral, Doucet and Jasra 2006), with moves between stages (ter Braak 2006) so that draws stay distinct.
// To write levels/nation-draws.json anew: npx tsx tests/tools/fit-nation.ts [draws] [moves]
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readNation } from '../../src/content/read-nation'
import { draw, drawIndex, seedBitsOf } from '../../src/kernel/luck'
import { runNation } from '../../src/lab/nation/run-nation'
import { modelValueOfTarget, targetResidualOf, weekCountForFit } from '../../src/lab/nation/targets'
import type {
  NationModelStructureName,
  NationParameterName,
  NationParameters,
} from '../../src/sim/level/nation-parameters'
import { nationModelStructureNames } from '../../src/sim/level/nation-parameters'
import type { NationFile } from '../../src/sim/level/nation-shape'
import { compilePolicySchedule } from '../../src/sim/nation/schedule'
import { compileFixedNationModelInputs } from '../../src/sim/nation/setting'
import {
  drawUnfittedNationParameters,
  nationParameterNames,
  nationParameterRangeOf,
  valueAtQuantileOfRange,
} from '../../src/sim/nation/worlds'

const rowsPerStructure = 40
const here = (path: string) => fileURLToPath(new URL(`../../levels/${path}`, import.meta.url))

/** A draw: quantiles of the fitted parameters in their ranges, and the row of luck for the others. */
interface Particle {
  quantiles: number[]
  seedBits: number
  logLikelihood: number
}

const seedBits = seedBitsOf('fit-nation')
let draws = 0
const random = () => draw({ seedBits, week: draws++ }, 'fit', '')
const randomIndex = (count: number) => drawIndex({ seedBits, week: draws++ }, 'fit.index', '', count)

function load(): NationFile {
  const path = here('nation.json')
  const reading = readNation({ path, text: readFileSync(path, 'utf8') })
  if ('nation' in reading) return reading.nation
  throw new Error(JSON.stringify(reading.faults))
}

const nation = load()
const setting = compileFixedNationModelInputs(nation)
const history = nation.policies.history
if (!history) throw new Error('no policy "history"')
const schedule = compilePolicySchedule(history, nation)
const targets = nation.targets.filter(({ use }) => use === 'fit')
const weeks = weekCountForFit(nation)
const fitted = nationParameterNames.filter((name) => !nation.parameters[name].isFree)

function parametersOf(
  { quantiles, seedBits: bits }: Pick<Particle, 'quantiles' | 'seedBits'>,
  structure: NationModelStructureName,
): NationParameters {
  const values: Partial<Record<NationParameterName, number>> = drawUnfittedNationParameters(structure, bits, nation)
  for (const [n, name] of fitted.entries())
    values[name] = valueAtQuantileOfRange(quantiles[n] ?? 0, nationParameterRangeOf(name, structure, nation))
  return values as NationParameters
}

/** The logarithm of the likelihood without luck of demand: luck is added where bands are drawn. */
function logLikelihoodOf(
  particle: Pick<Particle, 'quantiles' | 'seedBits'>,
  structure: NationModelStructureName,
): number {
  const parameters = { ...parametersOf(particle, structure), demandLuckSd: 0 }
  const record = runNation({ parameters, seedBits: 1 }, schedule, setting, weeks)
  let sum = 0
  for (const target of targets) {
    const distance = targetResidualOf(target, modelValueOfTarget(target, record, nation.start)) / target.sd
    // Beyond three standard deviations a target pulls no harder: one odd report must not bend the rest.
    sum -= Math.abs(distance) < 3 ? (distance * distance) / 2 : 3 * Math.abs(distance) - 4.5
  }
  return Number.isFinite(sum) ? sum : -1e9
}

function first(n: number, structure: NationModelStructureName): Particle {
  const particle = { quantiles: fitted.map(() => random()), seedBits: seedBitsOf(`row/${n % rowsPerStructure}`) }
  return { ...particle, logLikelihood: logLikelihoodOf(particle, structure) }
}

/** The step of the temperature that keeps half of the draws effective. */
function nextTemperature(particles: Particle[], temperature: number): number {
  const effective = (to: number) => {
    const weights = weightsOf(particles, to - temperature)
    return 1 / weights.reduce((sum, weight) => sum + weight * weight, 0)
  }
  if (effective(1) > particles.length / 2) return 1
  let [low, high] = [temperature, 1]
  for (let n = 0; n < 30; n += 1) {
    const middle = (low + high) / 2
    if (effective(middle) > particles.length / 2) low = middle
    else high = middle
  }
  return low
}

function weightsOf(particles: Particle[], power: number): number[] {
  const most = Math.max(...particles.map(({ logLikelihood }) => logLikelihood))
  const weights = particles.map(({ logLikelihood }) => Math.exp((logLikelihood - most) * power))
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map((weight) => weight / sum)
}

function resample(particles: Particle[], weights: number[], count: number): Particle[] {
  const chosen: Particle[] = []
  const offset = random()
  let [place, reached] = [0, weights[0] ?? 0]
  for (let n = 0; n < count; n += 1) {
    while ((n + offset) / count > reached && place < particles.length - 1) {
      place += 1
      reached += weights[place] ?? 0
    }
    chosen.push({ ...(particles[place] as Particle) })
  }
  return chosen
}

/** A move along the difference of two other draws, in some of the parameters; reflected at the ends of the ranges. */
function moved(own: Particle, particles: Particle[]): number[] {
  const [one, other] = [
    particles[randomIndex(particles.length)] as Particle,
    particles[randomIndex(particles.length)] as Particle,
  ]
  const share = random() < 0.5 ? 0.15 : 0.5
  const step = random() < 0.1 ? 1 : 2.38 / Math.sqrt(2 * share * fitted.length)
  return own.quantiles.map((quantile, n) => {
    if (random() > share) return quantile
    const moved = quantile + step * ((one.quantiles[n] ?? 0) - (other.quantiles[n] ?? 0)) + 0.02 * (random() - 0.5)
    return Math.abs(moved) > 1 ? Math.max(0, 2 - Math.abs(moved)) : Math.abs(moved)
  })
}

/** Moves draws in turn, and returns the share of moves that were accepted. */
function move(
  movers: Particle[],
  pool: Particle[],
  temperature: number,
  rounds: number,
  structure: NationModelStructureName,
): number {
  let accepted = 0
  for (let round = 0; round < rounds; round += 1)
    for (const particle of movers) {
      const quantiles = moved(particle, pool)
      const logLikelihood = logLikelihoodOf({ quantiles, seedBits: particle.seedBits }, structure)
      if (Math.log(random()) > temperature * (logLikelihood - particle.logLikelihood)) continue
      Object.assign(particle, { quantiles, logLikelihood })
      accepted += 1
    }
  return accepted / rounds / movers.length
}

function particlesOf(structure: NationModelStructureName, count: number, moves: number): Particle[] {
  let particles = Array.from({ length: count }, (_, n) => first(n, structure))
  let temperature = 0
  while (temperature < 1) {
    const next = nextTemperature(particles, temperature)
    particles = resample(particles, weightsOf(particles, next - temperature), count)
    temperature = next
    const accepted = move(particles, particles, temperature, temperature === 1 ? 3 * moves : moves, structure)
    const mean = particles.reduce((sum, { logLikelihood }) => sum + logLikelihood, 0) / count
    console.log(
      `${structure} temperature ${temperature.toFixed(4)} mean log likelihood ${mean.toFixed(1)} accepted ${accepted.toFixed(2)}`,
    )
  }
  return particles
}

/** Rows for the file; free parameters go by the number of the row in every structure, and the others settle to them. */
function rowsOf(structure: NationModelStructureName, count: number, moves: number): number[][] {
  const particles = particlesOf(structure, count, moves)
  const step = particles.length / rowsPerStructure
  const chosen = Array.from({ length: rowsPerStructure }, (_, n) => {
    const particle = { ...(particles[Math.floor(n * step)] as Particle), seedBits: seedBitsOf(`row/${n}`) }
    return { ...particle, logLikelihood: logLikelihoodOf(particle, structure) }
  })
  const accepted = move(chosen, particles, 1, 6 * moves, structure)
  const mean = chosen.reduce((sum, { logLikelihood }) => sum + logLikelihood, 0) / chosen.length
  console.log(`${structure} rows: mean log likelihood ${mean.toFixed(1)} accepted ${accepted.toFixed(2)}`)
  return chosen.map((particle) => {
    const values = parametersOf(particle, structure)
    return nationParameterNames.map((name) => Number(values[name].toPrecision(4)))
  })
}

/** Standard deviation of reported revenue around the model's median, over the fit quarters: the rule of the model card. */
function revenueLogSd(rows: Record<NationModelStructureName, number[][]>): number {
  const quarters = targets.filter(({ measure }) => measure === 'vendorRevenue')
  const records = nationModelStructureNames.flatMap((structure) =>
    rows[structure].map((row) => {
      const parameters = Object.fromEntries(
        nationParameterNames.map((name, n) => [name, row[n]]),
      ) as unknown as NationParameters
      return runNation({ parameters: { ...parameters, demandLuckSd: 0 }, seedBits: 1 }, schedule, setting, weeks)
    }),
  )
  const squares = quarters.map((target) => {
    const residuals = records
      .map((record) => targetResidualOf(target, modelValueOfTarget(target, record, nation.start)))
      .sort((a, b) => a - b)
    const median = residuals[Math.floor(residuals.length / 2)] ?? 0
    return median * median
  })
  return Number(Math.sqrt(squares.reduce((a, b) => a + b, 0) / squares.length).toFixed(3))
}

const [count = 160, moves = 3] = process.argv.slice(2).map(Number)
const rows = {
  pull: rowsOf('pull', count, moves),
  bottleneck: rowsOf('bottleneck', count, moves),
  state: rowsOf('state', count, moves),
}
const discrepancy = { revenueLogSd: revenueLogSd(rows), unitsLogSd: 0.15 }
const line = (row: number[]) => `      ${JSON.stringify(row)}`
const table = nationModelStructureNames
  .map((name) => `    "${name}": [\n${rows[name].map(line).join(',\n')}\n    ]`)
  .join(',\n')
writeFileSync(
  here('nation-draws.json'),
  `{\n  "columns": ${JSON.stringify(nationParameterNames)},\n  "discrepancy": ${JSON.stringify(discrepancy)},\n  "rows": {\n${table}\n  }\n}\n`,
)
console.log(JSON.stringify(discrepancy))
