/** The player's settings for the stage; each field is read again at each use, as settings change. */
export interface StageSettings {
  motion: 'system' | 'reduced'
  /** The Canvas renderer for machines where WebGL fails; 'auto' tries WebGL first. */
  renderer?: 'auto' | 'canvas'
}

/** Cached, as it is read in each frame. */
let reduced: MediaQueryList | null = null

/** Reduced motion: nothing moves and lights are steady. */
export function isStageMotionReduced({ motion }: StageSettings): boolean {
  reduced ??= window.matchMedia('(prefers-reduced-motion: reduce)')
  return motion === 'reduced' || reduced.matches
}

/** What the player selected. */
export type SelectedStageObject =
  | { kind: 'rack'; site: string; chip: string; index: number }
  | { kind: 'store'; site: string }
  | { kind: 'site'; site: string }
  | { kind: 'shipment'; id: number }
  | { kind: 'rule'; rule: string }
