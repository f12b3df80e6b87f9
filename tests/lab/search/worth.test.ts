import { expect, it } from 'vitest'
import { emptyPlan, type GamePlan, stepInWeek } from '../../../src/lab/search/plan'
import { measureWorths, type WorthRequest } from '../../../src/lab/search/worth'
import { aScenario } from '../../support/builders'

/** A question in the third week, of which one answer does nothing and the other one ends the game. */
const scenario = aScenario((level) => {
  level.events = {
    offer: {
      kind: 'company',
      drawn: { chance: { value: 1, unit: 'chance', assumption: 'test' }, fromWeek: 3, toWeek: 3 },
      then: [],
      choices: { idle: { then: [] }, ruin: { then: [{ pay: { account: 'penalties', usd: 1_000_000_000_000 } }] } },
      otherwise: 'idle',
      answerWithinWeeks: 3,
    },
  }
})
const [distributor = ''] = Object.keys(scenario.distributors)
const chip = scenario.distributors[distributor]?.chips[0] ?? ''
const terms = { count: 64, depositShare: 0.3, weeks: 20, clause: 'firm', site: null } as const
const plan: GamePlan = {
  ...emptyPlan,
  steps: [
    stepInWeek(0, { type: 'chooseDial', dial: 'capability' }),
    stepInWeek(0, { type: 'signContract', distributor, chip, ...terms }),
  ],
}

function rowsOf(groups: WorthRequest['groups']) {
  const request = { scenario, plan, from: 'test', seeds: 3, trainingSeeds: 2, slowSeeds: 2, worlds: 1, groups }
  return [...measureWorths(request)]
}

it('a thing that does nothing is worth nothing', () => {
  const [idle, ruin] = rowsOf(['answer'])
  expect(idle).toMatchObject({ id: 'offer.idle', isUsed: false, points: 0, error: 0, wins: 0, touchedShare: 1 })
  expect(ruin?.id).toBe('offer.ruin')
  expect(ruin?.points).toBeLessThan(0)
})

it('says which decisions a plan uses', () => {
  const used = rowsOf(['seller', 'clause']).filter(({ isUsed }) => isUsed)
  expect(used.map(({ id }) => id)).toEqual(['firm', distributor])
})

it('measures more cash and knowledge, each by one row', () => {
  expect(rowsOf(['cash', 'knowledge']).map(({ id }) => id)).toEqual(['start cash × 1.25', 'rule dates', 'people'])
})
