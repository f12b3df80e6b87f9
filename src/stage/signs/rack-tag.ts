import { say } from '../../text/say'
import type { RackView } from '../../view/stage/racks'
import type { Point } from '../hall/iso'
import { put } from '../hall-frame'
import { rackText } from '../words'

export interface RackTag {
  /** Shows a rack's tooltip above its place on the screen; null hides it. */
  show(rack: RackView | null, at: Point, freeRight: number): void
}

/** The tooltip of the rack under the pointer, focused or selected, with the meaning of its sign. */
export function createRackTag(holder: HTMLElement): RackTag {
  const tag = put(holder, 'div', 'stage-tag stage-rack-tag')
  const name = put(tag, 'b', 'stage-rack-name')
  const meaning = put(tag, 'p', 'stage-rack-means')
  return {
    show(rack, { x, y }, freeRight) {
      tag.hidden = rack === null
      if (rack === null) return
      name.textContent = rackText(rack)
      meaning.textContent = meaningOf(rack)
      tag.style.setProperty('--x', `${Math.round(x)}px`)
      tag.style.setProperty('--y', `${Math.round(y)}px`)
      tag.style.setProperty('--end', `${Math.round(freeRight)}px`)
    },
  }
}

function meaningOf({ state }: RackView): string {
  return state === 'failing' || state === 'unsupported' ? say(`stage.means.${state}`) : ''
}
