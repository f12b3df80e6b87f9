// The rows of the level language: each has all its facets, and what they say is true of one another.

import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createEditorJsonSchema } from '../../../src/content/schema/editor-schema'
import { at } from '../../../src/kernel/at'
import { sayDynamic } from '../../../src/panels/app/translator'
import { cashUsd } from '../../../src/sim/books/ledger'
import {
  applyEffects,
  describeEffects,
  effectTable,
  levelEffectShape,
  slicesChangedByEffects,
} from '../../../src/sim/effects/effects'
import type { Condition, Effect } from '../../../src/sim/level/language'
import { modifierTargets } from '../../../src/sim/level/modifier-targets'
import { findNameReferences } from '../../../src/sim/level/shapes'
import type { GameState } from '../../../src/sim/state/state'
import { conditionShape, conditionWords, isConditionMet } from '../../../src/sim/vocabulary/conditions'
import {
  evaluateAmount,
  levelAmountShape,
  quantityTable,
  quantityUnitAndTextKey,
  readQuantity,
} from '../../../src/sim/vocabulary/quantities'
import { quantityFamilies } from '../../../src/sim/vocabulary/quantity-families'
import { aGame, aScenario } from '../../support/builders'
import { englishTexts } from '../../support/english-texts'
import { addChips, passWeeks, putRuleInForce } from '../../support/situations'

const calm = aScenario((level) => {
  level.endings = { bought: { won: true, when: { week: { above: 51 } } } }
})
const described = descriptionsIn(createEditorJsonSchema())
const aSentence = /^[A-Z][^\n]{3,160}\.$/

describe.each(Object.entries(effectTable))('the effect %s', (name, row) => {
  const effect = { [name]: row.example } as Effect

  it('is described in one sentence', () => {
    expect(row.about).toMatch(aSentence)
  })

  it('has an example that parses, and takes no word that it does not know', () => {
    expect(levelEffectShape.safeParse(effect)).toMatchObject({ success: true })
    expect(levelEffectShape.safeParse({ [name]: { ...row.example, strange: 1 } }).success).toBe(false)
  })

  it('has English words, and tells them all that they name', () => {
    for (const { code, facts } of describeEffects([effect], aGame(calm), calm)) {
      expect(Object.keys(englishTexts)).toContain(code)
      expect(sayDynamic(code, facts)).not.toContain('⟨')
    }
  })

  it('changes only what effects may change', () => {
    const game = aGame(calm, (each) => {
      each.week = 3
    })
    const before = structuredClone(game)
    applyEffects(game, [effect], calm, 'deed')
    const changed = Object.entries(game).filter(
      ([slice, value]) => !isDeepStrictEqual(value, before[slice as keyof GameState]),
    )
    expect([...slicesChangedByEffects, 'news']).toEqual(expect.arrayContaining(changed.map(([slice]) => slice)))
  })

  it('is described to editors', () => {
    expect(described).toContain(row.about)
  })
})

it.each([
  ['kernels', '2 people more in kernels'],
  ['platform', '2 people more in platform'],
  ['research', '2 people more in research'],
  ['sales', '2 people more in sales'],
  ['compliance', '2 people more in compliance'],
] as const)('the effect people says which team grows: %s', (role, sentence) => {
  const lines = describeEffects([{ people: { role, by: 2 } }], aGame(calm), calm)
  expect(lines.map(({ code, facts }) => sayDynamic(code, facts))).toEqual([sentence])
})

describe.each(Object.entries(conditionWords))('the condition %s', (name, row) => {
  it('is described in one sentence, has an example that parses, and is described to editors', () => {
    expect(row.about).toMatch(aSentence)
    expect(conditionShape.safeParse({ [name]: row.example })).toMatchObject({ success: true })
    expect(described).toContain(row.about)
  })
})

describe.each(Object.entries(quantityTable))('the quantity %s', (name, { about, unit }) => {
  it('is described in one sentence, can be read and asked, and is described to editors with its unit', () => {
    expect(about).toMatch(aSentence)
    expect(readQuantity(aGame(calm), name, calm)).toBeTypeOf('number')
    expect(conditionShape.safeParse({ [name]: { atLeast: 1 } })).toMatchObject({ success: true })
    expect(described).toContain(`${about} (${unit})`)
    expect(Object.keys(englishTexts)).toContain(quantityUnitAndTextKey(name).code)
  })
})

describe.each(Object.entries(quantityFamilies))('the quantities %s', (prefix, { about, unit, of }) => {
  const table: unknown = calm[of as keyof typeof calm]
  const id = Object.keys(table as object)[0] ?? 'none'

  it('are described in one sentence, can be read and asked, and are described to editors with their unit', () => {
    expect(about).toMatch(aSentence)
    expect(readQuantity(aGame(calm), `${prefix}.${id}`, calm)).toBeTypeOf('number')
    expect(conditionShape.safeParse({ [`${prefix}.${id}`]: { atLeast: 1 } })).toMatchObject({ success: true })
    expect(described).toContain(`${about} (${unit})`)
    const { code, facts } = quantityUnitAndTextKey(`${prefix}.${id}`)
    expect(englishTexts[code]).toMatch(new RegExp(`\\{${Object.keys(facts)[0]}[,}]`))
  })
})

describe('what can be multiplied', () => {
  it('is described, and named in English', () => {
    for (const [target, about] of Object.entries(modifierTargets)) {
      expect(about).toMatch(aSentence)
      expect(Object.keys(englishTexts)).toContain(`target.${target}`)
    }
  })
})

describe('a condition', () => {
  const game = aGame(calm, (each) => {
    each.week = 10
    each.flags.storm = 1
  })
  const asks = (condition: Condition) => isConditionMet(game, condition, calm)

  it('holds where all its parts hold', () => {
    expect(asks({ week: { atLeast: 10, below: 11 }, flag: 'storm' })).toBe(true)
    expect(asks({ week: { above: 10 }, flag: 'storm' })).toBe(false)
    expect(asks({ week: { is: 10 }, flag: 'rain' })).toBe(false)
    expect(asks({})).toBe(true)
  })

  it('may ask for any, for all, or for the opposite', () => {
    const rain: Condition = { flag: 'rain' }
    const storm: Condition = { flag: 'storm' }
    expect([asks({ any: [rain, storm] }), asks({ all: [rain, storm] })]).toEqual([true, false])
    expect([asks({ not: rain }), asks({ not: { any: [rain, { week: { atMost: 10 } }] } })]).toEqual([true, false])
  })

  it('reads one chip, person or rule by its id', () => {
    addChips(game, 'hall', 'swift', 30)
    putRuleInForce(game, 'first-rule', 2)
    expect(asks({ 'chip.installed.swift': { is: 30 }, 'rule.inForce.first-rule': { is: 1 } })).toBe(true)
    expect(asks({ 'trust.trader': { above: 0.5 } })).toBe(false)
    expect(asks({ 'staff.kernels': { is: game.people.kernels.count } })).toBe(true)
    expect(() => asks({ 'chip.swift': { atLeast: 1 } })).toThrow('chip.swift')
  })

  it('reads points as they were counted last', () => {
    const played = aGame(calm)
    expect(readQuantity(played, 'score', calm)).toBe(0)
    passWeeks(played, 3, calm)
    expect(readQuantity(played, 'dial.capability', calm)).toBe(played.series.capability?.[2])
    expect(readQuantity(played, 'score', calm)).toBe(played.series.score?.[2])
  })
})

describe('an amount', () => {
  it('is a number, a quantity, or a share of one, in whole units', () => {
    const game = aGame(calm)
    expect(evaluateAmount(game, 12.4, calm)).toBe(12)
    expect(evaluateAmount(game, 'player.cashUsd', calm)).toBe(cashUsd(game))
    expect(evaluateAmount(game, '12.5% of player.cashUsd', calm)).toBe(cashUsd(game) / 8)
    expect(evaluateAmount(game, '50% of price.swift', calm)).toBe(
      Math.round(readQuantity(game, 'price.swift', calm) / 2),
    )
  })

  it('is no other phrase', () => {
    for (const phrase of ['half of player.cashUsd', '5% of', '5 % of player.cashUsd', '5% of player cash', ''])
      expect(levelAmountShape.safeParse(phrase).success, phrase).toBe(false)
  })
})

describe('names', () => {
  it('are found by their shape, with the table that must have them', () => {
    const then: Effect[] = [
      { pay: { account: 'counsel', usd: '5% of chip.stored.swift' } },
      { stock: { chip: 'swift', by: 4, distributor: 'trader' } },
      { flag: { name: 'storm', on: true } },
    ]
    expect(
      findNameReferences(then, z.array(levelEffectShape)).map(({ path, table, name }) => [path.join('.'), table, name]),
    ).toEqual([
      ['0.pay.usd', 'quantities', 'chip.stored.swift'],
      ['1.stock.chip', 'chips', 'swift'],
      ['1.stock.distributor', 'distributors', 'trader'],
      ['2.flag.name', 'flags', 'storm'],
    ])
  })

  it('of a condition are its keys, at any depth, and its flags', () => {
    const condition: Condition = {
      'trust.trader': { atLeast: 1 },
      any: [{ not: { flag: 'storm' } }, { week: { is: 1 } }],
    }
    expect(findNameReferences(condition, conditionShape).map(({ table, name, isKey }) => [table, name, isKey])).toEqual(
      [
        ['quantities', 'trust.trader', true],
        ['flags', 'storm', false],
        ['quantities', 'week', true],
      ],
    )
  })

  it('that are given are told from those that are asked for', () => {
    const given = (value: unknown, shape: z.ZodType) => findNameReferences(value, shape).map(({ gives }) => gives)
    expect(given({ flag: { name: 'storm', on: true } }, levelEffectShape)).toEqual([true])
    expect(given({ flag: 'storm' }, conditionShape)).toEqual([false])
    expect(at(effectTable, 'flag').shape.safeParse({ name: 'storm' }).success).toBe(false)
  })
})

/** Every description of a JSON Schema. */
function descriptionsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (value === null || typeof value !== 'object') return found
  if ('description' in value && typeof value.description === 'string') found.add(value.description)
  for (const inner of Object.values(value)) descriptionsIn(inner, found)
  return found
}
