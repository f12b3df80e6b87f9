// Measures the stage: opens a save with 9,000 working chips by the ordinary import, lets time run for twenty seconds,
// then stand for five; prints the milliseconds of own script for each frame, and the frames drawn while paused.
// Run: node tests/tools/stage-cost.mjs [--json] [--slow 4]
// (CHROMIUM_PATH names the browser; --slow divides the processor's speed)
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build, createServer, preview } from 'vite'

const project = fileURLToPath(new URL('../..', import.meta.url))
const out = join(project, '.out', 'stage-cost')
const [runSeconds, pausedSeconds, port] = [20, 5, 4191]
const chipsWanted = 9000
const slowAt = process.argv.indexOf('--slow')
const slowness = slowAt < 0 ? 1 : Number(process.argv[slowAt + 1])
/** Trace events of own script. */
const scripts = new Set([
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'FireAnimationFrame',
  'TimerFire',
  'EventDispatch',
  'FireIdleCallback',
])
const browserArgs = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

mkdirSync(out, { recursive: true })
const save = join(out, 'nine-thousand.json')
writeFileSync(save, await recordOfNineThousand())
await build({
  root: join(project, 'src'),
  configFile: join(project, 'vite.config.ts'),
  logLevel: 'error',
  build: { outDir: join(out, 'site'), emptyOutDir: true },
})
const site = await preview({
  root: join(project, 'src'),
  configFile: join(project, 'vite.config.ts'),
  build: { outDir: join(out, 'site') },
  preview: { host: '127.0.0.1', port, strictPort: true },
})
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: browserArgs,
})
try {
  const figures = await measured(browser)
  console.log(process.argv.includes('--json') ? JSON.stringify(figures, null, 2) : linesOf(figures))
  process.exitCode = figures.drawsWhilePaused === 0 ? 0 : 1
} finally {
  await browser.close()
  await site.close()
  rmSync(join(out, 'site'), { recursive: true, force: true })
}

/** A record of level 02 whose snapshot has 9,000 domestic chips that all train; nothing else happens in it. */
async function recordOfNineThousand() {
  const server = await createServer({
    root: join(project, 'src'),
    configFile: join(project, 'vite.config.ts'),
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false },
    appType: 'custom',
  })
  try {
    const { readLevel } = await server.ssrLoadModule('/content/read-level.ts')
    const { openSession } = await server.ssrLoadModule('/session/store.ts')
    const { recordText } = await server.ssrLoadModule('/session/record.ts')
    const files = ['levels/02-tianshui/level.json', 'levels/base.json', 'levels/02-tianshui/text.en.json'].map(
      (path) => ({ path, text: readFileSync(join(project, path), 'utf8') }),
    )
    const read = readLevel(files)
    if (read.faults) throw new Error(JSON.stringify(read.faults.slice(0, 3)))
    const session = openSession({ level: read.level, seed: 'stage-cost', asItHappened: true })
    const record = structuredClone(session.record())
    fillHall(record.snapshot, read.level.scenario)
    // Another fingerprint makes the game resume from its snapshot, as with a save of an older version.
    return recordText({ ...record, levelFingerprint: '0'.repeat(record.levelFingerprint.length) })
  } finally {
    await server.close()
  }
}

function fillHall(state, scenario) {
  const chip = Object.keys(scenario.chips).find((id) => scenario.chips[id].role === 'domestic')
  const site = Object.keys(state.sites).find((id) => scenario.sites[id].tenure === 'built')
  const racks = {
    [chip]: { count: chipsWanted, failing: 90, bookUsd: 0, ageWeeks: 10, quality: 1, unsupported: 0, accepted: 0 },
  }
  Object.assign(state.sites[site], { status: 'ready', readyWeek: 0, powerKw: 12_000, racks })
  state.training.run = {
    name: 'all',
    startedWeek: 0,
    weeks: 100,
    weeksDone: 0,
    fleetShare: 1,
    flop: 0,
    restarts: 0,
    flagship: false,
  }
  state.finance.balances.cash += 4e9
  state.finance.balances.equity -= 4e9
  for (const id of Object.keys(scenario.events)) state.fired[id] = 0
  for (const fate of Object.values(state.world.ruleWeeks)) Object.assign(fate, { announced: -1, force: -1 })
}

async function measured(browser) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  page.on('pageerror', (error) => console.error(error))
  await page.addInitScript(countDraws)
  await page.goto(`http://127.0.0.1:${port}/`)
  await openSave(page)
  const lights = await page.locator('.stage-list button').count()
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  const events = await traced(browser, page, async () => {
    await play(page)
    for (let second = 0; second < runSeconds; second += 1) {
      await page.waitForTimeout(1000)
      if (await isPaused(page)) await play(page)
    }
  })
  const runningFrames = await page.evaluate(() => window.drawn.frames)
  await pause(page)
  await page.waitForTimeout(1000)
  const before = await page.evaluate(() => ({ ...window.drawn }))
  await page.waitForTimeout(pausedSeconds * 1000)
  const after = await page.evaluate(() => ({ ...window.drawn }))
  await page.screenshot({ path: join(out, 'nine-thousand.png') })
  const frames = framesOf(events)
  return {
    racks: lights,
    chips: chipsWanted,
    frames: frames.length,
    slowness,
    // The frame rate that own script alone would allow.
    scriptFramesPerSecond: Math.round(1000 / meanOf(frames.map(({ processorMs }) => processorMs))),
    drawnWhileRunning: runningFrames,
    wallMs: spreadOf(frames.map(({ wallMs }) => wallMs)),
    processorMs: spreadOf(frames.map(({ processorMs }) => processorMs)),
    drawnWallMs: spreadOf(frames.filter(({ isDrawn }) => isDrawn).map(({ wallMs }) => wallMs)),
    drawsWhilePaused: after.calls - before.calls,
    framesDrawnWhilePaused: after.frames - before.frames,
  }
}

async function openSave(page) {
  await page.locator('.title-nav button').first().click()
  await page.locator('input[type=file]').setInputFiles(save)
  await page
    .locator('.stage-canvas canvas')
    .waitFor({ timeout: 30_000 })
    .catch(async (error) => {
      throw new Error(`the game did not open: ${(await page.locator('body').innerText()).slice(0, 600)}`, {
        cause: error,
      })
    })
  await page.waitForFunction(
    (least) => document.querySelectorAll('.stage-list button').length >= least,
    Math.floor(chipsWanted / 64),
    { timeout: 30_000 },
  )
  await page.waitForTimeout(1500)
}

/** Starts time; a paper may interrupt it. */
async function play(page) {
  await page.locator('.clock-slip select').selectOption('real')
  for (let tries = 0; tries < 20 && (await isPaused(page)); tries += 1) {
    await closePapers(page)
    await page
      .locator('.clock-slip .btn.square')
      .first()
      .click({ timeout: 3000 })
      .catch(() => {})
  }
}

/** Closes papers without a question; no others are expected. */
async function closePapers(page) {
  for (let n = 0; n < 5 && (await page.locator('dialog[open] button').count()) > 0; n += 1)
    await page.keyboard.press('Escape')
}

async function pause(page) {
  if (!(await isPaused(page))) await page.locator('.clock-slip .btn.square').first().click()
}

async function isPaused(page) {
  return page.evaluate(() => document.querySelector('.clock-slip .btn.square')?.classList.contains('primary') ?? true)
}

/** Counts draw calls and the frames with any; marks such frames for the trace. */
function countDraws() {
  const drawn = { calls: 0, frames: 0 }
  let frame = -1
  window.drawn = drawn
  const count = () => {
    drawn.calls += 1
    const now = document.timeline.currentTime
    if (now === frame) return
    frame = now
    drawn.frames += 1
    console.timeStamp('drawn')
  }
  const wrap = (owner, name) => {
    const draw = owner?.prototype[name]
    if (draw)
      owner.prototype[name] = function (...given) {
        count()
        return draw.apply(this, given)
      }
  }
  for (const owner of [window.WebGLRenderingContext, window.WebGL2RenderingContext])
    for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced']) wrap(owner, name)
}

async function traced(browser, page, act) {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'toplevel', 'blink.user_timing'] })
  await act()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8'))
  return traceEvents
}

/** Sums own script between two frames' callbacks, on the busiest thread. */
function framesOf(events) {
  const thread = busiestThread(events.filter(({ name }) => name === 'FireAnimationFrame'))
  const ours = events.filter((event) => `${event.pid} ${event.tid}` === thread)
  const outer = outermost(ours.filter(({ name, ph }) => ph === 'X' && scripts.has(name)))
  const marks = ours.filter(({ name }) => name === 'TimeStamp').map(({ ts }) => ts)
  const starts = [...new Set(outer.filter(({ name }) => name === 'FireAnimationFrame').map(({ ts }) => ts))].filter(
    (ts, n, all) => n === 0 || ts - all[n - 1] > 4000,
  )
  return starts.slice(0, -1).map((from, n) => {
    const inside = (ts) => ts >= from && ts < starts[n + 1]
    const mine = outer.filter(({ ts }) => inside(ts))
    const sum = (read) => mine.reduce((total, event) => total + (read(event) ?? 0), 0) / 1000
    return {
      wallMs: sum(({ dur }) => dur),
      processorMs: sum(({ tdur, dur }) => tdur ?? dur),
      isDrawn: marks.some(inside),
    }
  })
}

function busiestThread(events) {
  const counts = new Map()
  for (const { pid, tid } of events) counts.set(`${pid} ${tid}`, (counts.get(`${pid} ${tid}`) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function outermost(events) {
  let end = -1
  return events
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur)
    .filter(({ ts, dur }) => {
      if (ts < end) return false
      end = ts + dur
      return true
    })
}

function meanOf(values) {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function spreadOf(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share) => Number((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(2))
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) }
}

function linesOf(figures) {
  const { racks, chips, frames, drawnWhileRunning, wallMs, processorMs, drawnWallMs, drawsWhilePaused } = figures
  const row = (name, { p50, p95, p99, most }) =>
    `${name.padEnd(34)} p50 ${p50}  p95 ${p95}  p99 ${p99}  most ${most} ms`
  return [
    `${chips} chips in ${racks} racks, ${frames} frames in ${runSeconds} s, ${drawnWhileRunning} of them drawn; processor slowed ${figures.slowness} ×`,
    `our script alone would allow ${figures.scriptFramesPerSecond} frames a second`,
    row('our script a frame', wallMs),
    row('  of the processor', processorMs),
    row('  in frames that were drawn', drawnWallMs),
    `draw calls in ${pausedSeconds} s while paused: ${drawsWhilePaused}`,
  ].join('\n')
}
