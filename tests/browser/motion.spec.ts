// What moves by itself: figures of the head, and the title that nobody touches.
import { expect, test } from '@playwright/test'
import { mouseDriver } from './support/input-drivers'
import { beginGame, disableCanvas } from './support/player-actions'

test('figures roll over a number that is at once the new one in words, and stand still for who wants them still', async ({
  page,
}) => {
  await disableCanvas(page)
  await beginGame(mouseDriver(page), { seed: 'teal-12', dial: 'Cost' })
  const cash = page.locator('.hud-number.cash')
  const wheels = cash.locator('.wheels')
  const number = cash.locator('.num')
  const before = await number.innerText()
  const { x, width } = (await number.boundingBox()) ?? { x: 0, width: 0 }
  // Long enough to be seen by a busy machine.
  await page.addStyleTag({ content: '.wheels { animation-duration: 5s !important }' })
  await page.getByRole('button', { name: 'Let a month pass' }).click()
  await expect(wheels).toBeVisible()
  expect(await number.textContent()).toMatch(/^\$[\d.]+ m$/)
  expect(await number.textContent()).not.toBe(before)
  expect(await number.boundingBox()).toMatchObject({ x, width })
  await page.evaluate(() => {
    document.documentElement.dataset.motion = 'reduced'
  })
  await expect(wheels).toBeHidden()
  expect(await cash.evaluate((place) => place.getAnimations({ subtree: true }).length)).toBe(0)
  // What is changed from then on has no wheels at all.
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Let a month pass' }).click()
  await expect(wheels).toHaveCount(0)
})

test('a title that nobody touches tells of the years, and is itself again at the first touch', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.clock.install()
  await page.goto('./')
  const show = page.locator('.after-hours')
  const settings = page.getByRole('button', { name: 'Settings' })
  await settings.focus()
  await page.clock.runFor(39_000)
  await expect(show).toHaveCount(0)
  expect(asked.filter((url) => url.includes('after-hours'))).toEqual([])
  await page.clock.runFor(2000)
  await expect(show).toHaveAttribute('aria-hidden', 'true')
  await expect(show).toContainText('7 Oct 2022')
  await expect(settings).toBeFocused()
  await page.clock.runFor(8000)
  await expect(show).toContainText('Street quotes for an A100 pass')

  // What wakes it does nothing else.
  await page.keyboard.press('Enter')
  await expect(show).toHaveCount(0)
  await expect(settings).toBeFocused()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await settings.press('Enter')
  await page.clock.runFor(90_000)
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(show).toHaveCount(0)
})
