import { printToStderr } from './verb'

/** Within this time npm, tsx and the terminal may each send the signal of one Ctrl-C. */
const sameKeyMs = 2000

/** Notices the first Ctrl-C; a later one ends the process. */
export function watchInterrupt(): { isAsked(): boolean; forget(): void } {
  let askedAt: number | null = null
  const note = () => {
    if (askedAt !== null && performance.now() - askedAt > sameKeyMs) process.exit(130)
    if (askedAt === null) printToStderr('stopping: the result so far is reported')
    askedAt ??= performance.now()
  }
  process.on('SIGINT', note)
  return { isAsked: () => askedAt !== null, forget: () => process.off('SIGINT', note) }
}
