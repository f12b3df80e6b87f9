import { useId } from 'preact/hooks'
import { refusalFactsWithKinds } from '../../../view/facts/typed-facts'
import { type Move, movePermissionView } from '../../../view/refusal-view'
import { sayDynamic } from '../../app/translator'
import { currentLevelSignal, gameStateSignal, makePlayerMoveInOpenGame } from '../../game'
import { Icon } from '../icon'
import { openIrreversibleMoveDialog } from './seal-request'

interface MoveButtonProps {
  move: Move
  label: string
  /** The accessible name, where the label alone is ambiguous. */
  name?: string | undefined
  icon?: string | undefined
  primary?: boolean | undefined
  /** One line below: the cost. */
  note?: string | undefined
  /** Why the move is pointless now, although the rules allow it. */
  whyNot?: string | undefined
  onDone?: (() => void) | undefined
}

/**
 * A button that makes one move. A refused one stays focusable and says why; an irreversible one asks for confirmation.
 */
export function MoveButton({ move, label, name, icon, primary = false, note, whyNot, onDone }: MoveButtonProps) {
  const [whyNotId, noteId] = [useId(), useId()]
  const { refusal, isSeal } = movePermissionView(gameStateSignal.value, move, currentLevelSignal.value.scenario)
  const reason = refusal ? sayDynamic(refusal.code, refusalFactsWithKinds(refusal)) : whyNot
  const act = () => {
    if (reason) return
    if (isSeal) openIrreversibleMoveDialog({ move, label, onDone })
    else if (makePlayerMoveInOpenGame(move) === null) onDone?.()
  }
  return (
    <span class="move">
      <button
        type="button"
        class={`btn ${primary ? 'primary' : ''} ${isSeal ? 'sealing' : ''}`}
        aria-label={name}
        aria-disabled={reason !== undefined}
        aria-describedby={[note && noteId, reason && whyNotId].filter(Boolean).join(' ') || undefined}
        onClick={act}
      >
        {(icon || isSeal) && <Icon name={icon ?? 'seal'} size={18} />}
        {label}
      </button>
      {note && (
        <span class="caption" id={noteId}>
          {note}
        </span>
      )}
      {reason && (
        <span class="why-not" id={whyNotId}>
          {reason}
        </span>
      )}
    </span>
  )
}
