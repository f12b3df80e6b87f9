import type { ChipColour } from '../../../view/chip-colour'
import { say } from '../../app/translator'

interface OriginBadgeProps {
  origin: ChipColour
  /** Beside the letter stands the word. */
  isLong?: boolean
}

/** Where a chip comes from and what the law says of it: colour, pattern and letter, always all three. */
export function OriginBadge({ origin, isLong = false }: OriginBadgeProps) {
  return (
    <span class={`origin ${origin}`}>
      <b aria-hidden="true">{say(`origin.${origin}.letter`)}</b>
      <span class={isLong ? '' : 'visually-hidden'}>{say(`origin.${origin}`)}</span>
    </span>
  )
}
