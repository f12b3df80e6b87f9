import { say } from '../../text/say'
import type { Picture } from '../../view/plates'

const plates = import.meta.glob<string>('../../../assets/art/engraving-*.svg', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
})

/** The front page's picture: what the news does and, where a rule has taken force, the curtain before it. */
export function Engraving({ plate, isCurtainDown = false }: Pick<Picture, 'plate'> & Partial<Picture>) {
  return (
    <span class="engraving">
      <img src={addressOf(plate)} alt={say(`plate.${plate}`)} width={548} height={234} />
      {isCurtainDown && (
        <img class="curtain" src={addressOf('curtain')} alt={say('plate.curtain')} width={160} height={234} />
      )}
    </span>
  )
}

function addressOf(name: string): string | undefined {
  return plates[`../../../assets/art/engraving-${name}.svg`]
}
