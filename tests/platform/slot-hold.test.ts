import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lockSaveSlot } from '../../src/platform/slot-lock'

/** Locks as the browser keeps them for all tabs of a page, with as much of them as is asked for. */
function lockManager() {
  const held = new Map<string, { drop: (reason: unknown) => void; over: Promise<void> }>()
  async function request(
    name: string,
    { steal = false, signal }: LockOptions,
    granted: () => Promise<void>,
  ): Promise<void> {
    const holder = held.get(name)
    if (holder && steal) holder.drop(new DOMException('stolen', 'AbortError'))
    else if (holder) await Promise.race([holder.over, aborted(signal)])
    let drop = (_reason: unknown) => {}
    const dropped = new Promise<void>((_, reject) => {
      drop = reject
    })
    const over = granted()
    held.set(name, { drop, over })
    await Promise.race([over, dropped])
    if (held.get(name)?.over === over) held.delete(name)
  }
  return { request }
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
}

beforeEach(() => vi.stubGlobal('navigator', { locks: lockManager() }))
afterEach(() => vi.unstubAllGlobals())

describe('the right to write a slot', () => {
  it('is the first tab’s, and told to the second', async () => {
    expect((await lockSaveSlot('auto a', 'wait', () => {})).isHeld()).toBe(true)
    expect((await lockSaveSlot('auto a', 'wait', () => {})).isHeld()).toBe(false)
    expect((await lockSaveSlot('auto b', 'wait', () => {})).isHeld()).toBe(true)
  })

  it('goes to the tab that waits as soon as the first lets go', async () => {
    const first = await lockSaveSlot('auto a', 'wait', () => {})
    const second = lockSaveSlot('auto a', 'wait', () => {})
    first.release()
    expect(first.isHeld()).toBe(false)
    expect((await second).isHeld()).toBe(true)
  })

  it('can be taken, and who had it is told', async () => {
    const onLost = vi.fn()
    const first = await lockSaveSlot('auto a', 'wait', onLost)
    const second = await lockSaveSlot('auto a', 'take', () => {})
    await vi.waitFor(() => expect(onLost).toHaveBeenCalledOnce())
    expect([first.isHeld(), second.isHeld()]).toEqual([false, true])
  })

  it('is not lost by whoever gave it back', async () => {
    const onLost = vi.fn()
    const first = await lockSaveSlot('auto a', 'wait', onLost)
    first.release()
    await lockSaveSlot('auto a', 'take', () => {})
    expect(onLost).not.toHaveBeenCalled()
  })

  it.each([
    ['the browser has no locks', undefined],
    ['the page may have none', { request: () => Promise.reject(new DOMException('no', 'SecurityError')) }],
  ])('is everybody’s where %s', async (_, locks) => {
    vi.stubGlobal('navigator', { locks })
    expect((await lockSaveSlot('auto a', 'wait', () => {})).isHeld()).toBe(true)
    expect((await lockSaveSlot('auto a', 'take', () => {})).isHeld()).toBe(true)
  })
})
