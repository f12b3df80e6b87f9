// One recipe, two engines: what Node played, Chromium plays again to the same state.
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { mouseDriver } from './support/input-drivers'
import { recordPlayedByNode, runCommand } from './support/node-game'
import * as play from './support/player-actions'

test('a game played by Node has the same fingerprint in the page', async ({ page }) => {
  const file = recordPlayedByNode('plover-7', 'early-domesticator')
  const { marks } = JSON.parse(readFileSync(file, 'utf8')) as { marks: { fingerprint: string }[] }
  const fingerprint = marks.at(-1)?.fingerprint

  await play.disableCanvas(page)
  await page.goto('./')
  await play.openFile(page, file)
  const debrief = play.debriefOf(page)
  await expect(debrief).toContainText('seed plover-7')
  expect(play.fingerprintIn(await debrief.innerText())).toBe(fingerprint)

  // A record that does not hold is opened from its snapshot, and has no moves any more: this one was played again.
  const path = await play.recordFrom(mouseDriver(page), debrief.getByRole('button', { name: 'Save the record' }))
  const { moves } = JSON.parse(readFileSync(path, 'utf8')) as { moves: unknown[] }
  expect(moves.length).toBeGreaterThan(50)
  expect(JSON.parse(runCommand('replay', path, '--json').out)).toMatchObject({ verified: true, fingerprint })
})
