// The engine knows no world: a level without a word of ours, an engine without a name, and a game that no name can change.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readLevel } from '../../src/content/read-level'
import { formatDiagnosticLine } from '../../src/content/syntax/diagnostic'
import { requiredTextKeys } from '../../src/content/texts/texts'
import { simulateGame } from '../../src/lab/run'
import { createSeeds } from '../../src/lab/seeds'
import type { LevelJson, Scenario } from '../../src/sim/level/scenario'
import { englishTextsLoadedWithDesk } from '../../src/text/bundles/en-desk'
import { englishPanelTexts } from '../../src/text/bundles/en-game'
import { englishTitleAndSharedTexts } from '../../src/text/bundles/en-title'
import { calmLevel } from '../support/builders'
import { filesOfPlain, type PlainLevel, plainLevel } from '../support/plain-level'
import { renamedLevel, renamedTexts } from '../support/renaming'
import { levelsFolder, strategyOf } from '../support/shipped-levels'

/** Names of our world that stand in no table. */
const known = [
  'China',
  'Chinese',
  'Beijing',
  'Washington',
  'US',
  'USA',
  'America',
  'American',
  'Taiwan',
  'Taiwanese',
  'Japan',
  'Korea',
  'Korean',
  'Netherlands',
  'Dutch',
  'Europe',
  'Virginia',
  'Nvidia',
  'Huawei',
  'TSMC',
  'SMIC',
  'ASML',
  'Enflame',
  'Inspur',
  'Hongxin',
  'Baidu',
  'Tencent',
  'Alibaba',
  'ByteDance',
  'IDC',
  'NVLink',
  'Reuters',
  'Financial Times',
]

/** What chips, places, vendors, rules, stacks, sites and people of our world are called, by id and by name. */
function namesOfOurs(): string[] {
  const { level, words } = plainLevel('02-tianshui')
  const tables = [
    ['chips', 'chip'],
    ['places', 'place'],
    ['vendors', 'vendor'],
    ['sites', 'site'],
    ['distributors', 'distributor'],
  ] as const
  const named = tables.flatMap(([table, word]) =>
    Object.keys(level[table]).flatMap((id) => [
      id,
      words[`${word}.${id}.name`] ?? id,
      words[`${word}.${id}.short`] ?? id,
    ]),
  )
  return [
    ...new Set([
      ...known,
      ...Object.keys(level.rules),
      ...named.map((name) => name.replace(/[^\x20-\x7f]|\(.*|,.*/g, '').trim()),
    ]),
  ]
}

const names = namesOfOurs()
/** Our money is named in the engine's units, and may be named nowhere in another world. */
const money = ['dollars', 'yuan', 'CNY', 'RMB']

/** Names that stand in a text as words; the shortest only as they are written, for "us" is English, too. */
function namesIn(text: string, wanted: readonly string[] = names): string[] {
  return wanted.filter((name) => {
    const bare = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return new RegExp(`(?<![\\w-])${bare}(?![\\w-])`, name.length < 3 ? '' : 'i').test(text)
  })
}

describe('another world', () => {
  const own = plainLevel('06-kepler')

  it('is searched for more than a hundred names of ours, and they would be found', () => {
    expect(names.length).toBeGreaterThan(100)
    const found = namesIn('Bought in Shenzhen, from Huawei of China: eight A800 and one that the US has denied us.')
    expect(found).toEqual(expect.arrayContaining(['China', 'US', 'A800', 'shenzhen', 'Huawei']))
    expect(namesIn('Nothing in it is named after us.')).toEqual([])
  })

  it.each(readdirSync(join(levelsFolder, '06-kepler')))('06-kepler/%s has none of them', (file) => {
    const text = readFileSync(join(levelsFolder, '06-kepler', file), 'utf8')
    expect(namesIn(text, [...names, ...money])).toEqual([])
  })

  it('has words of its own wherever the game’s would name our world', () => {
    const ours = Object.entries({
      ...englishTitleAndSharedTexts,
      ...englishPanelTexts,
      ...englishTextsLoadedWithDesk,
    }).filter(([, text]) => /\$|\b20\d\d\b/.test(text) || namesIn(text, [...names, ...money, 'Entity List']).length > 0)
    expect(ours.length).toBeGreaterThan(8)
    // The title speaks of the game, before any level is open.
    const needed = ours.map(([key]) => key).filter((key) => !key.startsWith('title.'))
    expect(needed.filter((key) => own.words[key] === undefined)).toEqual([])
  })

  it('rests on nothing but fiction', () => {
    expect(Object.keys(own.level.sources)).toEqual(['fiction'])
    expect(readFileSync(join(levelsFolder, '06-kepler/about.md'), 'utf8')).toContain('fiction')
    expect(Object.values(own.level.vendors).filter(({ fictional }) => !fictional)).toEqual([])
  })
})

describe('the engine', () => {
  it.each(['kernel', 'sim', 'content'])('src/%s knows no chip, place, state or firm by name', (floor) => {
    const folder = fileURLToPath(new URL(`../../src/${floor}`, import.meta.url))
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file))
    expect(files.length).toBeGreaterThan(5)
    const named = files.flatMap((file) =>
      namesIn(readFileSync(join(folder, file), 'utf8')).map((name) => `${file}: ${name}`),
    )
    expect(named).toEqual([])
  })
})

/** What of a game may not hang on names: how it ended, its score and its dials, to the bit. */
function played(scenario: Scenario, strategy: string, seed: string) {
  const { ending, won, weeks, score, dials, final } = simulateGame(scenario, strategyOf(strategy), seed)
  return { ending, won, weeks, score, dials, final }
}

function scenarioOf(plain: PlainLevel): Scenario {
  const reading = readLevel(filesOfPlain(plain))
  if ('level' in reading) return reading.level.scenario
  throw new Error(reading.faults.map(formatDiagnosticLine).join('\n'))
}

/** The calm level of the other tests, with words. */
function calm(): PlainLevel {
  const level = calmLevel()
  return { level, words: Object.fromEntries(requiredTextKeys(level).map(({ key }) => [key, key])) }
}

describe.each([
  ['06-kepler', () => plainLevel('06-kepler')],
  ['calm', calm],
])('%s under other names', (_name, open) => {
  const before = open()
  const level = renamedLevel(before.level)
  const after = { level, words: renamedTexts(before.level, level, before.words) }

  it('has kept no id, and is sound', () => {
    const kept = (
      ['chips', 'places', 'vendors', 'rules', 'sites', 'distributors', 'stacks', 'routes'] as const
    ).flatMap((table) => Object.keys(before.level[table]).filter((id) => Object.hasOwn(level[table], id)))
    expect(kept).toEqual([])
    const ids = (one: LevelJson) => Object.keys(one.distributors)
    if (ids(level).length > 2) expect(ids(level).toSorted()).not.toEqual(ids(level))
    expect(() => scenarioOf(after)).not.toThrow()
  })

  it.each(['hoarder', 'adaptive', 'random'])(
    '%s ends alike in four seeds, to the bit',
    { timeout: 120_000 },
    (strategy) => {
      const [old, renamed] = [scenarioOf(before), scenarioOf(after)]
      for (const seed of createSeeds('names', 4))
        expect(played(renamed, strategy, seed)).toEqual(played(old, strategy, seed))
    },
  )
})
