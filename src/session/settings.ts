/** The player's settings, stored in this browser. */
export interface Settings {
  /** A language code; `auto` or an unsupported one means the first supported language of the browser. */
  language: string
  /** `auto` follows the system. */
  theme: 'auto' | 'night' | 'day'
  contrast: 'auto' | 'more'
  motion: 'auto' | 'off' | 'on'
  /** 0 to 1. */
  volume: number
  /** As a share of `volume`, 0 to 1. */
  musicVolume: number
  effectsVolume: number
  ambienceVolume: number
  isMuted: boolean
  /** Whether sounds are described in text. */
  hasCaptions: boolean
  /** Scale factor, 1 = default. */
  textSize: 1 | 1.15 | 1.3 | 1.5 | 2
  /** Whether the guide is shown and the panels appear step by step. */
  hasGuide: boolean
  /** Whether single-key shortcuts are active. */
  hasShortcuts: boolean
  /** Keys of texts that were read before: they are folded when the level is played again. */
  readTexts: readonly string[]
}
