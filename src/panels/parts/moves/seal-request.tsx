import { signal } from '@preact/signals'
import type { Move } from '../../../view/refusal-view'
import { gameClock } from '../../game'
import { SealDialog } from './seal-dialog'

interface Sealing {
  move: Move
  label: string
  onDone?: (() => void) | undefined
}

const asked = signal<Sealing | null>(null)

/** Opens the confirmation of an irreversible move. A running month ends with it; endless time resumes afterwards. */
export function requestSeal(sealing: Sealing): void {
  if (gameClock.value.pace !== 'real') gameClock.value.pause()
  asked.value = sealing
}

/** The open confirmation: it is mounted apart from its button, which the move may remove. */
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
