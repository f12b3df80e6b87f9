import { useEffect, useRef, useState } from 'preact/hooks'

/** Debounce: only the value at which the player stops is announced. */
const settledMs = 800

/** Announces the result of a setting (its `cause`) to screen readers, once it has been stable for a moment. */
export function DebouncedAnnouncement({ cause, text }: { cause: string; text: string }) {
  const [told, setTold] = useState('')
  const isFirst = useRef(true)
  const latest = useRef(text)
  latest.current = text
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    const wait = setTimeout(() => setTold(latest.current), settledMs)
    return () => clearTimeout(wait)
  }, [cause])
  return (
    <p class="visually-hidden" role="status">
      {told}
    </p>
  )
}
