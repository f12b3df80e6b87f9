import './workshop.css'
import { h, render } from 'preact'
import { createBench } from './bench'
import type { WorkshopOutside } from './services'
import { freeKey } from './shelf/level-shelf'
import { idOf } from './shelf/new-level.view'
import { fromFragment } from './shelf/pack.view'
import { Workshop } from './workshop'
import { addWorkshopEnglish } from './workshop-english'

/** Mounts the workshop in an element; the returned function unmounts it. */
export async function mountWorkshop(place: HTMLElement, outside: WorkshopOutside): Promise<() => void> {
  addWorkshopEnglish()
  const bench = createBench(outside, await outside.shippedFiles())
  if (outside.open) bench.lay(outside.open)
  const received = outside.received === null ? null : fromFragment(outside.received)
  const arrived = received && 'files' in received ? freeKey(idOf(received.files), await outside.ownLevels()) : null
  if (arrived !== null && received && 'files' in received)
    bench.lay({ key: arrived, files: received.files, cameBy: 'link' })
  const trouble = received && 'trouble' in received ? received.trouble : null
  render(h(Workshop, { bench, outside, arrived, trouble }), place)
  return () => render(null, place)
}
