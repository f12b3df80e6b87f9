import { signal } from '@preact/signals'

/** The view that the player is asked to look at; a new object for each request. */
export const requestedView = signal<{ view: 'hall' | 'map' } | null>(null)

/** The site on the stage; null on the map and without a stage. */
export const shownSite = signal<string | null>(null)

/** Shows the map, where a rule's curtain falls. */
export function showMap(): void {
  requestedView.value = { view: 'map' }
}
