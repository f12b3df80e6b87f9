import { expect, test } from '@playwright/test'
import { mouse } from './hands'
import * as play from './play'
test.setTimeout(150_000)

test('level 02, from the title to the debrief, with the mouse', async ({ page }) => {
  const hands = mouse(page)
  const t0 = Date.now()
  const T = (s: string) => console.log(((Date.now() - t0) / 1000).toFixed(1), s)
  await play.ownClock(page)
  await play.beginGame(hands, { seed: 'heron-41', dial: 'Independence', isHistory: true })
  T('begun')
  const mandate = await play.openPanel(hands, 'Mandate and score')
  await play.seal(hands, mandate.getByRole('button', { name: 'Choose “Fill the state contract”' }))
  T('mandate')
  const seen = await play.playTo(hands, 105, 'Until news')
  T('end')
  for (const each of seen) console.log(each.week, each.kind, each.title)
  expect(await play.hasEnded(page)).toBe(true)
})
