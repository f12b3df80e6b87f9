// The whole of level 02 with the mouse, and what a player reads and keeps at its end.
import { expect, type Locator, test } from '@playwright/test'
import { mouseDriver } from './support/input-drivers'
import { runCommand } from './support/node-game'
import * as play from './support/player-actions'
import { playWholeGame } from './support/whole-game'

test('level 02 is played from the title to the debrief', async ({ page }) => {
  test.setTimeout(420_000)
  const hands = mouseDriver(page)
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(error.message))
  await playWholeGame(hands, 'heron-41')

  const debrief = play.debriefOf(page)
  await test.step('the debrief adds up and names its sources', () => readDebrief(debrief))
  await test.step('the record verifies at the prompt', async () => {
    const path = await play.recordFrom(hands, debrief.getByRole('button', { name: 'Save the record' }))
    const replay = runCommand('replay', path, '--json')
    const fingerprint = play.fingerprintIn(await debrief.innerText())
    expect(JSON.parse(replay.out)).toMatchObject({ verified: true, fingerprint, firstDifference: null })
    expect(replay.code).toBe(0)
  })
  expect(broken).toEqual([])
})

async function readDebrief(debrief: Locator): Promise<void> {
  await expect(debrief.getByRole('heading', { level: 1 })).not.toBeEmpty()
  await expect(debrief.getByRole('region', { name: 'The four dials' }).getByRole('meter')).toHaveCount(4)
  const terms = await debrief.getByLabel('Score', { exact: true }).getByRole('definition').allInnerTexts()
  const points = terms.map((words) => Math.round(10 * Number(words.replace('−', '-'))))
  const total = points.pop()
  expect(points.length).toBeGreaterThan(4)
  expect(points.reduce((sum, each) => sum + each, 0)).toBe(total)
  await debrief.getByText(/^Sources: \d+/).click()
  expect(await debrief.getByRole('listitem').count()).toBeGreaterThan(20)
}
