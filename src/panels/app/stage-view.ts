import { signal } from '@preact/signals'

/** The view that the player is asked to look at; a new object for each request. */
export const requestedStageViewSignal = signal<{ view: 'hall' | 'map' } | null>(null)

/** The site on the stage; null on the map and without a stage. */
export const siteShownOnStageSignal = signal<string | null>(null)

/** Shows the map, where a rule's curtain falls. */
export function showMapOnStage(): void {
  requestedStageViewSignal.value = { view: 'map' }
}
