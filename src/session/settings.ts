/** What the player has set; remembered on this machine. */
export interface Settings {
  /** A language's code; `auto`, and any that the game does not speak, is the first of the browser's that it does. */
  language: string
  /** `auto` follows the system. */
  theme: 'auto' | 'night' | 'day'
  contrast: 'auto' | 'more'
  motion: 'auto' | 'off' | 'on'
  /** 0 to 1. */
  volume: number
  /** Each a share of `volume`, 0 to 1. */
  musicVolume: number
  effectsVolume: number
  ambienceVolume: number
  isMuted: boolean
  /** What sounds mean is written at the foot of the desk. */
  hasCaptions: boolean
  /** 1 = as designed. */
  textSize: 1 | 1.15 | 1.3 | 1.5 | 2
  /** The guide's steps, and the desk that arrives piece by piece. */
  hasGuide: boolean
  /** Shortcuts of one key. */
  hasShortcuts: boolean
}
