// Each code of a refusal has a text, and each such text a code: the compiler holds both, in both directions.
import { describe, expect, expectTypeOf, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { type AppErrorCode, appErrorFactKinds } from '../../src/panels/app/app-errors'
import type { FactKindsByName } from '../../src/sim/state/facts'
import { createRefusal, type RefusalCode, refusalFactKinds, refusalFactsWithKinds } from '../../src/sim/state/refusals'
import refusals from '../../src/text/en/refusals.json'
import troubles from '../../src/text/en/troubles.json'
import { parametersOf } from '../text/parameters'

// tsc names what is missing: a code without text in the first of two lines, a text without code in the second.
refusals satisfies Record<RefusalCode, string>
refusalFactKinds satisfies Record<keyof typeof refusals, FactKindsByName>
troubles satisfies Record<AppErrorCode, string>
appErrorFactKinds satisfies Record<keyof typeof troubles, FactKindsByName>

const codes: Readonly<Record<string, FactKindsByName>> = { ...refusalFactKinds, ...appErrorFactKinds }

it.each(Object.entries({ ...refusals, ...troubles }))('%s asks for no fact that its code lacks', (code, message) => {
  const asked = [...parametersOf({ message, language: 'en' }).keys()]
  expect(asked.filter((name) => !Object.hasOwn(at(codes, code), name))).toEqual([])
})

describe('a refusal', () => {
  it('is made with exactly the facts of its code', () => {
    expect(createRefusal('talk.none')).toEqual({ code: 'talk.none', facts: {} })
    expect(createRefusal('sell.tooMany', { chip: 'swift', have: 3 }).facts).toEqual({ chip: 'swift', have: 3 })
    expectTypeOf(createRefusal('sell.tooMany', { chip: 'swift', have: 3 }).facts).toEqualTypeOf<{
      chip: string
      have: number
    }>()
    // @ts-expect-error a fact is missing
    createRefusal('sell.tooMany', { chip: 'swift' })
    // @ts-expect-error all facts are missing
    createRefusal('sell.tooMany')
    // @ts-expect-error one fact too many
    createRefusal('sell.tooMany', { chip: 'swift', have: 3, site: 'hall' })
    // @ts-expect-error a code without facts is told none
    createRefusal('talk.none', { chip: 'swift' })
    // @ts-expect-error a text where a number belongs
    createRefusal('sell.tooMany', { chip: 'swift', have: 'three' })
    // @ts-expect-error no such code
    createRefusal('sell.whatever')
  })

  it('gives its facts with their kinds', () => {
    expect(refusalFactsWithKinds(createRefusal('talk.closed', { distributor: 'trader', week: 9 }))).toEqual({
      distributor: { kind: 'distributor', value: 'trader' },
      week: { kind: 'week', value: 9 },
    })
  })
})
