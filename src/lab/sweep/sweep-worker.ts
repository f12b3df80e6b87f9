import { runSweepInSteps, type SweepRequest } from './sweep-steps'

// Runs in a worker, so that the page stays responsive.
addEventListener('message', ({ data }: MessageEvent<SweepRequest>) => {
  for (const told of runSweepInSteps(data)) postMessage(told)
})
