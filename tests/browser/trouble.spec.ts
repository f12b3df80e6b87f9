// What goes wrong outside the game: no picture, no storage, strange files, no network, little room, no motion.

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import type { BrowserContext } from '@playwright/test'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { keyboardDriver, mouseDriver } from './support/input-drivers'
import { recordPlayedByNode, writeTempFile } from './support/node-game'
import * as play from './support/player-actions'

const wanted = { seed: 'snipe-8', dial: 'Cost' } as const

test.describe('without WebGL', () => {
  for (const { name, contexts } of [
    { name: 'the hall is drawn on a canvas', contexts: play.graphicsCards },
    { name: 'and without a canvas the game is played in words', contexts: ['webgl', 'webgl2', '2d'] },
  ]) {
    test(name, async ({ page }) => {
      await play.disableCanvas(page, contexts)
      const hands = mouseDriver(page)
      await play.useFakeClock(page)
      await play.beginGame(hands, wanted)
      await expect(page.getByText(/This browser draws|no picture of the hall/)).toBeVisible()
      await play.playTo(hands, 5, 'Until news')
      expect(await play.weekOf(page)).toBeGreaterThanOrEqual(5)
      await expect(page.getByRole('alert')).toHaveCount(0)
    })
  }
})

test.describe('the graphics context is lost, as by a sleeping laptop', () => {
  const pictureOf = async (page: Page) =>
    createHash('sha256')
      .update(await page.screenshot())
      .digest('hex')

  /** Begins a game and waits until its hall stands still; a digest of the picture. */
  async function beginAndLook(page: Page, css?: string): Promise<string> {
    await play.beginGame(mouseDriver(page), wanted)
    await expect(page.locator('.stage-labels')).toContainText('Store')
    if (css !== undefined) await page.addStyleTag({ content: css })
    let last = ''
    const isStill = async () => {
      const before = last
      last = await pictureOf(page)
      return last === before
    }
    await expect.poll(isStill, { intervals: [700] }).toBe(true)
    return last
  }

  test('a paused hall is drawn again when it is back, without the network', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    // The WebGL canvas alone: what is drawn over and under it must not pass for the hall.
    const css = '* { visibility: hidden !important } .stage-canvas canvas { visibility: visible !important }'
    const before = await beginAndLook(page, css)
    await page.context().setOffline(true)
    const extension = await page.locator('.stage-canvas canvas').evaluateHandle((canvas) => {
      const found = (canvas as HTMLCanvasElement).getContext('webgl')?.getExtension('WEBGL_lose_context')
      if (!found) throw new Error('the hall is not drawn by WebGL')
      return found
    })
    await extension.evaluate((each) => each.loseContext())
    await expect.poll(() => pictureOf(page)).not.toBe(before)
    await extension.evaluate((each) => each.restoreContext())
    await expect.poll(() => pictureOf(page)).toBe(before)
  })

  test('when the graphics process has ended, what code drew on 2D canvases is drawn again too', async ({
    browser,
    launchOptions,
    baseURL,
  }) => {
    // A browser of its own: others would lose their pictures with it.
    const own = await browser.browserType().launch(launchOptions)
    const page = await own.newPage({ ...(baseURL && { baseURL }), reducedMotion: 'reduce' })
    await beginAndLook(page)
    // A picture is compared by its colours: where a tile begins, rounding changes a few pixels by a hair.
    const name = `hall-${test.info().testId}.png`
    mkdirSync(dirname(test.info().snapshotPath(name)), { recursive: true })
    await page.screenshot({ path: test.info().snapshotPath(name) })
    const canvas = page.locator('.stage-canvas canvas')
    const restored = canvas.evaluate(
      (each) => new Promise((resolve) => each.addEventListener('webglcontextrestored', () => resolve(true))),
    )
    await (await own.newBrowserCDPSession()).send('Browser.crashGpuProcess')
    expect(await restored).toBe(true)
    // Without a graphics process a slow machine needs its time for a picture.
    const isAsBefore = async () => expect(await page.screenshot()).toMatchSnapshot(name, { threshold: 0.03 })
    await expect(isAsBefore).toPass({ timeout: 30_000 })
    await own.close()
  })
})

test.describe('without storage', () => {
  test.beforeEach(({ page }) => play.disableCanvas(page))
  const breakers = {
    refused: () => {
      const refuse = () => {
        throw new DOMException('not here', 'SecurityError')
      }
      Object.defineProperty(window, 'indexedDB', { get: refuse })
    },
    missing: () => {
      Object.defineProperty(window, 'indexedDB', { value: undefined })
    },
    full: () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError')
      }
    },
  }
  for (const [name, breaker] of Object.entries(breakers)) {
    test(`${name}: it is said, and the game goes out as a file`, async ({ page }) => {
      await page.addInitScript(breaker)
      const hands = mouseDriver(page)
      await play.useFakeClock(page)
      await play.beginGame(hands, wanted)
      const warning = page.getByRole('alert')
      await expect(warning).toContainText('This browser keeps no saves')
      const reason = name === 'full' ? /saves \(its storage is full\)/ : /saves \((it refuses|it failed)\)/
      await expect(warning).toContainText(reason)
      await hands.press(page.getByRole('button', { name: 'Menu' }))
      const menu = page.getByRole('dialog', { name: 'Menu' })
      await hands.press(menu.getByRole('button', { name: 'Keep' }))
      await expect(menu.getByRole('status')).toContainText(reason)
      await hands.press(menu.getByRole('button', { name: 'Close' }))
      await play.playTo(hands, 2, 'Week')
      const path = await play.recordFrom(hands, warning.getByRole('button', { name: 'Hand the game out as a file' }))
      // It verifies at the prompt, where the journey's does too.
      const { marks } = JSON.parse(readFileSync(path, 'utf8')) as { marks: { fingerprint: string }[] }
      expect(marks.at(-1)?.fingerprint).toBe(await play.fingerprintOf(hands))
    })
  }
})

test('strange files get a clear message, and nothing else is lost', async ({ page }) => {
  const good = readFileSync(recordPlayedByNode('good'), 'utf8')
  const record = JSON.parse(good) as Record<string, unknown>
  const files: [file: string, says: RegExp][] = [
    [writeTempFile('empty.json', ''), /cannot be read as a saved game/],
    [writeTempFile('truncated.json', good.slice(0, good.length / 2)), /the file is cut off or was changed/],
    [writeTempFile('damaged.json', good.replace('"moves":[]', '"moves":[7]')), /moves\[0\].*is no move/],
    [writeTempFile('foreign.json', '{"hello":"world"}'), /is no saved game/],
    [writeTempFile('picture.json', '\x89PNG\r\n\x1a\n\0\0'), /cannot be read as a saved game/],
    [writeTempFile('newer.json', JSON.stringify({ ...record, format: 2 })), /is format 2/],
    [
      writeTempFile('other-level.json', JSON.stringify({ ...record, level: 'atlantis' })),
      /level atlantis, which is not here/,
    ],
    [
      writeTempFile('proto.json', good.replace('{', '{"__proto__":{"isAdmin":true},')),
      /1:2 __proto__: "__proto__" may not be a name/,
    ],
    [writeTempFile('deep.json', '['.repeat(100_000) + ']'.repeat(100_000)), /nested deeper|cannot be read/],
    [writeTempFile('script.json', '{"format":"<script>window.struck=1</script>","moves":[]}'), /is format/],
    [writeTempFile('<img src=x onerror="window.struck=1">.json', '{}'), /is no saved game/],
    [writeTempFile('huge.json', `{"moves":"${'x'.repeat(9_000_000)}"}`), /larger than any save/],
  ]
  await play.beginGame(mouseDriver(page), wanted)
  await play.saveAs(mouseDriver(page), 'before the strangers')
  await page.goto('./')
  for (const [file, says] of files) {
    await play.openFile(page, file)
    const paper = page.getByRole('dialog', { name: 'This did not work' })
    await expect(paper, file).toContainText(says)
    await paper.getByRole('button', { name: 'Close' }).last().click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await page.getByRole('button', { name: 'Saved games' }).click()
  await expect(page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'before the strangers' })).toHaveCount(
    1,
  )
  expect(await page.evaluate(() => [Reflect.get(window, 'struck'), Reflect.get({}, 'isAdmin')])).toEqual([
    undefined,
    undefined,
  ])
})

test.describe('no game is written over', () => {
  test.beforeEach(({ page }) => play.disableCanvas(page))
  const seed = 'snipe-8'
  const link = `./?level=02-tianshui&seed=${seed}`

  /** The saved games as the title lists them. */
  async function savesOn(page: Page): Promise<Locator> {
    await page.getByRole('button', { name: 'Saved games' }).click()
    return page.getByRole('dialog').getByRole('listitem')
  }

  /** Waits until so many games are kept. */
  async function untilKept(page: Page, count: number): Promise<void> {
    await expect.poll(() => page.evaluate(withRecords, null)).toBe(count)
  }

  test('a week in the address moves no game that is there', async ({ page }) => {
    await play.beginGame(mouseDriver(page), wanted)
    await play.saveAs(mouseDriver(page), 'the first week')
    await page.goto('./?week=40')
    const row = (await savesOn(page)).filter({ hasText: 'the first week' })
    await row.getByRole('button', { name: /^Open Tianshui\b.*the first week$/ }).click()
    await expect(play.clockOf(page)).toContainText('week 1 of 104')
  })

  test('a link with a week begins there once, and a reload goes on', async ({ page }) => {
    await play.useFakeClock(page)
    await page.goto(`${link}&week=10`)
    await expect(play.clockOf(page)).toContainText('week 11 of 104')
    await play.playTo(mouseDriver(page), 12, 'Week')
    const week = await play.weekOf(page)
    await page.reload()
    await expect(play.clockOf(page)).toContainText(`week ${week} of 104`)
    await page.goto('./')
    await expect(await savesOn(page)).toHaveCount(1)
  })

  test('a file with the seed of a game that is kept goes beside it, and a reload stays with it', async ({ page }) => {
    const file = recordPlayedByNode(seed)
    await page.goto(link)
    await untilKept(page, 1)
    await page.goto('./')
    await play.openFile(page, file)
    await expect(play.debriefOf(page)).toContainText(`seed ${seed}`)
    await untilKept(page, 2)
    await page.goto('./')
    const saves = await savesOn(page)
    await expect(saves).toHaveCount(2)
    await expect(saves.filter({ hasText: 'week 1 of 104' })).toHaveCount(1)
    await page.goto(link)
    await expect(play.debriefOf(page)).toContainText(`seed ${seed}`)
  })

  test('a link to a game that cannot be read says so, and begins no other', async ({ page }) => {
    await page.goto(link)
    await untilKept(page, 1)
    await page.goto('./')
    await expect(await savesOn(page)).toHaveCount(1)
    await page.evaluate(withRecords, '{"format":')
    await page.goto(link)
    await expect(page.getByRole('dialog', { name: 'This did not work' })).toContainText(
      'cannot be read as a saved game',
    )
    await page.goto('./')
    await expect(await savesOn(page)).toHaveCount(1)
  })

  /** In the page: how many records are kept; each is replaced by a text, where there is one. */
  async function withRecords(text: string | null): Promise<number> {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const [{ name } = {}] = await indexedDB.databases()
    if (name === undefined) return 0
    const shelf = await asked(indexedDB.open(name))
    const records = shelf.transaction('records', 'readwrite').objectStore('records')
    const keys = await asked(records.getAllKeys())
    for (const key of text === null ? [] : keys) await asked(records.put(text, key))
    shelf.close()
    return keys.length
  }
})

test.describe('two tabs of one game', () => {
  const link = './?level=02-tianshui&seed=snipe-9'
  const says = 'Another tab keeps this game: what is played here is not saved'

  /** A tab with the game, played by its own clock and without pictures. */
  async function tabOf(context: BrowserContext): Promise<Page> {
    const page = await context.newPage()
    await play.disableCanvas(page)
    await play.useFakeClock(page)
    await page.goto(link)
    await expect(play.clockOf(page)).toContainText(/week \d+ of 104/)
    if ((await play.weekOf(page)) === 1) await play.putOpeningOff(mouseDriver(page))
    return page
  }

  test('one keeps it; the other says so, and takes it over as it was kept last', async ({ context }) => {
    const first = await tabOf(context)
    await play.playTo(mouseDriver(first), 1, 'Week')
    const second = await tabOf(context)
    await expect(second.getByRole('alert')).toContainText(says)
    await play.playTo(mouseDriver(first), 4, 'Week')
    const [week, early] = [await play.weekOf(first), await play.weekOf(second)]
    expect(early).toBeLessThan(week)
    // What is played in the second is not kept, and nothing of the first is written over.
    await play.playTo(mouseDriver(second), early + 1, 'Week')
    await expect(first.getByRole('alert')).toHaveCount(0)
    await first.reload()
    await expect(play.clockOf(first)).toContainText(`week ${week} of 104`)

    const hands = keyboardDriver(second)
    await hands.press(second.getByRole('alert').getByRole('button', { name: 'Take it over' }))
    await expect(play.clockOf(second)).toContainText(`week ${week} of 104`)
    await expect(second.getByRole('alert')).toHaveCount(0)
    expect(hands.complaints).toEqual([])
    await expect(first.getByRole('alert')).toContainText(says)
    await play.playTo(mouseDriver(second), week + 1, 'Week')
    const later = await play.weekOf(second)
    expect(later).toBeGreaterThan(week)
    await play.playTo(mouseDriver(first), week + 1, 'Week')
    await second.reload()
    await expect(play.clockOf(second)).toContainText(`week ${later} of 104`)
    await expect(second.getByRole('alert')).toHaveCount(0)
  })

  test('a tab that is closed leaves the game to the next', async ({ context }) => {
    await (await tabOf(context)).close()
    const second = await tabOf(context)
    await play.playTo(mouseDriver(second), 2, 'Week')
    await expect(second.getByRole('alert')).toHaveCount(0)
  })

  test('without locks none writes over the other either', async ({ context }) => {
    await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }))
    const first = await tabOf(context)
    const second = await tabOf(context)
    // Whichever was opened last keeps the game; the other hears of it with its next move.
    await play.playTo(mouseDriver(second), 3, 'Week')
    await play.playTo(mouseDriver(first), 2, 'Week')
    await expect(first.getByRole('alert')).toContainText(says)
    await first.getByRole('alert').getByRole('button', { name: 'Take it over' }).click()
    const week = await play.weekOf(second)
    await expect(play.clockOf(first)).toContainText(`week ${week} of 104`)
    await play.playTo(mouseDriver(first), week + 1, 'Week')
    await expect(first.getByRole('alert')).toHaveCount(0)
    await play.playTo(mouseDriver(second), week + 1, 'Week')
    await expect(second.getByRole('alert')).toContainText(says)
  })
})

test('a level link that extends what every object has is told, and the page works after it', async ({ page }) => {
  const files = { 'level.json': '{"id":"x","extends":"toString"}', 'text.en.json': '{}' }
  await page.goto(`./#level=1.${deflateRawSync(JSON.stringify(files)).toString('base64url')}`)
  await expect(page.getByText(/"toString" is no level here/).first()).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')
  await page.reload()
  await play.beginGame(mouseDriver(page), wanted)
  await expect(play.clockOf(page)).toContainText('week 1 of 104')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a seed that is a script stays a word', async ({ page }) => {
  const seed = '<img src=x onerror="window.struck=1">'
  await page.goto('./')
  await play.openFile(page, recordPlayedByNode(seed))
  await expect(play.debriefOf(page)).toContainText(`seed ${seed}`)
  await play.debriefOf(page).getByRole('button', { name: 'To the title' }).click()
  await expect(page.getByText(seed).first()).toBeVisible()
  expect(await page.evaluate(() => Reflect.get(window, 'struck') === undefined)).toBe(true)
})

test('the page asks nothing of anybody else, and nothing but its own parts', async ({ page, baseURL }) => {
  const asked: string[] = []
  await page.route('**/*', (route) => {
    const { origin, protocol, pathname } = new URL(route.request().url())
    const isOurs = origin === baseURL || protocol === 'blob:' || protocol === 'data:'
    asked.push(isOurs ? `ours ${pathname}` : `theirs ${route.request().url()}`)
    return isOurs ? route.continue() : route.abort()
  })
  const hands = mouseDriver(page)
  await play.useFakeClock(page)
  await play.beginGame(hands, wanted)
  for (const title of ['Market and stock', 'Read the rule', 'Sources and assumptions', 'Journal'])
    await play.openPanel(hands, title)
  await page.getByRole('button', { name: 'Map', exact: true }).click()
  await play.playTo(hands, 6, 'Until news')
  expect(asked.filter((each) => each.startsWith('theirs'))).toEqual([])

  // From here on everything is here: the network may go.
  const before = asked.length
  await page.context().setOffline(true)
  await play.playTo(hands, 12, 'Quarter')
  await play.fingerprintOf(hands)
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'To the title' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(play.clockOf(page)).toContainText(/week 1\d of/)
  expect(asked.slice(before).filter((each) => !/^ours \/assets\//.test(each))).toEqual([])
})

test('nothing travels for a player who asked for less motion', async ({ browser }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  const hands = mouseDriver(page)
  await play.useFakeClock(page)
  await play.beginGame(hands, wanted)
  await play.openPanel(hands, 'Market and stock')
  await play.passTime(hands, 'Week')
  const slow = await page.evaluate(() => {
    const seconds = (text: string) => Math.max(...text.split(',').map((each) => Number.parseFloat(each)))
    return [...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element)
        return (animationName !== 'none' && seconds(animationDuration) > 0.02) || seconds(transitionDuration) > 0.02
      })
      .map((element) => element.outerHTML.slice(0, 80))
  })
  expect(slow).toEqual([])
  await context.close()
})
