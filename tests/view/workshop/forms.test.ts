// The ten commonest edits: each leaves a sound level, and everything else as it was written.
import { describe, expect, it } from 'vitest'
import { levelForms, optionsOf, unitOf } from '../../../src/view/workshop/forms'
import type { LevelFiles } from '../../../src/view/workshop/level-set'
import { copyOf, levelOver } from '../../../src/view/workshop/new-level'
import { library, soundLevel } from './a-library'

const over: LevelFiles = levelOver('tianshui', library, 'After', 'my-tianshui')
const copy: LevelFiles = copyOf('tianshui', library, 'tianshui')

function fill(files: LevelFiles, id: string, values: Record<string, string> = {}): LevelFiles {
  const form = levelForms.find((each) => each.id === id)
  if (!form) throw new Error(`no form ${id}`)
  const level = soundLevel(files)
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

const edits: [string, Record<string, string>, (level: ReturnType<typeof soundLevel>) => unknown, unknown][] = [
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
    'distributor',
    { distributor: 'qiu-min', marginShare: '0.2', tempers: 'hot proud' },
    ({ scenario }) => [
      scenario.distributors['qiu-min']?.marginShare,
      scenario.distributors['qiu-min']?.privately.tempers,
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
    expect(look(soundLevel(fill(files, id, values)))).toEqual(wanted)
  })
})

describe('forms', () => {
  it('are ten, and the tests know all of them', () =>
    expect(levelForms.map(({ id }) => id)).toEqual(edits.map(([id]) => id)))

  it('show what the level says now, with its unit and what there is to choose', () => {
    const level = soundLevel(over)
    const [price] = levelForms
    if (!price) throw new Error('no form')
    expect(price.read(level, { chip: 'h800' })).toEqual({
      chip: 'h800',
      usd: String(level.scenario.chips.h800?.listPriceUsd),
    })
    const [chip, usd] = price.fields
    expect(chip && optionsOf(chip, level)).toContain('a800')
    expect(usd && unitOf(price, usd, level, { chip: 'h800' })).toBe('USD')
  })

  it('keep comments and the order and setting of everything else', () => {
    const commented = { ...over, 'level.json': '{\n  // mine\n  "id": "my-tianshui",\n    "extends": "tianshui",\n}\n' }
    const form = levelForms.find(({ id }) => id === 'span')
    const after = form?.write(commented, soundLevel(over), { start: '2023-01-09', weeks: '100' })['level.json']
    expect(after).toContain('{\n  // mine\n  "id": "my-tianshui",\n    "extends": "tianshui",')
  })

  it('leave a figure and its source alone where its value is the same', () =>
    expect(fill(copy, 'distributor', { distributor: 'qiu-min' })['level.json']).toBe(copy['level.json']))
})
