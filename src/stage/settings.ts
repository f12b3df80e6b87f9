/** What the stage asks of the player's settings; each field is read anew when it is needed, for they change. */
export interface StageSettings {
  motion: 'system' | 'reduced'
  /** The Canvas renderer on machines where WebGL fails; 'auto' tries WebGL first. */
  renderer?: 'auto' | 'canvas'
}

/** Whether nothing may travel and lights stay steady. */
export function isStill({ motion }: StageSettings): boolean {
  return motion === 'reduced' || window.matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** What the player pointed at. */
export type StageSelection =
  | { kind: 'rack'; site: string; chip: string; index: number }
  | { kind: 'store'; site: string }
  | { kind: 'site'; site: string }
  | { kind: 'shipment'; id: number }
  | { kind: 'rule'; rule: string }
