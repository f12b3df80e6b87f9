// The goal: it is asked for first, it is seen all the time, and the end of a game leads on to the next.
import { expect, test } from '@playwright/test'
import { mouseDriver } from './support/input-drivers'
import { recordPlayedByNode } from './support/node-game'
import * as play from './support/player-actions'

test('the letter asks for a mandate, and the goal is seen from then on', async ({ page }) => {
  await play.disableCanvas(page)
  const hands = mouseDriver(page)
  await page.goto('./?level=02-tianshui&seed=snipe-3')
  const letter = page.getByRole('dialog', { name: 'What is your firm for?' })
  await expect(letter).toContainText('The mayor of Tianshui')
  await play.confirmSeal(hands, letter.getByRole('button', { name: 'Choose “Become a serving hub”' }))
  await expect(letter).toBeHidden()

  const goal = page.getByRole('button', { name: /^Score [\d.]+ [\d.]+ pts win/ })
  await expect(goal).toContainText(/Chips served \d+ of [\d,]+/)
  await hands.press(goal)
  const panel = page.getByRole('region', { name: 'Mandate and score' })
  await expect(panel.getByRole('row', { name: /^Line to win [\d.]+/ })).toBeVisible()
  await hands.press(goal)
  await expect(panel).toBeHidden()

  await page.setViewportSize({ width: 390, height: 844 })
  await expect(goal).toBeVisible()
  expect((await goal.boundingBox())?.height).toBeLessThanOrEqual(48)
})

test('a letter that was read is folded in the next game', async ({ page }) => {
  await play.disableCanvas(page)
  for (const [seed, isFolded] of [
    ['snipe-4', false],
    ['snipe-5', true],
  ] as const) {
    await page.goto(`./?level=02-tianshui&seed=${seed}`)
    const letter = page.getByRole('dialog', { name: 'What is your firm for?' })
    await expect(letter.getByRole('button', { name: 'Decide later' })).toBeVisible()
    await expect(letter.getByText('Nobody has ever filled such an order')).toHaveCount(isFolded ? 0 : 1)
    await play.putOpeningOff(mouseDriver(page))
  }
})

test('the debrief leads to another world and to the next level in one click', async ({ page }) => {
  await play.disableCanvas(page)
  const file = recordPlayedByNode('snipe-6')
  await page.goto('./')
  await play.openFile(page, file)
  const debrief = play.debriefOf(page)
  await expect(debrief.getByRole('heading', { name: 'A ladder of aims' })).toBeVisible()
  await debrief.getByRole('button', { name: 'Next level: Order Rush' }).click()
  await expect(play.clockOf(page)).toContainText('week 1 of 30')

  await page.goto('./')
  await play.openFile(page, file)
  await debrief.getByRole('button', { name: 'Again, another world' }).click()
  await play.putOpeningOff(mouseDriver(page))
  await expect(play.clockOf(page)).toContainText('week 1 of 104')
  await page.goto('./')
  await page.getByRole('button', { name: 'Saved games' }).click()
  const saves = page.getByRole('dialog').getByRole('listitem')
  await expect(saves.filter({ hasText: /week 1 of 104/i })).toHaveCount(1)
  await expect(saves.filter({ hasText: /week 1 of 104/i })).not.toContainText('snipe-6')
})

test('the title offers the seed of the day for the level that was played last', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-27T23:30:00-05:00')
  await page.goto('./')
  await page.getByRole('button', { name: 'Seed of the day' }).click()
  const form = page.getByRole('dialog', { name: 'A new game: First Order' })
  await form.getByText('More choices').click()
  await expect(form.getByLabel('Seed')).toHaveValue('2026-11-28')
})
