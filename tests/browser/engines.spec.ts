// One recipe, two engines: what Node played, Chromium plays again to the same state.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { mouse } from './hands'
import * as play from './play'

test('a game played by Node has the same fingerprint in the page', async ({ page }) => {
  const file = join(mkdtempSync(join(tmpdir(), 'nine-')), 'game.json')
  const game = ['--strategy', 'early-domesticator', '--seed', 'plover-7', '--as-it-happened', '--save', file]
  const run = play.nine('run', '--level', '02-tianshui', ...game, '--json')
  const { fingerprint } = JSON.parse(run.out) as { fingerprint: string }

  await page.goto('./')
  await page.getByRole('button', { name: 'Saved games' }).click()
  await page.getByLabel('Open a file').setInputFiles(file)
  // A record that does not hold would have been opened from its snapshot, and would not verify again.
  const debrief = play.debriefOf(page)
  await expect(debrief).toContainText('seed plover-7')
  expect(play.fingerprintIn(await debrief.innerText())).toBe(fingerprint)

  const { path } = await play.recordFrom(mouse(page), debrief.getByRole('button', { name: 'Save the record' }))
  expect(JSON.parse(play.nine('replay', path, '--json').out)).toMatchObject({ verified: true, fingerprint })
})
