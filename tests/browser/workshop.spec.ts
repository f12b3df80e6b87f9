// The level workshop: a level is written, checked, run, weighed and shared, by mouse and by keyboard alone.
import { expect, type Page, test } from '@playwright/test'
import { axeFor } from './support/axe'
import { type InputDriver, keyboardDriver, mouseDriver } from './support/input-drivers'
import { disableCanvas, inBothThemes } from './support/player-actions'

test.use({ contextOptions: { reducedMotion: 'reduce' } })
// Whoever writes a level looks at its words and figures.
test.beforeEach(({ page }) => disableCanvas(page))

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
const editorOf = (page: Page, file = 'level.json') => page.getByRole('textbox', { name: `${file}, an editor` })
const running = (page: Page) => page.frameLocator('iframe').getByRole('region', { name: 'Date and clock' })
const faults = (page: Page) => page.getByRole('region', { name: 'Faults' })

/** Opens the workshop from the title and begins a level over Tianshui. */
async function begin(hands: InputDriver, query = ''): Promise<void> {
  const { page } = hands
  await page.goto(`./${query}`)
  await hands.press(page.getByRole('button', { name: 'Workshop', exact: true }))
  await hands.press(page.getByRole('button', { name: 'New, over Tianshui' }))
  await expect(faults(page)).toContainText('No faults')
  await expect(page.getByText('Running at week 1.')).toBeVisible()
  await expect(running(page)).toContainText('week 1 of 104')
}

/** Puts text in place of a file's, as a hand does. */
async function retype(page: Page, text: string): Promise<void> {
  await editorOf(page).focus()
  await expect(editorOf(page)).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
}

test('a price is changed by a form, the running game takes it, and the difference says so', async ({ page }) => {
  const hands = mouseDriver(page)
  await begin(hands)
  await running(page).getByRole('combobox').selectOption({ label: 'Week' })
  await running(page).getByRole('button', { name: /^Let/ }).click()
  await expect(running(page)).toContainText('week 2 of 104')
  await tab(page, 'Forms').click()
  await page.getByLabel('Chip', { exact: true }).selectOption({ value: 'a800' })
  await page.getByLabel('Amount').fill('12345')
  await page.getByRole('button', { name: 'Write it into the level' }).click()
  await expect(page.getByText('Written into level.json.')).toBeVisible()
  await expect(editorOf(page)).toContainText('"value": 12345')
  await tab(page, 'Running').click()
  await expect(page.getByText('Week 2: the change is in, and everything was kept.')).toBeVisible()
  await expect(running(page)).toContainText('week 2 of 104')
  await tab(page, 'Difference').click()
  await expect(page.getByRole('row', { name: /chips › a800 › listPriceUsd/ })).toContainText('12,345 USD')
})

test('a new seller stands in the running level at once, and one’s own event is let happen', async ({ page }) => {
  await begin(mouseDriver(page))
  await tab(page, 'Forms').click()
  const form = page.getByLabel('What is to change?')
  await form.selectOption({ label: 'A new seller' })
  await page.getByLabel('Name').fill('Mei Anbo')
  await page.getByLabel('Job').fill('Sells what the railway brings')
  await page.getByLabel('Manner').fill('Writes on the backs of waybills.')
  await page.getByRole('radio', { name: 'portrait-12' }).check()
  await page.getByRole('button', { name: 'Write it into the level' }).click()
  await expect(page.getByText('Written into level.json, text.en.json.')).toBeVisible()
  await expect(faults(page)).toContainText('No faults')
  await form.selectOption({ label: 'Add a rumour' })
  await page.getByLabel('Headline').fill('Heard in a lift')
  await page.getByLabel('Story').fill('Two lawyers, eleven floors.')
  await page.getByRole('button', { name: 'Write it into the level' }).click()
  await tab(page, 'Running').click()
  await page.getByRole('button', { name: 'Let it happen now' }).click()
  await expect(page.getByText('Week 2: “Heard in a lift” has come')).toBeVisible()
  const frame = page.frameLocator('iframe')
  await expect(frame.getByText('Rumour: Heard in a lift')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Play from here' })).toHaveAttribute('aria-disabled', 'true')
  await frame.getByRole('button', { name: 'Market', exact: true }).click()
  await frame.getByRole('button', { name: 'Distributors' }).click()
  await expect(frame.getByRole('heading', { name: 'Mei Anbo' })).toBeVisible()
})

test('a slip of the hand is told at its line, the old level runs on, and the level stays listed', async ({ page }) => {
  const hands = mouseDriver(page)
  await begin(hands)
  await retype(page, '{\n  "id": "my-tianshui",\n  "extends": "tianshui",\n  "weks": 90\n}\n')
  await expect(faults(page)).toContainText('1 fault. The level as it was when it was last sound goes on running.')
  await expect(faults(page)).toContainText('did you mean "weeks"?')
  await expect(running(page)).toContainText('week 1 of 104')
  await page.getByRole('button', { name: 'Go to level.json, line 4, column 3' }).click()
  await expect(editorOf(page)).toBeFocused()
  await expect(page.getByText('Kept on this machine')).toBeVisible()
  await page.getByRole('button', { name: 'To the title' }).click()
  const card = page.getByRole('listitem').filter({ hasText: 'After Tianshui' })
  await expect(card).toContainText('It cannot be played before its faults are mended.')
  await card.getByRole('button', { name: 'Its fault' }).click()
  await expect(page.getByRole('dialog')).toContainText('level.json:4:3')
  await page.keyboard.press('Escape')
  await card.getByRole('button', { name: 'To the workshop' }).click()
  await expect(faults(page)).toContainText('1 fault')
  await retype(page, '{\n  "id": "my-tianshui",\n  "extends": "tianshui",\n  "weeks": 103\n}\n')
  await expect(faults(page)).toContainText('No faults')
  await page.getByRole('button', { name: 'Play from here' }).click()
  await expect(page.getByRole('region', { name: 'Date and clock' })).toContainText('week 1 of 103')
})

test('completion offers what the schema knows, with words on it', async ({ page }) => {
  await begin(mouseDriver(page))
  await retype(page, '{\n  "id": "my-tianshui",\n  "extends": "tianshui",\n  ')
  await expect(faults(page)).toContainText('fault')
  await page.keyboard.type('"wee')
  await page.keyboard.press('Control+Space')
  const offered = page.getByRole('option', { name: /"weeks"/ })
  await expect(offered).toBeVisible()
  await expect(page.locator('.cm-completionInfo')).toContainText('a whole number, at least 4, at most 520')
  // Asked by hand while it was open, it takes no answer until it has asked again.
  await expect(page.locator('.cm-tooltip-autocomplete-disabled')).toHaveCount(0)
  await offered.click()
  await expect(editorOf(page)).toContainText('"weeks": 0')
})

test('a link carries a level to another machine, and asks nothing of any network', async ({ page, browser }) => {
  await begin(mouseDriver(page))
  await retype(page, '{\n  "id": "carried",\n  "extends": "tianshui",\n  "weeks": 91\n}\n')
  await expect(faults(page)).toContainText('No faults')
  await page.getByRole('button', { name: 'Share' }).click()
  const link = await page.getByLabel('A link that carries the level').inputValue()
  const other = await (await browser.newContext()).newPage()
  const asked: string[] = []
  other.on('request', (request) => asked.push(request.url()))
  await other.goto(link)
  await expect(editorOf(other)).toContainText('"carried"')
  await expect(running(other)).toContainText('week 1 of 91')
  const strangers = asked.filter((url) => !url.startsWith(new URL(link).origin) && !url.startsWith('blob:'))
  expect(strangers.filter((url) => !url.startsWith('data:'))).toEqual([])
  expect(asked.filter((url) => url.includes('level=1.') && !url.includes('#'))).toEqual([])
  // The same by a pasted link: a second copy lies beside the first.
  await other.getByRole('button', { name: 'Levels' }).click()
  await other.getByLabel('A link').fill(link)
  await other.getByRole('button', { name: 'Open the link' }).click()
  await other.getByRole('button', { name: 'Levels' }).click()
  await expect(other.getByRole('button', { name: 'Open After Tianshui' })).toHaveCount(2)
  await expect(other.getByText('Came by link')).toHaveCount(2)
  await other.getByLabel('A link').fill(link.slice(0, -30))
  await other.getByRole('button', { name: 'Open the link' }).click()
  await expect(other.getByRole('alert')).toContainText('a part of it is missing or broken')
})

test('a file goes out and comes in again', async ({ page }) => {
  await begin(mouseDriver(page))
  await page.getByRole('button', { name: 'Share' }).click()
  for (const [name, kind] of [
    ['One file', 'my-tianshui.json'],
    ['A zip with the texts', 'my-tianshui.zip'],
  ] as const) {
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    const download = await coming
    expect(download.suggestedFilename()).toBe(kind)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Levels' }).click()
    const path = await download.path()
    const bytes = (await import('node:fs')).readFileSync(path)
    await page.getByLabel('A file or a zip').setInputFiles({ name: kind, mimeType: '', buffer: bytes })
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(faults(page)).toContainText('No faults')
    await expect(tab(page, 'text.en.json')).toBeVisible()
    await page.getByRole('button', { name: 'Share' }).click()
  }
})

test('by keyboard alone: a form, the editor and out of it, and a balance table', async ({ page }) => {
  const hands = keyboardDriver(page)
  await begin(hands)
  await editorOf(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(editorOf(page)).not.toBeFocused()
  await page.getByRole('tab', { name: 'Running' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(tab(page, 'Forms')).toBeFocused()
  await hands.choose(page.getByLabel('What is to change?'), 'The cash to begin with')
  await hands.write(page.getByLabel('Amount'), '50000000')
  await hands.press(page.getByRole('button', { name: 'Write it into the level' }))
  await expect(page.getByText('Written into level.json.')).toBeVisible()
  await page.getByRole('tab', { name: 'Forms' }).focus()
  await page.keyboard.press('End')
  await hands.write(page.getByLabel('Seeds'), '2')
  await hands.press(page.getByRole('button', { name: 'Play them all' }))
  await expect(page.getByRole('progressbar', { name: 'Balance' })).toBeVisible()
  await expect(page.getByText('16 of 16 games')).toBeVisible({ timeout: 120_000 })
  await expect(page.getByRole('row', { name: /^do nothing 0%/ })).toBeVisible()
  // A long one is stopped.
  await hands.write(page.getByLabel('Seeds'), '300')
  await hands.press(page.getByRole('button', { name: 'Play them all' }))
  await hands.press(page.getByRole('button', { name: 'Stop' }))
  await expect(page.getByRole('button', { name: 'Play them all' })).toBeVisible()
  expect(hands.complaints).toEqual([])
})

test('no screen of it has a grave fault of access, by day and by night', async ({ page }) => {
  await begin(mouseDriver(page))
  await retype(page, '{ "id": "my-tianshui", "extends": "tianshui", "weks": 90 }')
  await expect(faults(page)).toContainText('1 fault')
  for (const name of ['Running', 'Forms', 'Difference', 'Balance']) {
    await tab(page, name).click()
    await look(page, name)
  }
  for (const name of ['Levels', 'Share', 'Add a language']) {
    await page.getByRole('button', { name }).click()
    await look(page, name)
    await page.keyboard.press('Escape')
  }
})

test('it fits the sizes of screens, and what can be pressed is large enough', async ({ page }) => {
  await begin(mouseDriver(page))
  for (const [width, height] of [
    [1366, 768],
    [1024, 768],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const name of ['Running', 'Forms', 'Balance']) {
      await tab(page, name).click()
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wide, `${name} is wider than the page at ${width}`).toBeLessThanOrEqual(0)
      expect(await page.evaluate(smallTargets), `${name} at ${width}`).toEqual([])
    }
  }
})

/** Runs in the page: what can be pressed and is smaller than 24 pixels. */
function smallTargets(): string[] {
  return [...document.querySelectorAll<HTMLElement>('.workshop :is(button, input, select, [role="tab"])')]
    .filter((element) => element.offsetParent !== null)
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect()
      return width < 24 || height < 24
    })
    .map((element) => element.outerHTML.slice(0, 80))
}

function look(page: Page, screen: string): Promise<void> {
  return inBothThemes(page, async (light) => {
    // The running game has its own tests of access; here it is one thing on the page.
    const axe = await axeFor(page, light)
    const { violations } = await axe.exclude('iframe').analyze()
    const told = violations.map(({ id, impact, nodes }) => {
      const places = nodes.slice(0, 3).map(({ target }) => target.join(' '))
      return `${screen}, ${light}: ${impact} ${id} at ${places.join(' | ')}`
    })
    expect.soft(told.filter((line) => / (serious|critical) /.test(line))).toEqual([])
  })
}
