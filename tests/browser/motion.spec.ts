// What moves by itself: figures of the head, and the title that nobody touches.
import { expect, test } from '@playwright/test'
import { mouse } from './hands'
import { beginGame, withoutDrawing } from './play'

test('figures roll over a number that is at once the new one in words, and stand still for who wants them still', async ({
  page,
}) => {
  await withoutDrawing(page)
  await beginGame(mouse(page), { seed: 'teal-12', dial: 'Cost' })
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
})
