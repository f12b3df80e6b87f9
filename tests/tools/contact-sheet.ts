// Contact sheets: every screen in three sizes, two themes and three languages, with a list of clipped texts and of
// English left in other languages.
// Run: npm run build && npx tsx tests/tools/contact-sheet.ts [--languages en,ko] [--screens market,tea] [--long] [--out FOLDER]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from '@playwright/test'
import { preview } from 'vite'
import { clippedElements } from '../browser/support/clipped-elements'
import { runCommand } from '../browser/support/node-game'

const project = fileURLToPath(new URL('../..', import.meta.url))
const sizes = [
  [1366, 768],
  [1024, 768],
  [390, 844],
] as const
const { values: asked } = parseArgs({
  options: {
    languages: { type: 'string', default: 'en,zh-Hans,ko' },
    screens: { type: 'string', default: '' },
    long: { type: 'boolean', default: false },
    out: { type: 'string', default: join(project, '.out', 'contact-sheet') },
  },
})
const languages = asked.languages.split(',')
const wanted = asked.screens === '' ? null : new Set(asked.screens.split(','))
const folder = asked.out
mkdirSync(folder, { recursive: true })

const server = await preview({
  root: join(project, 'src'),
  configFile: join(project, 'vite.config.ts'),
  build: { outDir: join(project, 'dist') },
  preview: { port: 4192, strictPort: true },
  logLevel: 'error',
})
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox', '--disable-quic'],
})
const record = join(folder, 'game.json')
runCommand('run', '--level', '02-tianshui', '--strategy', 'diversifier', '--seed', 'plover-7', '--save', record)

const complaints: string[] = []
const taken = new Map<string, string[]>()
for (const language of languages) await tour(browser, language)
for (const [screen, pictures] of taken) await sheet(browser, screen, pictures)
writeFileSync(join(folder, 'complaints.txt'), `${complaints.join('\n')}\n`)
console.log(`${taken.size} sheets in ${folder}, ${complaints.length} complaints`)
await browser.close()
await server.close()

/** Visits all screens in one language. */
async function tour(browser: Browser, language: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
  // A helper that tsx adds around named functions and that the page lacks.
  await context.addInitScript('globalThis.__name = (it) => it')
  const page = await context.newPage()
  const at = (query: string) =>
    page.goto(`http://127.0.0.1:4192/?language=${language}${asked.long ? '&text=long' : ''}&${query}`)
  const shot = (screen: string) => look(page, language, screen)
  const desk = async (week: number, seed: string) => {
    await at(`level=02-tianshui&seed=${seed}&week=${week}`)
    await page.waitForSelector('.clock-slip')
    await page.waitForSelector('.stage canvas, .stage-list')
    await page.waitForTimeout(1500)
  }
  const close = async () => {
    for (let tries = 0; tries < 12; tries += 1) {
      // The next paper opens a moment after the last one closes.
      await page.waitForTimeout(150)
      if ((await page.locator('dialog[open]').count()) === 0) return
      await page.keyboard.press('Escape')
    }
  }

  await at('')
  await page.waitForSelector('.level-card h2')
  await page.waitForTimeout(500)
  await shot('title')
  for (const [screen, nth] of [
    ['saves', 0],
    ['settings', 2],
  ] as const) {
    await page.locator('.title-nav button').nth(nth).click()
    await shot(screen)
    await close()
  }
  await page.locator('.level-acts .btn').nth(1).click()
  await shot('new-game')
  await close()
  if (isWanted('workshop')) {
    await page.locator('.title-nav button').nth(1).click()
    await page.waitForSelector('.workshop')
    await page.waitForTimeout(2500)
    await shot('workshop')
  }

  await desk(0, 'wren-8')
  await shot('opening')
  await close()
  await shot('first-week')
  await desk(20, 'heron-41')
  await page.locator('dialog[open]').first().waitFor({ timeout: 30_000 })
  await shot('paper')
  await close()
  await shot('hall')
  await page.locator('[data-place="map"]').click()
  await page.waitForTimeout(600)
  await shot('map')
  const panels = await panelIds(page)
  for (const [index, name] of panels.entries()) {
    if (!isWanted(name)) continue
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.keyboard.press('Escape')
    await page.locator('.rail-button').last().click()
    await page.locator('dialog.panel-list button[data-panel]').nth(index).click()
    await page.waitForTimeout(250)
    await shot(name)
  }
  for (const [screen, week] of [
    ['review', 12],
    ['front-page', 40],
  ] as const) {
    if (!isWanted(screen)) continue
    await page.setViewportSize({ width: 1366, height: 768 })
    await desk(week, `${screen}-1`)
    await close()
    // Earlier news is in the journal; the next paper opens as it comes.
    await page.locator('.clock-slip .btn.square').first().click()
    await page.locator('dialog[open]').first().waitFor({ timeout: 30_000 })
    await page.waitForTimeout(400)
    await shot(screen)
  }
  if (isWanted('tea')) {
    await page.setViewportSize({ width: 1366, height: 768 })
    await desk(1, 'tea-1')
    await close()
    await page.locator('.rail-button').last().click()
    await page.locator('dialog.panel-list button[data-panel="talk"]').click()
    await page.locator('.person-asks .btn:not([aria-disabled="true"])').first().click()
    await page.waitForSelector('.tea-table')
    await shot('tea')
  }
  if (isWanted('debrief')) {
    await at('')
    await page.locator('.title-nav button').nth(0).click()
    await page.locator('input[type=file]').setInputFiles(record)
    await page.waitForSelector('.debrief')
    await page.waitForTimeout(1500)
    await shot('debrief')
  }
  await context.close()
}

async function panelIds(page: Page): Promise<string[]> {
  await page.locator('.rail-button').last().click()
  const ids = await page
    .locator('dialog.panel-list button[data-panel]')
    .evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).dataset.panel ?? ''))
  await page.keyboard.press('Escape')
  return ids
}

function isWanted(screen: string): boolean {
  return wanted === null || wanted.has(screen)
}

/** Captures a screen in each size and theme, and records its errors. */
async function look(page: Page, language: string, screen: string): Promise<void> {
  if (!isWanted(screen)) return
  const pictures = taken.get(screen) ?? []
  taken.set(screen, pictures)
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(120)
    const told = [
      ...(await page.evaluate(clippedElements)),
      ...(language === 'en' ? [] : await page.evaluate(whatIsEnglish)),
    ]
    complaints.push(...told.map((line) => `${language} ${screen} ${width}: ${line}`))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const file = join(folder, `${screen}-${language}-${width}-${colorScheme}.jpg`)
      await page.screenshot({ path: file, type: 'jpeg', quality: 70 })
      pictures.push(file)
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1366, height: 768 })
}

/** Runs in the page: texts with three English words in a row, and keys without texts. */
function whatIsEnglish(): string[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found = new Set<string>()
  while (texts.nextNode()) {
    const text = texts.currentNode.textContent?.trim() ?? ''
    const isShown = texts.currentNode.parentElement?.checkVisibility() === true
    const isSource = texts.currentNode.parentElement?.closest(
      '.source-line, .sources, .says-who, .cm-editor, cite, iframe',
    )
    if (isShown && !isSource && (/[a-z]{2,} [a-z]{2,} [a-z]{2,}/i.test(text) || /⟨/.test(text)))
      found.add(text.slice(0, 90))
  }
  return [...found].map((text) => `English: ${text}`)
}

/** Arranges the pictures of a screen: a row for each language, light and dark in each size. */
async function sheet(browser: Browser, screen: string, pictures: readonly string[]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 2400, height: 400 } })
  const cells = pictures.map((file) => {
    const data = readFileSync(file).toString('base64')
    return `<img src="data:image/jpeg;base64,${data}">`
  })
  const rows = languages.map((_, row) => `<div>${cells.slice(row * 6, row * 6 + 6).join('')}</div>`)
  const style = 'body{margin:0;background:#777}div{display:flex;gap:6px;padding:3px}img{height:300px}'
  await page.setContent(`<style>${style}</style>${rows.join('')}`)
  await page.screenshot({ path: join(folder, `sheet-${screen}.jpg`), type: 'jpeg', quality: 80, fullPage: true })
  await page.close()
}
