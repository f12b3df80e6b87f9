import { sayDynamic } from '../app/translator'
import { Icon } from '../parts/icon'
import { SealStamp } from '../parts/moves/seal-stamp'
import type { TalkEnd } from './talk-end.view'

/** How the last talk ended. */
export function TalkEnding({ end }: { end: TalkEnd }) {
  return (
    <p class="talk-ending">
      <Icon name={end.isDeal ? 'check' : 'walk'} size={18} /> {sayDynamic(end.code, end.facts)}
      {end.isDeal && <SealStamp size={44} isFresh />}
    </p>
  )
}
