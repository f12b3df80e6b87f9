import './workshop.css'
import '../../text/workshop'
import { h, render } from 'preact'
import { createBench } from './bench'
import type { WorkshopOutside } from './outside'
import { Workshop } from './workshop'

/** Opens the workshop in a place of the page; the returned function clears it away. */
export async function mountWorkshop(place: HTMLElement, outside: WorkshopOutside): Promise<() => void> {
  const bench = createBench(outside, await outside.shippedFiles())
  if (outside.open) bench.lay(outside.open)
  render(h(Workshop, { bench, outside }), place)
  return () => render(null, place)
}
