// Proofreading of every level that ships: words, sources, pictures of ids, and what is never used.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFilesOfNamedLevel } from '../../src/cli/open-level'
import { readLevel } from '../../src/content/read-level'
import { formatDiagnosticLine } from '../../src/content/syntax/diagnostic'
import { requiredTextKeys } from '../../src/content/texts/texts'
import { strategiesById } from '../../src/lab/strategies'
import { openingTextKeys } from '../../src/panels/opening/opening.view'
import { portraitUrl } from '../../src/panels/parts/figures/portrait'
import type { LevelJson } from '../../src/sim/level/scenario'
import { statedFigureOrigins } from '../../src/sim/level/shapes'
import { englishTextsLoadedWithDesk } from '../../src/text/bundles/en-desk'
import { englishPanelTexts } from '../../src/text/bundles/en-game'
import { englishTitleAndSharedTexts } from '../../src/text/bundles/en-title'
import { adviserPortraits } from '../../src/view/portraits'
import { levelNames, levelsFolder, tianshui } from '../support/shipped-levels'

/** Keys of the game's own words: a level may say them otherwise. */
const ofTheGame = new Set([
  ...Object.keys({ ...englishTitleAndSharedTexts, ...englishPanelTexts, ...englishTextsLoadedWithDesk }),
  'money.sign',
])

describe.each(levelNames)('%s', (name) => {
  const files = readFilesOfNamedLevel(name)
  const reading = readLevel(files)
  const level = 'level' in reading ? reading.level : null

  it('has no faults', () => {
    expect('faults' in reading ? reading.faults.map(formatDiagnosticLine) : []).toEqual([])
  })

  it('has a text for every id, in every language, and none that nobody asks for', () => {
    expect(level).not.toBeNull()
    if (!level) return
    const needed = requiredTextKeys(level.scenario as unknown as LevelJson).map(({ key }) => key)
    const front = Object.keys(level.scenario.rules).flatMap((id) =>
      ['headline', 'deck', 'story'].map((part) => `rule.${id}.${part}`),
    )
    const cited = Object.keys(level.scenario.sources).map((id) => `source.${id}.publication`)
    const stories = Object.keys(level.scenario.events).map((id) => `event.${id}.source`)
    const { letter, from, offer } = openingTextKeys(level.scenario)
    const opening = [letter, from, ...Object.keys(level.scenario.mandates).map(offer)]
    const hasOpening = level.texts.en?.[letter] !== undefined
    const allowed = [...needed, ...front, ...stories, ...cited, ...opening]
    for (const [language, words] of Object.entries(level.texts)) {
      expect(
        [...needed, ...(hasOpening ? opening : [])]
          .filter((key) => !words[key]?.trim())
          .map((key) => `${language}: ${key}`),
      ).toEqual([])
      const stray = Object.keys(ownWords(name, language)).filter(
        (key) =>
          !allowed.includes(key) &&
          !ofTheGame.has(key) &&
          !/^((adviser|role|likelihood|glossary|faction)\.|distributor\..*\.line\.)/.test(key),
      )
      expect(stray.map((key) => `${language}: ${key}`)).toEqual([])
    }
    expect(Object.keys(level.texts)).toContain('en')
  })

  it('cites only sources that there are', () => {
    if (!level) return
    const known = Object.keys(level.scenario.sources)
    const lists = [level.scenario.chips, level.scenario.rules, level.scenario.events].flatMap((table) =>
      Object.entries(table).flatMap(([id, { source = [] }]) => source.map((one: string) => ({ id, one }))),
    )
    expect(lists.filter(({ one }) => !known.includes(one))).toEqual([])
    expect(lists.length).toBeGreaterThan(30)
  })

  it('says where every number is from: one origin, and a unit', () => {
    if (!level) return
    const bad = Object.entries(level.figureSources).filter(
      ([, note]) => !note.unit || statedFigureOrigins(note).length !== 1,
    )
    expect(bad.map(([path]) => path)).toEqual([])
    expect(Object.keys(level.figureSources).length).toBeGreaterThan(300)
  })

  it('has no double space, no straight quotation mark and no open bracket in its words', () => {
    if (!level) return
    for (const [language, words] of Object.entries(level.texts)) {
      const sloppy = Object.entries(words).filter(
        ([key, text]) =>
          // A sign of money is no sentence: it may bring the space that parts it from the amount.
          (key !== 'money.sign' && / {2}|[^\s]"|"[^\s]|\s$|^\s/.test(text)) ||
          text.split('(').length !== text.split(')').length,
      )
      expect(sloppy.map(([key, text]) => `${language} ${key}: ${text}`)).toEqual([])
    }
  })

  it('gives every seller a face of his own', () => {
    if (!level) return
    const faces = Object.values(level.scenario.distributors).map(({ portrait }) => portrait)
    // A name of the game's own pictures must have one; any other is drawn from the name.
    const meantAsFile = faces.filter((face) => face.startsWith('portrait-'))
    expect(meantAsFile.filter((face) => !existsSync(join(levelsFolder, '../assets/art', `${face}.svg`)))).toEqual([])
    const taken = [...faces, ...Object.values(adviserPortraits)]
    expect(taken.filter((face, index) => taken.indexOf(face) !== index)).toEqual([])
    const drawn = taken.map(portraitUrl)
    expect(drawn.filter((face, index) => !face || drawn.indexOf(face) !== index)).toEqual([])
  })

  it('has promises that name strategies that there are', () => {
    const file = join(levelsFolder, name, 'promises.json')
    expect(existsSync(file)).toBe(true)
    const promises = JSON.parse(readFileSync(file, 'utf8')) as { strategy: string; because: string }[]
    expect(promises.filter(({ strategy, because }) => !strategiesById[strategy] || !because)).toEqual([])
    expect(promises.length).toBeGreaterThan(5)
  })
})

/** The words of a level's own file; what it extends may say more than it needs. */
function ownWords(name: string, language: string): Record<string, string> {
  const file = join(levelsFolder, name, `text.${language}.json`)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {}
}

it('real people and firms do nothing here that the sources do not say: who deals is made up', () => {
  const { vendors, distributors } = tianshui.scenario
  const dealt = new Set(Object.values(distributors).flatMap(({ chips }) => chips))
  expect(dealt.size).toBeGreaterThan(3)
  const english = tianshui.texts.en ?? {}
  const real = Object.entries(vendors)
    .filter(([, vendor]) => !vendor.fictional)
    .map(([id]) => english[`vendor.${id}.name`] ?? id)
  const sellers = Object.keys(distributors).map((id) => english[`distributor.${id}.name`] ?? '')
  expect(sellers.filter((seller) => real.some((name) => seller.toLowerCase().includes(name.toLowerCase())))).toEqual([])
})
