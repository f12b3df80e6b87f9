// Same bits everywhere: another JavaScript engine plays the same game to the same fingerprints.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { getQuickJS } from 'quickjs-emscripten'
import { expect, test } from 'vitest'
import { fingerprintOf } from '../../src/kernel/fingerprint'
import { simulateGame } from '../../src/lab/run'
import { scenario, strategyOf } from '../support/shipped-levels'

const source = fileURLToPath(new URL('../../src', import.meta.url))
const strategy = 'diversifier'
const seed = 'another engine'

/** The economy, the strategies and one game, in one script. */
async function script(): Promise<string> {
  const game = `
    import { fingerprintOf } from './kernel/fingerprint'
    import { simulateGame } from './lab/run'
    import { strategiesById } from './lab/strategies'
    const marks = []
    const outcome = simulateGame(scenario, strategiesById['${strategy}'], '${seed}', {
      onWeek: (state) => { if (state.week % 26 === 0) marks.push(fingerprintOf(state)) },
    })
    result = JSON.stringify({ marks, weeks: outcome.weeks, fingerprint: outcome.fingerprint })`
  const built = await build({
    stdin: { contents: game, resolveDir: source, loader: 'js' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    banner: { js: `let result; const scenario = ${JSON.stringify(scenario)};` },
    footer: { js: 'result' },
  })
  return built.outputFiles[0]?.text ?? ''
}

test('QuickJS comes to the same fingerprints as this engine, week after week, to the end', async () => {
  const marks: string[] = []
  const ours = simulateGame(scenario, strategyOf(strategy), seed, {
    onWeek: (state) => {
      if (state.week % 26 === 0) marks.push(fingerprintOf(state))
    },
  })
  const engine = await getQuickJS()
  const theirs = JSON.parse(engine.evalCode(await script()) as string)
  expect(theirs).toEqual({ marks, weeks: ours.weeks, fingerprint: ours.fingerprint })
  expect(marks.length).toBeGreaterThanOrEqual(2)
}, 60_000)
