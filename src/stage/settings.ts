import type { Insets } from './hall/view-port'

/** What the stage asks of the player's settings; each field is read anew when it is needed, for they change. */
export interface StageSettings {
  motion: 'system' | 'reduced'
  /** The Canvas renderer on machines where WebGL fails; 'auto' tries WebGL first. */
  renderer?: 'auto' | 'canvas'
  /** What panels cover of the screen, in CSS pixels from each edge; by default as the desk is laid out. */
  insets?: Insets
}

/** Whether nothing may travel and lights stay steady. */
export function isStill({ motion }: StageSettings): boolean {
  return motion === 'reduced' || window.matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** The free part of the screen where the desk says nothing else: under the figures, right of the rail, left of the inspector. */
export function insetsFor(width: number, { insets }: StageSettings): Insets {
  if (insets) return insets
  if (width >= 1100) return grown({ top: 84, right: 334, bottom: 46, left: 62 })
  if (width >= 600) return grown({ top: 150, right: 16, bottom: 60, left: 70 })
  return grown({ top: 170, right: 0, bottom: 190, left: 0 })
}

/** The desk grows with the size of text, and so does what it covers above and below. */
function grown({ top, bottom, ...sides }: Insets): Insets {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
  return { ...sides, top: Math.round(top * size), bottom: Math.round(bottom * size) }
}

/** The free part of the map: its list stands right on a wide screen, below on a narrow one. */
export function mapInsetsFor(width: number, height: number): Insets {
  if (width >= 1100) return { top: 0, right: 0, bottom: 0, left: 0 }
  if (width >= 600) return { top: 110, right: 0, bottom: 34, left: 0 }
  return { top: 150, right: 0, bottom: Math.round(height * 0.38), left: 0 }
}

/** What the player pointed at. */
export type StageSelection =
  | { kind: 'rack'; site: string; chip: string; index: number }
  | { kind: 'store'; site: string }
  | { kind: 'site'; site: string }
  | { kind: 'shipment'; id: number }
  | { kind: 'rule'; rule: string }
