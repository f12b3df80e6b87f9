// What is done with the hand: chips that are dragged to a site, a share that is dragged, a game with a pad.
import { expect, type Page, test } from '@playwright/test'
import { mouseDriver } from './support/input-drivers'
import * as play from './support/player-actions'

// Nothing of this needs the hall's picture.
test.beforeEach(({ page }) => play.disableCanvas(page))

test('chips are carried to a site, and a share is dragged', async ({ page }) => {
  const hands = mouseDriver(page)
  await play.beginGame(hands, { seed: 'wren-8', dial: 'Cost' })
  const market = await play.openPanel(hands, 'Market and stock')
  await play.makeMove(hands, market.getByRole('button', { name: /^Buy \d/ }).first())
  const fleet = await play.openPanel(hands, 'The fleet')
  const grip = fleet.getByRole('button', { name: /^Carry \d+ to a site$/ }).last()
  const places = fleet.getByRole('group', { name: /^Where to with/ })

  await test.step('a press lays the sites out, a second one puts them away', async () => {
    await grip.press('Enter')
    await expect(places.getByRole('button').first()).toBeFocused()
    await grip.press('Enter')
    await expect(places).toBeHidden()
    await expect(grip).toBeFocused()
  })

  await test.step('Escape puts them back, and the panel stays', async () => {
    await drag(page, grip, 'pick')
    await expect(places).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(places).toBeHidden()
    await page.mouse.up()
    await expect(fleet).toBeVisible()
  })

  await test.step('a hand that rests at the end of a list that is too long turns it', async () => {
    const short = await page.addStyleTag({ content: '.haul-tray { max-height: 90px }' })
    await drag(page, grip, 'pick')
    const { x, y, width, height } = (await places.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    const hidden = () => places.evaluate((paper) => paper.scrollHeight - paper.clientHeight - paper.scrollTop)
    expect(await hidden()).toBeGreaterThan(20)
    await page.mouse.move(x + width / 2, y + height - 5)
    await expect.poll(hidden).toBeLessThanOrEqual(1)
    await page.keyboard.press('Escape')
    await short.evaluate((style) => (style as Element).remove())
  })

  await test.step('where no click comes of the end of a drag, the next press is one all the same', async () => {
    await page.evaluate(() => {
      const keep = (click: MouseEvent) => click.stopPropagation()
      window.addEventListener('click', keep, { capture: true, once: true })
    })
    await page.mouse.up()
    await grip.press('Enter')
    await expect(places).toBeVisible()
    await grip.press('Enter')
    await expect(places).toBeHidden()
  })

  await test.step('let go over a site they wait for its crew', async () => {
    await drag(page, grip, 'pick')
    await expect(places.getByRole('button', { name: /^Xiamen.*Takes all/ })).toBeVisible()
    await drag(page, places.getByRole('button', { name: /^Xiamen/ }), 'drop')
    await expect(fleet.getByRole('status').filter({ hasText: 'wait for the crew in Xiamen' })).toBeVisible()
    await expect(fleet.getByText('The store is empty.')).toBeVisible()
    // The grip has gone with its pile.
    await expect(fleet.getByRole('heading', { level: 2 })).toBeFocused()
  })

  await test.step('a share follows the hand and the arrows', async () => {
    const training = await play.openPanel(hands, 'Training')
    const share = training.getByRole('slider', { name: 'Share that trains' })
    await share.scrollIntoViewIfNeeded()
    const { x, y, width, height } = (await share.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await page.mouse.move(x + width / 2, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(x + 2000, y + height / 2)
    await page.mouse.up()
    await expect(share).toHaveAttribute('aria-valuetext', '100% trains, 0% serves')
    await expect(training.getByRole('radio', { name: '100%' })).toBeChecked()
    await share.press('ArrowLeft')
    await expect(share).toHaveAttribute('aria-valuetext', '95% trains, 5% serves')
    await expect(training.getByRole('status').filter({ hasText: 'Months behind, at its end: between' })).toBeAttached()
  })
})

/** Takes hold of something and begins to pull, or pulls what is held onto something and lets go. */
async function drag(page: Page, target: ReturnType<Page['getByRole']>, part: 'pick' | 'drop'): Promise<void> {
  if (part === 'pick') await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error('nothing to take hold of')
  const [x, y] = [box.x + Math.min(40, box.width / 2), box.y + Math.min(15, box.height / 2)]
  await page.mouse.move(x, y)
  if (part === 'drop') return page.mouse.up()
  await page.mouse.down()
  await page.mouse.move(x + 12, y + 12, { steps: 2 })
}

test('a gamepad begins a game, opens a panel, changes something and closes it', async ({ page }) => {
  await page.addInitScript(aPad)
  await page.goto('./')
  await expect(page.getByRole('heading', { name: 'Tianshui' })).toBeVisible()
  const scripts: string[] = []
  page.on('request', (asked) => scripts.push(asked.url()))
  await page.evaluate(() => (window as unknown as PadWindow).plugIn())
  await expect.poll(() => scripts.some((url) => /gamepad-input/.test(url))).toBe(true)

  await padTo(page, 'down', 'New game: The Long Embargo')
  await padTo(page, 'up', 'Begin: First Order')
  await pad(page, 'press')
  // What the first week brings lies on the desk: it is put aside.
  await expect(page.getByRole('dialog')).toContainText('640 chips')
  await pad(page, 'back')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(play.clockOf(page)).toContainText('week 2 of')

  const pace = play.clockOf(page).getByLabel('How long time runs')
  // From the rail by way of the goal's row.
  await padTo(page, 'right', 'Menu')
  await expect(pace).toHaveValue('fortnight')
  await pad(page, 'left')
  await pad(page, 'left')
  await expect(pace).toBeFocused()
  await pad(page, 'press')
  await pad(page, 'right')
  await expect(pace).toHaveValue('month')
  await pad(page, 'back')
  await pad(page, 'panelAfter')
  await pad(page, 'panelAfter')
  const open = page.getByRole('region', { name: 'Market and stock' })
  await expect(open).toBeVisible()
  await padTo(page, 'down', 'Less: How many')
  await pad(page, 'right')
  const number = page.locator('input:focus')
  const before = Number(await number.inputValue())
  await pad(page, 'right')
  expect(Number(await number.inputValue())).toBeGreaterThan(before)
  await pad(page, 'back')
  await expect(open).toHaveCount(0)
  await pad(page, 'help')
  await expect(page.getByRole('dialog', { name: 'Help and words' })).toContainText('Gamepad')
  await pad(page, 'back')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

interface PadWindow {
  plugIn: () => void
  hold: (button: number, isPressed: boolean) => void
}

/** Runs in the page: a pad of the standard mapping that a test presses. */
function aPad(): void {
  const buttons = Array.from({ length: 17 }, () => ({ pressed: false, touched: false, value: 0 }))
  const pad = { id: 'a pad', index: 0, connected: true, mapping: 'standard', axes: [0, 0, 0, 0], buttons, timestamp: 0 }
  let isPluggedIn = false
  navigator.getGamepads = () => (isPluggedIn ? [pad as unknown as Gamepad] : [])
  Object.assign(window, {
    plugIn() {
      isPluggedIn = true
      window.dispatchEvent(new Event('gamepadconnected'))
    },
    hold(button: number, isPressed: boolean) {
      Object.assign(buttons[button] ?? {}, { pressed: isPressed, value: Number(isPressed) })
    },
  })
}

const padButtons = { press: 0, back: 1, help: 3, panelAfter: 5, up: 12, down: 13, left: 14, right: 15 }

/** Presses a button of the pad for two frames, and lets it go for two. */
async function pad(page: Page, button: keyof typeof padButtons): Promise<void> {
  await page.evaluate(async (index) => {
    const { hold } = window as unknown as PadWindow
    const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    hold(index, true)
    await frames()
    hold(index, false)
    await frames()
  }, padButtons[button])
}

/** Goes in one direction until something of that name has the focus. */
async function padTo(page: Page, direction: 'up' | 'down' | 'right', name: string): Promise<void> {
  const names: string[] = []
  for (let steps = 0; steps < 40; steps += 1) {
    const now = await page.evaluate(() => {
      const focused = document.activeElement
      return (focused?.ariaLabel ?? focused?.textContent ?? '').trim().slice(0, 60)
    })
    names.push(now)
    if (now === name) return
    await pad(page, direction)
  }
  throw new Error(`the pad does not come to ${name}: ${names.join(' | ')}`)
}
