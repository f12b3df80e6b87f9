// What axe finds on a page as it stands.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Axe, ready to look at a page by day or by night. */
export async function axeFor(page: Page, light: 'day' | 'night'): Promise<AxeBuilder> {
  // Its source is long: where the page has it already, it is not sent again.
  const isThere = await page.evaluate(() => 'axe' in window)
  // Frames are what axe's newer mode opens a page for at each question.
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'true' }) }).setLegacyMode()
  // What is in order need not be told in full.
  axe.options({ resultTypes: ['violations'] })
  // By night the document is the same in other colours.
  return light === 'night' ? axe.withRules('color-contrast') : axe
}
