import { computed, signal } from '@preact/signals'

const papers = signal(0)

/** Whether a paper is open: the clock stands meanwhile. */
export const isClockHeldSignal = computed(() => papers.value > 0)

/** Stops the clock until the returned function is called. */
export function stopClockUntilReleased(): () => void {
  papers.value += 1
  let isReleased = false
  return () => {
    if (isReleased) return
    isReleased = true
    papers.value -= 1
  }
}
