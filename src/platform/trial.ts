import type { Level } from '../content/level'
import type { Loss } from '../session/carry-over'

/** What the workshop asks of the game that runs beside it. */
export type TrialAsk =
  /**
   * Runs a level: the running game goes on with it, or a new one begins and passes some weeks; it is read in a language, or
   * in the browser's.
   */
  | { kind: 'run'; level: Level; anew: { seed: string; week: number } | null; language: string | null }
  /** The game as a record. */
  | { kind: 'record' }

export interface TrialAnswer {
  week: number
  losses: Loss[]
  /** The record's text, where it was asked for. */
  record: string | null
}

const hello = 'nine-trial-is-here'
const goodbye = 'nine-trial-leaves'

/** The workshop's end: the game in a frame, which answers one question after the other. */
export interface Trial {
  ask(asked: TrialAsk): Promise<TrialAnswer>
  close(): void
}

/** Waits for the game in a frame and speaks with it; both are of the same page and of no other. */
export function openTrial(frame: HTMLIFrameElement, onLeave: () => void): Trial {
  const { port1: here, port2: there } = new MessageChannel()
  const waiting: ((answer: TrialAnswer) => void)[] = []
  const greet = ({ source, origin, data }: MessageEvent) => {
    if (source !== frame.contentWindow || origin !== location.origin) return
    if (data === hello) frame.contentWindow?.postMessage(hello, location.origin, [there])
    if (data === goodbye) onLeave()
  }
  window.addEventListener('message', greet)
  here.onmessage = ({ data }: MessageEvent<TrialAnswer>) => waiting.shift()?.(data)
  return {
    ask: (asked) =>
      new Promise((resolve) => {
        waiting.push(resolve)
        here.postMessage(asked)
      }),
    close() {
      window.removeEventListener('message', greet)
      here.close()
    },
  }
}

/** The frame's end: answers the workshop that opened this page. */
export function answerTrial(answer: (asked: TrialAsk) => Promise<TrialAnswer>): void {
  window.addEventListener('message', ({ source, origin, data, ports: [port] }) => {
    if (source !== window.parent || origin !== location.origin || data !== hello || !port) return
    let last: Promise<unknown> = Promise.resolve()
    port.onmessage = ({ data: asked }: MessageEvent<TrialAsk>) => {
      last = last.then(() => answer(asked)).then((found) => port.postMessage(found))
    }
  })
  window.parent.postMessage(hello, location.origin)
}

/** The frame's end: its player wants to leave. */
export function leaveTrial(): void {
  window.parent.postMessage(goodbye, location.origin)
}
