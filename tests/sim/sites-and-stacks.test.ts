import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { addChipsToWarehouse } from '../../src/sim/books/inventory'
import {
  connectedAndOrderedKw,
  meterKwPerChip,
  powerConnectionCostUsd,
  sitePowerDrawKw,
} from '../../src/sim/compute/fleet'
import { decide, refusalOf } from '../../src/sim/game'
import type { LevelJson } from '../../src/sim/level/scenario'
import type { GameState } from '../../src/sim/state/state'
import { aGame, aScenario, figure } from '../support/builders'
import { addChips, makeSiteReady, newsOfKind, passWeeks, putRuleInForce, runSystem } from '../support/situations'

const calm = aScenario()
const stored = (game: GameState, chip: string, count: number) => {
  addChipsToWarehouse(game, chip, { count, bookUsd: 10_000 * count, quality: 1, unsupported: 0 })
  game.finance.balances.inventory += 10_000 * count
  game.finance.balances.equity -= 10_000 * count
}

describe('sites', () => {
  it('sitesAndFleet.1: a site that is begun stands after its twelve weeks', () => {
    const game = aGame(calm)
    decide(game, { type: 'buildSite', site: 'centre' }, calm)
    expect(game.sites.centre).toMatchObject({ status: 'building', readyWeek: 12 })
    expect(game.finance.balances.buildings).toBe(5_000_000)
    passWeeks(game, 11, calm)
    expect(game.sites.centre?.status).toBe('building')
    passWeeks(game, 1, calm)
    expect(game.sites.centre?.status).toBe('ready')
  })

  it('sitesAndFleet.1: ordered power is connected after ten weeks', () => {
    const game = aGame(calm)
    decide(game, { type: 'orderPower', site: 'hall', halfMegawatts: 2 }, calm)
    expect([connectedAndOrderedKw(game, 'hall'), game.sites.hall?.powerKw]).toEqual([3000, 2000])
    passWeeks(game, 10, calm)
    expect([game.sites.hall?.powerKw, game.sites.hall?.powerOrders]).toEqual([3000, []])
  })

  it('sitesAndFleet.2: a chip of 400 W in a server of 1.9 times as much draws 0.95 kW at a PUE of 1.25', () => {
    const game = aGame(calm)
    expect(meterKwPerChip(game, 'hall', 'swift', calm)).toBeCloseTo(0.95, 12)
    expect(sitePowerDrawKw(game, 'hall', calm)).toBeCloseTo(190, 9)
  })

  it('sitesAndFleet.2: a site runs no more chips than its power feeds', () => {
    const game = aGame(calm, (g) => {
      stored(g, 'swift', 3000)
    })
    expect(refusalOf(game, { type: 'install', site: 'hall', chip: 'swift', count: 3000 }, calm)?.code).toBe(
      'install.noPower',
    )
    for (let week = 1; week <= 20; week += 1) {
      game.week = week
      runSystem('sitesAndFleet', game, calm)
    }
    expect(sitePowerDrawKw(game, 'hall', calm)).toBeLessThanOrEqual(2000)
    expect(at(at(game.sites, 'hall').racks, 'swift').count).toBeGreaterThan(2000)
  })

  it('sitesAndFleet.2: nor a hall that was filled while it was being built', () => {
    const game = aGame(calm, (g) => {
      Object.assign(at(g.sites, 'centre'), { status: 'building', readyWeek: 3 })
      stored(g, 'slow', 2000)
    })
    decide(game, { type: 'install', site: 'centre', chip: 'slow', count: 2000 }, calm)
    passWeeks(game, 8, calm)
    expect(game.sites.centre).toMatchObject({ status: 'ready', racks: {} })
    at(game.sites, 'centre').powerKw = 500
    passWeeks(game, 3, calm)
    const fed = Math.floor(500 / (0.4 * 1.9 * 1.2))
    expect(at(game.sites, 'centre').racks.slow?.count).toBeLessThanOrEqual(fed)
    expect(at(game.sites, 'centre').racks.slow?.count).toBeGreaterThan(fed - 20)
  })

  it('sitesAndFleet.3: half a megawatt costs US$1 m up to the quota of 3 MW; then half as much again, and 6 % more with each step', () => {
    const game = aGame(calm)
    const usd = (halves: number) => powerConnectionCostUsd(game, 'hall', halves, calm)
    expect([usd(1), usd(2)]).toEqual([1_000_000, 2_000_000])
    expect(usd(3) - usd(2)).toBe(1_500_000)
    expect(usd(4) - usd(3)).toBe(1_590_000)
  })

  it('sitesAndFleet.3: a quota that was cut makes it dear sooner', () => {
    const game = aGame(calm, (g) => {
      g.modifiers.push({ target: 'quota', factor: 0.5, untilWeek: 99, cause: 'quota-cut' })
    })
    expect(powerConnectionCostUsd(game, 'hall', 1, calm)).toBeGreaterThan(1_400_000)
  })

  it('sitesAndFleet.4: a crew installs 200 a week, each with a server for US$3,500', () => {
    const game = aGame(calm, (g) => {
      g.standingOrders.install = false
      stored(g, 'swift', 500)
    })
    decide(game, { type: 'install', site: 'hall', chip: 'swift', count: 500 }, calm)
    const before = game.finance.balances.cash
    runSystem('sitesAndFleet', game, calm)
    expect(at(at(game.sites, 'hall').racks, 'swift').count).toBe(400)
    expect(before - game.finance.balances.cash).toBe(200 * 3500)
    expect(game.finance.balances.inventory).toBe(3_000_000)
    expect(at(game.sites, 'hall').queue[0]?.count).toBe(300)
  })

  it('sitesAndFleet.4: the hills pay a fifth of what domestic chips cost, and nothing for others', () => {
    const granted = (chip: string) => {
      const game = aGame(calm, (g) => {
        makeSiteReady(g, 'centre', 5000)
        stored(g, chip, 100)
      })
      decide(game, { type: 'install', site: 'centre', chip, count: 100 }, calm)
      runSystem('sitesAndFleet', game, calm)
      return -game.finance.balances.grantIncome
    }
    expect(granted('slow')).toBe(200_000)
    expect(granted('swift') + 0).toBe(0)
  })

  it('sitesAndFleet.4: a moved chip brings its server, and no place pays for it a second time', () => {
    const game = aGame(calm, (g) => {
      makeSiteReady(g, 'centre', 5000)
      addChips(g, 'hall', 'slow', 100)
    })
    decide(game, { type: 'moveChips', from: 'hall', to: 'centre', chip: 'slow', count: 100 }, calm)
    const before = game.finance.balances.cash
    runSystem('sitesAndFleet', game, calm)
    expect(at(at(game.sites, 'centre').racks, 'slow').count).toBe(100)
    expect(game.finance.balances.cash).toBe(before)
  })

  it('sitesAndFleet.4: the standing order gives the crew what lies in the warehouse: domestic chips to the mandate’s site', () => {
    const game = aGame(calm, (g) => {
      makeSiteReady(g, 'centre', 5000)
      stored(g, 'slow', 100)
      stored(g, 'swift', 50)
    })
    decide(game, { type: 'chooseMandate', mandate: 'centre' }, calm)
    runSystem('sitesAndFleet', game, calm)
    expect([game.sites.centre?.racks.slow?.count, game.sites.hall?.racks.swift?.count]).toEqual([100, 250])
    expect(game.warehouse).toEqual({})
  })
})

describe('the fleet', () => {
  /** Chips left of 10,000 after half a year. */
  const left = (chip: string, change: (game: GameState) => void = () => {}, scenario = calm) => {
    const game = aGame(scenario, (g) => {
      g.sites.hall = { ...at(g.sites, 'hall'), powerKw: 99_999, racks: {} }
      addChips(g, 'hall', chip, 10_000, { ageWeeks: 60 })
      g.week = 50
      change(g)
    })
    for (let n = 0; n < 26; n += 1) {
      game.week += 1
      runSystem('sitesAndFleet', game, scenario)
    }
    return game.sites.hall?.racks[chip]?.count ?? 0
  }

  it('sitesAndFleet.5: of 10,000 supported chips about 0.06 % a week are scrapped, and written off', () => {
    expect(Math.abs(left('swift') - 10_000 * 0.9994 ** 26)).toBeLessThan(25)
    const game = aGame(calm, (g) => {
      addChips(g, 'hall', 'swift', 1000, { failing: 1000 })
    })
    runSystem('sitesAndFleet', game, calm)
    const rack = at(at(game.sites, 'hall').racks, 'swift')
    expect([rack.failing, 1000 - rack.count]).toEqual([500, 125])
    expect(game.finance.balances.writeDown).toBe(1_250_000)
    expect(rack.bookUsd).toBe(8_750_000)
  })

  it('sitesAndFleet.5: what the week has scrapped is told once, of all kinds together', () => {
    const game = aGame(calm, (g) => {
      addChips(g, 'hall', 'swift', 1000, { failing: 1000 })
      addChips(g, 'hall', 'slow', 1000, { failing: 1000 })
    })
    runSystem('sitesAndFleet', game, calm)
    const left = Object.values(at(game.sites, 'hall').racks).reduce((sum, { count }) => sum + count, 0)
    const facts = { count: 2000 - left, lostUsd: game.finance.balances.writeDown }
    expect(newsOfKind(game, 'chipsScrapped').map((told) => told.facts)).toEqual([facts])
  })

  it('sitesAndFleet.5: young domestic ones fail more often, old ones no more than others', () => {
    expect(left('slow', (g) => addChips(g, 'hall', 'slow', 10_000, { ageWeeks: 0 }))).toBeLessThan(9400)
    expect(Math.abs(left('slow') - 9845)).toBeLessThan(25)
  })

  it('sitesAndFleet.5: those without support four times as often', () => {
    const scrapped = 10_000 - left('swift', (g) => addChips(g, 'hall', 'swift', 10_000, { unsupported: 10_000 }))
    expect(Math.abs(scrapped - 630)).toBeLessThan(40)
  })

  it('sitesAndFleet.8: half of the platform people that the chips need mend half as many, and none still a tenth', () => {
    const handy = aScenario((level) => {
      Object.assign(level.parameters.fleet, { platformPerThousand: figure(10), mendedWithoutHands: figure(0.1) })
    })
    const mended = (platform: number) => {
      const game = aGame(handy, (g) => {
        addChips(g, 'hall', 'swift', 1000, { failing: 1000 })
        g.people.platform.count = platform
      })
      runSystem('sitesAndFleet', game, handy)
      return 1000 - at(at(game.sites, 'hall').racks, 'swift').failing
    }
    expect([mended(10), mended(99), mended(5), mended(0)]).toEqual([500, 500, 250, 50])
  })

  it('sitesAndFleet.6: support ends six weeks after a rule denies the chip', () => {
    const supported = left('swift')
    const lost = left('swift', (g) => putRuleInForce(g, 'first-rule', 6))
    const soon = left('swift', (g) => putRuleInForce(g, 'first-rule', 0))
    expect(supported - lost).toBeGreaterThan(400)
    expect(soon).toBeGreaterThan(lost)
    expect(soon).toBeLessThan(supported)
  })

  it('sitesAndFleet.6: and a lawful chip keeps its own', () => {
    const mild = aScenario((level) => {
      at(level.rules, 'first-rule').bands = [{ status: 'denied', any: [[{ figure: 'tpp', atLeast: 9000 }]] }]
    })
    expect(Math.abs(left('swift', (g) => putRuleInForce(g, 'first-rule', 20), mild) - left('swift'))).toBeLessThan(25)
  })

  const funded = aScenario((level: LevelJson) => {
    at(level.mandates, 'centre').fund = {
      totalUsd: figure(10_000_000),
      advanceShare: figure(0.1),
      milestones: [{ chips: 500, share: 0.5 }],
      feeUsdPerChipWeek: figure(10),
      targetChips: figure(1000),
      acceptanceMaturityShare: figure(0.5),
      acceptedBelowMaturity: figure(300),
      clawbackRatio: figure(1.2),
      penaltyUsd: figure(1_000_000),
    }
  })

  it.each([
    [0.49, 300],
    [0.5, 900],
  ])('sitesAndFleet.7: at a maturity of %f the owner accepts up to %i of 800 domestic chips', (maturity, accepted) => {
    const game = aGame(funded, (g) => {
      makeSiteReady(g, 'centre', 9999)
      at(g.stacks, 'own').maturity = maturity
      addChips(g, 'centre', 'slow', 800)
      addChips(g, 'centre', 'swift', 100)
    })
    decide(game, { type: 'chooseMandate', mandate: 'centre' }, funded)
    runSystem('sitesAndFleet', game, funded)
    const { slow, swift } = at(game.sites, 'centre').racks
    expect([slow?.accepted, swift?.accepted]).toEqual([Math.min(accepted, slow?.count ?? 0), 0])
  })
})

describe('software stacks', () => {
  /** One week of learning from a maturity of 30 %. */
  const learnt = (change: (game: GameState) => void) => {
    const game = aGame(calm, (g) => {
      g.morale = 0.4 / 0.55
      change(g)
    })
    runSystem('softwareStacks', game, calm)
    return at(game.stacks, 'own').maturity - 0.3
  }
  const machines = (g: GameState) => addChips(g, 'hall', 'slow', 1200)
  const engineers = (count: number) => (g: GameState) => {
    at(g.stacks, 'own').engineers = count
  }
  const funded = (g: GameState) => {
    at(g.stacks, 'own').projectSinceWeek = 0
  }
  const all =
    (...changes: ((g: GameState) => void)[]) =>
    (g: GameState) => {
      for (const change of changes) change(g)
    }

  it('softwareStacks.1: ten engineers with machines take 0.55 % of what is missing in a week', () => {
    expect(learnt(all(machines, engineers(10)))).toBeCloseTo(0.7 * 0.0055, 9)
    expect(learnt(all(machines))).toBeCloseTo(0, 12)
  })

  it('softwareStacks.1: morale speeds it, and the domestic cards in the country help everybody', () => {
    expect(
      learnt(
        all(machines, engineers(10), (g) => {
          g.morale = 0
        }),
      ),
    ).toBeCloseTo(0.7 * 0.0055 * 0.6, 9)
    expect(
      learnt((g) => {
        g.cardMarket.domesticCards = 9000
      }),
    ).toBeCloseTo(0.7 * 0.0011 * Math.log(10), 9)
  })

  it('softwareStacks.1: a stack that everybody knows does not mature', () => {
    const game = aGame(calm, engineers(10))
    at(game.stacks, 'common').maturity = 0.5
    runSystem('softwareStacks', game, calm)
    expect(at(game.stacks, 'common').maturity).toBe(0.5)
  })

  it('softwareStacks.2: without machines only 35 % of the work counts, with 600 of 1,200 it is 85 %', () => {
    expect(learnt(engineers(10))).toBeCloseTo(0.7 * 0.0055 * 0.35, 9)
    expect(learnt(all((g) => addChips(g, 'hall', 'slow', 600), engineers(10)))).toBeCloseTo(0.7 * 0.0055 * 0.85, 9)
    expect(learnt(all((g) => addChips(g, 'hall', 'swift', 1200), engineers(10)))).toBeCloseTo(0.7 * 0.0055 * 0.35, 9)
  })

  it('softwareStacks.3: a funded migration costs US$55,000 a week and gives in proportion to its engineers, to one and a half times', () => {
    const extra = (count: number) =>
      learnt(all(machines, funded, engineers(count))) - learnt(all(machines, engineers(count)))
    expect(extra(0)).toBeCloseTo(0, 12)
    expect(extra(6)).toBeCloseTo((0.7 * 0.0045) / 2, 9)
    expect(extra(18)).toBeCloseTo(0.7 * 0.0045 * 1.5, 9)
    expect(extra(30)).toBeCloseTo(0.7 * 0.0045 * 1.5, 9)
    const game = aGame(calm, funded)
    runSystem('softwareStacks', game, calm)
    expect(game.finance.balances.projectsCost).toBe(55_000)
  })

  it('softwareStacks.4: a project costs at once and each week, and takes effect when it is done', () => {
    const game = aGame(calm)
    decide(game, { type: 'startProject', project: 'scheduler' }, calm)
    expect(game.finance.balances.projectsCost).toBe(500_000)
    passWeeks(game, 9, calm)
    expect([game.modifiers, game.projects.scheduler?.done]).toEqual([[], false])
    passWeeks(game, 1, calm)
    expect(game.modifiers[0]).toMatchObject({ target: 'mixed.loss', factor: 0.5 })
    expect(game.finance.balances.projectsCost).toBe(600_000)
    passWeeks(game, 3, calm)
    expect([game.modifiers.length, newsOfKind(game, 'projectDone').length]).toEqual([1, 1])
    expect(game.finance.balances.projectsCost).toBe(600_000)
  })
})
