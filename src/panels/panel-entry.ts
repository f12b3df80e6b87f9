import type { ComponentType } from 'preact'
import type { Key } from '../text/bundles/keys'

/** A panel of the desk. */
export interface PanelEntry {
  id: string
  icon: string
  titleKey: Key
  /** Panels of one group stand together in the rail, and behind one tab on a phone. */
  group: 'hall' | 'market' | 'company' | 'world' | 'papers'
  /** `about` is the id it was opened for. */
  component: ComponentType<{ about: string | null }>
}
