import type { RackSlotView } from '../../view/stage/racks'
import type { PixelPoint } from '../hall/isometric'
import { appendElement } from '../hall-frame'
import { type GetCurrentTranslator, rackDescriptionText } from '../rack-texts'

/** What the hand or the keyboard is on, else what was chosen, in words; and what its sign means. */
export function createRackTooltip(holder: HTMLElement, translator: GetCurrentTranslator) {
  const tag = appendElement(holder, 'div', 'stage-tag stage-rack-tag')
  const name = appendElement(tag, 'b', 'stage-rack-name')
  const meaning = appendElement(tag, 'p', 'stage-rack-means')
  return {
    /** Shows a rack's tooltip above its place on the screen; null hides it. */
    show(rack: RackSlotView | null, { x, y }: PixelPoint, freeRight: number) {
      tag.hidden = rack === null
      if (rack === null) return
      name.textContent = rackDescriptionText(translator(), rack)
      meaning.textContent = meaningOf(rack, translator)
      tag.style.setProperty('--x', `${Math.round(x)}px`)
      tag.style.setProperty('--y', `${Math.round(y)}px`)
      tag.style.setProperty('--end', `${Math.round(freeRight)}px`)
    },
  }
}

function meaningOf({ state }: RackSlotView, translator: GetCurrentTranslator): string {
  return state === 'failing' || state === 'unsupported' ? translator().say(`stage.means.${state}`) : ''
}
