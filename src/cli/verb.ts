import { setImmediate } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { didYouMean, mostSimilarWord } from '../content/syntax/nearest'

/** A command of the command line. */
export interface CliCommand {
  /** Usage, without the program's name. */
  usage: string
  does: string
  flags: Readonly<Record<string, FlagKind>>
  /** What the words beside the flags name, where it takes any. */
  names?: 'levels' | 'a record' | 'files of plans'
  /** Returns the exit code: 0 done, 1 found faults; throws usage errors. */
  run(flags: CommandLineFlags): number | Promise<number>
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

export function printToStderr(text: string): void {
  process.stderr.write(`${text}\n`)
}

export function printJsonToStdout(value: unknown): void {
  print(JSON.stringify(value, null, 2))
}

/** Tells the progress of many games or talks, at each tenth. */
export function createProgressReporter(all: number, what: string, tell = printToStderr): (more: number) => void {
  let [done, told] = [0, 0]
  return (more) => {
    done += more
    const tenths = Math.floor((10 * done) / all)
    if (tenths > told) tell(`${done} of ${all} ${what}`)
    told = Math.max(told, tenths)
  }
}

/** Runs a long measure to its end and returns its result; Ctrl-C gets through between two steps. */
export async function resultOfMeasure<Step, Result>(
  measure: Generator<Step, Result>,
  onStep: (step: Step) => void,
): Promise<Result> {
  for (;;) {
    const { done, value } = measure.next()
    if (done) return value
    onStep(value)
    await setImmediate()
  }
}

/** A usage error: printed with the verb's usage, exit code 2. */
export class CommandLineUsageError extends Error {}

/** The kind of a flag's value. */
type FlagKind = 'text' | 'count' | 'yes' | readonly string[]

/**
 * Parses `--name value`, `--name=value` and bare `--name`; throws a usage error for unknown flags and invalid values.
 */
export function parseCommandLineFlags(args: readonly string[], kinds: Readonly<Record<string, FlagKind>>) {
  const types = Object.entries(kinds).map(([name, kind]) => [name, { type: kind === 'yes' ? 'boolean' : 'string' }])
  // Not strict, since the errors of parseArgs name neither the similar flag nor the allowed values.
  const asked = { args: [...args], options: Object.fromEntries(types), strict: false, tokens: true } as const
  const { tokens, positionals } = parseArgs(asked)
  const values = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, rawName, value } = token
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
    if (kind === undefined) return wrong(`unknown flag ${rawName}: ${flagMeant(name, Object.keys(kinds))}`)
    if (values.has(name)) return wrong(`--${name} is given twice`)
    values.set(name, fitting(name, value, kind))
  }
  return {
    /** Positional arguments. */
    rest: positionals,
    text: (name: string): string | null => values.get(name) ?? null,
    /** A required text value. */
    needed: (name: string): string => values.get(name) ?? wrong(`--${name} is missing`),
    count: (name: string): number | null => (values.has(name) ? Number(values.get(name)) : null),
    isSet: (name: string): boolean => values.has(name),
  }
}

export type CommandLineFlags = ReturnType<typeof parseCommandLineFlags>

/** A hint with flags as they are typed. */
function flagMeant(name: string, known: readonly string[]): string {
  const flags = known.map((each) => `--${each}`)
  const near = mostSimilarWord(name, known)
  return near === null ? didYouMean(name, flags) : `did you mean --${near}?`
}

/** A flag's value if it is valid; '' for a flag without a value. */
function fitting(name: string, value: string | undefined, kind: FlagKind): string {
  if (kind === 'yes') return value === undefined ? '' : wrong(`--${name} takes no value`)
  if (!value) return wrong(`--${name} needs a value`)
  if (kind === 'count' && !/^[1-9]\d{0,6}$/.test(value))
    return wrong(`--${name} needs a whole number from 1, not ${value}`)
  if (typeof kind !== 'string' && !kind.includes(value))
    return wrong(`--${name} is one of ${kind.join(', ')}, not ${value}`)
  return value
}

function wrong(message: string): never {
  throw new CommandLineUsageError(message)
}
