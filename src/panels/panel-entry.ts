import type { ComponentType } from 'preact'
import type { TextKey } from '../text/bundles/keys'

/** A panel of the desk. */
export interface PanelEntry {
  id: string
  icon: string
  titleKey: TextKey
  /** Panels of a group are neighbours in the rail, and share a tab on a phone. */
  group: 'hall' | 'market' | 'company' | 'world' | 'papers'
  /** `about` is the id that the panel was opened for. */
  component: ComponentType<{ about: string | null }>
}
