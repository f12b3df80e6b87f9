import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const project = fileURLToPath(new URL('..', import.meta.url))
/** Another build, and another port: `GAME_DIST=/some/folder GAME_PORT=5000`. */
const { GAME_DIST = 'dist', GAME_PORT = '4173', CHROMIUM_PATH = '/usr/bin/chromium' } = process.env
const address = `http://127.0.0.1:${GAME_PORT}`

const mute = { name: 'nine-thousand-chips.settings', value: '{"isMuted":true}' }

/** Journeys over the built game. tests/run.mjs builds it, finds the browser and sets CHROMIUM_PATH. */
export default defineConfig({
  testDir: 'browser',
  // What takes long is run by hand, `LONG=1`: its figures go into a note.
  testIgnore: process.env.LONG ? [] : '**/*.long.spec.ts',
  outputDir: '../test-results',
  // A test compares with what it drew itself.
  snapshotPathTemplate: '../test-results/pictures/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  // One test in fifty lost a key on a busy machine, and why is not known; the run names each that needed a second try.
  retries: 1,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: address,
    // To decode music takes time, and nobody listens; tests/browser/sound.spec.ts does.
    storageState: { cookies: [], origins: [{ origin: address, localStorage: [mute] }] },
    browserName: 'chromium',
    viewport: { width: 1366, height: 768 },
    actionTimeout: 15_000,
    trace: 'off',
    launchOptions: {
      executablePath: CHROMIUM_PATH,
      // No GL flags: headless Chromium has WebGL 2 without them, and they slow 2D canvas down.
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --outDir "${resolve(project, GAME_DIST)}" --port ${GAME_PORT} --strictPort`,
    cwd: project,
    url: address,
    timeout: 60_000,
    reuseExistingServer: process.env.GAME_PORT !== undefined,
  },
})
