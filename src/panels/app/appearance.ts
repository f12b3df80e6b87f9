import { languageMeant } from '../../text/spoken'
import type { Settings } from './services'

/** What the address may ask for instead of the settings, for looking. */
export interface Wishes {
  theme: 'night' | 'day' | null
  motion: 'off' | 'on' | null
}

/** Gives the page the player's theme, contrast, motion and size of text. */
export function dress(place: HTMLElement, settings: Settings, wishes: Wishes): void {
  const { dataset, style } = document.documentElement
  dataset.theme = isNight(wishes.theme ?? settings.theme) ? 'night' : 'paper'
  dataset.motion = (wishes.motion ?? settings.motion) === 'off' ? 'reduced' : 'full'
  if (settings.contrast === 'more' || systemContrast.matches) dataset.contrast = 'high'
  else delete dataset.contrast
  document.documentElement.lang = languageMeant(settings.language)
  style.fontSize = `${settings.textSize * 100}%`
  measureAnew(place)
}

/** Calls back whenever the system turns to its dark colours or to more contrast, or back: what is left to it, the page follows. */
export function whenSystemTurns(follow: () => void): void {
  systemNight.addEventListener('change', follow)
  systemContrast.addEventListener('change', follow)
}

/** Whether nothing may move, by the settings or by the system. */
export function isStill(): boolean {
  return document.documentElement.dataset.motion === 'reduced' || systemStill.matches
}

const systemNight = window.matchMedia('(prefers-color-scheme: dark)')
const systemContrast = window.matchMedia('(prefers-contrast: more)')
const systemStill = window.matchMedia('(prefers-reduced-motion: reduce)')

function isNight(theme: Settings['theme']): boolean {
  return theme === 'auto' ? systemNight.matches : theme === 'night'
}

/** Chromium does not ask container queries again when only the root's size of text changes: make the container anew. */
function measureAnew(place: HTMLElement): void {
  place.style.containerType = 'normal'
  void place.offsetWidth
  place.style.containerType = ''
}
