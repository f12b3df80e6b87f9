import { didYouMean, nearest } from '../content/syntax/nearest'

/** Wrong use of the prompt: told with the verb's usage, exit code 2. */
export class WrongUse extends Error {}

/** What a flag takes. */
export type FlagKind = 'text' | 'count' | 'yes' | readonly string[]

export interface Flags {
  /** Arguments that are no flags. */
  rest: string[]
  text(name: string): string | null
  /** A text that must be there. */
  needed(name: string): string
  count(name: string): number | null
  isSet(name: string): boolean
}

/** Reads `--name value`, `--name=value` and bare `--name`; an unknown flag or a value that does not fit is wrong use. */
export function readFlags(args: readonly string[], kinds: Readonly<Record<string, FlagKind>>): Flags {
  const values = new Map<string, string>()
  const rest: string[] = []
  for (let n = 0; n < args.length; n += 1) {
    const arg = args[n] ?? ''
    if (!arg.startsWith('--')) {
      rest.push(arg)
      continue
    }
    const [name = '', inline] = splitOnce(arg.slice(2))
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
    if (kind === undefined) throw new WrongUse(`unknown flag --${name}: ${flagMeant(name, Object.keys(kinds))}`)
    if (values.has(name)) throw new WrongUse(`--${name} is given twice`)
    const takesNext = kind !== 'yes' && inline === undefined
    if (takesNext) n += 1
    values.set(name, fitting(name, inline ?? (takesNext ? args[n] : 'yes'), kind))
  }
  return {
    rest,
    text: (name) => values.get(name) ?? null,
    needed: (name) => values.get(name) ?? wrong(`--${name} is missing`),
    count: (name) => (values.has(name) ? Number(values.get(name)) : null),
    isSet: (name) => values.has(name),
  }
}

/** A hint in which flags are written as they are given. */
function flagMeant(name: string, known: readonly string[]): string {
  const flags = known.map((each) => `--${each}`)
  const near = nearest(name, known)
  return near === null ? didYouMean(name, flags) : `did you mean --${near}?`
}

function fitting(name: string, value: string | undefined, kind: FlagKind): string {
  if (value === undefined || (kind !== 'yes' && value === '')) throw new WrongUse(`--${name} needs a value`)
  if (kind === 'yes' && value !== 'yes') throw new WrongUse(`--${name} takes no value`)
  if (kind === 'count' && !/^[1-9]\d{0,6}$/.test(value))
    throw new WrongUse(`--${name} needs a whole number from 1, not ${value}`)
  if (typeof kind !== 'string' && !kind.includes(value))
    throw new WrongUse(`--${name} is one of ${kind.join(', ')}, not ${value}`)
  return value
}

function splitOnce(arg: string): [string, string | undefined] {
  const cut = arg.indexOf('=')
  return cut < 0 ? [arg, undefined] : [arg.slice(0, cut), arg.slice(cut + 1)]
}

function wrong(message: string): never {
  throw new WrongUse(message)
}
