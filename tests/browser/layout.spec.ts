// Large text and little room: nothing is pushed off the page sideways, no button is cut.
import { expect, type Page, test } from '@playwright/test'
import { clippedElements } from './support/clipped-elements'
import { type InputDriver, mouseDriver } from './support/input-drivers'
import { recordPlayedByNode } from './support/node-game'
import * as play from './support/player-actions'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** A screen is looked at in each; the text's size is what the settings make of it. */
const rooms = [
  { room: 'text at 200 % on 1366 × 768', width: 1366, height: 768, text: '200%' },
  { room: '320 pixels wide', width: 320, height: 640, text: '100%' },
]

test('text at 200 %, and 320 pixels', async ({ page }) => {
  const hands = mouseDriver(page)
  await play.disableCanvas(page, play.graphicsCards)
  await play.useFakeClock(page)
  await page.goto('./')
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('radio', { name: '200%' }).check()
  expect(await page.evaluate(() => document.documentElement.style.fontSize)).toBe('200%')
  await page.getByRole('radio', { name: '100%' }).check()
  await look(page, 'settings')
  await page.keyboard.press('Escape')
  await look(page, 'title')
  await play.beginGame(hands, { seed: 'bunting-6', dial: 'Cost' })
  await look(page, 'desk')
  await tour(hands)
  await play.playTo(hands, 14, 'Until news', undefined, (kind) => look(page, kind))
  await page.goto('./')
  await play.openFile(page, recordPlayedByNode('crane-3'))
  await expect(play.debriefOf(page)).toBeVisible()
  await look(page, 'debrief')
})

/** Every panel, a seal and the tea table. */
async function tour(hands: InputDriver): Promise<void> {
  const { page } = hands
  for (const title of play.panelTitles) {
    await play.openPanel(hands, title)
    await look(page, title)
    if (title === 'Mandate and score') {
      await page.getByRole('button', { name: 'Choose “Fill the state contract”' }).click()
      await look(page, 'seal')
      await page.getByRole('button', { name: 'Not yet' }).click()
    }
    if (title === 'Distributors') {
      await page.getByRole('button', { name: 'Tea about the J20' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await look(page, 'tea table')
      await page.getByRole('button', { name: 'Get up' }).click()
    }
    await page.getByRole('button', { name: `Close ${title}` }).click()
  }
}

async function look(page: Page, screen: string): Promise<void> {
  // The room where the player stands first: to move costs more than to look.
  const isHere = page.viewportSize()?.width === rooms[1]?.width
  for (const { room, width, height, text } of isHere ? rooms.toReversed() : rooms) {
    await page.setViewportSize({ width, height })
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), text)
    await page.clock.fastForward(60)
    expect.soft(await page.evaluate(clippedElements), `${screen}, ${room}`).toEqual([])
  }
}

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const)
  test(`all answers of a question are seen at once on ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await play.disableCanvas(page, play.graphicsCards)
    await page.goto('./?level=02-tianshui&seed=abc&week=20&motion=off')
    const answers = page.locator('.dialog.dilemma .paper-choice')
    await expect(answers).toHaveCount(3)
    for (const answer of await answers.all()) await expect(answer).toBeInViewport({ ratio: 1 })
  })
