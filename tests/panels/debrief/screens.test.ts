import { describe, expect, it } from 'vitest'
import { at } from '../../../src/kernel/at'
import { debriefView, hiddenFactsView, policyAimsView } from '../../../src/panels/debrief/debrief.view'
import { forecastScoresView } from '../../../src/panels/dialogs/forecasts.view'
import { boardReviewView } from '../../../src/panels/dialogs/review.view'
import { hudDialViews } from '../../../src/panels/hud/hud.view'
import { dilemmaView } from '../../../src/panels/news/dilemma.view'
import { newspaperFrontPageView } from '../../../src/panels/news/newspaper.view'
import { unmetConditionPartsOf } from '../../../src/panels/parts/figures/unmet-needs.view'
import { changedDialogRows, irreversibleMoveDialogRows } from '../../../src/panels/parts/moves/seal.view'
import { dialExplanationView } from '../../../src/panels/score/dial-why.view'
import { newsFactsOfOrder } from '../../../src/sim/books/inventory'
import { cashUsd } from '../../../src/sim/books/ledger'
import { describeEffects } from '../../../src/sim/effects/effects'
import { advance } from '../../../src/sim/game'
import type { Condition } from '../../../src/sim/level/language'
import { fact } from '../../../src/sim/state/facts'
import { addNews } from '../../../src/sim/state/news'
import type { GameState } from '../../../src/sim/state/state'
import { dialIds } from '../../../src/view/dial-ids'
import { httpUrlOrNull, sourcedFigureViewAt } from '../../../src/view/level-note'
import { movePermissionView } from '../../../src/view/refusal-view'
import { savedGameRowFromState } from '../../../src/view/title/save-row'
import {
  chipLightFieldView,
  displayedWeekNumber,
  levelProgressFromSaves,
  type SavedGameRow,
  savedGameToContinue,
} from '../../../src/view/title/title-view'
import { aGame, aLevel, aScenario } from '../../support/builders'
import { addChips, addContract } from '../../support/situations'

const calm = aScenario()
const asked = aScenario((level) => {
  level.events.letter = {
    kind: 'company',
    on: '2023-01-09',
    then: [],
    choices: {
      pay: { then: [{ pay: { account: 'counsel', usd: 1000 } }, { flag: { name: 'paid', on: true } }] },
      wait: { then: [] },
    },
    otherwise: 'wait',
    answerWithinWeeks: 2,
  }
  level.events.receipt = { kind: 'company', when: { flag: 'paid', week: { atLeast: 50 } }, then: [] }
})

function played(weeks: number, scenario = calm): GameState {
  const game = aGame(scenario)
  for (let n = 0; n < weeks; n += 1) advance(game, scenario)
  return game
}

const save = (slot: string, savedAt: string, isEnded: boolean, us = 0): SavedGameRow => ({
  slot,
  level: 'calm',
  seed: 's',
  week: 1,
  weeks: 52,
  savedAt,
  isEnded,
  result: isEnded ? { isWon: us > 0, score: us } : null,
  colours: { us, permitted: 0, domestic: 0, rented: 0 },
})

describe('the title', () => {
  it('has nine thousand marks, as many lit as chips run', () => {
    const { marks, running } = chipLightFieldView(save('a', '2026-01-01', false, 1940))
    expect(running).toBe(1940)
    expect(Object.values(marks).flat()).toHaveLength(9000)
    expect(marks.us).toHaveLength(1940)
    expect(Object.values(chipLightFieldView(save('a', '2026-01-01', false, 12_000)).marks).flat()).toHaveLength(9000)
  })

  it('goes on with the newest game that has not ended', () => {
    const rows = [save('old', '2026-01-01', false), save('done', '2026-01-03', true), save('new', '2026-01-02', false)]
    expect(savedGameToContinue(rows)?.slot).toBe('new')
    expect(savedGameToContinue([])).toBeNull()
    const counted = rows.map((row, n) => ({ ...row, saveNumber: rows.length - n }))
    expect(savedGameToContinue(counted)?.slot).toBe('old')
  })

  it('keeps what came of a level on its card when another is begun', () => {
    const rows = [
      save('lost', '2026-01-01', true),
      save('won', '2026-01-02', true, 60),
      save('lost', '2026-01-03', true),
    ]
    const other = { ...save('new', '2026-01-04', false), level: 'other' }
    expect(levelProgressFromSaves([...rows, other], 'calm')).toMatchObject({
      best: { isWon: true, score: 60 },
      isPlayedOut: true,
    })
    expect(levelProgressFromSaves([...rows, other], 'other')).toMatchObject({
      save: other,
      best: null,
      isPlayedOut: false,
    })
  })

  it('counts an aim once, in whichever of the games it was reached', () => {
    const told = (...reached: string[]) => ({ isWon: true, score: 60, aims: { reached, offered: 5 } })
    const rows = [told('won', 'clear'), told('won', 'word')].map((result, n) => ({
      ...save(`game ${n}`, '2026-01-01', true),
      result,
    }))
    expect(levelProgressFromSaves(rows, 'calm').aims).toEqual({ reached: 3, offered: 5 })
    expect(levelProgressFromSaves([save('older', '2026-01-01', true)], 'calm').aims).toBeNull()
  })

  it('never counts a week beyond the last', () => {
    expect(displayedWeekNumber({ ...save('done', '2026-01-01', true), week: 22, weeks: 22 })).toBe(22)
    expect(displayedWeekNumber({ ...save('new', '2026-01-01', false), week: 0, weeks: 22 })).toBe(1)
  })

  it('counts the chips of a game by colour', () => {
    const row = savedGameRowFromState(played(2), calm)
    expect(row.chips).toBe(Object.values(row.colours).reduce((sum, count) => sum + count, 0))
    expect(row).toMatchObject({ week: 2, date: '2023-01-16', isEnded: false })
  })
})

describe('a question', () => {
  it('says what each answer does for certain, and which one comes by itself', () => {
    const { choices } = dilemmaView(played(1, asked), 'letter', asked)
    expect(choices.map(({ choice, isOtherwise, refusal }) => [choice, isOtherwise, refusal])).toEqual([
      ['pay', false, null],
      ['wait', true, null],
    ])
    expect(choices[0]?.effects).toEqual([{ code: 'effect.pay', facts: { usd: fact('usd', 1000) }, tone: 'bad' }])
  })

  it('reads a share of a quantity as money, and tells up from down', () => {
    const game = aGame(calm, (g) => {
      g.finance.balances.cash = 2_000_000
    })
    const lines = describeEffects(
      [{ pay: { account: 'counsel', usd: '5% of player.cashUsd' } }, { morale: { by: -0.1 } }],
      game,
      calm,
    )
    expect(lines[0]?.facts.usd).toEqual(fact('usd', 100_000))
    expect(lines[1]).toMatchObject({ code: 'effect.moraleDown', tone: 'bad' })
  })
})

describe('a seal', () => {
  it('shows cash, weeks, power and the four dials, and changes nothing yet', () => {
    const game = aGame(calm)
    const before = JSON.stringify(game)
    const mandate = Object.keys(calm.mandates)[0] ?? ''
    const rows = irreversibleMoveDialogRows(game, { type: 'chooseMandate', mandate }, calm)
    expect(rows.map(({ id }) => id)).toEqual(['cash', 'netPerWeek', 'weeksOfCash', 'power', ...dialIds])
    expect(JSON.stringify(game)).toBe(before)
  })
})

describe('the seal of a migration', () => {
  it('shows what it costs a week and what it gives, and leaves out what stays the same', () => {
    const game = aGame(calm, (g) => {
      at(g.stacks, 'own').engineers = 4
      addChips(g, 'centre', 'slow', 200)
    })
    const rows = irreversibleMoveDialogRows(game, { type: 'startMigration', stack: 'own' }, calm)
    const changed = changedDialogRows(rows)
    const { projectUsdPerWeek } = calm.parameters.stacks
    expect(changed.find(({ id }) => id === 'netPerWeek')?.change).toBeCloseTo(-projectUsdPerWeek, 6)
    expect(changed.find(({ id }) => id === 'stackPace')?.change).toBeGreaterThan(0)
    expect(changed.every(({ change }) => change !== 0)).toBe(true)
    expect(rows.length).toBeGreaterThan(changed.length)
    const same = rows.map((each) => ({ ...each, change: 0 }))
    expect(changedDialogRows(same)).toEqual(same)
  })
})

describe('a number of the level', () => {
  it('names its source, and opens no link that runs', () => {
    const level = aLevel()
    const [path = ''] = Object.keys(level.figureSources)
    expect(sourcedFigureViewAt(level, path)).toMatchObject({ unit: expect.any(String) })
    expect(sourcedFigureViewAt(level, 'no.such.path')).toBeNull()
    expect(httpUrlOrNull('https://example.org/a')).toBe('https://example.org/a')
    expect(httpUrlOrNull('javascript:alert(1)')).toBeNull()
  })
})

describe('another dial', () => {
  it('is asked before and after, as the first choice is not', () => {
    const move = { type: 'chooseDial', dial: 'cost' } as const
    expect(movePermissionView(aGame(calm), move, calm).isSeal).toBe(false)
    const chosen = aGame(calm, (game) => {
      game.chosenDial = 'capability'
      game.week = 13
    })
    expect(movePermissionView(chosen, move, calm)).toEqual({ refusal: null, isSeal: true })
    const [dial, line] = irreversibleMoveDialogRows(chosen, move, calm)
    const points = Object.fromEntries(hudDialViews(chosen, calm).map((row) => [row.dial, row.points]))
    expect(dial).toMatchObject({ id: 'chosenDial', before: points.capability, after: points.cost })
    expect(line).toMatchObject({ id: 'dialLine', before: calm.dials.line, change: 0 })
  })
})

describe('what a closed answer asks for', () => {
  const needs = (condition: Condition) => unmetConditionPartsOf(aGame(calm), condition, calm)

  it('is said in figures, with what there is', () => {
    const now = cashUsd(aGame(calm))
    expect(needs({ 'player.cashUsd': { atLeast: now + 1 } })).toEqual([
      { kind: 'atLeast', code: 'works.quantity.player.cashUsd', facts: {}, unit: 'USD', wanted: now + 1, now },
    ])
    expect(needs({ week: { below: 0 } })).toEqual([{ kind: 'notAfter', week: 0 }])
    expect(needs({ week: { atLeast: 20 } })).toEqual([{ kind: 'notBefore', week: 20 }])
    expect(needs({ week: { is: 2 } })).toMatchObject([{ kind: 'is', wanted: 2 }])
    expect(needs({ 'player.cashUsd': { atLeast: now } })).toEqual([])
  })

  it('may hang on what happened earlier', () => {
    expect(needs({ flag: 'met-the-minister' })).toEqual([{ kind: 'earlier' }])
    expect(needs({ any: [{ flag: 'a' }, { week: { atLeast: 9 } }] })).toEqual([{ kind: 'earlier' }])
  })
})

describe('the board review', () => {
  it('compares with the one before', () => {
    const game = played(26)
    const second = boardReviewView(game, 26, calm)
    expect(second.quarter).toBe(2)
    expect(second.dials.every(({ before }) => before !== null)).toBe(true)
    for (const { points, before, change } of second.dials)
      expect(change).toBeCloseTo(Number(points.toFixed(1)) - Number((before ?? 0).toFixed(1)), 6)
    expect(second.low).toBeLessThanOrEqual(second.score)
  })
})

describe('the front page', () => {
  it('lists the chips a rule touches before those it leaves alone', () => {
    const game = played(calm.weeks - 1)
    const { touched } = newspaperFrontPageView(game, calm, 0, {
      about: 'rule',
      id: Object.keys(calm.rules)[0] ?? '',
      isInForce: false,
    })
    expect(touched.map(({ isFree }) => isFree)).toEqual([...touched.map(({ isFree }) => isFree)].sort())
  })
})

describe('the front page of a rule that voids an order', () => {
  it('counts what it took, though nothing of it is on order any more', () => {
    const game = aGame(calm)
    const rule = Object.keys(calm.rules)[0] ?? ''
    const contract = addContract(game, { count: 300 })
    contract.status = 'voided'
    addNews(game, 'contractVoided', { ...newsFactsOfOrder(contract), count: 300, backUsd: 0 })
    const page = newspaperFrontPageView(game, calm, 0, { about: 'rule', id: rule, isInForce: true })
    expect(page.touched[0]).toMatchObject({ chip: 'swift', voided: 300 })
  })
})

describe('the debrief', () => {
  const ended = played(calm.weeks)

  it('is only for a game that has ended, and its sums add up', () => {
    expect(() => debriefView(aGame(calm), calm)).toThrow('ended')
    const view = debriefView(ended, calm)
    expect(view.score.parts.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(view.score.total, 6)
    expect(view.weeks.at(-1)).toBe(ended.week)
    expect(view.rules).toEqual([{ rule: 'first-rule', week: 26 }])
    expect(view.objectives.map(({ code }) => code)).toContain('score')
  })

  it('opens what was hidden, and keeps the firm and the nation apart', () => {
    expect(hiddenFactsView(ended, calm).rules[0]).toMatchObject({
      rule: 'first-rule',
      forceWeek: 26,
      historyDay: calm.rules['first-rule']?.inForceOn,
    })
    expect(hiddenFactsView(ended, calm).distributors).toHaveLength(Object.keys(calm.distributors).length)
    expect(policyAimsView(ended, calm).firmScore.last).toBe(ended.series.score?.at(-1))
  })

  it('scores forecasts by the square of their error', () => {
    const game = aGame(calm, (g) => {
      g.forecasts.a = { chance: 0.8, week: 1, outcome: 1 }
      g.forecasts.b = { chance: 0.5, week: 1, outcome: 0 }
      g.forecasts.c = { chance: 0.5, week: 1, outcome: null }
    })
    const { rows, meanBrier } = forecastScoresView(game)
    expect(rows.map(({ brier }) => brier)).toEqual([expect.closeTo(0.04), 0.25, null])
    expect(meanBrier).toBeCloseTo(0.145)
  })

  it('gives each dial reasons that add up', () => {
    for (const dial of dialIds) {
      const { sum } = dialExplanationView(ended, dial, calm)
      expect(
        sum.parts.reduce((total, { amount }) => total + amount, 0),
        dial,
      ).toBeCloseTo(sum.total, 6)
    }
  })
})
