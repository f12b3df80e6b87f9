import { signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'

/** What was last told while time ran on: a paper that comes then cuts it off, and tells it itself. Empty where it has been heard. */
export const unheard = signal('')

/** What the paper that now comes has cut off; it is told with it, and with no other. */
export function useUnheard(): string {
  const [words] = useState(() => unheard.peek())
  useEffect(() => {
    unheard.value = ''
  }, [])
  return words
}
