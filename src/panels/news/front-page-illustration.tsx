import { say } from '../app/translator'
import { illustrationUrl } from './illustration-files'
import type { Illustration } from './illustrations.view'

/** The front page's illustration, with a curtain before it where a rule has taken force. */
export function FrontPageIllustration({
  plate,
  isCurtainDown = false,
}: Pick<Illustration, 'plate'> & Partial<Illustration>) {
  return (
    <span class="engraving">
      <img src={illustrationUrl(plate)} alt={say(`plate.${plate}`)} width={548} height={234} />
      {isCurtainDown && (
        <img class="curtain" src={illustrationUrl('curtain')} alt={say('plate.curtain')} width={160} height={234} />
      )}
    </span>
  )
}
