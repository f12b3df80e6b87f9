import { useId } from 'preact/hooks'
import { refusalFacts } from '../../../view/facts/told-facts'
import { type Move, refusalView } from '../../../view/move'
import { sayDynamic } from '../../app/translator'
import { decide, game, level } from '../../game'
import { Icon } from '../icon'
import { askForSeal } from './sealing'

interface MoveButtonProps {
  move: Move
  label: string
  /** What it is called where the label alone could be that of another. */
  name?: string | undefined
  icon?: string | undefined
  primary?: boolean | undefined
  /** One line below: what it costs. */
  note?: string | undefined
  /** Why it makes no sense as things lie, though the rules would let it be made. */
  whyNot?: string | undefined
  onDone?: (() => void) | undefined
}

/** A button that makes one move. A refused one stays focusable and says why; a seal asks first. */
export function MoveButton({ move, label, name, icon, primary = false, note, whyNot, onDone }: MoveButtonProps) {
  const [whyNotId, noteId] = [useId(), useId()]
  const { refusal, isSeal } = refusalView(game.value, move, level.value.scenario)
  const reason = refusal ? sayDynamic(refusal.code, refusalFacts(refusal)) : whyNot
  const act = () => {
    if (reason) return
    if (isSeal) askForSeal({ move, label, onDone })
    else if (decide(move) === null) onDone?.()
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
