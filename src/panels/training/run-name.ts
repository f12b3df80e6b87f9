import { say } from '../app/translator'

/** A run's name, `run-3`, as it is spoken. */
export function runName(name: string): string {
  const [, n] = /^run-(\d+)$/.exec(name) ?? []
  return n === undefined ? name : say('works.training.runNumber', { n })
}
