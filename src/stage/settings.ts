/** What the stage asks of the player's settings; each field is read anew when it is needed, for they change. */
export interface StageSettings {
  motion: 'system' | 'reduced'
  /** The Canvas renderer on machines where WebGL fails; 'auto' tries WebGL first. */
  renderer?: 'auto' | 'canvas'
}

/** Asked once: it is looked at in each frame. */
let reduced: MediaQueryList | null = null

/** Whether nothing may travel and lights stay steady. */
export function isStill({ motion }: StageSettings): boolean {
  reduced ??= window.matchMedia('(prefers-reduced-motion: reduce)')
  return motion === 'reduced' || reduced.matches
}

/** What the player pointed at. */
export type StageSelection =
  | { kind: 'rack'; site: string; chip: string; index: number }
  | { kind: 'store'; site: string }
  | { kind: 'site'; site: string }
  | { kind: 'shipment'; id: number }
  | { kind: 'rule'; rule: string }
