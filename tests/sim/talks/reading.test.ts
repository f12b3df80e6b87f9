// The laws of what can be read of a person: no way of bargaining fits all, traces teach whom one has before one, and
// nothing else does.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, requireElement } from '../../../src/kernel/at'
import { draw } from '../../../src/kernel/luck'
import { log } from '../../../src/kernel/math'
import { playRandomTalk } from '../../../src/lab/bargain/price-sums'
import {
  compareBargainingTactics,
  createAllTactics,
  meanTacticSurplus,
  measureTacticResults,
  measureTwoStageTacticSurpluses,
} from '../../../src/lab/bargain/tactic-table'
import { offerOnlyTactics, requireTraceBlindTactic, traceBlindTactics } from '../../../src/lab/bargain/tactics'
import { playTalk } from '../../../src/lab/bargain/talk-run'
import { createSeeds } from '../../../src/lab/seeds'
import { distributorView } from '../../../src/panels/distributors/distributors.view'
import {
  lastLineAndRevealedTextKeysOf,
  ownLineKeysOfDistributorAtMoment,
} from '../../../src/panels/talks/talk-line.view'
import { advance, createNewGame, decide, refusalOf } from '../../../src/sim/game'
import { marketPriceWaterfall } from '../../../src/sim/market/pricing'
import type { GameState } from '../../../src/sim/state/state'
import type { Talk } from '../../../src/sim/state/talk-state'
import { inferTemperProbabilities } from '../../../src/sim/trade/traces'
import { soundByOccurrenceKey } from '../../../src/sound/sounds'
import { gameWithTemper, people, tempers } from '../../support/distributor-games'
import { meanOf, scenario, tianshui } from '../../support/shipped-levels'

const anySeed = fc.integer({ min: 0, max: 999_999 }).map(String)

/** Many talks on a machine that may have other work. */
const longTest = 400_000

describe('N11: no universal tactic', { timeout: longTest }, () => {
  const earned = measureTwoStageTacticSurpluses(scenario, people, createSeeds('learned', 54))

  it('none is best against more than two of five, and to know the temper is worth a fifth', () => {
    const seeds = createSeeds('measured', 99)
    const lesson = compareBargainingTactics(
      measureTacticResults(scenario, { people, tempers, tactics: traceBlindTactics, seeds, talks: 1 }),
    )
    expect(tempers.length).toBe(5)
    expect(lesson.mostBest).toBeLessThanOrEqual(2)
    expect(lesson.knowingGain).toBeGreaterThanOrEqual(0.2)
    expect(lesson.knowingGain).toBeLessThanOrEqual(0.6)
  })

  it('nor is silence, a favour, a proof or a pause: what they add to a tactic, they cost', () => {
    const seeds = createSeeds('quiet', 99)
    const rows = measureTacticResults(scenario, { people, tempers, tactics: traceBlindTactics, seeds, talks: 1 })
    const mean = (tactic: string) =>
      meanOf(
        tempers.map((temper) =>
          meanTacticSurplus(rows.filter((row) => row.tactic === tactic && row.temper === temper)),
        ),
      )
    const quiet = traceBlindTactics.filter((tactic) => !offerOnlyTactics.includes(tactic)).map(({ id }) => id)
    expect(quiet).toEqual(['silent', 'silent, then linear', 'silent, then soft', 'kind', 'proven', 'paused'])
    const best = Math.max(...offerOnlyTactics.map(({ id }) => mean(id)))
    for (const tactic of quiet) expect(mean(tactic), tactic).toBeLessThanOrEqual(best)
    expect(mean('silent')).toBeLessThan(Math.min(mean('linear'), mean('soft'), mean('tough'), mean('tit-for-tat')))
    for (const base of ['linear', 'soft']) expect(mean(`silent, then ${base}`), base).toBeLessThan(mean(base))
  })

  it('a reader of traces earns an eighth more than the best fixed tactic after four talks', () => {
    // Silence and its like earn no more than offers do, as said above.
    const tactics = createAllTactics(scenario, earned).filter(
      (one) => !traceBlindTactics.includes(one) || offerOnlyTactics.includes(one),
    )
    const task = { people, tempers, tactics, seeds: createSeeds('measured', 36), talks: 4 }
    const { readerGain } = compareBargainingTactics(measureTacticResults(scenario, task))
    expect(readerGain).toBeGreaterThanOrEqual(0.12)
  })
})

describe('N13: a Bayesian reader of traces', { timeout: longTest }, () => {
  it('gains at least 0.4 bits after two talks, and less than 2 after one', () => {
    const bits: [number[], number[]] = [[], []]
    for (const [n, seed] of createSeeds('bits', 60).entries())
      for (const temper of tempers) {
        const distributor = requireElement(people, n % people.length)
        const { forced, game, chip } = gameWithTemper(seed, distributor, temper)
        for (const gained of bits) {
          playTalk(game, distributor, chip, requireTraceBlindTactic('linear'), forced)
          const odds = inferTemperProbabilities(at(game.distributors, distributor).traces, forced)
          gained.push(log(at(odds, temper) * tempers.length) / log(2))
          for (let week = 0; week < 5; week += 1) advance(game, forced)
        }
      }
    expect(meanOf(bits[0])).toBeLessThan(2)
    expect(meanOf(bits[0])).toBeGreaterThan(0)
    expect(meanOf(bits[1])).toBeGreaterThanOrEqual(0.4)
  })
})

describe('N15: wording, portrait and sound carry no undeclared hint', () => {
  const hasWords = (key: string) => tianshui.texts.en?.[key] !== undefined
  const words = (game: GameState, distributor: string) =>
    game.talk
      ? {
          ...lastLineAndRevealedTextKeysOf(game.talk, game, scenario, hasWords),
          portrait: distributorView(game, distributor, scenario).portrait,
        }
      : null

  it('the same table, traces and week give the same words and face, whatever he is inside', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        playRandomTalk(scenario, seed, (state, talk) => {
          const shown = tempers.map((temper) => {
            const other = structuredClone(state)
            Object.assign(at(other.distributors, talk.distributor).mind, {
              temper,
              limitMargin: draw({ seedBits: state.seedBits, week: 0 }, 'other', temper),
              patience: 0.5,
              fear: 0,
            })
            if (other.talk) other.talk.plainLimitUsd -= 100
            return JSON.stringify(words(other, talk.distributor))
          })
          expect(new Set(shown).size).toBe(1)
        })
      }),
      { numRuns: 60 },
    )
  })

  it('how he opens is put in the same words by every temper on the same seed', () => {
    for (const seed of createSeeds('opening', 20))
      for (const distributor of people) {
        const opened = tempers.map((temper) => {
          const { forced, game, chip } = gameWithTemper(seed, distributor, temper)
          decide(game, { type: 'openTalk', distributor, chip }, forced)
          const shown = words(game, distributor)
          return shown && [shown.line, shown.gesture, shown.portrait].join(' ')
        })
        expect(new Set(opened).size).toBe(1)
      }
  })

  it('each person opens in lines of his own, in all of them, whoever he is inside', () => {
    for (const distributor of people) {
      const heard = createSeeds('voice', 30).map((seed, n) => {
        const { forced, game, chip } = gameWithTemper(seed, distributor, requireElement(tempers, n % tempers.length))
        decide(game, { type: 'openTalk', distributor, chip }, forced)
        return words(game, distributor)?.line
      })
      expect([...new Set(heard)].sort()).toEqual(ownLineKeysOfDistributorAtMoment(distributor, 'opened', hasWords))
    }
  })

  it('and the declared trace alone says how he spoke', () => {
    const spoken = (manner: number) => {
      const { forced, game, chip } = gameWithTemper('manner', requireElement(people, 0), requireElement(tempers, 0))
      decide(game, { type: 'openTalk', distributor: requireElement(people, 0), chip }, forced)
      at(game.distributors, requireElement(people, 0)).traces.push({ week: game.week, kind: 'manner', value: manner })
      return words(game, requireElement(people, 0))?.line
    }
    expect(new Set([0, 1, 2, 3, 4].map(spoken)).size).toBe(1)
  })
})

describe('N15: sound', () => {
  it('follows the kind of a move, of public news or of the ending alone, and what a person lets slip has none of its own', () => {
    expect(
      Object.keys(soundByOccurrenceKey).filter((key) => !/^(seal|(move|news)\.\w+|ended\.(won|lost))$/.test(key)),
    ).toEqual([])
    expect(Object.keys(soundByOccurrenceKey)).not.toContain('news.traceSeen')
    for (const temper of tempers)
      expect(Object.keys(soundByOccurrenceKey).filter((key) => key.includes(temper))).toEqual([])
  })
})

describe('N16: what is shown before the debrief', { timeout: longTest }, () => {
  interface Shown {
    distributor: string
    key: string
    earned: number[]
  }
  const first = (seed: string, distributor: string): Shown => {
    const game = createNewGame(scenario, { seed, asItHappened: true })
    const chip = at(scenario.distributors, distributor).chips.find(
      (id) => refusalOf(game, { type: 'openTalk', distributor, chip: id }, scenario) === null,
    )
    const opened = structuredClone(game)
    decide(opened, { type: 'openTalk', distributor, chip: chip ?? '' }, scenario)
    const { theirs, askUsd } = opened.talk as Talk
    const overMarket = Math.round((20 * askUsd) / marketPriceWaterfall(opened, chip ?? '', scenario).value())
    const { depositShare, weeks, count, clause } = theirs
    return {
      distributor,
      key: [overMarket, depositShare, weeks > 8, count, clause].join(' '),
      earned: traceBlindTactics.map(
        (tactic) => playTalk(structuredClone(game), distributor, chip ?? '', tactic, scenario).surplusShare ?? 0,
      ),
    }
  }
  /** What each tactic earned in these talks on average. */
  const meansIn = (talks: readonly Shown[]): number[] =>
    traceBlindTactics.map((_tactic, n) => meanOf(talks.map(({ earned }) => requireElement(earned, n))))
  const best = (means: readonly number[]): number => means.indexOf(Math.max(...means))

  it('earns a script that learned from half of the talks at most 5 % over the tactic that served best with the same person', () => {
    const talks = createSeeds('shown', 900).map((seed, n) => first(seed, requireElement(people, n % people.length)))
    const halves = [talks.slice(0, 450), talks.slice(450)]
    const played = halves.flatMap((half, n) => {
      const learned = halves[1 - n] ?? []
      const ofPerson = new Map(
        people.map((who) => [who, meansIn(learned.filter(({ distributor }) => distributor === who))]),
      )
      const more = learned.map((one) => ({
        ...one,
        earned: one.earned.map((usd, tactic) => usd - (ofPerson.get(one.distributor)?.[tactic] ?? 0)),
      }))
      return half.map(({ distributor, key, earned }) => {
        const fixed = ofPerson.get(distributor) ?? []
        const alike = more.filter((other) => other.key === key)
        const byKey = alike.length < 8 ? [] : meansIn(alike)
        return {
          scripted: requireElement(earned, best(fixed.map((usd, tactic) => usd + (byKey[tactic] ?? 0)))),
          fixed: requireElement(earned, best(fixed)),
        }
      })
    })
    const gain = meanOf(played.map(({ scripted }) => scripted)) / meanOf(played.map(({ fixed }) => fixed)) - 1
    expect(gain).toBeLessThanOrEqual(0.05)
  })
})
