import { didYouMean } from '../content/syntax/nearest'
import { bargain } from './bargain'
import { bench } from './bench'
import { check } from './check'
import { controls } from './controls'
import { InvalidLevelError } from './open-level'
import { replay } from './replay'
import { run } from './run'
import { schema } from './schema'
import { sweep } from './sweep'
import { upgrade } from './upgrade'
import { print, readFlags, tellUser, UsageError, type Verb } from './verb'

const verbs: Record<string, Verb> = { check, run, replay, sweep, bargain, controls, schema, upgrade, bench }

/** Runs one verb and returns the exit code: 0 done, 1 found faults, 2 usage error. */
export async function nine([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') return usage(name === undefined)
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!verb) return wrong(`unknown verb "${name}": ${didYouMean(name, Object.keys(verbs))}`, 'help')
  if (args.includes('--help')) {
    print(`nine ${verb.usage}\n  ${verb.does}`)
    return 0
  }
  try {
    const flags = readFlags(args, verb.flags)
    if (flags.rest.length > 0 && !verb.names) throw new UsageError(`what is ${flags.rest.join(' ')}?`)
    return await verb.run(flags)
  } catch (error) {
    if (error instanceof UsageError) return wrong(error.message, verb.usage)
    if (!(error instanceof InvalidLevelError)) throw error
    tellUser(error.message)
    return 1
  }
}

function usage(isWrongUse: boolean): number {
  const lines = Object.values(verbs).map(({ usage: call, does }) => `  nine ${call}\n      ${does}`)
  const text = ['Nine Thousand Chips at a prompt (npm run -s nine -- <verb> …):', ...lines].join('\n')
  if (isWrongUse) tellUser(text)
  else print(text)
  return isWrongUse ? 2 : 0
}

function wrong(message: string, call: string): number {
  tellUser(`${message}\nusage: nine ${call}`)
  return 2
}
