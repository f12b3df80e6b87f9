import { didYouMean } from '../content/syntax/nearest'
import { writeBacktestTablesCommand } from './backtest'
import { simulateBargainingCommand } from './bargain'
import { benchmarkCommand } from './bench'
import { checkLevelsCommand } from './check'
import { chipExportStatusCommand } from './controls'
import { luckCommand } from './luck'
import { studyNationPolicyCommand } from './nation'
import { InvalidLevelError } from './open-level'
import { replayRecordCommand } from './replay'
import { runGameCommand } from './run'
import { levelSchemaCommand } from './schema'
import { searchCommand } from './search'
import { sweepCommand } from './sweep'
import { tensionCommand } from './tension'
import { upgradeLevelsCommand } from './upgrade'
import { type CliCommand, CommandLineUsageError, parseCommandLineFlags, print, printToStderr } from './verb'
import { worthCommand } from './worth'

const verbs: Record<string, CliCommand> = {
  check: checkLevelsCommand,
  run: runGameCommand,
  replay: replayRecordCommand,
  sweep: sweepCommand,
  search: searchCommand,
  worth: worthCommand,
  tension: tensionCommand,
  luck: luckCommand,
  bargain: simulateBargainingCommand,
  controls: chipExportStatusCommand,
  nation: studyNationPolicyCommand,
  backtest: writeBacktestTablesCommand,
  schema: levelSchemaCommand,
  upgrade: upgradeLevelsCommand,
  bench: benchmarkCommand,
}

/** Runs one verb and returns the exit code: 0 done, 1 found faults, 2 usage error. */
export async function runCommandLine([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') return usage(name === undefined)
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!verb) return wrong(`unknown verb "${name}": ${didYouMean(name, Object.keys(verbs))}`, 'help')
  if (args.includes('--help')) {
    print(`nine ${verb.usage}\n  ${verb.does}`)
    return 0
  }
  try {
    const flags = parseCommandLineFlags(args, verb.flags)
    if (flags.rest.length > 0 && !verb.names) throw new CommandLineUsageError(`what is ${flags.rest.join(' ')}?`)
    return await verb.run(flags)
  } catch (error) {
    if (error instanceof CommandLineUsageError) return wrong(error.message, verb.usage)
    if (!(error instanceof InvalidLevelError)) throw error
    printToStderr(error.message)
    return 1
  }
}

function usage(isWrongUse: boolean): number {
  const lines = Object.values(verbs).map(({ usage: call, does }) => `  nine ${call}\n      ${does}`)
  const text = ['Nine Thousand Chips at a prompt (npm run -s nine -- <verb> …):', ...lines].join('\n')
  if (isWrongUse) printToStderr(text)
  else print(text)
  return isWrongUse ? 2 : 0
}

function wrong(message: string, call: string): number {
  printToStderr(`${message}\nusage: nine ${call}`)
  return 2
}
