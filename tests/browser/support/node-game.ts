// Node beside the browser: files for the game to open, and the command line.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'

const folder = mkdtempSync(join(tmpdir(), 'nine-'))

/** A temporary file of the tests. */
export function writeTempFile(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

/** A whole game, played and saved by Node: the path of its record. */
export function recordPlayedByNode(seed: string, strategy = 'do-nothing'): string {
  const file = join(folder, `${strategy} ${seed.replace(/\W+/g, '-')}.json`)
  const { code, out } = runCommand(
    'run',
    '--level',
    '02-tianshui',
    '--strategy',
    strategy,
    '--seed',
    seed,
    '--save',
    file,
  )
  expect(code, out).toBe(0)
  return file
}

/** Runs the game's command line. */
export function runCommand(...args: string[]): { code: number | null; out: string } {
  const project = fileURLToPath(new URL('../../..', import.meta.url))
  const command = ['--import', 'tsx', 'src/cli/main.ts', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: project, encoding: 'utf8' })
  return { code: status, out: stdout || stderr }
}
