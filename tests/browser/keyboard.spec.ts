// The same game by the keyboard alone: Tab, Enter, Space, arrows, Escape and the shortcuts of one key.
import { expect, type Page, test } from '@playwright/test'
import { keyboardDriver } from './support/input-drivers'
import * as play from './support/player-actions'
import { playWholeGame } from './support/whole-game'

// The other journey sees the hall; these players go by words, and want nothing to move.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('level 02 is played from the title to the debrief by the keyboard alone', async ({ page }) => {
  test.setTimeout(420_000)
  await play.disableCanvas(page)
  const hands = keyboardDriver(page)
  await playWholeGame(hands, 'rook-23')
  await expect(play.debriefOf(page).getByRole('heading', { level: 1 })).toBeFocused()
  await hands.press(play.debriefOf(page).getByRole('button', { name: 'Look at the desk again' }))
  await hands.press(page.getByRole('button', { name: 'Back to the debrief' }))
  await expect(play.debriefOf(page)).toBeVisible()
  expect(hands.complaints).toEqual([])
})

test('shortcuts of one key open panels, and a sealed one gives the focus back', async ({ page }) => {
  await play.disableCanvas(page)
  const hands = keyboardDriver(page)
  await play.beginGame(hands, { seed: 'wren-8', dial: 'Capability' })
  await page.keyboard.press('1')
  await expect(page.getByRole('region', { name: 'Market and stock' })).toBeVisible()
  await page.keyboard.press('2')
  await expect(page.getByRole('region', { name: 'Distributors' })).toBeVisible()

  const mandate = await play.openPanel(hands, 'Mandate and score')
  await expect(mandate.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(page.getByRole('link', { name: 'To the open panel' })).toBeAttached()
  await play.confirmSeal(hands, mandate.getByRole('button', { name: 'Choose “Become a serving hub”' }))
  await expect(mandate.getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(mandate).toBeHidden()
  expect(hands.complaints).toEqual([])
})

test('no place traps the focus, and each that closes gives it back', async ({ page }) => {
  const hands = keyboardDriver(page)
  await play.beginGame(hands, { seed: 'lark-5', dial: 'Cost' })

  await test.step('Tab goes round the desk', async () => {
    await expect(page.getByRole('button', { name: 'Map', exact: true })).toBeVisible()
    const visited = await roundTrip(page)
    for (const name of ['All panels', 'Menu', 'News', 'Map', 'Whole hall'])
      expect(visited.some((each) => each.startsWith(name))).toBe(true)
  })

  await test.step('papers give the focus back to what opened them', async () => {
    for (const name of ['Menu', 'All panels']) {
      const opener = page.getByRole('button', { name })
      await hands.press(opener)
      await expect(page.getByRole('dialog', { name })).toBeVisible()
      await roundTrip(page)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(opener).toBeFocused()
    }
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Help and words' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('panels give the focus back to the rail', async () => {
    const opener = page.getByRole('button', { name: 'Market and stock', exact: true })
    await hands.press(opener)
    const market = page.getByRole('region', { name: 'Market and stock' })
    await expect(market.getByRole('heading', { level: 2 })).toBeFocused()
    const why = market.getByRole('button', { name: 'Why? Shelf price, each' })
    await hands.press(why)
    await expect(page.getByRole('dialog', { name: 'Shelf price, each' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(why).toBeFocused()

    // A screen reader may press without moving the focus.
    const who = market.getByRole('button', { name: 'Says who? Shelf price, each' })
    await who.dispatchEvent('click')
    await expect(page.getByRole('dialog', { name: 'Says who?' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(who).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(market).toBeHidden()
    await expect(opener).toBeFocused()
  })

  await test.step('a panel in place of another gives it back to where one came from last', async () => {
    const why = page.getByRole('button', { name: 'Why? Chips installed' })
    await hands.press(why)
    await expect(page.getByRole('dialog', { name: 'Chips installed' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(why).toBeFocused()
    await page.keyboard.press('1')
    await expect(page.getByRole('region', { name: 'Market and stock' })).toBeVisible()
    const sources = await play.openPanel(hands, 'Sources and assumptions')
    await expect(sources.getByRole('heading', { level: 2 })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'All panels' })).toBeFocused()
  })
  expect(hands.complaints).toEqual([])
})

/** Presses Tab until the focus comes to a place where it has been; the names of all places on the way. */
async function roundTrip(page: Page): Promise<string[]> {
  const visited: string[] = []
  const ids = new Set<string>()
  for (let steps = 0; steps < 400; steps += 1) {
    await page.keyboard.press('Tab')
    const { id, name } = await page.evaluate(focusedPlace)
    if (ids.has(id)) return visited
    ids.add(id)
    visited.push(name)
  }
  throw new Error('Tab does not come round')
}

/** Runs in the page: a name for the place of the focus, and where it stands in the document. */
function focusedPlace(): { id: string; name: string } {
  const now = document.activeElement ?? document.body
  const name = (now.getAttribute('aria-label') ?? (now.getAttribute('title') || now.textContent) ?? '')
    .trim()
    .slice(0, 60)
  return { id: String([...document.querySelectorAll('*')].indexOf(now)), name: now === document.body ? '' : name }
}
