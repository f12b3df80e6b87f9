import { describe, expect, it } from 'vitest'
import { at } from '../../../src/kernel/at'
import { type MusicContext, musicContextOf, musicPieceForContext } from '../../../src/view/sound/music'
import { ambientSoundContextOf } from '../../../src/view/stage/ambience'
import { aGame, aScenario } from '../../support/builders'
import { addContract } from '../../support/situations'

const quiet: MusicContext = {
  isAtTea: false,
  hasEnded: false,
  weeksOfCash: 60,
  weeksLeft: 50,
  weeksSinceAnnounced: null,
  lateOrders: 0,
  hasStood: false,
}
const musicWhen = (change: Partial<MusicContext>) => musicPieceForContext({ ...quiet, ...change })

describe('the music of the desk', () => {
  it('is calm where nothing presses', () => {
    expect(musicWhen({})).toBe('calm')
    expect(musicWhen({ lateOrders: 2, weeksOfCash: 13, weeksLeft: 5 })).toBe('calm')
  })

  it('hurries where money or time is short or three orders are late, until time has stood for a while', () => {
    for (const pressing of [{ weeksOfCash: 12.9 }, { weeksLeft: 4 }, { lateOrders: 3 }]) {
      expect(musicWhen(pressing)).toBe('rush')
      expect(musicWhen({ ...pressing, hasStood: true })).toBe('calm')
    }
  })

  it('darkens for six weeks from the announcement of a rule, whatever else presses', () => {
    expect(musicWhen({ weeksSinceAnnounced: 0, weeksOfCash: 1 })).toBe('embargo')
    expect(musicWhen({ weeksSinceAnnounced: 5, hasStood: true })).toBe('embargo')
    expect(musicWhen({ weeksSinceAnnounced: 6 })).toBe('calm')
  })

  it('is the tea table’s at the tea table, and none after the end', () => {
    expect(musicWhen({ isAtTea: true, weeksSinceAnnounced: 0, weeksOfCash: 1 })).toBe('tea')
    expect(musicWhen({ hasEnded: true, isAtTea: true })).toBeNull()
  })
})

describe('what the music asks of a game', () => {
  const scenario = aScenario((level) => {
    const first = at(level.rules, 'first-rule')
    level.rules['second-rule'] = { ...first, announcedOn: '2023-08-07', inForceOn: '2023-09-04' }
  })

  it('counts orders that are owed past their day, and the weeks since the last rule', () => {
    const game = aGame(scenario, (state) => {
      state.week = 20
      addContract(state, { status: 'open', dueWeek: 19 })
      addContract(state, { status: 'open', dueWeek: 20 })
      addContract(state, { status: 'done', dueWeek: 19 })
      Object.assign(at(state.rules, 'first-rule'), { status: 'inForce', announcedWeek: 18, forceWeek: 19 })
      Object.assign(at(state.rules, 'second-rule'), { status: 'announced', announcedWeek: 3, forceWeek: 30 })
    })
    const scene = musicContextOf(game, scenario, { isAtTea: false, hasStood: false })
    expect(scene).toMatchObject({ lateOrders: 1, weeksSinceAnnounced: 2, weeksLeft: 32, hasEnded: false })
  })

  it('knows of no rule before the first, and counts one of the first week', () => {
    const scene = (announcedWeek: number | null) =>
      musicContextOf(
        aGame(scenario, (state) => {
          at(state.rules, 'first-rule').announcedWeek = announcedWeek
        }),
        scenario,
        { isAtTea: false, hasStood: false },
      )
    expect(scene(null).weeksSinceAnnounced).toBeNull()
    expect(scene(0).weeksSinceAnnounced).toBe(0)
  })
})

describe('what is heard behind everything', () => {
  const scenario = aScenario()
  const rack = { count: 300, failing: 0, bookUsd: 0, ageWeeks: 0, quality: 1, unsupported: 0, accepted: 0 }
  const humWith = (stored: number, fleetShare: number, status: 'ready' | 'building' = 'ready') =>
    ambientSoundContextOf(
      aGame(scenario, (state) => {
        at(state.sites, 'hall').racks = {}
        Object.assign(at(state.sites, 'centre'), { status, powerKw: 20_000, racks: { slow: rack } })
        state.warehouse = { slow: { count: stored, bookUsd: 0, sinceWeek: 0, quality: 1, unsupported: 0 } }
        state.training.run = {
          name: 'run',
          startedWeek: 0,
          weeks: 9,
          weeksDone: 0,
          fleetShare,
          flop: 0,
          restarts: 0,
          flagship: false,
        }
      }),
      scenario,
    ).humShare

  it('follows the share of the chips that are at work', () => {
    expect(humWith(0, 1)).toBe(1)
    expect(humWith(100, 1)).toBe(0.75)
    expect(humWith(0, 0)).toBeLessThan(humWith(0, 0.5))
  })

  it('is silent before a hall is ready', () => expect(humWith(0, 1, 'building')).toBe(0))

  it('has the weather of the site with most chips: dust in spring inland, rain on the coast in June', () => {
    const airOver = (site: 'hall' | 'centre', week: number) =>
      ambientSoundContextOf(
        aGame(scenario, (state) => {
          state.week = week
          for (const each of Object.values(state.sites)) each.racks = {}
          Object.assign(at(state.sites, site), { status: 'ready', racks: { slow: rack } })
        }),
        scenario,
      ).air
    expect(airOver('centre', 16)).toBe('dust')
    expect(airOver('hall', 16)).toBe('clear')
    expect(airOver('hall', 23)).toBe('rain')
  })
})
