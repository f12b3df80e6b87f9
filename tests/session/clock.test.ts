import { describe, expect, it } from 'vitest'
import { type Clock, createClock } from '../../src/session/clock'
import { openGameSession, type Session } from '../../src/session/store'
import type { LevelJson } from '../../src/sim/level/scenario'
import { aLevel } from '../support/builders'

/** A calm level whose rule is far off, so that nothing but the board's review stops the clock. */
function aClock(change: (level: LevelJson) => void = () => {}): { clock: Clock; session: Session; week: () => number } {
  const level = aLevel(change)
  const session = openGameSession({ level, seed: 'north', asItHappened: true })
  return { clock: createClock(session), session, week: () => session.state().week }
}

/** Feeds a second in sixty frames, so many times. */
function pass(clock: Clock, seconds: number): void {
  for (let frame = 0; frame < 60 * seconds; frame += 1) clock.addElapsedMs(1000 / 60)
}

function withQuestion(level: LevelJson): void {
  level.events.offer = {
    kind: 'company',
    on: '2023-01-16',
    then: [],
    choices: { yes: { then: [{ morale: { by: 0.1 } }] }, no: { then: [] } },
    otherwise: 'no',
    answerWithinWeeks: 3,
  }
}

describe('the clock', () => {
  it('stands until it is started', () => {
    const { clock, week } = aClock()
    pass(clock, 5)
    expect([clock.pace, week()]).toEqual(['paused', 0])
  })

  it('runs a month in some ten seconds, then stands', () => {
    const { clock, week } = aClock()
    clock.start('month')
    pass(clock, 9)
    expect([clock.pace, week()]).toEqual(['month', 3])
    pass(clock, 2)
    expect([clock.pace, clock.stoppedBy, week()]).toEqual(['paused', 'done', 4])
    pass(clock, 10)
    expect(week()).toBe(4)
  })

  it('runs one week, then stands', () => {
    const { clock, week } = aClock()
    clock.start('week')
    pass(clock, 9)
    expect([clock.pace, week()]).toEqual(['paused', 1])
  })

  it.each([
    [1, 2],
    [2, 4],
    [4, 8],
  ] as const)('runs in real time at %i×: %i weeks in four seconds', (speed, weeks) => {
    const { clock, week } = aClock()
    clock.setSpeed(speed)
    clock.start('real')
    pass(clock, 4.1)
    expect(week()).toBe(weeks)
  })

  it('moves a week at most where the tab had slept', () => {
    const { clock, week } = aClock()
    clock.start('real')
    clock.addElapsedMs(3_600_000)
    expect(week()).toBe(1)
  })

  it('keeps the same weeks at any frame rate', () => {
    const [coarse, fine] = [aClock(), aClock()]
    coarse.clock.start('month')
    fine.clock.start('month')
    for (let n = 0; n < 110; n += 1) coarse.clock.addElapsedMs(100)
    for (let n = 0; n < 1100; n += 1) fine.clock.addElapsedMs(10)
    expect([coarse.week(), fine.week()]).toEqual([4, 4])
  })

  it('can be paused in the middle of a week, which is then seen again', () => {
    const { clock, week } = aClock()
    clock.start('week')
    pass(clock, 1)
    expect(clock.weekShare).toBeCloseTo(0.4, 1)
    clock.pause()
    expect([clock.pace, clock.stoppedBy, clock.weekShare, week()]).toEqual(['paused', null, 0, 0])
  })

  it('tells its listeners when it starts and stops', () => {
    const { clock } = aClock()
    const heard: string[] = []
    clock.onChange(() => heard.push(clock.pace))
    clock.start('week')
    pass(clock, 3)
    expect(heard).toEqual(['week', 'paused'])
  })
})

describe('the clock stops by itself', () => {
  it.each<[string, (level: LevelJson) => void, string, number]>([
    ['at an announcement', () => {}, 'announcement', 22],
    ['at a dilemma', withQuestion, 'dilemma', 2],
    ['and once more in the last week in which it can be answered', withQuestion, 'dilemma', 4],
    ['at a board review', () => {}, 'review', 13],
    [
      'at a forecast',
      (level) => {
        level.forecasts.soon = { askedWeek: 5, dueWeek: 30, rule: 'first-rule', chips: ['swift'] }
      },
      'forecast',
      5,
    ],
    [
      'at the end',
      (level) => {
        level.weeks = 4
      },
      'ending',
      4,
    ],
  ])('%s', (_when, change, reason, week) => {
    const { clock, session } = aClock(change)
    clock.setSpeed(4)
    const stops: [string | null, number][] = []
    for (let n = 0; n < 40 && !session.state().ending; n += 1) {
      clock.start('real')
      pass(clock, 10)
      stops.push([clock.stoppedBy, session.state().week])
    }
    expect(stops).toContainEqual([reason, week])
  })

  it('and does not start again after the end', () => {
    const { clock } = aClock((level) => {
      level.weeks = 4
    })
    clock.start('quarter')
    pass(clock, 20)
    expect(clock.stoppedBy).toBe('ending')
    clock.start('real')
    expect(clock.pace).toBe('paused')
  })

  it("at ordinary news only where the player waits 'until something happens'", () => {
    const withNews = (level: LevelJson) => {
      level.events.paper = { kind: 'public', on: '2023-01-23', then: [] }
    }
    const [waiting, running] = [aClock(withNews), aClock(withNews)]
    waiting.clock.start('until')
    pass(waiting.clock, 6)
    running.clock.start('real')
    pass(running.clock, 9)
    expect([waiting.clock.stoppedBy, waiting.week()]).toEqual(['news', 3])
    expect(running.week()).toBe(4)
  })

  it('at a front page, so that it stands when the page is put away, unless time was to run without end', () => {
    const withHeadline = (level: LevelJson) => {
      level.events.paper = { kind: 'public', on: '2023-01-23', then: [], headline: true }
    }
    const [month, running] = [aClock(withHeadline), aClock(withHeadline)]
    month.clock.start('month')
    pass(month.clock, 9)
    running.clock.start('real')
    pass(running.clock, 9)
    expect([month.clock.stoppedBy, month.week()]).toEqual(['news', 3])
    expect(running.week()).toBe(4)
  })
})
