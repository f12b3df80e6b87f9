import { say } from '../app/translator'
import { plateFile } from './illustration-files'
import type { Picture } from './illustrations.view'

/** The front page's illustration, with a curtain before it where a rule has taken force. */
export function Engraving({ plate, isCurtainDown = false }: Pick<Picture, 'plate'> & Partial<Picture>) {
  return (
    <span class="engraving">
      <img src={plateFile(plate)} alt={say(`plate.${plate}`)} width={548} height={234} />
      {isCurtainDown && (
        <img class="curtain" src={plateFile('curtain')} alt={say('plate.curtain')} width={160} height={234} />
      )}
    </span>
  )
}
