import { useEffect, useRef, useState } from 'preact/hooks'

/** Who steps through values is told of the one at which he stops, and not of each on the way. */
const settledMs = 800

interface ToldWhenSettledProps {
  /** What the player has set: only after a change of it something is told. */
  cause: string
  text: string
}

/** Tells a screen reader what has come of a setting, when it has stood for a moment. */
export function ToldWhenSettled({ cause, text }: ToldWhenSettledProps) {
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
