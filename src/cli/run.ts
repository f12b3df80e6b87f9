import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Level } from '../content/level'
import { type SessionMinutes, type SimulationResult, simulateGame } from '../lab/run'
import { writeTextFile } from '../platform/disk-node'
import {
  createRecordMark,
  type GameRecord,
  type RecordMark,
  recordMarkIntervalWeeks,
  serialiseRecord,
} from '../session/record'
import { openLevelFromDisk, requireStrategyByName } from './open-level'
import {
  type CliCommand,
  type CommandLineFlags,
  CommandLineUsageError,
  print,
  printJsonToStdout,
  printToStderr,
} from './verb'

/** The program's name and version, from package.json. */
const version: string = (() => {
  const path = fileURLToPath(new URL('../../package.json', import.meta.url))
  const about = JSON.parse(readFileSync(path, 'utf8')) as { version: string }
  return `nine ${about.version}`
})()

export const runGameCommand: CliCommand = {
  usage: 'run --level L --strategy S --seed N [--cut 12|25|60] [--as-it-happened] [--save FILE] [--json]',
  does: 'plays one game headless: ending, dials, figures, final fingerprint',
  flags: {
    level: 'text',
    strategy: 'text',
    seed: 'text',
    cut: ['12', '25', '60'],
    'as-it-happened': 'yes',
    save: 'text',
    json: 'yes',
  },

  run(flags) {
    const level = openLevelFromDisk(flags.needed('level'))
    const { outcome, record } = recorded(level, flags)
    const file = flags.text('save')
    if (file !== null) save(file, record)
    if (flags.isSet('json')) printJsonToStdout(summaryOf(outcome))
    else print(linesOf(outcome).join('\n'))
    return 0
  },
}

function save(file: string, record: GameRecord): void {
  const problem = writeTextFile(file, serialiseRecord(record))
  if (problem !== null) throw new CommandLineUsageError(problem)
  printToStderr(`saved to ${file}`)
}

/** Plays a game and records its moves and marks. */
function recorded(level: Level, flags: CommandLineFlags): { outcome: SimulationResult; record: GameRecord } {
  const strategy = requireStrategyByName(flags.needed('strategy'))
  const cut = parseSessionMinutes(flags.text('cut'))
  const asItHappened = flags.isSet('as-it-happened')
  const marks: RecordMark[] = []
  const outcome = simulateGame(level.scenario, strategy, flags.needed('seed'), {
    cut,
    asItHappened,
    onWeek: (state, moves) => {
      if (state.week % recordMarkIntervalWeeks === 0 && !state.ending) marks.push(createRecordMark(state, moves))
    },
  })
  const { state, moves, seed } = outcome
  const named = { format: 1 as const, build: version, level: level.scenario.id, levelFingerprint: level.fingerprint }
  const begun = { seed, asItHappened, cut: cut ?? 60, from: null, branchedAtWeek: null }
  return {
    outcome,
    record: { ...named, ...begun, moves, marks: [...marks, createRecordMark(state, moves.length)], snapshot: state },
  }
}

export function parseSessionMinutes(text: string | null): SessionMinutes | undefined {
  return text === null ? undefined : (Number(text) as SessionMinutes)
}

function summaryOf({ state: _state, moves, ...outcome }: SimulationResult) {
  return { ...outcome, moves: moves.length }
}

function linesOf(outcome: SimulationResult): string[] {
  const { level, strategy, seed, weeks, ending, won, score, dials, final, fingerprint } = outcome
  const figures = Object.entries(final).map(([name, value]) => `  ${name} ${Math.round(value * 1000) / 1000}`)
  const points = Object.entries(dials).map(([dial, value]) => `${dial} ${value.toFixed(1)}`)
  return [
    `${level} · ${strategy} · seed ${seed}: ${won ? 'won' : 'lost'} (${ending}) after ${weeks} weeks, score ${score.toFixed(1)}`,
    `  ${points.join(' · ')}`,
    ...figures,
    `  fingerprint ${fingerprint}`,
  ]
}
