import { say } from '../app/translator'

/** A run's name, `run-3`, in words. */
export function runName(name: string): string {
  const [, n] = /^run-(\d+)$/.exec(name) ?? []
  return n === undefined ? name : say('works.training.runNumber', { n })
}
