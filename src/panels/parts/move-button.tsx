import { useId } from 'preact/hooks'
import { sayAny } from '../../text/say'
import { type Move, refusalView } from '../../view/move'
import { decide, game, level } from '../game'
import { Icon } from './icon'
import { askForSeal } from './sealing'

interface MoveButtonProps {
  move: Move
  label: string
  icon?: string | undefined
  primary?: boolean | undefined
  /** One line below: what it costs. */
  note?: string | undefined
  onDone?: (() => void) | undefined
}

/** A button that makes one move. A refused one stays focusable and says why; a seal asks first. */
export function MoveButton({ move, label, icon, primary = false, note, onDone }: MoveButtonProps) {
  const [whyNotId, noteId] = [useId(), useId()]
  const { refusal, isSeal } = refusalView(game.value, move, level.value.scenario)
  const act = () => {
    if (refusal) return
    if (isSeal) askForSeal({ move, label, onDone })
    else if (decide(move) === null) onDone?.()
  }
  return (
    <span class="move">
      <button
        type="button"
        class={`btn ${primary ? 'primary' : ''} ${isSeal ? 'sealing' : ''}`}
        aria-disabled={refusal !== null}
        aria-describedby={[note && noteId, refusal && whyNotId].filter(Boolean).join(' ') || undefined}
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
      {refusal && (
        <span class="why-not" id={whyNotId}>
          {sayAny(refusal.code, refusal.facts)}
        </span>
      )}
    </span>
  )
}
