import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { designCompliantChip, trainingShareAtLinkSpeed } from '../../src/sim/controls/compliant-designs'
import {
  chipFigureForThreshold,
  exportStatusOf,
  exportStatusUnderRules,
  performanceDensityOf,
  rulesStillToCome,
  totalProcessingPerformanceOf,
  weeksSinceNewestRule,
} from '../../src/sim/controls/export-status'
import { advance, decide } from '../../src/sim/game'
import type { ChipFigures, RuleBand } from '../../src/sim/level/chips-and-rules'
import type { LevelJson, Scenario } from '../../src/sim/level/scenario'
import type { GameState } from '../../src/sim/state/state'
import { readQuantity } from '../../src/sim/vocabulary/quantities'
import { aGame, aScenario, figure } from '../support/builders'
import { addContract, newsOfKind, passWeeks, runSystem, setCash } from '../support/situations'

const part = (change: Partial<ChipFigures> = {}): ChipFigures => ({
  fp16TflopsDense: 100,
  fp8TflopsDense: null,
  int8TopsDense: 150,
  dieAreaMm2: 400,
  interconnectGBs: 500,
  memBandwidthGBs: 2000,
  memoryGB: 80,
  tdpW: 400,
  datacentre: true,
  ...change,
})
const calm = aScenario()
/** What a rule of some bands says of a part. */
const under = (bands: RuleBand[], figures: ChipFigures, origin = 'abroad', destination = 'here') =>
  exportStatusUnderRules(
    { rule: { ...at(calm.rules, 'first-rule'), bands } },
    ['rule'],
    figures,
    { origin, vendor: null },
    destination,
  )

/** A week before the rule of the calm level takes force. */
const eve = (change: (game: GameState) => void = () => {}, scenario: Scenario = calm) =>
  aGame(scenario, (game) => {
    game.week = 26
    at(game.rules, 'first-rule').status = 'announced'
    change(game)
  })

describe('the status of a chip', () => {
  it('policy.1: TPP is the largest dense rate times its bit length, density is TPP over die area', () => {
    expect(totalProcessingPerformanceOf(part())).toBe(1600)
    expect(totalProcessingPerformanceOf(part({ int8TopsDense: 300 }))).toBe(2400)
    expect(totalProcessingPerformanceOf(part({ fp8TflopsDense: 500 }))).toBe(4000)
    expect(performanceDensityOf(part())).toBe(4)
    expect(totalProcessingPerformanceOf(part({ fp16TflopsDense: null, int8TopsDense: null }))).toBeNull()
    // Planar transistors are no applicable die area; a part without any other has no density.
    expect(performanceDensityOf(part({ dieAreaMm2: 500, planarDieAreaMm2: 100 }))).toBe(4)
    expect(performanceDensityOf(part({ planarDieAreaMm2: 400 }))).toBe(0)
  })

  it('policy.1: a rule may also add up link and memory bandwidth', () => {
    expect(chipFigureForThreshold(part(), 'ioAndMemoryGBs')).toBe(2500)
    expect(chipFigureForThreshold(part({ interconnectGBs: null }), 'ioAndMemoryGBs')).toBeNull()
    expect(chipFigureForThreshold(part({ memBandwidthGBs: null }), 'ioAndMemoryGBs')).toBeNull()
    expect([
      chipFigureForThreshold(part(), 'interconnectGBs'),
      chipFigureForThreshold(part(), 'memBandwidthGBs'),
    ]).toEqual([500, 2000])
  })

  it('policy.1: comes from figures against thresholds, at the threshold too, and gives both as its reason', () => {
    const band: RuleBand = { status: 'denied', any: [[{ figure: 'tpp', atLeast: 1600 }]] }
    expect(under([band], part())).toEqual({
      status: 'denied',
      rule: 'rule',
      decidedBy: 'abroad',
      because: [{ figure: 'tpp', value: 1600, threshold: 1600 }],
      missing: [],
    })
    expect(under([band], part({ fp16TflopsDense: 99 })).status).toBe('free')
  })

  it('policy.1: only for the vendors of the rule, and for who is not known', () => {
    const letter = { ...at(calm.rules, 'first-rule'), vendors: ['north'] }
    const statusFor = (vendor: string | null) =>
      exportStatusUnderRules({ letter }, ['letter'], part(), { origin: 'abroad', vendor }, 'here').status
    expect([statusFor('north'), statusFor('south'), statusFor(null)]).toEqual(['denied', 'free', 'denied'])
  })

  it('policy.1: the origin’s capital decides on exports, the destination’s on imports', () => {
    const decidedBy = (gate?: 'export' | 'import') =>
      exportStatusUnderRules(
        { rule: { ...at(calm.rules, 'first-rule'), gate } },
        ['rule'],
        part(),
        { origin: 'abroad', vendor: null },
        'here',
      ).decidedBy
    expect([decidedBy(), decidedBy('export'), decidedBy('import')]).toEqual(['abroad', 'abroad', 'here'])
  })

  it('policy.1: only for the origins and the destinations of the rule', () => {
    const band: RuleBand = { status: 'denied', any: [[{ figure: 'tpp', atLeast: 1 }]] }
    expect([under([band], part(), 'home').status, under([band], part(), 'abroad', 'there').status]).toEqual([
      'free',
      'free',
    ])
  })

  it('policy.2: all thresholds of a group must hold, and one group is enough', () => {
    const band: RuleBand = {
      status: 'denied',
      any: [
        [
          { figure: 'tpp', atLeast: 1600 },
          { figure: 'interconnectGBs', atLeast: 600 },
        ],
        [{ figure: 'densityTppPerMm2', atLeast: 5 }],
      ],
    }
    expect(under([band], part()).status).toBe('free')
    expect(under([band], part({ interconnectGBs: 600 })).status).toBe('denied')
    expect(under([band], part({ dieAreaMm2: 300 })).status).toBe('denied')
  })

  it('policy.2: the strictest band decides', () => {
    const bands: RuleBand[] = [
      { status: 'notification', any: [[{ figure: 'tpp', atLeast: 1000 }]] },
      { status: 'denied', any: [[{ figure: 'tpp', atLeast: 1500 }]] },
      { status: 'licence', any: [[{ figure: 'tpp', atLeast: 1200 }]] },
    ]
    expect(under(bands, part()).status).toBe('denied')
    expect(under(bands, part({ fp16TflopsDense: 80 })).status).toBe('licence')
    expect(under(bands, part({ fp16TflopsDense: 65, int8TopsDense: 1 })).status).toBe('notification')
  })

  it('policy.2: a missing figure that would decide makes it unknown, and one that would not does not', () => {
    const band: RuleBand = {
      status: 'denied',
      any: [
        [
          { figure: 'tpp', atLeast: 1600 },
          { figure: 'densityTppPerMm2', atLeast: 3 },
        ],
      ],
    }
    expect(under([band], part({ dieAreaMm2: null }))).toMatchObject({ status: 'unknown', rule: 'rule' })
    expect(under([band], part({ dieAreaMm2: null })).because[1]).toMatchObject({ value: null, threshold: 3 })
    expect(under([band], part({ dieAreaMm2: null, fp16TflopsDense: 10, int8TopsDense: 1 })).status).toBe('free')
  })

  it('policy.3: a part for desks is outside a band below that band’s TPP', () => {
    const band: RuleBand = { status: 'denied', datacentreOrTppAtLeast: 4800, any: [[{ figure: 'tpp', atLeast: 1600 }]] }
    expect(under([band], part()).status).toBe('denied')
    expect(under([band], part({ datacentre: false })).status).toBe('free')
    expect(under([band], part({ datacentre: false, fp16TflopsDense: 300 })).status).toBe('denied')
  })
})

describe('an undecided band', () => {
  /** Bands of one threshold each; of a part without a die area, density is not known. */
  const byTpp = (status: RuleBand['status']): RuleBand => ({ status, any: [[{ figure: 'tpp', atLeast: 1600 }]] })
  const byDensity = (status: RuleBand['status']): RuleBand => ({
    status,
    any: [[{ figure: 'densityTppPerMm2', atLeast: 3 }]],
  })
  const openDie = part({ dieAreaMm2: null })

  it.each<[decided: RuleBand['status'], open: RuleBand['status'], status: string, missing: string[]]>([
    ['notification', 'licence', 'unknown', ['dieAreaMm2']],
    ['notification', 'denied', 'unknown', ['dieAreaMm2']],
    ['licence', 'denied', 'unknown', ['dieAreaMm2']],
    ['licence', 'licence', 'licence', ['dieAreaMm2']],
    ['licence', 'notification', 'licence', []],
    ['denied', 'licence', 'denied', []],
    ['denied', 'denied', 'denied', ['dieAreaMm2']],
  ])('policy.2: beside a decided %s, one that could be %s is %s', (decided, open, status, missing) => {
    const found = under([byTpp(decided), byDensity(open)], openDie)
    expect([found.status, found.missing]).toEqual([status, missing])
    const turned = under([byDensity(open), byTpp(decided)], openDie)
    expect([turned.status, turned.missing]).toEqual([status, missing])
  })

  it('policy.2: another way into the band that decides is named, too', () => {
    const both: RuleBand = { status: 'licence', any: [...byTpp('licence').any, ...byDensity('licence').any] }
    expect(under([both], openDie)).toEqual({
      status: 'licence',
      rule: 'rule',
      decidedBy: 'abroad',
      because: [{ figure: 'tpp', value: 1600, threshold: 1600 }],
      missing: ['dieAreaMm2'],
    })
  })

  it('policy.2: of two questions the stricter one is shown, and the figures of both are named', () => {
    const byLink: RuleBand = { status: 'denied', any: [[{ figure: 'interconnectGBs', atLeast: 600 }]] }
    const found = under([byDensity('licence'), byLink], part({ dieAreaMm2: null, interconnectGBs: null }))
    expect(found).toMatchObject({ status: 'unknown', because: [{ figure: 'interconnectGBs', value: null }] })
    expect(found.missing).toEqual(['dieAreaMm2', 'interconnectGBs'])
  })
})

describe('what is remembered of statuses', () => {
  const many = aScenario((level) => {
    const first = at(level.rules, 'first-rule')
    const idle = { ...first, bands: [{ status: 'denied' as const, any: [[{ figure: 'tpp' as const, atLeast: 1e6 }]] }] }
    for (let n = 1; n < 80; n += 1) level.rules[`rule-${n}`] = n === 79 ? first : idle
    level.rules['first-rule'] = idle
  })
  const inForce = (...rules: string[]) =>
    aGame(many, (game) => {
      for (const [id, rule] of Object.entries(game.rules)) rule.status = rules.includes(id) ? 'inForce' : 'coming'
    })

  it('policy.1: keeps the rules in force apart, however many there are', () => {
    expect(exportStatusOf(inForce(), 'swift', many).status).toBe('free')
    expect(exportStatusOf(inForce('rule-79'), 'swift', many).status).toBe('denied')
    expect(exportStatusOf(inForce('rule-78'), 'swift', many).status).toBe('free')
  })

  it('policy.1: and in whatever order a game that went over into a changed level lists them', () => {
    expect(exportStatusOf(inForce('first-rule'), 'swift', many).status).toBe('free')
    const turned = inForce('rule-79')
    turned.rules = Object.fromEntries(Object.entries(turned.rules).reverse())
    expect(exportStatusOf(turned, 'swift', many).status).toBe('denied')
  })
})

describe('the day of a rule', () => {
  it('policy.4: it is announced in week 22, takes force in week 26, and chips turn then', () => {
    const game = aGame(calm)
    passWeeks(game, 21, calm)
    expect(game.rules['first-rule']).toEqual({ status: 'coming', announcedWeek: null, forceWeek: null })
    advance(game, calm)
    expect(game.rules['first-rule']).toEqual({ status: 'announced', announcedWeek: 22, forceWeek: 26 })
    expect(exportStatusOf(game, 'swift', calm).status).toBe('free')
    passWeeks(game, 4, calm)
    expect(game.rules['first-rule']).toEqual({ status: 'inForce', announcedWeek: 22, forceWeek: 26 })
    expect([exportStatusOf(game, 'swift', calm).status, exportStatusOf(game, 'slow', calm).status]).toEqual([
      'denied',
      'free',
    ])
  })

  it('policy.4: it replaces the rules that it names', () => {
    const two = aScenario((level) => {
      const first = at(level.rules, 'first-rule')
      level.rules['old-rule'] = { ...first, announcedOn: '2022-10-07', inForceOn: '2022-10-07' }
      first.replaces = ['old-rule']
    })
    const game = eve(() => {}, two)
    expect(game.rules['old-rule']?.status).toBe('inForce')
    runSystem('policy', game, two)
    expect(game.rules['old-rule']?.status).toBe('replaced')
  })

  it('policy.5: belief in a further one falls to its level after a rule', () => {
    const game = eve((g) => {
      Object.assign(g.belief, { market: 0.9, own: 0.8 })
    })
    runSystem('policy', game, calm)
    expect(game.belief).toMatchObject({ market: 0.06, own: 0.06 })
  })

  it('policy.6: what was ordered and not delivered is void, and what is at sea turns round', () => {
    const game = eve()
    const contract = addContract(game, { count: 100, delivered: 40 })
    const domestic = addContract(game, { distributor: 'channel', chip: 'slow' })
    game.shipments.push({
      id: 99,
      contract: contract.id,
      distributor: 'trader',
      chip: 'swift',
      count: 30,
      unitCostUsd: 10_000,
      route: 'sea',
      leftWeek: 25,
      dueWeek: 27,
      site: null,
      unsupported: false,
    })
    runSystem('policy', game, calm)
    expect([contract.status, domestic.status, game.shipments]).toEqual(['voided', 'open', []])
    expect(newsOfKind(game, 'contractVoided')[0]?.facts).toMatchObject({ chip: 'swift', count: 60 })
  })

  const milder = (status: RuleBand['status'], undelivered: 'held' | 'voided') =>
    aScenario((level) => {
      Object.assign(at(level.rules, 'first-rule'), {
        undelivered,
        bands: [{ status, any: [[{ figure: 'tpp', atLeast: 1500 }]] }],
      })
    })

  it.each([
    ['licence', 'held', 'held'],
    ['licence', 'voided', 'voided'],
    ['denied', 'held', 'voided'],
  ] as const)('policy.6: under a band "%s" that says "%s" an order is %s', (status, undelivered, found) => {
    const scenario = milder(status, undelivered)
    const game = eve(() => {}, scenario)
    const contract = addContract(game)
    runSystem('policy', game, scenario)
    expect(contract.status).toBe(found)
  })

  it('policy.7: under a refund clause the whole deposit comes back', () => {
    const game = eve()
    addContract(game, { clause: 'refund' })
    const before = game.finance.balances.cash
    runSystem('policy', game, calm)
    expect(game.finance.balances.cash - before).toBe(300_000)
    expect(game.finance.balances.forfeited).toBe(0)
  })

  it('policy.7: or where its price pays for a ban clause', () => {
    const back = (insuredBy: string | null) => {
      const game = eve()
      addContract(game, { insuredBy })
      runSystem('policy', game, calm)
      return game.finance.balances.forfeited === 0
    }
    expect([back('clause'), back(null)]).toEqual([true, false])
  })

  it.each(['firm', 'loyalty'] as const)(
    'policy.7: else (%s) a base of 5 % and 35 % more from the most reliable seller: 40 % of US$300,000',
    (clause) => {
      const game = eve()
      addContract(game, { clause })
      const before = game.finance.balances.cash
      runSystem('policy', game, calm)
      expect(game.finance.balances.cash - before).toBe(120_000)
      expect(game.finance.balances).toMatchObject({ forfeited: 180_000, deposits: 0 })
    },
  )

  it('policy.10: a letter brings part of a rule into force a week after its announcement, and the clock runs from there', () => {
    const hasty = aScenario((level) => {
      const rule = at(level.rules, 'first-rule')
      level.rules.letter = { ...rule, announcedOn: '2023-06-12', inForceOn: '2023-06-12', onlyByHaste: true }
      Object.assign(rule, { replaces: ['letter'], hastenedBy: { rule: 'letter', afterWeeks: 1, chance: figure(1) } })
    })
    const game = aGame(hasty)
    passWeeks(game, 22, hasty)
    expect(exportStatusOf(game, 'swift', hasty).status).toBe('free')
    const stillToCome = () => rulesStillToCome(game, hasty).map(({ rule }) => rule)
    expect([stillToCome(), readQuantity(game, 'rule.announced', hasty)]).toEqual([['first-rule'], 1])
    advance(game, hasty)
    expect([stillToCome(), readQuantity(game, 'rule.announced', hasty)]).toEqual([[], 0])
    expect(exportStatusOf(game, 'swift', hasty)).toMatchObject({ status: 'denied', rule: 'letter' })
    passWeeks(game, 3, hasty)
    expect(exportStatusOf(game, 'swift', hasty)).toMatchObject({ status: 'denied', rule: 'first-rule' })
    expect([game.rules.letter?.status, weeksSinceNewestRule(game, hasty)]).toEqual(['replaced', 3])
  })

  it('policy.10: a rule that stands aside bites, but nothing is counted from it', () => {
    const quiet = aScenario((level) => {
      at(level.rules, 'first-rule').aside = true
    })
    const game = aGame(quiet)
    passWeeks(game, 30, quiet)
    expect([exportStatusOf(game, 'swift', quiet).status, weeksSinceNewestRule(game, quiet)]).toEqual(['denied', -1])
  })

  it('policy.6: an order that is held already is held on, or voided by a rule that denies it', () => {
    const heldUnder = (status: RuleBand['status']) => {
      const scenario = milder(status, 'held')
      const game = eve(() => {}, scenario)
      const contract = addContract(game, { status: 'held' })
      runSystem('policy', game, scenario)
      return [contract.status, newsOfKind(game, 'contractHeld').length]
    }
    expect([heldUnder('licence'), heldUnder('denied')]).toEqual([
      ['held', 0],
      ['voided', 0],
    ])
  })

  it('policy.8: a held order waits for its licence, which costs counsel and takes ten weeks', () => {
    const scenario = milder('licence', 'held')
    const game = eve(() => {}, scenario)
    const contract = addContract(game)
    runSystem('policy', game, scenario)
    decide(game, { type: 'applyForLicence', contract: contract.id }, scenario)
    expect([contract.decisionWeek, game.finance.balances.counsel]).toEqual([36, 60_000])
    game.week = 35
    runSystem('policy', game, scenario)
    expect(contract.status).toBe('held')
    game.week = 36
    runSystem('policy', game, scenario)
    expect([contract.status, newsOfKind(game, 'licenceGranted').length]).toEqual(['open', 1])
  })

  it('policy.8: and a refusal voids it', () => {
    const scenario = milder('denied', 'held')
    const game = eve((g) => {
      g.week = 30
      at(g.rules, 'first-rule').status = 'inForce'
    }, scenario)
    const contract = addContract(game, { status: 'held', decisionWeek: 30 })
    runSystem('policy', game, scenario)
    expect([contract.status, newsOfKind(game, 'licenceRefused').length]).toEqual(['voided', 1])
  })

  it('policy.11: rivals’ orders of it are void, and counted: 300 for this year and 200 for the next are US$9 m', () => {
    const game = eve((g) => {
      Object.assign(at(g.rivals, 'giant'), { ordersImported: 300, nextYearOrders: 200 })
    })
    runSystem('policy', game, calm)
    expect(game.rivals.giant).toMatchObject({ ordersImported: 0, nextYearOrders: 0, voided: 500 })
    expect(game.cardMarket.voidedUsd).toBe(300 * 10_000 + 200 * 30_000)
  })
})

describe('a vendor’s answer', () => {
  const answering = (change: (level: LevelJson) => void = () => {}) =>
    aScenario((level) => {
      const { made: _made, ...swift } = at(level.chips, 'swift')
      level.chips.answer = { ...swift, designedFrom: { chip: 'swift', delayWeeks: figure(5) } }
      change(level)
    })

  it('policy.9: comes after its delay, just under the threshold and at the full link', () => {
    const scenario = answering()
    const game = eve(() => {}, scenario)
    setCash(game, 900_000_000)
    runSystem('policy', game, scenario)
    game.week = 30
    runSystem('policy', game, scenario)
    expect(at(game.supply, 'answer').launchedWeek).toBeNull()
    game.week = 31
    runSystem('policy', game, scenario)
    expect(at(game.supply, 'answer')).toMatchObject({
      launchedWeek: 31,
      design: { tpp: 1485, interconnectGBs: 400, memBandwidthGBs: 2000 },
    })
    expect(at(game.supply, 'answer').design?.fp16TflopsDense).toBeCloseTo(92.8125, 6)
    expect(exportStatusOf(game, 'answer', scenario).status).toBe('free')
  })

  it('policy.9: there is none from a die that no rule has caught', () => {
    const scenario = answering((level) => {
      at(level.rules, 'first-rule').bands = [{ status: 'denied', any: [[{ figure: 'tpp', atLeast: 90_000 }]] }]
    })
    const game = eve(() => {}, scenario)
    runSystem('policy', game, scenario)
    game.week = 40
    runSystem('policy', game, scenario)
    expect(at(game.supply, 'answer').launchedWeek).toBeNull()
  })

  it('policy.9: cuts the link instead, where that costs less', () => {
    const scenario = aScenario((level) => {
      at(level.rules, 'first-rule').bands = [
        {
          status: 'denied',
          any: [
            [
              { figure: 'tpp', atLeast: 800 },
              { figure: 'interconnectGBs', atLeast: 300 },
            ],
          ],
        },
      ]
    })
    const design = designCompliantChip(
      ['first-rule'],
      at(scenario.chips, 'swift').figures,
      { origin: 'abroad', vendor: null },
      2000,
      scenario,
    )
    expect(design).toMatchObject({ tpp: 1600, interconnectGBs: 200 })
    expect(trainingShareAtLinkSpeed(260, 200, scenario)).toBeGreaterThan(0.9)
  })

  it('policy.9: there is none where no cut is free', () => {
    const scenario = aScenario((level) => {
      at(level.rules, 'first-rule').bands = [{ status: 'denied', any: [[{ figure: 'memBandwidthGBs', atLeast: 1 }]] }]
    })
    expect(
      designCompliantChip(
        ['first-rule'],
        at(scenario.chips, 'swift').figures,
        { origin: 'abroad', vendor: null },
        2000,
        scenario,
      ),
    ).toBeNull()
  })
})
