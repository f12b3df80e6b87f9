// What a player can see of short lots: enough to find out by which rule a person shares them, and nothing of why.

import { describe, expect, it } from 'vitest'
import { at } from '../../../src/kernel/at'
import { hasText, say, sayDynamic } from '../../../src/panels/app/translator'
import {
  distributorView,
  rationedLotRows,
  rationedLotSummary,
} from '../../../src/panels/distributors/distributors.view'
import { distributorNotesView } from '../../../src/panels/distributors/notes.view'
import { fact } from '../../../src/sim/state/facts'
import { addNews } from '../../../src/sim/state/news'
import type { GameState } from '../../../src/sim/state/state'
import { type AllocationRule, allocationRules } from '../../../src/sim/state/talk-terms'
import { allocateChipsToOrders, maxRationedLotsKept } from '../../../src/sim/trade/rationing'
import { aGame, aScenario } from '../../support/builders'
import { addContract, runSystem } from '../../support/situations'

const scenario = aScenario()

/** A short lot in each of some weeks: what is due to us, and what he says that he has. */
function shortIn(lots: readonly [due: number, stock: number][], change: (game: GameState) => void = () => {}) {
  const game = aGame(scenario, (g) => {
    Object.assign(at(g.supply, 'swift'), { backlog: 1.4 * 26 * 1000, outputPerWeek: 1000 })
    change(g)
  })
  for (const [due, stock] of lots) {
    game.week += 1
    game.contracts = []
    addContract(game, { count: due, dueWeek: game.week })
    at(game.distributors, 'trader').stock.swift = stock
    runSystem('delivery', game, scenario)
  }
  return game
}

const ruled = (allocation: AllocationRule) => (game: GameState) => {
  at(game.distributors, 'trader').mind.allocation = allocation
}

describe('a short lot in the notes', () => {
  it('says what was ordered by us and by others, what there was, and what came, the newest first', () => {
    const game = shortIn(
      [
        [400, 200],
        [100, 80],
      ],
      ruled('max-min'),
    )
    const rows = distributorNotesView(game, 'trader', scenario).lots
    expect(rows).toEqual(rationedLotRows(game, 'trader'))
    expect(rows.map(({ week, ordered, held }) => [week, ordered, held])).toEqual([
      [2, 100, 80],
      [1, 400, 200],
    ])
    expect(rows[1]).toMatchObject({ chip: 'swift', said: 200, othersOrdered: 201, came: 50 })
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2)
  })

  it('says what he had spoken of where less was there', () => {
    const game = shortIn([[400, 200]], (g) => {
      at(g.distributors, 'trader').mind.honesty = 0.7
    })
    const [row] = rationedLotRows(game, 'trader')
    expect(row).toMatchObject({ said: 200, held: 140 })
    expect(say('notes.lots.oversold', { held: 140, said: 200 })).toBe('140 of 200')
  })

  it.each(allocationRules)('is enough to tell the %s rule from the two others', (rule) => {
    const game = shortIn(
      [
        [400, 200],
        [90, 200],
      ],
      ruled(rule),
    )
    // The others are three houses of like size, as the sums suggest.
    const fits = allocationRules.filter((guess) =>
      rationedLotRows(game, 'trader').every(({ ordered, othersOrdered, held, came }) => {
        const others = [0, 1, 2].map((house) => Math.floor((othersOrdered + house) / 3))
        return Math.abs((allocateChipsToOrders(guess, [ordered, ...others], held)[0] ?? 0) - came) <= 2
      }),
    )
    expect(fits).toEqual([rule])
  })

  it('says the rule to nobody: no view tells it apart from its numbers', () => {
    const seen = allocationRules.map((rule) => {
      const game = aGame(scenario, ruled(rule))
      return JSON.stringify([distributorNotesView(game, 'trader', scenario), distributorView(game, 'trader', scenario)])
    })
    expect(new Set(seen).size).toBe(1)
    const words = allocationRules.flatMap((rule) => [`notes.lots.rule.${rule}`, `notes.lots.means.${rule}`])
    expect(words.filter((key) => !hasText(key))).toEqual([])
  })
})

describe('a short seller on his card', () => {
  it('was never short where every lot was large enough', () => {
    const game = shortIn([[40, 2000]])
    expect(rationedLotSummary(game, 'trader')).toBeNull()
    expect(distributorView(game, 'trader', scenario).shortLots).toBeNull()
  })

  it('was short once for weeks on end, and what is left over is due but once', () => {
    const game = shortIn([[400, 200]], ruled('max-min'))
    game.week += 1
    at(game.distributors, 'trader').stock.swift = 40
    runSystem('delivery', game, scenario)
    const rows = rationedLotRows(game, 'trader')
    expect(rows.map(({ week, ordered }) => [week, ordered])).toEqual([
      [2, 350],
      [1, 400],
    ])
    const came = rows.reduce((sum, row) => sum + row.came, 0)
    expect(distributorView(game, 'trader', scenario).shortLots).toEqual({
      times: 1,
      weeks: 2,
      isLastOnes: false,
      cameShare: came / 400,
    })
  })

  it('was short once although a departure slipped between, and nothing came in that week', () => {
    const game = shortIn([[400, 200]], ruled('max-min'))
    const [first] = rationedLotRows(game, 'trader')
    game.week += 2
    at(game.distributors, 'trader').stock.swift = 40
    runSystem('delivery', game, scenario)
    expect(rationedLotRows(game, 'trader')[0]?.ordered).toBe(400 - (first?.came ?? 0))
    expect(rationedLotSummary(game, 'trader')).toMatchObject({ times: 1, weeks: 2 })
  })

  it('was short twice where a week lay between, and this share of what was due came', () => {
    const game = shortIn([[400, 200]], ruled('max-min'))
    game.week += 2
    game.contracts = []
    addContract(game, { count: 100, dueWeek: game.week })
    at(game.distributors, 'trader').stock.swift = 80
    runSystem('delivery', game, scenario)
    const came = rationedLotRows(game, 'trader').reduce((sum, row) => sum + row.came, 0)
    expect(rationedLotSummary(game, 'trader')).toEqual({ times: 2, weeks: 2, isLastOnes: false, cameShare: came / 500 })
    expect(say('trade.distributors.shortTimes', { times: 2, cameShare: fact('share', 0.41) })).toBe(
      'twice; you got 41% of what was due',
    )
  })

  it('may have been short for longer than is kept', () => {
    const game = shortIn(Array.from({ length: maxRationedLotsKept + 2 }, (): [number, number] => [400, 200]))
    expect(rationedLotSummary(game, 'trader')).toMatchObject({ weeks: maxRationedLotsKept, isLastOnes: true })
    expect(say('trade.distributors.shortLast', { weeks: maxRationedLotsKept, cameShare: fact('share', 0.4) })).toMatch(
      /^6 weeks or more; /,
    )
  })
})

describe('what was told of a person', () => {
  const told = (): GameState =>
    aGame(scenario, (game) => {
      game.week = 9
      const trader = at(game.distributors, 'trader')
      trader.traces.push({ week: 4, kind: 'gossip', value: 1 }, { week: 9, kind: 'haste', value: 2 })
      game.week = 6
      addNews(game, 'rivalLeft', { rival: 'giant', distributor: 'trader', chip: 'swift' })
      addNews(game, 'rivalLeft', { rival: 'giant', distributor: 'channel', chip: 'swift' })
      addNews(game, 'departureSlipped', { distributor: 'trader', chip: 'swift' })
      game.week = 9
      const terms = { count: 80, underShare: 0.04, depositShare: 0.3 }
      addNews(game, 'rivalSigned', { rival: 'giant', distributor: 'trader', chip: 'swift', ...terms })
    })

  it('stands among his traces, the newest first, each with a name of its own', () => {
    const { traces } = distributorNotesView(told(), 'trader', scenario)
    expect(traces.map(({ week, kind }) => `${week} ${kind}`)).toEqual([
      '9 rival',
      '9 haste',
      '6 departure',
      '6 rival',
      '4 gossip',
    ])
    expect(new Set(traces.map(({ id }) => id)).size).toBe(5)
  })

  it('has words for what it is, what was seen, and what it can mean', () => {
    const { traces } = distributorNotesView(told(), 'trader', scenario)
    const keys = traces.flatMap(({ kind, seen }) => [seen, `trace.kind.${kind}`, `trace.means.${kind}`])
    expect(keys.filter((key) => !hasText(key))).toEqual([])
    const [signed] = traces
    expect(sayDynamic(signed?.seen ?? '', signed?.facts)).toMatch(/, it is said, paid 4% under the ask for 80 /)
  })
})
