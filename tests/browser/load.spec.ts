// What goes over the wire: before the title stands, and before the first decision.
import { gzipSync } from 'node:zlib'
import { expect, type Page, type Response, test } from '@playwright/test'
import { mouseDriver } from './support/input-drivers'
import * as play from './support/player-actions'

test('the title needs at most 90 kB of script and style', async ({ page }) => {
  const loaded = listen(page)
  // What the title fetches ahead while it is read waits for a time that does not come.
  await page.clock.install({ time: 0 })
  await page.clock.pauseAt(1000)
  await page.goto('./')
  await expect(page.getByRole('heading', { name: 'Tianshui' })).toBeVisible()
  const files = (await loaded()).filter(({ kind }) => kind === 'script' || kind === 'stylesheet')
  expect(files.length).toBeGreaterThan(1)
  expect(sumOf(files), list(files)).toBeLessThanOrEqual(90_000)
  expect(files.filter(({ bytes }) => bytes > 200_000)).toEqual([])
})

for (const [language, name] of [
  ['zh-Hans', '天水'],
  ['ko', '톈수이'],
] as const)
  test(`the title in ${language} needs at most 60 kB more`, async ({ browser }) => {
    const sumIn = async (asked: string, heading: string): Promise<number> => {
      const page = await browser.newPage()
      const loaded = listen(page)
      await page.clock.install({ time: 0 })
      await page.clock.pauseAt(1000)
      await page.goto(`./?language=${asked}`)
      await expect(page.getByRole('heading', { name: heading })).toBeVisible()
      await page.evaluate(() => document.fonts.ready)
      await page.waitForLoadState('networkidle')
      const sum = sumOf(await loaded())
      await page.close()
      return sum
    }
    const more = (await sumIn(language, name)) - (await sumIn('en', 'Tianshui'))
    expect(more).toBeGreaterThan(20_000)
    expect(more).toBeLessThanOrEqual(60_000)
  })

test('everything up to the first decision is at most 1.5 MB', async ({ page }) => {
  const loaded = listen(page)
  await play.beginGame(mouseDriver(page), { seed: 'teal-12', dial: 'Cost' })
  await page.getByRole('button', { name: 'Let a month pass' }).click()
  await expect(page.getByRole('dialog')).toContainText('also if unanswered')
  await page.waitForLoadState('networkidle')
  const files = await loaded()
  expect(sumOf(files), list(files)).toBeLessThanOrEqual(1_500_000)
})

interface Loaded {
  name: string
  kind: string
  /** As a web server sends it: text gzipped, pictures and fonts as they are. */
  bytes: number
}

/** Listens to what a page loads; the answer stands when it is asked for. */
function listen(page: Page): () => Promise<Loaded[]> {
  const coming: Promise<Loaded>[] = []
  const hear = (response: Response) => {
    const weigh = async (): Promise<Loaded> => {
      const body = await response.body()
      const isText = /text|javascript|json|svg/.test(response.headers()['content-type'] ?? '')
      const name = new URL(response.url()).pathname.split('/').at(-1) ?? ''
      const kind = response.request().resourceType()
      return { name, kind, bytes: isText ? gzipSync(body, { level: 9 }).length : body.length }
    }
    // What the page made itself (blob:) did not come over the wire.
    if (response.ok() && response.url().startsWith('http')) coming.push(weigh())
  }
  page.on('response', hear)
  return () => {
    page.off('response', hear)
    return Promise.all(coming)
  }
}

function sumOf(files: readonly Loaded[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0)
}

function list(files: readonly Loaded[]): string {
  return files.map(({ name, kind, bytes }) => `${bytes} ${kind} ${name}`).join('\n')
}
