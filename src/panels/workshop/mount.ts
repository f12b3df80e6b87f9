import './workshop.css'
import { h, render } from 'preact'
import { createEditorSession } from './editor-session'
import type { WorkshopServices } from './services'
import { unusedStorageKey } from './shelf/level-chooser'
import { levelFromLink } from './shelf/level-package.view'
import { levelIdOf } from './shelf/new-level.view'
import { Workshop } from './workshop'
import { addWorkshopEnglish } from './workshop-english'

/** Mounts the workshop in an element; the returned function unmounts it. */
export async function mountWorkshop(place: HTMLElement, outside: WorkshopServices): Promise<() => void> {
  addWorkshopEnglish()
  const bench = createEditorSession(outside, await outside.shippedFiles())
  if (outside.open) bench.open(outside.open)
  const received = outside.received === null ? null : levelFromLink(outside.received)
  let arrived: string | null = null
  if (received && 'files' in received) {
    arrived = unusedStorageKey(levelIdOf(received.files), await outside.ownLevels())
    bench.open({ key: arrived, files: received.files, cameBy: 'link' })
  }
  const trouble = received && 'trouble' in received ? received.trouble : null
  render(h(Workshop, { bench, arrived, trouble }), place)
  return () => render(null, place)
}
