import { mountWorkshop } from '../panels/workshop/mount'
import type { OwnLevel, WorkshopOutside } from '../panels/workshop/services'
import { copyText, downloadText, downloadZip } from '../platform/file'
import { keepLevel, removeLevel } from '../platform/own-levels'
import { allLevelFiles } from '../platform/shipped-levels'
import { openTrial } from '../platform/trial'

interface Opening extends Pick<WorkshopOutside, 'received' | 'ownLevels' | 'playOn' | 'toTitle'> {
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
    address: window.location.href.replace(/[?#].*$/, ''),
    trialAddress: `./?trial=yes${theme === null ? '' : `&theme=${theme}`}`,
    shippedFiles: () => allLevelFiles(languages),
    keep: async (level) => {
      const kept = await keepLevel(level)
      return kept.ok ? null : { code: 'trouble.storage', facts: { reason: kept.reason }, faults: [] }
    },
    remove: async (key) => {
      await removeLevel(key)
    },
    openTrial,
    downloadText,
    downloadZip,
    copyText,
  })
}
