// Calls the command line from tests: in this process, or as a user does.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'
import { runCommandLine as nineHere } from '../../src/cli/nine'

const project = fileURLToPath(new URL('../..', import.meta.url))
/** The folder for the files of one test file, removed at its end. */
export const testFolder = mkdtempSync(join(tmpdir(), 'nine-'))

export function writeTestFile(path: string, text: string): string {
  const file = join(testFolder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

export interface CommandResult {
  code: number | null
  out: string
  err: string
}

/** Calls the command line in this process, as a new one takes a second to start. */
export async function runCommand(...args: string[]): Promise<CommandResult> {
  const said: CommandResult = { code: null, out: '', err: '' }
  const keep = (stream: 'out' | 'err') => (text: string | Uint8Array) => {
    said[stream] += String(text)
    return true
  }
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(keep('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(keep('err')),
  ]
  try {
    said.code = await nineHere(args)
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  return said
}

const program = ['--import', import.meta.resolve('tsx'), join(project, 'src', 'cli', 'main.ts')]

/** Calls the command line in its own process and folder, as a user does. */
export function runCommandInOwnProcess(...args: string[]): CommandResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
    cwd: testFolder,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

/** Calls the command line and closes its output at once (EPIPE), as `head` does; returns what it prints on stderr. */
export function runCommandWithClosedPipe(...args: string[]): Promise<string> {
  const called = spawn(process.execPath, [...program, ...args], { cwd: testFolder, stdio: ['ignore', 'pipe', 'pipe'] })
  called.stdout.destroy()
  let err = ''
  called.stderr.on('data', (text) => {
    err += String(text)
  })
  return new Promise((resolve) => called.on('close', () => resolve(err)))
}

export function parseOutput(said: CommandResult): unknown {
  return JSON.parse(said.out)
}
