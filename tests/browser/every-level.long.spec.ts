// Every level from its card to its debrief by the mouse, with a purchase, an order and a hiring on the way: `LONG=1 … every-level`.
import { expect, type Locator, test } from '@playwright/test'
import { type InputDriver, mouseDriver } from './support/input-drivers'
import { runCommand } from './support/node-game'
import * as play from './support/player-actions'

const levels = [
  ['First Order', 22],
  ['Tianshui', 104],
  ['Order Rush', 30],
  ['Two Locks', 78],
  ['The Long Embargo', 204],
  ['Kepler', 78],
] as const

for (const [title, weeks] of levels)
  test(`${title} is played to its end`, async ({ page }) => {
    test.setTimeout(600_000)
    const hands = mouseDriver(page)
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    await play.useFakeClock(page)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto('./')
    await hands.press(play.newGame(page, title))
    const form = page.getByRole('dialog', { name: 'A new game' })
    await hands.press(form.getByText('More choices'))
    await hands.write(form.getByLabel('Seed'), 'heron-41')
    await hands.press(form.getByRole('button', { name: 'Begin' }))
    await expect(play.clockOf(page)).toContainText(`week 1 of ${weeks}`)
    if (title === 'Tianshui') await play.putOpeningOff(hands)

    const seen = await play.clearDesk(hands)
    const done = await moves(hands)
    while (!(await play.hasEnded(page))) {
      seen.push(...(await play.playTo(hands, (await play.weekOf(page)) + 13, 'Month')))
      if (!(await play.hasEnded(page))) done.push(...(await moves(hands)))
    }

    const debrief = play.debriefOf(page)
    await expect(debrief.getByRole('heading', { level: 1 })).not.toBeEmpty()
    const file = await play.recordFrom(hands, debrief.getByRole('button', { name: 'Save the record' }))
    const replay = JSON.parse(runCommand('replay', file, '--json').out)
    expect(replay).toMatchObject({ verified: true, firstDifference: null })
    expect(broken).toEqual([])
    expect(done.length).toBeGreaterThan(0)
    const last = await debrief.getByRole('heading', { level: 1 }).innerText()
    console.log(`${title}: ${last} · ${seen.length} papers · moves: ${done.join(', ')}`)
  })

/** Whatever of some plain moves can be made now, by the panels that the level has. */
async function moves(hands: InputDriver): Promise<string[]> {
  const done: string[] = []
  for (const [panel, button] of [
    ['Market and stock', /^Buy \d/],
    ['The fleet', /^Install \d/],
    ['People', /^Hire \d/],
  ] as const) {
    const open = await panelIfAny(hands, panel)
    if (!open) continue
    const act = open.getByRole('button', { name: button, disabled: false }).first()
    if ((await act.count()) === 0 || (await act.getAttribute('aria-disabled')) === 'true') continue
    done.push(await act.innerText())
    await play.makeMove(hands, act)
  }
  return done
}

async function panelIfAny(hands: InputDriver, title: string): Promise<Locator | null> {
  const { page } = hands
  await hands.press(page.getByRole('button', { name: 'All panels' }))
  const list = page.getByRole('dialog', { name: 'All panels' })
  await list.waitFor()
  const has = (await list.getByRole('button', { name: new RegExp(`^${title}( \\d+)?$`) }).count()) > 0
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  return has ? play.openPanel(hands, title) : null
}
