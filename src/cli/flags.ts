import { parseArgs } from 'node:util'
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
  const types = Object.entries(kinds).map(([name, kind]) => [name, { type: kind === 'yes' ? 'boolean' : 'string' }])
  // Not strict: the errors of parseArgs do not say which flag was meant, or what a flag may be.
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
    rest: positionals,
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

/** A flag's value where it fits; '' for a flag that takes none. */
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
  throw new WrongUse(message)
}
