import { signal } from '@preact/signals'
import type { Move } from '../../../view/move'
import { clock } from '../../game'
import { SealDialog } from './seal-dialog'

interface Sealing {
  move: Move
  label: string
  onDone?: (() => void) | undefined
}

const asked = signal<Sealing | null>(null)

/** Lays a seal on the desk. It ends a month that was running; who lets time run without end has asked to go on after it. */
export function askForSeal(sealing: Sealing): void {
  if (clock.value.pace !== 'real') clock.value.pause()
  asked.value = sealing
}

/** The seal that lies on the desk: it outlives the button that asked for it, which a stamp may take away. */
export function SealPaper() {
  if (asked.value === null) return null
  return (
    <SealDialog
      {...asked.value}
      onClose={() => {
        asked.value = null
      }}
    />
  )
}
