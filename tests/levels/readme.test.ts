// What levels/README.md teaches is true: its example is sound, can be played, and names every moment and field there is.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openLevelFromDisk, readFilesOfNamedLevel } from '../../src/cli/open-level'
import { readLevel } from '../../src/content/read-level'
import { formatDiagnosticLine } from '../../src/content/syntax/diagnostic'
import { at, requireElement } from '../../src/kernel/at'
import { lastLineAndRevealedTextKeysOf } from '../../src/panels/talks/talk-line.view'
import { createNewGame, decide } from '../../src/sim/game'
import { sellerLineMoments } from '../../src/sim/state/talk-terms'
import { parseOutput, runCommand, testFolder, writeTestFile } from '../support/command-line'
import { levelsFolder, tianshui } from '../support/shipped-levels'

afterAll(() => rmSync(testFolder, { recursive: true }))

const readme = readFileSync(join(levelsFolder, 'README.md'), 'utf8')
const section = /## A person at the tea table\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? ''
const examples = [...section.matchAll(/`(my-table\/[\w.]+)`:\n\n```json\n([\s\S]*?)\n```/g)]

for (const [, path = '', text = ''] of examples) writeTestFile(path, text)
const myTable = join(testFolder, 'my-table')

describe('the person of levels/README.md', { timeout: 60_000 }, () => {
  it('is two files', () => {
    expect(examples.map(([, path]) => path)).toEqual(['my-table/level.json', 'my-table/text.en.json'])
  })

  it('passes the checker', async () => {
    expect(await runCommand('check', myTable)).toMatchObject({ code: 0 })
  })

  it('sits down, speaks with a voice of his own, and keeps to himself what the level says', () => {
    const { scenario, texts } = openLevelFromDisk(myTable)
    const english = at(texts, 'en')
    const lines = ['opened.1', 'opened.2'].map((line) => `distributor.mei-anbo.line.${line}`)
    const [tempers, heard] = [new Set<string>(), new Set<string>()]
    for (let n = 0; n < 40; n += 1) {
      const game = createNewGame(scenario, { seed: `readme-${n}`, asItHappened: true })
      tempers.add(at(game.distributors, 'mei-anbo').mind.temper)
      decide(game, { type: 'openTalk', distributor: 'mei-anbo', chip: 'a800' }, scenario)
      if (!game.talk) throw new Error('nobody sat down')
      heard.add(lastLineAndRevealedTextKeysOf(game.talk, game, scenario, (key) => english[key] !== undefined).line)
    }
    expect([...heard].sort()).toEqual(lines)
    expect([...tempers].sort()).toEqual(['hot', 'patient', 'tally-keeper'])
    expect(at(scenario.favours, 'mend-crane').usd).toBe(9000)
  })

  it('can be bargained with at the prompt', async () => {
    const said = await runCommand('bargain', '--level', myTable, '--distributor', 'mei-anbo', '--seeds', '2', '--json')
    expect(said.code).toBe(0)
    const rows = parseOutput(said) as { temper: string }[]
    expect([...new Set(rows.map(({ temper }) => temper))].sort()).toEqual(['hot', 'patient', 'tally-keeper'])
  })

  it('is told with every moment of a talk, and with every field of a temper', () => {
    expect([...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, moment]) => moment)).toEqual([...sellerLineMoments])
    const temper = requireElement(Object.values(tianshui.scenario.tempers), 0)
    const [, taught = ''] = /\*\*The temper\*\*([\s\S]*?)\*\*The favour\*\*/.exec(section) ?? []
    const untold = Object.keys(temper).filter((field) => !taught.includes(field))
    expect(untold).toEqual([])
    expect(section).toContain(`${tianshui.scenario.parameters.talks.favourFearShare} or more`)
  })
})

const chapter = (title: string) => new RegExp(`\\n## ${title}\\n([\\s\\S]*?)\\n## `).exec(readme)?.[1] ?? ''
const blocks = (text: string) => [...text.matchAll(/(?:### (.*)\n[\s\S]*?)?```json\n([\s\S]*?)\n```/g)]
const threeWords = { 'level.title': 'A recipe', 'level.intro': 'Tried out.', 'level.span': 'two years' }

/** What the checker says of a level in one file. */
function faultsOf(level: unknown): string[] {
  const path = writeTestFile('recipe.json', JSON.stringify(level, null, 2))
  const reading = readLevel(readFilesOfNamedLevel(path))
  return 'faults' in reading ? reading.faults.map(formatDiagnosticLine) : []
}

describe('the lessons of levels/README.md', { timeout: 60_000 }, () => {
  it('the level of the thirty minutes is sound as it stands', () => {
    const [first] = blocks(chapter('A level in thirty minutes'))
    expect(faultsOf(JSON.parse(first?.[2] ?? ''))).toEqual([])
  })

  const recipes = blocks(chapter('Cookbook'))
  it('there are at least twenty recipes', () => expect(recipes.length).toBeGreaterThanOrEqual(20))

  it.each(recipes.map(([, title = '', text = '']) => [title, text]))('%s', (_title, text) => {
    const { texts = {}, ...rest } = JSON.parse(text) as { texts?: Record<string, Record<string, string>> }
    const words = { ...texts, en: { ...threeWords, ...texts.en } }
    expect(faultsOf({ id: 'recipe', extends: 'tianshui', ...rest, texts: words })).toEqual([])
  })
})
