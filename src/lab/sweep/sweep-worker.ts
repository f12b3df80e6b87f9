import { type SweepAsk, sweepInSteps } from './sweep-steps'

// Runs in a worker, so that the page stays responsive.
addEventListener('message', ({ data }: MessageEvent<SweepAsk>) => {
  for (const told of sweepInSteps(data)) postMessage(told)
})
