import broke from '../../../assets/art/ending-broke.svg?url&no-inline'
import late from '../../../assets/art/ending-late.svg?url&no-inline'
import won from '../../../assets/art/ending-won.svg?url&no-inline'
import { say } from '../app/translator'
import { FrontPageIllustration } from '../news/front-page-illustration'
import type { DebriefView } from './debrief.view'

const plates = { broke, late, won }

/** The picture at the head of the debrief: how the game ended. */
export function EndingIllustration({ picture }: Pick<DebriefView, 'picture'>) {
  return (
    <span class="ending-plate">
      {picture === 'shut' ? (
        <FrontPageIllustration plate="cloud" />
      ) : (
        <span class="engraving">
          <img src={plates[picture]} alt={say(`ending.plate.${picture}`)} width={548} height={234} />
        </span>
      )}
    </span>
  )
}
