import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const project = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root: 'src',
  base: './',
  publicDir: false,
  server: {
    host: '127.0.0.1',
    // levels/ and assets/ lie outside src/.
    fs: { allow: [project] },
  },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    // A font inside the stylesheet would be loaded by players who never need it.
    assetsInlineLimit: (file) => (/\.(woff2?|ttf|otf)$/.test(file) ? false : undefined),
    // Phaser alone is 1.4 MB and cannot be shaken; it is a chunk of its own, loaded after the title.
    chunkSizeWarningLimit: 1500,
  },
  worker: { format: 'es' },
  test: {
    root: project,
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
    environment: 'node',
    setupFiles: ['tests/all-words.ts'],
    pool: 'threads',
    maxWorkers: availableParallelism(),
    testTimeout: 20_000,
  },
})
