import { signal } from '@preact/signals'

/** What the player is asked to look at in the world; an object anew for each time. */
export const askedView = signal<{ view: 'hall' | 'map' } | null>(null)

/** The hall that the stage shows; null on the map, and where there is no picture. */
export const shownSite = signal<string | null>(null)

/** Shows the map, where the curtain of a rule falls. */
export function lookAtMap(): void {
  askedView.value = { view: 'map' }
}
