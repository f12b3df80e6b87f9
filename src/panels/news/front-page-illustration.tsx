import { say } from '../app/translator'
import type { FrontPageIllustrationView } from './illustrations.view'

const files = import.meta.glob<string>('../../../assets/art/engraving-*.svg', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
})

/** The address of an illustration; its file is loaded when shown. */
function illustrationUrl(name: string): string | undefined {
  return files[`../../../assets/art/engraving-${name}.svg`]
}

/** The front page's illustration, with a curtain before it where a rule has taken force. */
export function FrontPageIllustration({
  plate,
  isCurtainDown = false,
}: Pick<FrontPageIllustrationView, 'plate'> & Partial<FrontPageIllustrationView>) {
  return (
    <span class="engraving">
      <img src={illustrationUrl(plate)} alt={say(`plate.${plate}`)} width={548} height={234} />
      {isCurtainDown && (
        <img class="curtain" src={illustrationUrl('curtain')} alt={say('plate.curtain')} width={160} height={234} />
      )}
    </span>
  )
}
