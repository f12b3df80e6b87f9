import { signal } from '@preact/signals'
import { hasText, sayDynamic } from '../app/translator'

const shownMs = 6000
const linesAtMost = 3

const lines = signal<readonly { serial: number; key: string }[]>([])
let serial = 0

/** Shows a sound's caption; returns whether it has one. */
export function showSoundCaption(kind: string): boolean {
  const key = `caption.${kind}`
  if (!hasText(key)) return false
  serial += 1
  const line = { serial, key }
  lines.value = [...lines.peek().filter((other) => other.key !== key), line].slice(-linesAtMost)
  setTimeout(() => {
    lines.value = lines.peek().filter((other) => other !== line)
  }, shownMs)
  return true
}

/** Captions of sounds at the foot of the desk; hidden from screen readers, which get the news itself. */
export function SoundCaptionsOverlay() {
  return (
    <ul class="captions" aria-hidden="true">
      {lines.value.map(({ serial: id, key }) => (
        <li key={id}>{sayDynamic(key)}</li>
      ))}
    </ul>
  )
}
