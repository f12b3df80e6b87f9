import { playSweepInThisProcess, type SweepTask } from './sweep-processes'

// A child process of the sweep: plays the units that it is sent.
process.on('message', (task: SweepTask) => {
  process.send?.(playSweepInThisProcess(task, () => {}))
})
