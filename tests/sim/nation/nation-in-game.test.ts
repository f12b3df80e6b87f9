import { describe, expect, it } from 'vitest'
import { openLevelFromDisk } from '../../../src/cli/open-level'
import { at, mapRecordValues } from '../../../src/kernel/at'
import { dateOfDayNumber, dayNumberOf, weekIndexFromStart } from '../../../src/kernel/dates'
import { worldFrontierCapabilityLog10 } from '../../../src/sim/compute/totals'
import { advance, createNewGame } from '../../../src/sim/game'
import type { Scenario } from '../../../src/sim/level/scenario'
import { nationCurveNames, weeksComparedWithNoRules } from '../../../src/sim/nation/comparison'
import { datedNationRulesOfGame } from '../../../src/sim/nation/in-game'
import type { GameState } from '../../../src/sim/state/state'

const scenarioOf = (level: string): Scenario => openLevelFromDisk(level).scenario
const history = scenarioOf('long-embargo')
const tianshui = scenarioOf('tianshui')

function playUntil(scenario: Scenario, week: number, seed: string): GameState {
  const game = createNewGame(scenario, { seed, asItHappened: true })
  while (game.week < week && !game.ending) advance(game, scenario)
  return game
}

function ownFlows({ nation }: GameState) {
  if (!nation) throw new Error('this level has no nation')
  return nation.own.flows
}

describe('the nation of a game', () => {
  it('nation.3: a rule that comes in another week moves the nation in that week', () => {
    const cards = (weeksLater: number) => {
      const game = createNewGame(tianshui, { seed: 'dates', asItHappened: true })
      const fate = game.world.ruleWeeks['oct-2023']
      if (!fate) throw new Error('no rule of October 2023')
      fate.announced += weeksLater
      fate.force += weeksLater
      const letter = game.world.ruleWeeks['oct-2023-letter']
      if (letter) letter.announced = letter.force = -1
      while (game.week < 52) advance(game, tianshui)
      return ownFlows(game).lawfulCards
    }
    expect(cards(0)).toBe(0)
    expect(cards(30)).toBeGreaterThan(3)
  })

  it('nation.3: a rule stays in the past when the rule that replaced it is replaced in its turn, and goes when it is lifted', () => {
    const twoLocks = scenarioOf('two-locks')
    const game = createNewGame(twoLocks, { seed: 'chain', asItHappened: true })
    const model = twoLocks.nationModel
    if (!model) throw new Error('no nation')
    const taken = () => datedNationRulesOfGame(game, model, twoLocks).map(({ id }) => id)
    const put = (id: string, status: 'inForce' | 'replaced' | 'coming') => {
      at(game.rules, id).status = status
    }
    for (const [id, status] of [
      ['home-h20', 'replaced'],
      ['home-2025', 'replaced'],
      ['permits-2026', 'inForce'],
    ] as const)
      put(id, status)
    expect(taken()).toContain('beijing-h20')
    put('home-2025', 'coming')
    put('permits-2026', 'coming')
    expect(taken()).not.toContain('beijing-h20')
  })

  it('nation.3: a rule that a level adds to history is rumoured for the weeks that the constants say', () => {
    const level: Scenario = {
      ...tianshui,
      rules: { ...tianshui.rules, 'own-rule': at(tianshui.rules, 'oct-2023') },
    }
    const model = level.nationModel
    if (!model) throw new Error('no nation')
    const game = createNewGame(level, { seed: 'own', asItHappened: true })
    const own = datedNationRulesOfGame(game, model, level).find(({ id }) => id === 'own-rule')
    expect(own).toMatchObject({ kind: 'chips', rumourWeeks: model.data.constants.levelRuleRumour.value })
  })

  it('nation.4: what the firm takes raises what the vendors sell and leaves others with less', () => {
    const withFirm = (lawful: number) => {
      const game = createNewGame(tianshui, { seed: 'firm', asItHappened: true })
      for (let week = 0; week < 30; week += 1) {
        if (game.nation) game.nation.firmUsd.lawful = lawful
        advance(game, tianshui)
      }
      return ownFlows(game)
    }
    const [without, taking] = [withFirm(0), withFirm(40e6)]
    const paid = taking.lawfulUsdM - without.lawfulUsdM
    expect(paid).toBeGreaterThanOrEqual(0)
    // US$40 m a week are not simply added: others get less, or wait.
    expect(paid).toBeLessThan(40)
    expect(taking.lawfulOrdersFilled).toBeLessThanOrEqual(without.lawfulOrdersFilled)
    expect(taking.unmetShare).toBeGreaterThan(without.unmetShare)
  })

  it('nation.2: the best rival’s model is as far behind as the nation’s, and each other as far behind his as the level says', () => {
    const monthsBehindOf = (game: GameState) =>
      mapRecordValues(
        game.rivals,
        ({ capabilityLog10 }) =>
          (worldFrontierCapabilityLog10(game.week, tianshui) - capabilityLog10) /
          (tianshui.parameters.research.frontierGrowthLog10 * 4.345),
      )
    for (const seed of ['rivals-a', 'rivals-b', 'rivals-c'])
      for (const week of [0, 60]) {
        const game = playUntil(tianshui, week, seed)
        const months = monthsBehindOf(game)
        expect(Math.abs((months['giant-search'] ?? 0) - ownFlows(game).monthsBehind)).toBeLessThan(1)
        expect((months.longshan ?? 0) - (months['giant-search'] ?? 0)).toBeGreaterThan(10)
      }
  })

  it('nation.5: without rules a game is its twin, and the pair of history is told with a band', () => {
    const rules = mapRecordValues(tianshui.rules, (rule) => ({ ...rule, nationRule: 'none' }))
    const open: Scenario = { ...tianshui, rules, nation: { basedOn: 'none' } }
    const game = createNewGame(open, { seed: 'twin', asItHappened: true })
    const weeks = weeksComparedWithNoRules(game, open)
    expect(weeks).toHaveLength(open.weeks)
    for (const name of nationCurveNames)
      expect(weeks.at(-1)?.difference[name], name).toEqual({ p10: 0, p50: 0, p90: 0 })
    while (game.week < 52) advance(game, open)
    expect(ownFlows(game).monthsBehind).toBeCloseTo(weeks[51]?.twin.gapMonths ?? 0, 9)

    const last = weeksComparedWithNoRules(createNewGame(history, { seed: 'twin', asItHappened: true }), history).at(
      -1,
    )?.difference
    for (const name of nationCurveNames) expect(last?.[name].p90, name).toBeGreaterThan(last?.[name].p10 ?? 0)
    expect(last?.gapMonths.p10).toBeGreaterThan(0)
    expect(last?.foreignVendorUsd.p90).toBeLessThan(0)
  })

  it('nationalDemand.4: cards, domestic output and rivals follow the national model', () => {
    const game = playUntil(history, 150, 'account')
    const flows = ownFlows(game)
    const { weekly } = game.cardMarket
    // The market reads last week's model, which has moved on since.
    const before = ownFlows(playUntil(history, 149, 'account'))
    expect(weekly.home).toBeCloseTo(1000 * (before.homeCards + before.otherHomeCards), 6)
    const ascend = ['ascend910b', 'ascend910c', 'ascend950pr'].map((chip) => game.supply[chip]?.outputPerWeek ?? 0)
    const launched = 1 - before.homeMix.next
    expect(Math.abs(ascend.reduce((a, b) => a + b, 0) - 1000 * before.homeCards * launched)).toBeLessThan(3)
    expect(flows.homeCards).toBeGreaterThan(0)
  })

  it.each(['first-order', 'tianshui', 'order-rush', 'two-locks'])(
    '%s begins with the nation that the campaign has at its date, within the band',
    (level) => {
      const scenario = scenarioOf(level)
      const week = Math.max(0, weekIndexFromStart(scenario.start, history.start))
      for (const seed of ['start-a', 'start-b', 'start-c']) {
        const start = ownFlows(createNewGame(scenario, { seed, asItHappened: true }))
        const campaign = playUntil(history, week, seed)
        const band = weeksComparedWithNoRules(campaign, history)[Math.max(0, week - 1)]?.rules
        if (!band) throw new Error(`no week ${week} in the campaign`)
        const then = ownFlows(campaign)
        const width = (name: 'gapMonths' | 'industryUsd') => band[name].p90 - band[name].p10
        expect(Math.abs(start.monthsBehind - then.monthsBehind)).toBeLessThan(0.25 * width('gapMonths'))
        expect(1e9 * Math.abs(start.industryUsdBn - then.industryUsdBn)).toBeLessThan(0.25 * width('industryUsd'))
      }
    },
  )

  it('a level without a nation has none, and nothing to compare', () => {
    const kepler = scenarioOf('kepler')
    const game = createNewGame(kepler, { seed: 'none', asItHappened: true })
    advance(game, kepler)
    expect(game.nation).toBeNull()
    expect(weeksComparedWithNoRules(game, kepler)).toEqual([])
  })

  it('levels put their national start on a Monday of its calendar', () => {
    for (const level of ['first-order', 'tianshui', 'order-rush', 'two-locks', 'long-embargo']) {
      const { start, nationModel } = scenarioOf(level)
      const week = weekIndexFromStart(start, nationModel?.data.start ?? '')
      expect(dateOfDayNumber(dayNumberOf(nationModel?.data.start ?? '') + 7 * week)).toBe(start)
    }
  })
})
