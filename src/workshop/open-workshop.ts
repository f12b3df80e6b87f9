import { mountWorkshop } from '../panels/workshop/mount'
import type { WorkshopOwnLevel, WorkshopServices } from '../panels/workshop/services'
import { copyTextToClipboard, downloadText, downloadZip } from '../platform/file'
import { removeOwnLevel, storeOwnLevel } from '../platform/own-levels'
import { loadAllShippedLevelFiles } from '../platform/shipped-levels'
import { openTrialConnection } from '../platform/trial'

interface Opening extends Pick<WorkshopServices, 'received' | 'ownLevels' | 'playOn' | 'toTitle'> {
  open: WorkshopOwnLevel | null
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
    shippedFiles: () => loadAllShippedLevelFiles(languages),
    saveLevel: async (level) => {
      const kept = await storeOwnLevel(level)
      return kept.ok ? null : { code: 'trouble.storage', facts: { reason: kept.reason }, faults: [] }
    },
    removeLevel: async (key) => {
      await removeOwnLevel(key)
    },
    openTrial: openTrialConnection,
    downloadText,
    downloadZip,
    copyText: copyTextToClipboard,
  })
}
