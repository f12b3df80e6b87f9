import { playHere, type SweepTask } from './sweep-crew'

// A process of the sweep: plays the parcels it is sent.
process.on('message', (task: SweepTask) => {
  process.send?.(playHere(task, () => {}))
})
