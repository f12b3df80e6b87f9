import { signal } from '@preact/signals'

/** The view that the player is asked to look at; a new object for each request. */
export const requestedStageView = signal<{ view: 'hall' | 'map' } | null>(null)

/** The site on the stage; null on the map and without a stage. */
export const siteShownOnStage = signal<string | null>(null)

/** Shows the map, where a rule's curtain falls. */
export function showMapOnStage(): void {
  requestedStageView.value = { view: 'map' }
}
