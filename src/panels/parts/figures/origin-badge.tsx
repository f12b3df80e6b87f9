import type { ChipColour } from '../../../view/chip-colour'
import { say } from '../../app/translator'

interface OriginBadgeProps {
  origin: ChipColour
  /** Adds the word to the letter. */
  isLong?: boolean
}

/** A chip's origin and legal state: always colour, pattern and letter together. */
export function OriginBadge({ origin, isLong = false }: OriginBadgeProps) {
  return (
    <span class={`origin ${origin}`}>
      <b aria-hidden="true">{say(`origin.${origin}.letter`)}</b>
      <span class={isLong ? '' : 'visually-hidden'}>{say(`origin.${origin}`)}</span>
    </span>
  )
}
