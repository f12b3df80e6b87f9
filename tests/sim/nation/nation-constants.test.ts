import { expect, test } from 'vitest'
import { runNation } from '../../../src/lab/nation/run-nation'
import { unitAndMeaningByNationConstant } from '../../../src/sim/level/nation-constants'
import { unitAndMeaningByNationParameter } from '../../../src/sim/level/nation-parameters'
import type { NationFile } from '../../../src/sim/level/nation-shape'
import { compilePolicySchedule } from '../../../src/sim/nation/schedule'
import { compileFixedNationModelInputs } from '../../../src/sim/nation/setting'
import { nation, policyOf, setting, worlds } from '../../support/nation'

test('a name is a parameter or a constant of the nation, not both: both stand in one table of sources', () => {
  const parameters = Object.keys(unitAndMeaningByNationParameter)
  expect(Object.keys(unitAndMeaningByNationConstant).filter((name) => parameters.includes(name))).toEqual([])
})

test('a constant that is a date is read as the week in which it falls', () => {
  const { stateMoneyFrom, dieBankFrom, dieBankUntil, domesticMemoryFrom } = setting.constants
  expect([stateMoneyFrom, dieBankFrom, dieBankUntil, domesticMemoryFrom]).toEqual([40, 65, 145, 157])
})

/** Read by a game alone. */
const ofGames = ['levelRuleRumour']

test('each constant is read: another value changes what the model says', () => {
  const unread = Object.keys(nation.constants).filter((name) => !changesResults(name))
  expect(unread).toEqual(ofGames)
})

const tried = ['history', 'strict', 'none'].flatMap((name) => [0, 9, 18].map((world) => ({ name, world })))
const results = (data: NationFile) => {
  const inputs = compileFixedNationModelInputs(data)
  return ({ name, world }: (typeof tried)[number]) =>
    JSON.stringify(runNation(worldAt(world), compilePolicySchedule(policyOf(name), data), inputs).columns)
}
const plain = new Map(tried.map((run) => [run, results(nation)(run)]))

function worldAt(place: number) {
  const found = worlds[place]
  if (!found) throw new Error('no world')
  return found.world
}

function changesResults(name: string): boolean {
  const row = nation.constants[name as keyof NationFile['constants']]
  // The last two make bounds bind that no shipped policy reaches.
  return [0.7, 1.3, 20, -1].some((factor) => {
    const value = typeof row.value === 'string' ? `2024-0${factor < 1 ? 2 : 7}-01` : row.value * factor
    const run = results({ ...nation, constants: { ...nation.constants, [name]: { ...row, value } } })
    return tried.some((one) => run(one) !== plain.get(one))
  })
}
