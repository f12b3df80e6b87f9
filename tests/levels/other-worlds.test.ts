// The engine knows no world: a level without a word of ours, an engine without a name, and a game that no name can change.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultText } from '../../src/content/fault'
import { readLevel } from '../../src/content/read-level'
import { neededTexts } from '../../src/content/texts'
import { play } from '../../src/lab/run'
import { seedsFrom } from '../../src/lab/sweep'
import type { LevelJson, Scenario } from '../../src/sim/scenario'
import { calmLevel } from '../builders'
import { sourceFiles } from '../source-tree'
import { filesOfPlain, type PlainLevel, plainLevel } from './plain-level'
import { renamedLevel, renamedTexts } from './renaming'
import { levelsFolder, strategyOf } from './shipped'

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
  'yuan',
  'CNY',
  'RMB',
  'dollars',
]

/** What chips, places, vendors, rules, stacks, sites and people of our world are called, by id and by name. */
function namesOfOurs(): string[] {
  const { level, words } = plainLevel('02-tianshui')
  const tables = [
    ['chips', 'chip'],
    ['places', 'place'],
    ['vendors', 'vendor'],
    ['rules', 'rule'],
    ['sites', 'site'],
    ['distributors', 'distributor'],
  ] as const
  const named = tables.flatMap(([table, word]) =>
    Object.keys(level[table]).flatMap((id) => [id, words[`${word}.${id}.name`] ?? id, words[`${word}.${id}.short`] ?? id]),
  )
  return [...new Set([...known, ...named.map((name) => name.replace(/[^\x20-\x7f]|\(.*|,.*/g, '').trim())])]
}

const names = namesOfOurs()

/** Names that stand in a text as words; short ones only as they are written. */
function namesIn(text: string): string[] {
  return names.filter((name) => {
    const bare = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return new RegExp(`(?<![\\w-])${bare}(?![\\w-])`, name.length < 3 ? '' : 'i').test(text)
  })
}

describe('another world', () => {
  it('is searched for more than a hundred names of ours, and they would be found', () => {
    expect(names.length).toBeGreaterThan(100)
    expect(namesIn('Bought in Shenzhen: eight A800, from Jianmen.')).toEqual(['A800', 'jianmen', 'shenzhen'].map(String).sort(inOrder))
  })

  it.each(readdirSync(join(levelsFolder, '06-kepler')))('06-kepler/%s has none of them', (file) => {
    expect(namesIn(readFileSync(join(levelsFolder, '06-kepler', file), 'utf8'))).toEqual([])
  })
})
