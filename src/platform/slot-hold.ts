/** The right to write one slot, which one tab has at a time. */
export interface SlotHold {
  isHeld(): boolean
  /** Lets another tab have it. */
  release(): void
}

/** So long a tab that is just being closed or loaded anew may take to let go, in milliseconds. */
const longestWaitMs = 700

/**
 * Asks for the right to write a slot: another tab's is waited for a moment, or taken from it.
 *
 * Where there are no locks (an old browser, a page from a file) every tab has it: the number of the save that a tab last
 * saw in the slot still keeps it from writing over another's (`saveSlot`).
 *
 * @param onLost another tab has taken it
 */
export function holdSlot(slot: string, way: 'wait' | 'take', onLost: () => void): Promise<SlotHold> {
  return new Promise((resolve) => {
    let isHeld = false
    let letGo = () => {}
    const hold: SlotHold = {
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

/** Rejects, and never throws, where the browser lacks any part of this. */
async function requestLock(name: string, way: 'wait' | 'take', granted: () => Promise<void>): Promise<void> {
  const options = way === 'take' ? { steal: true } : { signal: AbortSignal.timeout(longestWaitMs) }
  await navigator.locks.request(name, options, granted)
}

/** Whether another tab has the lock; all other errors mean that this page may have none. */
function isTaken(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError')
}
