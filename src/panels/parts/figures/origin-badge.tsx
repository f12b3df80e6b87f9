import type { ChipColour } from '../../../view/chip-colour'
import { say } from '../../app/translator'

/** A chip's origin and legal state: always colour, pattern and letter together; a long one also shows the word. */
export function OriginBadge({ origin, isLong = false }: { origin: ChipColour; isLong?: boolean }) {
  return (
    <span class={`origin ${origin}`}>
      <b aria-hidden="true">{say(`origin.${origin}.letter`)}</b>
      <span class={isLong ? '' : 'visually-hidden'}>{say(`origin.${origin}`)}</span>
    </span>
  )
}
