import type { Level } from '../content/level'
import type { CarryOverLoss } from '../session/carry-over'

/** Requests of the workshop to the game in its frame. */
type TrialRequest =
  /**
   * Runs a level: continues the running game with it, or starts a new one and skips some weeks.
   *
   * `language` null = the browser's.
   */
  | { kind: 'run'; level: Level; anew: { seed: string; week: number } | null; language: string | null }
  /** Asks for the game's record. */
  | { kind: 'record' }

export interface TrialFrameResponse {
  week: number
  losses: CarryOverLoss[]
  /** The record's text, if requested. */
  record: string | null
}

const hello = 'nine-trial-is-here'
const goodbye = 'nine-trial-leaves'

/**
 * The workshop's side: waits for the game in a frame, which answers one request at a time. Messages are limited to the page's
 * own origin.
 */
export function openTrialConnection(frame: HTMLIFrameElement, onLeave: () => void) {
  const { port1: here, port2: there } = new MessageChannel()
  const waiting: ((answer: TrialFrameResponse) => void)[] = []
  const greet = ({ source, origin, data }: MessageEvent) => {
    if (source !== frame.contentWindow || origin !== location.origin) return
    if (data === hello) frame.contentWindow?.postMessage(hello, location.origin, [there])
    if (data === goodbye) onLeave()
  }
  window.addEventListener('message', greet)
  here.onmessage = ({ data }: MessageEvent<TrialFrameResponse>) => waiting.shift()?.(data)
  return {
    ask: (asked: TrialRequest): Promise<TrialFrameResponse> =>
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

/** The frame's side: answers the workshop that opened this page. */
export function serveTrialGame(answer: (asked: TrialRequest) => Promise<TrialFrameResponse>): void {
  window.addEventListener('message', ({ source, origin, data, ports: [port] }) => {
    if (source !== window.parent || origin !== location.origin || data !== hello || !port) return
    let last: Promise<unknown> = Promise.resolve()
    port.onmessage = ({ data: asked }: MessageEvent<TrialRequest>) => {
      last = last.then(() => answer(asked)).then((found) => port.postMessage(found))
    }
  })
  window.parent.postMessage(hello, location.origin)
}

/** The frame's side: its player wants to leave. */
export function leaveTrialGame(): void {
  window.parent.postMessage(goodbye, location.origin)
}
