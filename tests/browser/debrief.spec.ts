// What a player finds after a game besides its books: the rank, the picture, what was understood; and the seed of the day before one.
import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { mouseDriver } from './support/input-drivers'
import { recordPlayedByNode } from './support/node-game'
import * as play from './support/player-actions'

test('the debrief ranks the game, paints a picture of it and says what it understood', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('./')
  await play.openFile(page, recordPlayedByNode('heron-41', 'diversifier'))
  const debrief = play.debriefOf(page)
  await expect(debrief).toBeVisible()
  // By night too it is printed by day: its charts take their colours from its own page.
  expect(
    await page.locator('#fill-domestic').evaluateAll((all) => all.map((each) => !!each.closest('.debrief'))),
  ).toEqual([true])
  const rank = debrief.locator('section', { has: page.getByRole('heading', { name: 'Among a hundred' }) })

  await test.step('the scripts can be stopped, and what they have played is shown', async () => {
    await rank.scrollIntoViewIfNeeded()
    await expect(rank.getByText(/^The scripts are playing: [1-9]\d* of 100\./)).toBeVisible()
    await rank.getByRole('button', { name: 'Stop: show what is played' }).click()
    await expect(rank.getByText(/^Stopped after \d+ of 100 games\.$/)).toBeVisible()
    const [beaten = 0, played = 0] = numbersIn(await rank.getByText(/^Beat \d+ of \d+\.$/).innerText())
    expect(beaten).toBeLessThanOrEqual(played)
    const [stoppedAfter] = numbersIn(await rank.getByText(/^Stopped after/).innerText())
    expect(played).toBe(stoppedAfter)
    // Folded up it is not there at all.
    await expect(rank.locator('table')).toHaveCount(0)
    await rank.getByText('As a table').click()
    await expect(rank.getByRole('table')).toBeVisible()
    const rows = await rank.getByRole('row').allInnerTexts()
    const games = rows.slice(1).map((row) => numbersIn(/(\d+) of (\d+)/.exec(row)?.[0] ?? ''))
    expect(games.reduce((sum, [each = 0]) => sum + each, 0)).toBe(beaten)
    expect(games.reduce((sum, [, each = 0]) => sum + each, 0)).toBe(played)
  })
  await expect(rank).toContainText('Longshan Intelligence')

  await test.step('the picture says in words what it shows, and becomes a file', async () => {
    const picture = debrief.getByRole('img', { name: /^Nine Thousand Chips, Tianshui, seed heron-41: [\d.]+ points/ })
    await expect(picture).toBeVisible()
    await expect.poll(() => lightsIn(picture)).toBeGreaterThan(1000)
    const png = await fileFrom(page, debrief.getByRole('button', { name: 'Save the picture' }))
    expect(sizeOf(png)).toEqual([1200, 630])
  })

  await test.step('what was understood is remembered by the help', async () => {
    const understood = debrief.locator('section', {
      has: page.getByRole('heading', { name: 'What this game understood' }),
    })
    await expect(understood.getByText('Home first, unforced')).toBeVisible()
    await debrief.getByRole('button', { name: 'Look at the desk again' }).click()
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Help and words' })
    await expect(help.getByRole('listitem').filter({ hasText: 'Home first, unforced' })).toContainText(
      'shown in a game',
    )
    await expect(help.getByRole('listitem').filter({ hasText: 'Read a person' })).toContainText('not yet')
    await page.keyboard.press('Escape')
  })

  await test.step('the hall can be taken along', async () => {
    const png = await fileFrom(
      page,
      page.getByRole('button', { name: 'A picture of the hall, without panels, as a file' }),
    )
    const { width = 0, height = 0 } = page.viewportSize() ?? {}
    const [wide = 0, high = 0] = sizeOf(png)
    expect(wide).toBeGreaterThanOrEqual(width)
    expect(high).toBeGreaterThan(height / 2)
    // A night that is all of one colour would be a few kilobytes.
    expect(png.length).toBeGreaterThan(100_000)
  })
  expect(asked.filter((url) => !/^(http:\/\/(127\.0\.0\.1|localhost)|blob:|data:)/.test(url))).toEqual([])
})

test('a new game can have the seed of the day, the same for everybody', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-27T23:30:00-05:00')
  const hands = mouseDriver(page)
  await page.goto('./')
  await hands.press(play.newGame(page))
  const form = page.getByRole('dialog', { name: 'A new game' })
  await form.getByText('More choices').click()
  await form.getByRole('button', { name: 'Seed of the day: 2026-11-28' }).click()
  await expect(form.getByLabel('Seed')).toHaveValue('2026-11-28')
})

function numbersIn(words: string): number[] {
  return (words.match(/\d+/g) ?? []).map(Number)
}

/** Pixels of the picture in the colour of domestic lights. */
function lightsIn(picture: Locator): Promise<number> {
  return picture.evaluate((each) => {
    const canvas = each as HTMLCanvasElement
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
    let found = 0
    for (let n = 0; n < data.length; n += 4)
      if (data[n] === 0xf4 && data[n + 1] === 0xab && data[n + 2] === 0x43) found += 1
    return found
  })
}

async function fileFrom(page: Page, button: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  expect(download.suggestedFilename()).toMatch(/heron-41.*\.png$/)
  return readFileSync(await download.path())
}

/** The width and height of a PNG, from its head. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}
