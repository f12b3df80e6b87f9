import { describe, expect, it } from 'vitest'
import { at, requireElement } from '../../../src/kernel/at'
import { currentAdviserDispute, markAdviserDisputeShown } from '../../../src/panels/desk/advisers.view'
import { nextTutorialStep, tutorialTextFacts } from '../../../src/panels/desk/guide.view'
import { trainingRunDoneView } from '../../../src/panels/dialogs/review.view'
import { changedHudFigures, hudView } from '../../../src/panels/hud/hud.view'
import { dilemmaView } from '../../../src/panels/news/dilemma.view'
import {
  countScrappedChipsInNews,
  journalNewsItems,
  newsItemsFromSerial,
  newsTickerView,
} from '../../../src/panels/news/news-lines.view'
import {
  createAllReadState,
  postponedDialogKey,
  queuedDialogKey,
  queuedDialogsFor,
} from '../../../src/panels/news/papers.view'
import { recentlyReachedObjectives } from '../../../src/panels/news/reached-objectives.view'
import { advance, decide } from '../../../src/sim/game'
import { dialResultsOf } from '../../../src/sim/score/dials'
import { fact } from '../../../src/sim/state/facts'
import { addNews } from '../../../src/sim/state/news'
import type { GameState } from '../../../src/sim/state/state'
import { aGame, aScenario } from '../../support/builders'
import { addContract } from '../../support/situations'

const calm = aScenario()
const asked = aScenario((level) => {
  level.events.letter = {
    kind: 'company',
    on: '2023-01-09',
    then: [],
    choices: { pay: { then: [{ pay: { account: 'counsel', usd: 1000 } }] }, wait: { then: [] } },
    otherwise: 'wait',
    answerWithinWeeks: 2,
  }
  level.events.parade = { kind: 'public', on: '2023-01-09', then: [], headline: true }
})

function later(game: GameState, weeks: number, scenario = calm): GameState {
  for (let n = 0; n < weeks; n += 1) advance(game, scenario)
  return game
}

function shown(game: GameState, isWhole: boolean): string[] {
  const { groups, dials } = hudView(game, calm, isWhole)
  return [...groups.flat().map(({ id }) => id), ...dials.map(({ dial }) => dial)]
}

describe('the head of the desk', () => {
  it('shows three numbers in the first weeks: cash, weeks of cash, chips', () => {
    expect(shown(aGame(calm), false)).toEqual(['cash', 'weeksOfCash', 'installed'])
  })

  it('never shows more than twelve', () => {
    for (const weeks of [0, 2, 4, 5, 8, 30])
      expect(shown(later(aGame(calm), weeks), false).length).toBeLessThanOrEqual(12)
    expect(shown(aGame(calm), true)).toHaveLength(12)
  })

  it('gives reasons that add up to the number', () => {
    const { groups } = hudView(later(aGame(calm), 6), calm, true)
    for (const { why, value, id } of groups.flat()) {
      if (why)
        expect(
          why.parts.reduce((sum, { amount }) => sum + amount, 0),
          id,
        ).toBeCloseTo(value, 6)
    }
  })
})

describe('what a decision has changed', () => {
  it('is told by the figures of the head that are no longer the same, as they stand now', () => {
    const game = later(aGame(calm), 9)
    const before = hudView(game, calm, true)
    expect(changedHudFigures(before, hudView(game, calm, true))).toEqual([])
    decide(game, { type: 'buyChips', chip: 'swift', count: 10 }, calm)
    const changed = changedHudFigures(before, hudView(game, calm, true))
    expect(changed.map(({ id }) => id)).toEqual(['cash', 'net', 'stored'])
    expect(changed).toContainEqual(expect.objectContaining({ id: 'stored', value: 10 }))
  })

  it('has no part of a week in which cash lasts', () => {
    const game = aGame(calm)
    const lasting = (weeks: number) => {
      const view = hudView(game, calm, false)
      for (const figure of view.groups.flat()) if (figure.id === 'weeksOfCash') figure.value = weeks
      return view
    }
    expect(changedHudFigures(lasting(20.2), lasting(20.9))).toEqual([])
    expect(changedHudFigures(lasting(20.9), lasting(19.9)).map(({ id }) => id)).toEqual(['weeksOfCash'])
  })
})

describe('the papers on the desk', () => {
  it('are the question first, then the headline, and each only until it is read', () => {
    const game = later(aGame(asked), 1, asked)
    const read = { ...createAllReadState(aGame(asked)), serial: 0 }
    expect(queuedDialogsFor(game, asked, read).map(({ kind }) => kind)).toEqual(['dilemma', 'front'])
    expect(queuedDialogsFor(game, asked, createAllReadState(game)).map(queuedDialogKey)).toEqual(['dilemma letter'])
    decide(game, { type: 'answerDilemma', event: 'letter', choice: 'wait' }, asked)
    expect(queuedDialogsFor(game, asked, createAllReadState(game))).toEqual([])
  })

  it('tell a rule before a question that it may have overtaken', () => {
    const game = later(aGame(asked), 1, asked)
    addNews(game, 'ruleInForce', { rule: 'first-rule' })
    game.rules['first-rule'] = { status: 'inForce', announcedWeek: 0, forceWeek: game.week }
    const read = { ...createAllReadState(aGame(asked)), serial: 0 }
    const queue = queuedDialogsFor(game, asked, read)
    expect(queue.map((paper) => (paper.kind === 'front' ? paper.about : paper.kind))).toEqual([
      'rule',
      'dilemma',
      'event',
    ])
  })

  it('say of a question whether this is the last week to answer it', () => {
    const last = (weeks: number) => {
      const { untilWeek, isDueNow } = dilemmaView(later(aGame(asked), weeks, asked), 'letter', asked)
      return [untilWeek, isDueNow]
    }
    expect([last(1), last(2)]).toEqual([
      [2, false],
      [2, true],
    ])
  })

  it('are put aside but for a question in its last week, which comes up once more', () => {
    const [paper] = queuedDialogsFor(later(aGame(asked), 1, asked), asked, createAllReadState(aGame(asked)))
    const keys = [1, 2].map((weeks) => paper && postponedDialogKey(paper, later(aGame(asked), weeks, asked)))
    expect(keys).toEqual(['dilemma letter', 'dilemma letter last'])
  })

  it('are no forecast that was declined', () => {
    const asking = aScenario((level) => {
      level.forecasts.soon = { askedWeek: 1, dueWeek: 30, rule: 'first-rule', chips: ['swift'] }
    })
    const game = later(aGame(asking), 1, asking)
    const read = createAllReadState(game)
    expect(queuedDialogsFor(game, asking, read).map(queuedDialogKey)).toEqual(['forecast soon'])
    expect(queuedDialogsFor(game, asking, { ...read, declined: new Set(['forecast soon']) })).toEqual([])
  })

  it('are the review each thirteen weeks, and only the ending at the end', () => {
    const game = later(aGame(calm), 13)
    expect(
      queuedDialogsFor(game, calm, { ...createAllReadState(game), reviewWeek: -1 }).map(queuedDialogKey),
    ).toContain('review 13')
    const ended = later(game, calm.weeks - 13)
    expect(queuedDialogsFor(ended, calm, createAllReadState(aGame(calm)))).toEqual([{ kind: 'ending' }])
  })

  it('have one front page of a rule that takes force at once, and two of one that leaves time', () => {
    const sudden = aScenario((level) => {
      Object.assign(at(level.rules, 'first-rule'), { inForceOn: at(level.rules, 'first-rule').announcedOn })
    })
    const pagesIn = (scenario: typeof calm) =>
      queuedDialogsFor(later(aGame(scenario), 26, scenario), scenario, {
        ...createAllReadState(aGame(scenario)),
        serial: 0,
      }).filter(({ kind }) => kind === 'front')
    expect([pagesIn(calm).length, pagesIn(sudden).length]).toEqual([2, 1])
  })
})

describe('news', () => {
  it('stands in the ticker for the last week that had any, and in the journal newest first', () => {
    const game = later(aGame(asked), 1, asked)
    expect(newsTickerView(game, 6).every(({ week }) => week === 1)).toBe(true)
    const serials = journalNewsItems(game, null).map(({ serial }) => serial)
    expect(serials).toEqual([...serials].sort((a, b) => b - a))
    expect(newsItemsFromSerial(game, game.news.next)).toEqual([])
  })

  it('of chips written off is counted, kept in the journal, and no line of the ticker', () => {
    const game = later(aGame(asked), 1, asked)
    const shownBefore = newsTickerView(game, 6)
    for (const count of [2, 3]) addNews(game, 'chipsScrapped', { count, lostUsd: 0 })
    expect(countScrappedChipsInNews(journalNewsItems(game, null))).toBe(5)
    expect(newsTickerView(game, 6)).toEqual(shownBefore)
  })
})

describe('what has been brought about', () => {
  it('is a run with the best model so far, on a paper; one that the standing order begins is only news', () => {
    const behind = aScenario(({ parameters }) => {
      Object.assign(parameters.research, {
        startLog10: { value: 21, unit: 'log10 FLOP', assumption: 'little was trained' },
      })
    })
    const game = later(aGame(behind), 1, behind)
    const read = createAllReadState(game)
    decide(game, { type: 'startTraining', weeks: 8, fleetShare: 0.5, flagship: false }, behind)
    later(game, 9, behind)
    expect(queuedDialogsFor(game, behind, read)).toContainEqual({
      kind: 'run',
      run: 'run-1',
      serial: expect.any(Number),
    })
    const { before, now, dial, weeksLeft } = trainingRunDoneView(game, 'run-1', behind)
    expect(dial.points).toBe(dialResultsOf(game, behind).capability.points)
    expect(now.value).toBeLessThan(before.value)
    expect(weeksLeft).toBe(behind.weeks - game.week)
    game.standingOrders.train = true
    expect(queuedDialogsFor(game, behind, read).map(({ kind }) => kind)).not.toContain('run')
  })

  it('is an objective, for three weeks or until it is put away', () => {
    const asking = aScenario(({ objectives }) => {
      objectives.hall = { when: { week: { atLeast: 50 } }, points: 8 }
    })
    const [game, objective] = [aGame(asking), 'hall']
    game.news.items.push({ serial: game.news.next, week: game.week, kind: 'objectiveReached', facts: { objective } })
    game.news.next += 1
    expect(recentlyReachedObjectives(game, asking, 0)).toMatchObject([{ objective, points: 8 }])
    expect(recentlyReachedObjectives(game, asking, game.news.next)).toEqual([])
    expect(recentlyReachedObjectives(later(game, 3, asking), asking, 0)).toEqual([])
  })
})

describe('what is on order', () => {
  it('is what is not here, sent or not, and says how much of it is late', () => {
    const game = later(aGame(calm), 9)
    addContract(game, { count: 100, delivered: 40, dueWeek: 12 })
    const coming = () =>
      hudView(game, calm, true)
        .groups.flat()
        .find(({ id }) => id === 'coming')
    expect(coming()).toMatchObject({ value: 60, note: { code: 'hud.note.nextDue', facts: { weeks: 3 } }, tone: null })
    addContract(game, { count: 30, delivered: 5, dueWeek: 8 })
    expect(coming()).toMatchObject({ value: 85, note: { code: 'hud.note.late', facts: { count: 25 } }, tone: 'bad' })
  })
})

describe('advisers and guide', () => {
  it('name the seller who is more than eight weeks late, the chip, and how much is missing', () => {
    const order = { distributor: 'trader', chip: 'swift', count: 64, depositShare: 0, weeks: 6, site: null }
    const game = aGame(calm)
    decide(game, { type: 'signContract', ...order, clause: 'firm' }, calm)
    const spokenIn = (week: number) => currentAdviserDispute({ ...game, week }, calm)
    const { dueWeek } = requireElement(game.contracts, 0)
    expect(spokenIn(dueWeek + 8)?.id).not.toBe('late')
    expect(spokenIn(dueWeek + 9)).toMatchObject({
      id: 'late',
      facts: { distributor: fact('distributor', 'trader'), chip: fact('chip', 'swift'), count: 64, weeks: 9 },
      panel: 'contracts',
    })
  })

  it('speak of idle cash in the last third, with what a cloud would let for it', () => {
    const spoken = (week: number, cashUsd: number) => {
      const game = later(aGame(calm), week)
      game.finance.balances.cash = cashUsd
      const dispute = currentAdviserDispute(game, calm)
      return dispute?.id === 'idleCash' ? dispute : null
    }
    const { startCashUsd } = calm.parameters.finance
    const week = Math.ceil(calm.weeks * 0.66)
    expect(spoken(week, startCashUsd)).toMatchObject({
      panel: 'cloud',
      facts: { idleUsd: fact('usd', startCashUsd), weeks: calm.weeks - week, chips: calm.parameters.cloud.mostChips },
    })
    expect(spoken(week - 4, startCashUsd)).toBeNull()
    expect(spoken(week, startCashUsd * 0.1)).toBeNull()
    expect(spoken(calm.weeks - 4, startCashUsd)).toBeNull()
  })

  it('quarrel in the first weeks, about the mandate after, and are silent at the end', () => {
    expect(currentAdviserDispute(aGame(calm), calm)?.id).toBe('first')
    expect(currentAdviserDispute(later(aGame(calm), 3), calm)?.id).not.toBe('first')
    expect(currentAdviserDispute(later(aGame(calm), calm.weeks), calm)).toBeNull()
  })

  it('do not say the same week after week, and may come back to it half a year later', () => {
    const game = aGame(calm)
    const first = currentAdviserDispute(game, calm)
    if (!first) throw new Error('nobody speaks')
    const heard = markAdviserDisputeShown(new Map(), first, 0, false)
    expect(currentAdviserDispute(game, calm, heard)?.id).toBe('first')
    expect(currentAdviserDispute(game, calm, markAdviserDisputeShown(heard, first, 0, true))?.id).not.toBe('first')
    const thin = later(aGame(calm), 30)
    thin.finance.balances.cash = 1000
    expect(currentAdviserDispute(thin, calm)?.id).toBe('cash')
    expect(currentAdviserDispute(thin, calm, new Map([['cash ', 20]]))?.id).not.toBe('cash')
    expect(currentAdviserDispute(thin, calm, new Map([['cash ', 4]]))?.id).toBe('cash')
  })

  it('speak of the stack on which the firm’s own machines run', () => {
    const game = later(aGame(calm), 20)
    const [chip, spec] = Object.entries(calm.chips).find(([, { role }]) => role === 'domestic') ?? []
    const site = Object.keys(game.sites)[0]
    if (!chip || !spec || !site) throw new Error('the calm level has no domestic chip')
    game.belief.market = 0
    game.mandate = {
      mandate: Object.keys(calm.mandates)[0] ?? '',
      week: 0,
      advanceUsd: 0,
      received: 0,
      paid: 0,
      penaltyPaid: false,
    }
    for (const stack of Object.values(game.stacks)) Object.assign(stack, { engineers: 0, maturity: 0.2 })
    expect(currentAdviserDispute(game, calm)?.id).not.toBe('engineers')
    at(game.sites, site).racks[chip] = {
      count: 64,
      bookUsd: 0,
      quality: 1,
      unsupported: 0,
      ageWeeks: 0,
      failing: 0,
      accepted: 0,
    }
    const quarrel = currentAdviserDispute(game, calm)
    expect([quarrel?.id, quarrel?.facts.stack]).toEqual(['engineers', fact('stack', spec.stack)])
  })

  it('goes one step at a time, and never past the sixteenth week', () => {
    expect(nextTutorialStep(aGame(calm), calm, new Set())).toBe('mandate')
    expect(nextTutorialStep(aGame(calm), calm, new Set(['mandate']))).toBe('score')
    expect(nextTutorialStep(aGame(calm), calm, new Set(['mandate', 'score']))).toBe('time')
    expect(nextTutorialStep(aGame(calm), calm, new Set(['mandate', 'time', 'score']))).toBe('buy')
    // What a week adds stands in the head by then.
    expect(nextTutorialStep(later(aGame(calm), 2), calm, new Set(['mandate', 'score', 'train']))).toBe('why')
    expect(nextTutorialStep(later(aGame(calm), 17), calm, new Set())).toBeNull()
  })

  it('tells of training from the third week, until a run goes on', () => {
    const seen = new Set(['mandate', 'score', 'why', 'buy', 'install'] as const)
    const game = later(aGame(calm), 2)
    expect(nextTutorialStep(game, calm, seen)).toBe('train')
    decide(game, { type: 'startTraining', weeks: 8, fleetShare: 0.5, flagship: false }, calm)
    expect(nextTutorialStep(game, calm, seen)).toBe('more')
  })

  it('tells that the crew sets up by itself what stands in the store', () => {
    const seen = new Set(['mandate', 'time'] as const)
    const [chip = ''] = Object.keys(calm.chips)
    const game = later(aGame(calm), 1)
    game.warehouse[chip] = { count: 640 } as GameState['warehouse'][string]
    expect([nextTutorialStep(game, calm, seen), tutorialTextFacts(game, calm).stored]).toEqual(['arriving', 640])
    game.standingOrders.install = false
    expect(nextTutorialStep(game, calm, new Set([...seen, 'train', 'score', 'why', 'buy']))).toBe('install')
  })

  it('tells what wins: the line of the score and that of the own dial', () => {
    const game = aGame(calm)
    decide(game, { type: 'chooseDial', dial: 'capability' }, calm)
    expect(tutorialTextFacts(game, calm)).toMatchObject({
      dial: fact('dial', 'capability'),
      isCapability: 'yes',
      endWeek: fact('week', calm.weeks),
    })
    expect(tutorialTextFacts(game, calm).dialPoints).toEqual(fact('points', calm.dials.line))
  })
})
