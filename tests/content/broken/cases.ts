// The smallest good level with one thing wrong: what is written for what, and every fault that must be found.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readLevel } from '../../../src/content/read-level'
import { type Diagnostic, formatDiagnosticLine } from '../../../src/content/syntax/diagnostic'
import type { LevelSourceFile } from '../../../src/content/syntax/parse'
import { calmLevel, filesOf } from '../../support/builders'

export interface BrokenCase {
  what: string
  was: string
  is: string
  /** `line:column path: what is there (hint)`, in reading order. */
  faults: string[]
  /** The level's text after the first fix, around the place; none where no one way is plain. */
  fixed?: string
}

const folder = fileURLToPath(new URL('.', import.meta.url))
export const good = readFileSync(`${folder}good.json`, 'utf8')
export const casesPath = `${folder}cases.json`

const [calm, words] = filesOf(calmLevel())
/** The calm level, which the small one extends. */
export const calmFiles: LevelSourceFile[] = [
  { path: 'calm.json', text: calm?.text ?? '' },
  { path: 'calm.text.en.json', text: words?.text ?? '' },
]

export function faultsOf(text: string): Diagnostic[] {
  const reading = readLevel([{ path: 'mine.json', text }, ...calmFiles])
  return 'faults' in reading ? reading.faults : []
}

export function brokenText({ was, is }: Pick<BrokenCase, 'was' | 'is'>): string {
  return good.replace(was, () => is)
}

/** Faults as a case names them; all are in the level's own file. */
export function told(faults: readonly Diagnostic[]): string[] {
  return faults.map((fault) => formatDiagnosticLine(fault).replace('mine.json:', ''))
}
