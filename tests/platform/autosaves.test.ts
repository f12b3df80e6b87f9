import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { autosavesToDrop, coalesceConcurrentSaves, maxKeptAutosaves } from '../../src/platform/autosaves'
import { isAutosaveSlot } from '../../src/platform/slots'
import {
  listSaveSlots,
  loadSaveNumberOfSlot,
  loadSaveSlot,
  removeSaveSlot,
  writeSaveSlot,
} from '../../src/platform/storage'

/** A shelf in memory, with as much of the browser's as the storage asks for. */
const shelves = vi.hoisted(() => ({ summaries: new Map<string, unknown>(), records: new Map<string, unknown>() }))
vi.mock('idb', () => {
  const storeOf = (shelf: Map<string, unknown>) => ({
    put: async (value: unknown, key: string) => void shelf.set(key, value),
    delete: async (key: string) => void shelf.delete(key),
    getAll: async () => [...shelf.values()],
  })
  return {
    openDB: async () => ({
      transaction: () => ({
        objectStore: (name: keyof typeof shelves) => storeOf(shelves[name]),
        done: Promise.resolve(),
      }),
      get: async (name: keyof typeof shelves, key: string) => shelves[name].get(key),
      getAll: async (name: keyof typeof shelves) => [...shelves[name].values()],
    }),
  }
})

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  for (const shelf of Object.values(shelves)) shelf.clear()
})
afterAll(() => {
  vi.useRealTimers()
})

let minute = 0

/** Saves a game, a minute after the last one. */
async function save(slot: string): Promise<void> {
  minute += 1
  vi.setSystemTime(new Date(2026, 0, 1, 12, minute))
  const summary = { slot, level: 'calm', week: 3, date: '2023-01-23', fingerprint: '', chips: 200 }
  expect(await writeSaveSlot(summary, `the record of ${slot}`)).toMatchObject({ ok: true })
}

async function slots(): Promise<string[]> {
  const listed = await listSaveSlots()
  return listed.ok ? listed.value.map(({ slot }) => slot) : []
}

const gameOf = (n: number) => `auto 02-calm seed-${n}`

describe('games that keep themselves', () => {
  it('stay, the last ten of them, with their records', async () => {
    for (let n = 1; n <= 13; n += 1) await save(gameOf(n))
    expect(await slots()).toEqual(Array.from({ length: maxKeptAutosaves }, (_, n) => gameOf(13 - n)))
    expect(await loadSaveSlot(gameOf(13))).toEqual({ ok: true, value: `the record of ${gameOf(13)}` })
    expect(await loadSaveSlot(gameOf(3))).toEqual({ ok: false, reason: 'missing' })
    expect([...shelves.records.keys()].sort()).toEqual([...shelves.summaries.keys()].sort())
  })

  it('take one slot each, however often they are saved', async () => {
    for (let n = 1; n <= 10; n += 1) await save(gameOf(n))
    for (let week = 0; week < 20; week += 1) await save(gameOf(10))
    expect(await slots()).toHaveLength(10)
  })

  it('are counted by when they were last played, not by when they began', async () => {
    for (let n = 1; n <= 10; n += 1) await save(gameOf(n))
    await save(gameOf(1))
    await save(gameOf(11))
    expect(await slots()).toContain(gameOf(1))
    expect(await slots()).not.toContain(gameOf(2))
  })

  it('stay though the clock was set back before the last was saved', async () => {
    for (let n = 1; n <= 10; n += 1) await save(gameOf(n))
    minute -= 600
    await save(gameOf(11))
    await save(gameOf(12))
    expect((await slots()).slice(0, 3)).toEqual([gameOf(12), gameOf(11), gameOf(10)])
    expect(await loadSaveSlot(gameOf(12))).toEqual({ ok: true, value: `the record of ${gameOf(12)}` })
    expect(await slots()).not.toContain(gameOf(2))
    minute += 600
  })

  it('of an older program, which did not count them, count as older, the earliest first', async () => {
    for (const n of [2, 1, 3]) shelves.summaries.set(gameOf(n), { slot: gameOf(n), savedAt: `2030-01-0${n}` })
    for (let n = 4; n <= 11; n += 1) await save(gameOf(n))
    expect(await slots()).toEqual(Array.from({ length: maxKeptAutosaves }, (_, n) => gameOf(11 - n)))
  })

  it('never push out what the player has named, and are not pushed out by it', async () => {
    await save('before the rule')
    for (let n = 1; n <= 12; n += 1) await save(gameOf(n))
    for (let n = 1; n <= 12; n += 1) await save(`named ${n}`)
    expect(await slots()).toHaveLength(1 + maxKeptAutosaves + 12)
    expect(await slots()).toContain('before the rule')
    await removeSaveSlot('before the rule')
    expect(await slots()).not.toContain('before the rule')
  })

  it('are known by the name of their slot', () => {
    expect(['auto 02-calm heron-41', 'auto x y 2'].every(isAutosaveSlot)).toBe(true)
    expect(['My game', 'Auto 02-calm heron-41', 'auto', 'automatic for the people'].some(isAutosaveSlot)).toBe(false)
    expect(autosavesToDrop([])).toEqual([])
  })
})

describe('a slot that another tab writes, too', () => {
  const week = (week: number) => ({
    slot: gameOf(1),
    level: 'calm',
    week,
    date: '2023-01-23',
    fingerprint: '',
    chips: 200,
  })

  it('is not written over by who has not seen the last save in it', async () => {
    const first = await writeSaveSlot(week(3), 'week 3', null)
    const seen = first.ok ? first.value.saveNumber : 0
    expect(await loadSaveNumberOfSlot(gameOf(1))).toEqual({ ok: true, value: seen })
    expect(await writeSaveSlot(week(4), 'week 4 of the other tab', seen)).toMatchObject({ ok: true })
    expect(await writeSaveSlot(week(3), 'week 3 again', seen)).toEqual({ ok: false, reason: 'newer' })
    expect(await writeSaveSlot(week(3), 'a new game', null)).toEqual({ ok: false, reason: 'newer' })
    expect(await loadSaveSlot(gameOf(1))).toEqual({ ok: true, value: 'week 4 of the other tab' })
  })

  it('may be written by who has seen what an older program left in it', async () => {
    shelves.summaries.set(gameOf(1), { slot: gameOf(1), savedAt: '2026-01-01' })
    expect(await loadSaveNumberOfSlot(gameOf(1))).toEqual({ ok: true, value: 0 })
    expect(await writeSaveSlot(week(4), 'week 4', 0)).toMatchObject({ ok: true })
  })

  it('is filled anew where it was emptied meanwhile', async () => {
    const first = await writeSaveSlot(week(3), 'week 3', null)
    await removeSaveSlot(gameOf(1))
    expect(await loadSaveNumberOfSlot(gameOf(1))).toEqual({ ok: true, value: null })
    expect(await writeSaveSlot(week(4), 'week 4', first.ok ? first.value.saveNumber : 0)).toMatchObject({ ok: true })
  })
})

describe('saving', () => {
  /** Saves that stay under way until they are let go. */
  const slowSaves = () => {
    const underWay: { done: () => void; fail: () => void }[] = []
    const save = () =>
      new Promise<void>((resolve, reject) =>
        underWay.push({ done: resolve, fail: () => reject(new Error('the network is gone')) }),
      )
    return { underWay, ask: coalesceConcurrentSaves(save) }
  }

  it('is done once more, and once only, for all who ask while a save is under way', async () => {
    const { underWay, ask } = slowSaves()
    const first = ask()
    await Promise.all([ask(), ask(), ask()])
    expect(underWay).toHaveLength(1)
    underWay[0]?.done()
    await vi.waitFor(() => expect(underWay).toHaveLength(2))
    underWay[1]?.done()
    await first
    expect(underWay).toHaveLength(2)
  })

  it('goes on after a save that failed', async () => {
    const { underWay, ask } = slowSaves()
    const first = ask()
    underWay[0]?.fail()
    await expect(first).rejects.toThrow('the network is gone')
    void ask()
    expect(underWay).toHaveLength(2)
  })
})
