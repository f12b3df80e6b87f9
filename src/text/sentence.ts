import { say } from './say'

/** A line as a sentence, so that what is said next does not run into it. */
export function sentence(line: string): string {
  return /[.!?…。！？]\S?$/.test(line) ? line : say('announcer.line', { line })
}
