import { type SweepRequest, sweepInSteps } from './sweep-steps'

// Runs in a worker, so that the page stays responsive.
addEventListener('message', ({ data }: MessageEvent<SweepRequest>) => {
  for (const told of sweepInSteps(data)) postMessage(told)
})
