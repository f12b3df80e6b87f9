// Axe finds nothing at all on any screen, by day and by night: every screen is opened as a player opens it.
import { expect, type Page, test } from '@playwright/test'
import { axeFor } from './support/axe'
import { type InputDriver, mouseDriver } from './support/input-drivers'
import { recordPlayedByNode } from './support/node-game'
import * as play from './support/player-actions'

// Nothing needs to travel for this, and a still hall costs less time.
// `CONTRAST=more npx playwright test … axe` asks the same of the page in high contrast.
const contrast = process.env.CONTRAST === 'more' ? 'more' : 'no-preference'
test.use({ contextOptions: { reducedMotion: 'reduce', contrast } })

test('the title and its papers', async ({ page }) => {
  await page.goto('./')
  await expect(play.newGame(page)).toBeVisible()
  await look(page, 'title')
  const named = (name: string) => page.getByRole('button', { name })
  for (const [name, button] of [
    ['New game', play.newGame(page)],
    ['Saved games', named('Saved games')],
    ['Settings', named('Settings')],
  ] as const) {
    await button.click()
    await look(page, name)
    await page.keyboard.press('Escape')
  }
})

test('the desk and every panel', async ({ page }) => {
  const hands = mouseDriver(page)
  await begin(hands)
  await expect(page.getByRole('button', { name: 'Map', exact: true })).toBeVisible()
  await look(page, 'desk')
  for (const name of ['Menu', 'All panels']) {
    await page.getByRole('button', { name }).click()
    await look(page, name)
    await page.keyboard.press('Escape')
  }
  for (const title of play.panelTitles) {
    await play.openPanel(hands, title)
    await look(page, title, '#inspector')
  }
  await page.getByRole('button', { name: 'Map', exact: true }).click()
  await look(page, 'map')
})

test('papers and talks', async ({ page }) => {
  const hands = mouseDriver(page)
  await play.disableCanvas(page)
  await begin(hands)
  const mandate = await play.openPanel(hands, 'Mandate and score')
  await mandate.getByRole('button', { name: 'Choose “Fill the state contract”' }).click()
  await look(page, 'seal')
  await page.getByRole('button', { name: 'Not yet' }).click()
  const people = await play.openPanel(hands, 'Distributors')
  await people.getByRole('button', { name: 'Tea about the J20' }).click()
  await expect(page.getByRole('dialog', { name: /^Tea with/ })).toBeVisible()
  await look(page, 'tea table')
  await page.getByRole('button', { name: 'Get up' }).click()
  const looked = new Set<string>()
  await play.playTo(hands, 30, 'Quarter', undefined, async (kind) => {
    if (!looked.has(kind)) await look(page, kind)
    looked.add(kind)
  })
  expect([...looked].sort()).toEqual(['dilemma', 'forecast', 'front page', 'review'])
})

test('the letter with which a level opens', async ({ page }) => {
  await page.goto('./?level=02-tianshui&seed=heron-4')
  await expect(page.getByRole('dialog', { name: 'What is your firm for?' })).toBeVisible()
  await look(page, 'opening', 'dialog[open]')
})

test('the debrief', async ({ page }) => {
  await page.goto('./')
  await play.openFile(page, recordPlayedByNode('plover-7', 'diversifier'))
  await expect(play.debriefOf(page)).toContainText('seed plover-7')
  await look(page, 'debrief')
})

async function begin(hands: InputDriver): Promise<void> {
  await play.useFakeClock(hands.page)
  await play.beginGame(hands, { seed: 'heron-41', dial: 'Cost', isHistory: true })
}

/** Asks axe about the screen as it stands. */
function look(page: Page, screen: string, within = 'html'): Promise<void> {
  return play.inBothThemes(page, async (light) => {
    const axe = await axeFor(page, light)
    const { violations } = await axe.include(within).analyze()
    const told = violations.map(({ id, impact, nodes }) => {
      const places = nodes.slice(0, 3).map(({ target }) => target.join(' '))
      return `${screen}, ${light}: ${impact} ${id} × ${nodes.length} at ${places.join(' | ')}`
    })
    expect.soft(told).toEqual([])
  })
}
