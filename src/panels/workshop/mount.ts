import './workshop.css'
import { h, render } from 'preact'
import { createLevelEditorSession } from './editor-session'
import { unusedOwnLevelKey } from './own-levels/level-chooser'
import { levelFromLink } from './own-levels/level-package.view'
import { levelIdOf } from './own-levels/new-level.view'
import type { WorkshopServices } from './services'
import { WorkshopPage } from './workshop'
import { addWorkshopEnglish } from './workshop-english'

/** Mounts the workshop in an element; the returned function unmounts it. */
export async function mountWorkshop(place: HTMLElement, outside: WorkshopServices): Promise<() => void> {
  addWorkshopEnglish()
  const bench = createLevelEditorSession(outside, await outside.shippedFiles())
  if (outside.open) bench.open(outside.open)
  const received = outside.received === null ? null : levelFromLink(outside.received)
  let arrived: string | null = null
  if (received && 'files' in received) {
    arrived = unusedOwnLevelKey(levelIdOf(received.files), await outside.ownLevels())
    bench.open({ key: arrived, files: received.files, cameBy: 'link' })
  }
  const trouble = received && 'trouble' in received ? received.trouble : null
  render(h(WorkshopPage, { bench, arrived, trouble }), place)
  return () => render(null, place)
}
