import { printToStderr } from './verb'

/** Notices the first Ctrl-C; the second one ends the process as usual. */
export function watchInterrupt(): { isAsked(): boolean; forget(): void } {
  let isAsked = false
  const note = () => {
    isAsked = true
    printToStderr('stopping: the result so far is reported')
  }
  process.once('SIGINT', note)
  return { isAsked: () => isAsked, forget: () => process.off('SIGINT', note) }
}
