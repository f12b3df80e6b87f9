import { signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'

/**
 * The last announcement while time ran: a paper that opens interrupts it and tells it itself. Empty once it was heard.
 */
export const interruptibleAnnouncementSignal = signal('')

/** The announcement that the opening paper interrupted; told with that paper only. */
export function useInterruptedAnnouncement(): string {
  const [words] = useState(() => interruptibleAnnouncementSignal.peek())
  useEffect(() => {
    interruptibleAnnouncementSignal.value = ''
  }, [])
  return words
}
