/** An exclusive lock on a save slot, held by one tab. */
interface SlotLock {
  isHeld(): boolean
  /** Releases the lock to other tabs. */
  release(): void
}

/** The longest time in milliseconds that a closing or reloading tab takes to release its lock. */
const longestWaitMs = 700

/**
 * Requests the lock of a slot, waiting a moment for another tab or taking it over.
 *
 * Without lock support (an old browser, a page opened from a file) every tab gets it; the save number in `writeSaveSlot`
 * still prevents overwriting another tab's save.
 *
 * @param onLost called when another tab has taken the lock
 */
export function lockSaveSlot(slot: string, way: 'wait' | 'take', onLost: () => void): Promise<SlotLock> {
  return new Promise((resolve) => {
    let isHeld = false
    let letGo = () => {}
    const hold: SlotLock = {
      isHeld: () => isHeld,
      release() {
        isHeld = false
        letGo()
      },
    }
    const granted = () => {
      isHeld = true
      resolve(hold)
      return new Promise<void>((resolve) => {
        letGo = resolve
      })
    }
    const ended = (error: unknown) => {
      const wasHeld = isHeld
      isHeld = !wasHeld && !isTaken(error)
      resolve(hold)
      if (wasHeld) onLost()
    }
    requestLock(`nine-thousand-chips ${slot}`, way, granted).catch(ended)
  })
}

/** Rejects instead of throwing where the browser lacks the lock API. */
async function requestLock(name: string, way: 'wait' | 'take', granted: () => Promise<void>): Promise<void> {
  const options = way === 'take' ? { steal: true } : { signal: AbortSignal.timeout(longestWaitMs) }
  await navigator.locks.request(name, options, granted)
}

/** Whether another tab holds the lock; all other errors mean that this page cannot use locks. */
function isTaken(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError')
}
