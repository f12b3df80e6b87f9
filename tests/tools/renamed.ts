// Plays a level and the same level with renamed ids, and prints both balance tables.
// Run: npx tsx tests/tools/renamed.ts --seeds 300 [--level 06-kepler] [--from names]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sweepTableLines } from '../../src/cli/sweep'
import { playSweepInProcesses } from '../../src/cli/sweep-processes'
import { createSeeds } from '../../src/lab/seeds'
import { strategiesById } from '../../src/lab/strategies'
import { type SweepGameResult, summariseSweepGames } from '../../src/lab/sweep/sweep'
import { plainLevel } from '../support/plain-level'
import { renamedLevel, renamedTexts } from '../support/renaming'

const { values } = parseArgs({
  options: {
    level: { type: 'string', default: '06-kepler' },
    seeds: { type: 'string', default: '300' },
    from: { type: 'string', default: 'names' },
  },
})
const seeds = createSeeds(values.from, Number(values.seeds))
const before = plainLevel(values.level)
const level = renamedLevel(before.level)
const folder = mkdtempSync(join(tmpdir(), 'nine-renamed-'))
try {
  // As a base with a level over it, since unused rows from a base are no error.
  write('base@99.json', level)
  write('level.json', { id: `${level.id}-over`, extends: 'base@99' })
  write('text.en.json', renamedTexts(before.level, level, before.words))
  const first = await games(values.level)
  const second = await games(folder)
  for (const [name, played] of [
    [values.level, first],
    ['the same under other names', second],
  ] as const)
    console.log(`${name}\n${sweepTableLines(summariseSweepGames(played), values.from, seeds.length).join('\n')}\n`)
  const differ = first.filter((game, place) => JSON.stringify(game) !== JSON.stringify(second[place]))
  console.log(`${first.length} games, of which ${differ.length} differ`)
  process.exitCode = differ.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true })
}

function write(file: string, what: object): void {
  writeFileSync(join(folder, file), JSON.stringify(what))
}

async function games(asked: string): Promise<SweepGameResult[]> {
  const options = { cut: undefined, asItHappened: false }
  const all = await playSweepInProcesses(
    { level: asked, strategies: Object.keys(strategiesById), seeds, options },
    null,
    () => {},
  )
  return all.toSorted((a, b) => (`${a.strategy} ${a.seed}` < `${b.strategy} ${b.seed}` ? -1 : 1))
}
