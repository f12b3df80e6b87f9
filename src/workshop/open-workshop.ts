import { mountWorkshop } from '../panels/workshop/mount'
import type { OwnLevel, WorkshopServices } from '../panels/workshop/services'
import { copyText, downloadText, downloadZip } from '../platform/file'
import { removeOwnLevel, storeOwnLevel } from '../platform/own-levels'
import { allLevelFiles } from '../platform/shipped-levels'
import { openTrial } from '../platform/trial'

interface Opening extends Pick<WorkshopServices, 'received' | 'ownLevels' | 'playOn' | 'toTitle'> {
  open: OwnLevel | null
  /** The theme in the address, passed on to the frame. */
  theme: string | null
  /** The languages of the shipped levels' texts. */
  languages: readonly string[]
}

/** Opens the workshop in an element with its services; resolves to a function that removes it. */
export function openWorkshop(place: HTMLElement, { theme, languages, ...opening }: Opening): Promise<() => void> {
  return mountWorkshop(place, {
    ...opening,
    pageAddress: window.location.href.replace(/[?#].*$/, ''),
    trialAddress: `./?trial=yes${theme === null ? '' : `&theme=${theme}`}`,
    shippedFiles: () => allLevelFiles(languages),
    saveLevel: async (level) => {
      const kept = await storeOwnLevel(level)
      return kept.ok ? null : { code: 'trouble.storage', facts: { reason: kept.reason }, faults: [] }
    },
    removeLevel: async (key) => {
      await removeOwnLevel(key)
    },
    openTrial,
    downloadText,
    downloadZip,
    copyText,
  })
}
