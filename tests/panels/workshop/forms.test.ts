// The commonest edits: each leaves a sound level, and everything else as it was written.
import { describe, expect, it } from 'vitest'
import { fieldOptionsOf, fieldUnitOf, formFieldsOf, levelForms } from '../../../src/panels/workshop/forms/forms.view'
import type { LevelFileContentByName } from '../../../src/panels/workshop/level-set.view'
import { copyLevel, createLevelExtending } from '../../../src/panels/workshop/own-levels/new-level.view'
import { levelLibrary, validLevel } from '../../support/level-library'

const over: LevelFileContentByName = createLevelExtending('tianshui', levelLibrary, 'After', 'my-tianshui')
const copy: LevelFileContentByName = copyLevel('tianshui', levelLibrary, 'tianshui')

function fill(files: LevelFileContentByName, id: string, values: Record<string, string> = {}): LevelFileContentByName {
  const form = levelForms.find((each) => each.id === id)
  if (!form) throw new Error(`no form ${id}`)
  const level = validLevel(files)
  return form.write(files, level, { ...form.read(level, values), ...values })
}

const words = {
  title: 'A letter',
  story: 'It came.',
  firstChoice: 'Pay',
  firstHint: 'Costs.',
  secondChoice: 'Wait',
  secondHint: 'Costs later.',
}

const edits: [string, Record<string, string>, (level: ReturnType<typeof validLevel>) => unknown, unknown][] = [
  ['price', { chip: 'a800', usd: '12345' }, ({ scenario }) => scenario.chips.a800?.listPriceUsd, 12_345],
  ['cash', { usd: '50000000' }, ({ scenario }) => scenario.parameters.finance.startCashUsd, 50_000_000],
  [
    'rule',
    { rule: 'oct-2023', announcedOn: '2023-10-24', inForceOn: '2023-11-23' },
    ({ scenario }) => scenario.rules['oct-2023']?.announcedOn,
    '2023-10-24',
  ],
  [
    'rumour',
    words,
    ({ scenario, texts }) => [scenario.events['a-letter']?.kind, texts.en?.['event.a-letter.title']],
    ['rumour', 'A letter'],
  ],
  [
    'event',
    words,
    ({ scenario }) => [Object.keys(scenario.events['a-letter']?.choices ?? {}), scenario.events['a-letter']?.otherwise],
    [['first', 'second'], 'second'],
  ],
  [
    'seller',
    { name: 'Mei Anbo 梅安波', job: 'Sells coal', manner: 'Writes on waybills.', wares: 'a800 l40s', place: 'lanzhou' },
    ({ scenario, texts }) => {
      const { chips, place, portrait, hiddenTraits } = scenario.distributors['mei-anbo'] ?? {}
      return [chips, place, portrait, hiddenTraits, texts.en?.['distributor.mei-anbo.manner']]
    },
    [
      ['a800', 'l40s'],
      'lanzhou',
      'portrait-9',
      validLevel(over).scenario.distributors['qiu-min']?.hiddenTraits,
      'Writes on waybills.',
    ],
  ],
  [
    'distributor',
    { distributor: 'qiu-min', marginShare: '0.2', tempers: 'hot proud' },
    ({ scenario }) => [
      scenario.distributors['qiu-min']?.marginShare,
      scenario.distributors['qiu-min']?.hiddenTraits.tempers,
    ],
    [0.2, ['hot', 'proud']],
  ],
  ['power', { site: 'xiamen', startPowerKw: '2100' }, ({ scenario }) => scenario.sites.xiamen?.startPowerKw, 2100],
  [
    'rival',
    { rival: 'giant-search', needPerWeek: '310' },
    ({ scenario }) => scenario.rivals['giant-search']?.needPerWeek,
    310,
  ],
  [
    'text',
    { key: 'level.title', language: 'en', words: 'Tea “and” chips' },
    ({ texts }) => texts.en?.['level.title'],
    'Tea “and” chips',
  ],
  ['span', { weeks: '110' }, ({ scenario }) => [scenario.start, scenario.weeks], ['2023-01-02', 110]],
]

describe.each([
  ['a level over another', over],
  ['a copy', copy],
])('%s', (_name, files) => {
  it.each(edits)('takes the form %s and is sound', (id, values, look, wanted) => {
    expect(look(validLevel(fill(files, id, values)))).toEqual(wanted)
  })
})

describe('forms', () => {
  it('are all known to these tests', () => expect(levelForms.map(({ id }) => id)).toEqual(edits.map(([id]) => id)))

  it('make a seller of numbers that rest on the model, under an id of his own', () => {
    const once = fill(over, 'seller', { name: '梅安波', job: 'Sells', manner: 'Quiet.' })
    const { scenario, figureSources: notes } = validLevel(
      fill(once, 'seller', { name: '梅安波', job: 'Sells', manner: 'Quiet.' }),
    )
    expect(Object.keys(scenario.distributors).slice(-2)).toEqual(['seller', 'seller-2'])
    expect(notes['distributors.seller.marginShare']).toEqual({
      value: scenario.distributors['qiu-min']?.marginShare,
      unit: 'share over the market price',
      assumption: 'as with qiu-min',
    })
  })

  it('bring rumours back to a level that is without them', () => {
    const quiet = copyLevel('first-order', levelLibrary, 'my-order')
    const before = validLevel(quiet).scenario.disabledFeatures
    const { disabledFeatures, events } = validLevel(fill(quiet, 'rumour', words)).scenario
    expect(before).toContain('rumours')
    expect(disabledFeatures).toEqual(before.filter((part) => part !== 'rumours'))
    expect(events['a-letter']?.kind).toBe('rumour')
  })

  it('ask for the words of each other language, and fill in what is left empty there', () => {
    const level = validLevel({ ...over, 'text.zh-Hans.json': '{}' })
    const form = levelForms.find(({ id }) => id === 'event')
    if (!form) throw new Error('no form')
    const ids = formFieldsOf(form, level, {}).map(({ id }) => id)
    expect(ids.slice(0, 4)).toEqual(['title', 'title.zh-Hans', 'story', 'story.zh-Hans'])
    const bilingual = fill({ ...over, 'text.zh-Hans.json': '{}' }, 'event', { ...words, 'title.zh-Hans': '一封信' })
    const { texts } = validLevel(bilingual)
    expect(texts['zh-Hans']?.['event.a-letter.title']).toBe('一封信')
    expect(texts['zh-Hans']?.['event.a-letter.story']).toBe('It came.')
  })

  it('let an event come by chance, with three choices of which the cheapest is taken unasked', () => {
    const third = { choices: 'three', thirdChoice: 'Wait longer', thirdHint: 'Later still.', secondUsd: '5000' }
    const chance = { timing: 'byChance', likelihood: 'likely', fromWeek: '10', withinWeeks: '8' }
    const event = validLevel(fill(over, 'event', { ...words, ...third, ...chance })).scenario.events['a-letter']
    expect(event).toMatchObject({
      when: { week: { atLeast: 9, atMost: 16 } },
      likelihood: { word: 'likely', withinWeeks: 8 },
      otherwise: 'third',
    })
    expect(Object.keys(event?.choices ?? {})).toEqual(['first', 'second', 'third'])
    expect(event?.on).toBeUndefined()
  })

  it('show what the level says now, with its unit and what there is to choose', () => {
    const level = validLevel(over)
    const [price] = levelForms
    if (!price) throw new Error('no form')
    expect(price.read(level, { chip: 'h800' })).toEqual({
      chip: 'h800',
      usd: String(level.scenario.chips.h800?.listPriceUsd),
    })
    const [chip, usd] = price.fields
    expect(chip && fieldOptionsOf(chip, level)).toContain('a800')
    expect(usd && fieldUnitOf(price, usd, level, { chip: 'h800' })).toBe('USD')
  })

  it('keep comments and the order and setting of everything else', () => {
    const commented = { ...over, 'level.json': '{\n  // mine\n  "id": "my-tianshui",\n    "extends": "tianshui",\n}\n' }
    const form = levelForms.find(({ id }) => id === 'span')
    const after = form?.write(commented, validLevel(over), { start: '2023-01-09', weeks: '100' })['level.json']
    expect(after).toContain('{\n  // mine\n  "id": "my-tianshui",\n    "extends": "tianshui",')
  })

  it('leave a figure and its source alone where its value is the same', () =>
    expect(fill(copy, 'distributor', { distributor: 'qiu-min' })['level.json']).toBe(copy['level.json']))
})
