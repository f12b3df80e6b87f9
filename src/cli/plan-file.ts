import { type GamePlan, planProblem } from '../lab/search/plan'
import { withMiddleAs } from '../lab/search/play'
import type { FoundPlans } from '../lab/search/search'
import { readTextFile, writeTextFile } from '../platform/disk-node'
import type { Scenario } from '../sim/level/scenario'
import { difficultyIds } from '../sim/state/ids'
import { openLevelFromDisk } from './open-level'
import { type CommandLineFlags, CommandLineUsageError, printToStderr } from './verb'

const format = 'nine-plans-1'

export interface NamedPlan {
  id: string
  plan: GamePlan
}

/** A file of plans, as `nine search --save` writes and `nine worth` reads it. */
export interface PlanFile {
  level: string
  from: string
  plans: NamedPlan[]
}

/** The plans of a search by name, the best first. */
export function namedPlansOf({ best, byMandate, fewClicks }: FoundPlans): NamedPlan[] {
  return [
    { id: 'best', plan: best },
    ...byMandate.flatMap(({ mandate, plan }) => (plan === best ? [] : [{ id: `best of ${mandate ?? 'none'}`, plan }])),
    ...(fewClicks ? [{ id: 'few clicks', plan: fewClicks }] : []),
  ]
}

export function savePlanFile(file: string, plans: PlanFile): void {
  const problem = writeTextFile(file, `${JSON.stringify({ format, ...plans }, null, 1)}\n`)
  if (problem !== null) throw new CommandLineUsageError(problem)
  printToStderr(`saved to ${file}`)
}

/** Reads a file of plans for a level; throws a usage error where it is none. */
function readPlanFile(file: string, level: string): PlanFile {
  const read = readTextFile(file)
  if ('problem' in read) throw new CommandLineUsageError(read.problem)
  const plans = parsePlanFile(read.text)
  if (plans === null) throw new CommandLineUsageError(`${file} is no file of plans, as nine search --save writes it`)
  if (plans.level !== level) throw new CommandLineUsageError(`${file} has plans for "${plans.level}", not "${level}"`)
  return plans
}

/** All plans of a file. */
export function plansOfFile(file: string, level: string): GamePlan[] {
  return readPlanFile(file, level).plans.map(({ plan }) => plan)
}

/** The level of the flag `level` in the difficulty of the flag `difficulty`; middle where it is absent. */
export function levelToSearch(flags: CommandLineFlags): Scenario {
  const difficulty = difficultyIds.find((one) => one === flags.text('difficulty')) ?? 'middle'
  return withMiddleAs(openLevelFromDisk(flags.needed('level')).scenario, difficulty)
}

/** The plan that the flags `plans` and `plan` name, and the text from which its seeds are drawn. */
export function planOfFile(flags: CommandLineFlags, level: string): { id: string; plan: GamePlan; from: string } {
  const file = readPlanFile(flags.needed('plans'), level)
  const id = flags.text('plan') ?? 'best'
  const named = file.plans.find((one) => one.id === id)
  if (!named) throw new CommandLineUsageError(`--plan is one of ${file.plans.map((one) => one.id).join(', ')}`)
  return { ...named, from: flags.text('from') ?? file.from }
}

function parsePlanFile(text: string): PlanFile | null {
  try {
    const value = JSON.parse(text) as Partial<PlanFile & { format: string }>
    const plans = Array.isArray(value.plans) ? value.plans : []
    const isGood = value.format === format && plans.length > 0 && plans.every(({ plan }) => planProblem(plan) === null)
    return isGood ? (value as PlanFile) : null
  } catch {
    return null
  }
}
