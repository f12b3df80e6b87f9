import { sayAny } from '../../text/say'
import type { TalkEnd } from '../../view/trade/talk-end'
import { Icon } from '../parts/icon'

/** How the last talk ended. */
export function TalkEnding({ end }: { end: TalkEnd }) {
  return (
    <p class="talk-ending" role="status">
      <Icon name={end.isDeal ? 'check' : 'walk'} size={18} /> {sayAny(end.code, end.facts)}
    </p>
  )
}
