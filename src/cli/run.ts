import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Level } from '../content/level'
import { type SessionMinutes, type SimulationResult, simulate } from '../lab/run'
import { writeText } from '../platform/disk-node'
import { createMark, type GameRecord, type Mark, markEveryWeeks, recordText } from '../session/record'
import { openLevel, strategyNamed } from './open-level'
import { type Flags, print, printJson, tellUser, UsageError, type Verb } from './verb'

/** The program's name and version, from package.json. */
const version: string = (() => {
  const path = fileURLToPath(new URL('../../package.json', import.meta.url))
  const about = JSON.parse(readFileSync(path, 'utf8')) as { version: string }
  return `nine ${about.version}`
})()

export const run: Verb = {
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
    const level = openLevel(flags.needed('level'))
    const { outcome, record } = recorded(level, flags)
    const file = flags.text('save')
    if (file !== null) save(file, record)
    if (flags.isSet('json')) printJson(summaryOf(outcome))
    else print(linesOf(outcome).join('\n'))
    return 0
  },
}

function save(file: string, record: GameRecord): void {
  const problem = writeText(file, recordText(record))
  if (problem !== null) throw new UsageError(problem)
  tellUser(`saved to ${file}`)
}

/** Plays a game and records its moves and marks. */
function recorded(level: Level, flags: Flags): { outcome: SimulationResult; record: GameRecord } {
  const strategy = strategyNamed(flags.needed('strategy'))
  const cut = sessionMinutesFrom(flags.text('cut'))
  const asItHappened = flags.isSet('as-it-happened')
  const marks: Mark[] = []
  const outcome = simulate(level.scenario, strategy, flags.needed('seed'), {
    cut,
    asItHappened,
    onWeek: (state, moves) => {
      if (state.week % markEveryWeeks === 0 && !state.ending) marks.push(createMark(state, moves))
    },
  })
  const { state, moves, seed } = outcome
  const named = { format: 1 as const, build: version, level: level.scenario.id, levelFingerprint: level.fingerprint }
  const begun = { seed, asItHappened, cut: cut ?? 60, from: null, branchedAtWeek: null }
  return {
    outcome,
    record: { ...named, ...begun, moves, marks: [...marks, createMark(state, moves.length)], snapshot: state },
  }
}

export function sessionMinutesFrom(text: string | null): SessionMinutes | undefined {
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
