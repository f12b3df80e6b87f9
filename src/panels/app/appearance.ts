import { resolveGameLanguage } from '../../text/game-languages'
import type { Settings } from './services'

/** Overrides of the settings by the page's address, for inspection. */
interface AppearanceOverrides {
  theme: 'night' | 'day' | null
  motion: 'off' | 'on' | null
}

/** Applies theme, contrast, motion and text size to the page. */
export function applyAppearanceSettings(place: HTMLElement, settings: Settings, wishes: AppearanceOverrides): void {
  const { dataset, style } = document.documentElement
  dataset.theme = isNight(wishes.theme ?? settings.theme) ? 'night' : 'paper'
  dataset.motion = (wishes.motion ?? settings.motion) === 'off' ? 'reduced' : 'full'
  if (settings.contrast === 'more' || systemContrast.matches) dataset.contrast = 'high'
  else delete dataset.contrast
  document.documentElement.lang = resolveGameLanguage(settings.language)
  style.fontSize = `${settings.textSize * 100}%`
  measureAnew(place)
}

/** Calls back when the system's colour scheme or contrast changes. */
export function onSystemAppearanceChange(follow: () => void): void {
  systemNight.addEventListener('change', follow)
  systemContrast.addEventListener('change', follow)
}

/** Whether motion is off, by the settings or by the system. */
export function isMotionReduced(): boolean {
  return document.documentElement.dataset.motion === 'reduced' || systemStill.matches
}

const systemNight = window.matchMedia('(prefers-color-scheme: dark)')
const systemContrast = window.matchMedia('(prefers-contrast: more)')
const systemStill = window.matchMedia('(prefers-reduced-motion: reduce)')

function isNight(theme: Settings['theme']): boolean {
  return theme === 'auto' ? systemNight.matches : theme === 'night'
}

/**
 * Chromium does not evaluate container queries again when only the root's font size changes, so the container is
 * recreated.
 */
function measureAnew(place: HTMLElement): void {
  place.style.containerType = 'normal'
  void place.offsetWidth
  place.style.containerType = ''
}
