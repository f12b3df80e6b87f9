// What is loaded to be heard, and when; and that what is heard is written for those who wish it.
import { expect, type Page, test } from '@playwright/test'
import { mouseDriver } from './support/input-drivers'
import { disableCanvas, openPanel } from './support/player-actions'

// All other tests are mute.
test.use({ storageState: { cookies: [], origins: [] } })

/** The names of the sound files that a page asks for, as they come. */
function soundsOf(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const found = /\/([\w-]+?)-[\w-]{8}\.(webm|mp3)$/.exec(new URL(request.url()).pathname)
    if (found?.[1]) asked.push(found[1])
  })
  return asked
}

test('nothing is loaded to be heard before a gesture, and then the title’s music for whoever stays', async ({
  page,
}) => {
  const asked = soundsOf(page)
  await page.clock.install()
  await page.goto('./')
  await expect(page.getByRole('heading', { name: 'Tianshui' })).toBeVisible()
  await page.clock.runFor(20_000)
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual([])
  await page.keyboard.press('Tab')
  await page.waitForLoadState('networkidle')
  await page.clock.runFor(1000)
  expect(asked).toEqual([])
  await page.clock.runFor(5000)
  await expect.poll(() => asked).toEqual(['title'])
})

test('without music no music is loaded', async ({ page }) => {
  const asked = soundsOf(page)
  await page.addInitScript(() => localStorage.setItem('nine-thousand-chips.settings', '{"musicVolume": 0}'))
  await page.goto('./?level=02-tianshui&seed=heron-41&week=20')
  await expect(page.getByRole('region', { name: 'Date and clock' })).toContainText('week 21')
  await page.keyboard.press('Escape')
  await expect.poll(() => asked).toContain('hum-loop')
  // Longer than a scene must last before its music is played.
  await page.waitForTimeout(4000)
  expect(asked).not.toContain('calm')
})

test('a sound that brings news is written at the foot of the desk, where that is wished', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('nine-thousand-chips.settings', '{"hasCaptions": true}'))
  await page.goto('./?level=02-tianshui&seed=heron-41&week=20')
  await expect(page.getByRole('region', { name: 'Date and clock' })).toContainText('week 21')
  await page.keyboard.press('Escape')
  const captions = page.locator('.captions')
  await expect(captions).toHaveAttribute('aria-hidden', 'true')
  await expect(captions).toContainText(/\[.*music/)
  await expect(captions.locator('li')).toHaveCount(0, { timeout: 10_000 })
})

test('a chart is told in words and then heard; Escape hushes it and leaves its paper open', async ({ page }) => {
  const heard: string[] = []
  await page.exposeFunction('hears', (what: string) => void heard.push(what))
  await page.addInitScript(() => {
    const { start } = OscillatorNode.prototype
    OscillatorNode.prototype.start = function (when) {
      const { hears } = window as unknown as { hears: (what: string) => void }
      hears('tones')
      this.addEventListener('ended', () => hears('silence'))
      start.call(this, when)
    }
  })
  await disableCanvas(page)
  await page.goto('./?level=02-tianshui&seed=heron-41&week=20')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  const money = await openPanel(mouseDriver(page), 'Money')
  const hear = money.getByRole('button', { name: 'Hear it: Cash and net worth, by week' })
  expect(heard).toEqual([])
  await hear.press('Enter')
  const words = money.getByRole('status').filter({ hasText: /^Cash from \$[\d.]+ m to \$[\d.]+ m$/ })
  await expect(words).toBeVisible()
  await expect.poll(() => heard).toEqual(['tones'])
  await page.keyboard.press('Escape')
  await expect(hear).toBeFocused()
  await expect(words).toBeHidden()
  await expect.poll(() => heard).toEqual(['tones', 'silence'])

  // So a screen reader presses: without a key and without a pointer.
  await hear.evaluate((button: HTMLElement) => button.click())
  await money.getByRole('button', { name: 'Stop: Cash and net worth, by week' }).click()
  await expect(hear).toBeVisible()
  // Some browsers are set to have none.
  await page.evaluate(() => Reflect.deleteProperty(window, 'AudioContext'))
  await hear.press('Enter')
  await expect(money.getByRole('status').filter({ hasText: /there is none to be had. Cash from/ })).toBeVisible()
})
