import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { autosavesKept, autosavesToDrop, oneAtATime } from '../../src/platform/autosaves'
import { isAutosave } from '../../src/platform/slots'
import { listSlots, loadSlot, removeSlot, saveSlot } from '../../src/platform/storage'

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
  expect(await saveSlot(summary, `the record of ${slot}`)).toMatchObject({ ok: true })
}

async function slots(): Promise<string[]> {
  const listed = await listSlots()
  return listed.ok ? listed.value.map(({ slot }) => slot) : []
}

const gameOf = (n: number) => `auto 02-calm seed-${n}`

describe('games that keep themselves', () => {
  it('stay, the last ten of them, with their records', async () => {
    for (let n = 1; n <= 13; n += 1) await save(gameOf(n))
    expect(await slots()).toEqual(Array.from({ length: autosavesKept }, (_, n) => gameOf(13 - n)))
    expect(await loadSlot(gameOf(13))).toEqual({ ok: true, value: `the record of ${gameOf(13)}` })
    expect(await loadSlot(gameOf(3))).toEqual({ ok: false, reason: 'missing' })
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

  it('never push out what the player has named, and are not pushed out by it', async () => {
    await save('before the rule')
    for (let n = 1; n <= 12; n += 1) await save(gameOf(n))
    for (let n = 1; n <= 12; n += 1) await save(`named ${n}`)
    expect(await slots()).toHaveLength(1 + autosavesKept + 12)
    expect(await slots()).toContain('before the rule')
    await removeSlot('before the rule')
    expect(await slots()).not.toContain('before the rule')
  })

  it('are known by the name of their slot', () => {
    expect(['auto 02-calm heron-41', 'auto x y 2'].every(isAutosave)).toBe(true)
    expect(['My game', 'Auto 02-calm heron-41', 'auto', 'automatic for the people'].some(isAutosave)).toBe(false)
    expect(autosavesToDrop([])).toEqual([])
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
    return { underWay, ask: oneAtATime(save) }
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
