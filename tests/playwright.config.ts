import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const project = fileURLToPath(new URL('..', import.meta.url))
const address = 'http://127.0.0.1:4173'

/** Journeys over the built game. tests/run.mjs builds it, finds the browser and sets CHROMIUM_PATH. */
export default defineConfig({
  testDir: 'browser',
  outputDir: '../test-results',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: address,
    browserName: 'chromium',
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
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
    command: 'node node_modules/vite/bin/vite.js preview --port 4173 --strictPort',
    cwd: project,
    url: address,
    timeout: 60_000,
  },
})
