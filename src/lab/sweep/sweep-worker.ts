import { type SweepAsk, sweepInSteps } from './sweep-steps'

// The other side of a worker: it plays where the page's own thread must stay free.
addEventListener('message', ({ data }: MessageEvent<SweepAsk>) => {
  for (const told of sweepInSteps(data)) postMessage(told)
})
