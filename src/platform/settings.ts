import type { Settings } from '../session/settings'

export const defaultSettings: Readonly<Settings> = {
  language: 'auto',
  theme: 'auto',
  contrast: 'auto',
  motion: 'auto',
  volume: 0.7,
  musicVolume: 0.5,
  effectsVolume: 0.8,
  ambienceVolume: 0.5,
  isMuted: false,
  hasCaptions: false,
  textSize: 1,
  hasGuide: true,
  hasShortcuts: true,
  readTexts: [],
}

const key = 'nine-thousand-chips.settings'

const isShare = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1

const isShortText = (value: unknown) => typeof value === 'string' && value.length <= 80

const fits: { [K in keyof Settings]: (value: unknown) => boolean } = {
  language: (value) => typeof value === 'string' && /^[a-z]{2,4}(-[A-Za-z]{2,8})?$/.test(value),
  theme: (value) => value === 'auto' || value === 'night' || value === 'day',
  contrast: (value) => value === 'auto' || value === 'more',
  motion: (value) => value === 'auto' || value === 'off' || value === 'on',
  volume: isShare,
  musicVolume: isShare,
  effectsVolume: isShare,
  ambienceVolume: isShare,
  isMuted: (value) => typeof value === 'boolean',
  hasCaptions: (value) => typeof value === 'boolean',
  textSize: (value) => value === 1 || value === 1.15 || value === 1.3 || value === 1.5 || value === 2,
  hasGuide: (value) => typeof value === 'boolean',
  hasShortcuts: (value) => typeof value === 'boolean',
  readTexts: (value) => Array.isArray(value) && value.length <= 200 && value.every(isShortText),
}

/** Reads the settings; missing or invalid fields take their defaults. */
export function loadSettings(): Settings {
  try {
    return parseSettings(localStorage.getItem(key))
  } catch {
    return { ...defaultSettings }
  }
}

/** Stores the settings; returns whether the browser allowed it. */
export function saveSettings(settings: Settings): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(settings))
    return true
  } catch {
    return false
  }
}

/** Parses stored settings field by field. */
export function parseSettings(text: string | null): Settings {
  const stored = tableIn(text)
  const kept = Object.entries(fits).flatMap(([name, isFit]) => (isFit(stored[name]) ? [[name, stored[name]]] : []))
  return { ...defaultSettings, ...Object.fromEntries(kept) }
}

function tableIn(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
