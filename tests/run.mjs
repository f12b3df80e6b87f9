// The one test command:  node tests/run.mjs [unit | browser]
// Each step says how long it took; the last line is 'N passed, M failed'.
import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))
const part = process.argv[2] ?? 'all'
const total = { passed: 0, failed: 0, skipped: 0 }

const vitestJson = join(project, '.out', 'vitest.json')
const playwrightJson = join(project, '.out', 'playwright.json')

if (!['all', 'unit', 'browser'].includes(part)) {
  console.error(`unknown part "${part}"; run: node tests/run.mjs [unit | browser]`)
  process.exit(2)
}
if (!existsSync(join(project, 'node_modules'))) {
  console.error('node_modules is missing; run: npm ci')
  process.exit(2)
}
for (const old of [vitestJson, playwrightJson]) rmSync(old, { force: true })
mkdirSync(join(project, '.out'), { recursive: true })

const first = await sideBySide({
  ...(part !== 'browser' && {
    types: ['typescript/bin/tsc'],
    lint: ['@biomejs/biome/bin/biome', 'check', '.'],
  }),
  ...(part !== 'unit' && { build: ['vite/bin/vite.js', 'build'] }),
})
if (part !== 'browser') {
  step('fonts', sanitizeFonts)
  step('unit tests', unitTests)
}
if (part !== 'unit') {
  const isBuilt = first.build === 0
  const browser = isBuilt && step('browser', bringBrowser)
  if (browser) step('browser tests', browserTests)
  else console.log('browser tests: not run')
}

if (total.skipped > 0) console.log(`${total.skipped} skipped`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

/** Runs packages' own scripts at the same time, each a step; what each says comes when it is done. Their exit codes, by name. */
async function sideBySide(scripts) {
  const start = performance.now()
  const codes = {}
  await Promise.all(
    Object.entries(scripts).map(async ([name, [script, ...args]]) => {
      const { code, said } = await heard(script, args)
      step(
        name,
        () => {
          process.stdout.write(said)
          return outcomeOf(code)
        },
        start,
      )
      codes[name] = code
    }),
  )
  return codes
}

/** Runs a package's own script, and keeps what it says. */
function heard(script, args) {
  const child = spawn(process.execPath, [join(project, 'node_modules', script), ...args], { cwd: project })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      said += text
    })
  return new Promise((resolve) => {
    child.on('error', ({ message }) => resolve({ code: 1, said: `${script}: ${message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, said }))
  })
}

/** Runs one step, adds its outcome to the total, and answers whether nothing failed. */
function step(name, run, start = performance.now()) {
  console.log(`\n── ${name}`)
  const { passed = 0, failed = 0, skipped = 0 } = run()
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  console.log(`── ${name}: ${failed > 0 ? 'FAILED' : 'ok'} in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return failed === 0
}

/** Runs a package's own script with this Node, and answers its exit code. */
function tool(script, args = [], env = {}) {
  return run(process.execPath, [join(project, 'node_modules', script), ...args], env)
}

function run(command, args, env = {}) {
  const child = spawnSync(command, args, { cwd: project, stdio: 'inherit', env: { ...process.env, ...env } })
  if (child.error) console.error(`${command}: ${child.error.message}`)
  return child.status ?? 1
}

/** A step without tests of its own counts as one. */
function outcomeOf(exitCode) {
  return exitCode === 0 ? { passed: 1 } : { failed: 1 }
}

function unitTests() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestJson}`]
  const exitCode = tool('vitest/vitest.mjs', ['run', ...reporters])
  const report = readJson(vitestJson)
  if (!report) return { failed: 1 }
  // A file that cannot even be loaded has no tests to fail: it counts as one.
  const broken = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailed))
  const failed = report.numFailedTests + broken.length
  return {
    passed: report.numPassedTests,
    failed: atLeastOneIf(exitCode, failed),
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function isFailed(assertion) {
  return assertion.status === 'failed'
}

function browserTests() {
  const args = ['test', '--config=tests/playwright.config.ts', '--reporter=list,json', '--pass-with-no-tests']
  const exitCode = tool('@playwright/test/cli.js', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightJson })
  const stats = readJson(playwrightJson)?.stats
  if (!stats) return { failed: 1 }
  if (stats.flaky > 0) console.log(`passed only the second time: ${stats.flaky}`)
  return {
    passed: stats.expected + stats.flaky,
    failed: atLeastOneIf(exitCode, stats.unexpected),
    skipped: stats.skipped,
  }
}

/** A tool that fails without naming a failed test (an unhandled error, say) has failed once. */
function atLeastOneIf(exitCode, failed) {
  return exitCode === 0 ? failed : Math.max(1, failed)
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    console.error(`${file}: ${error.message}`)
    return null
  }
}

/** Passes each font through the OpenType Sanitizer, as Firefox does; a table that it drops is a failure. */
function sanitizeFonts() {
  const sanitizer = findSanitizer() ?? (canInstall() && install('opentype-sanitizer') ? findSanitizer() : null)
  if (!sanitizer) {
    console.log(
      'No ots-sanitize found: the unit tests check the variation tables, and nothing checks the other tables.',
    )
    return canInstall() ? { failed: 1 } : { skipped: 1 }
  }
  const folder = join(project, 'assets', 'fonts')
  const files = readdirSync(folder).filter((name) => name.endsWith('.woff2'))
  const failed = files.filter((name) => {
    const { status, stdout, stderr } = spawnSync(sanitizer, [join(folder, name)], { encoding: 'latin1' })
    const isFaulty = status !== 0 || /ERROR|WARNING/.test(stderr)
    if (isFaulty) console.error(`${name}: ${stderr || stdout}`)
    return isFaulty
  })
  return { passed: files.length - failed.length, failed: failed.length }
}

function findSanitizer() {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter).filter(Boolean)]
  return folders.map((folder) => join(folder, 'ots-sanitize')).find(isProgram) ?? null
}

/** Finds a browser, or brings one where we may, and names it in CHROMIUM_PATH. */
function bringBrowser() {
  const path = findBrowser() ?? (canInstall() && installBrowser() ? findBrowser() : null)
  if (!path) {
    console.error('No Chromium found: install Chromium or Google Chrome, or set CHROMIUM_PATH to its program file.')
    return { failed: 1 }
  }
  console.log(path)
  process.env.CHROMIUM_PATH = path
  return {}
}

function findBrowser() {
  const { CHROMIUM_PATH, PATH = '', LOCALAPPDATA, PROGRAMFILES } = process.env
  const programsX86 = process.env['PROGRAMFILES(X86)']
  // The first is the same engine without a window's frame, and a fifth faster.
  const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...PATH.split(delimiter).filter(Boolean)]
  const windowsFolders = [PROGRAMFILES, programsX86, LOCALAPPDATA].filter(Boolean)
  const places = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...windowsFolders.flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
  ]
  if (CHROMIUM_PATH && !isProgram(CHROMIUM_PATH)) console.error(`CHROMIUM_PATH is no program: ${CHROMIUM_PATH}`)
  return [CHROMIUM_PATH, ...places].find((place) => place && isProgram(place)) ?? null
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && isProgram('/usr/bin/apt-get')
}

function installBrowser() {
  return install('chromium-headless-shell', 'fonts-noto-cjk') || install('chromium', 'fonts-noto-cjk')
}

function install(...packages) {
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => run('apt-get', args, quietly) === 0
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages)
}
