// Accessibility checks by axe.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Axe for a page in the light or dark theme. */
export async function axeFor(page: Page, light: 'day' | 'night'): Promise<AxeBuilder> {
  // Its large source is injected once a page.
  const isThere = await page.evaluate(() => 'axe' in window)
  // axe's newer mode opens an extra page at each check to handle frames.
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'true' }) }).setLegacyMode()
  // Passed rules need no details.
  axe.options({ resultTypes: ['violations'] })
  // The dark theme has the same document in other colours.
  return light === 'night' ? axe.withRules('color-contrast') : axe
}
