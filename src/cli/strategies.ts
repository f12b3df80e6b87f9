import { didYouMean } from '../content/syntax/nearest'
import { strategies } from '../lab/strategies'
import type { Strategy } from '../lab/strategy'
import { UsageError } from './flags'

export function strategyNamed(name: string): Strategy {
  const strategy = Object.hasOwn(strategies, name) ? strategies[name] : undefined
  if (strategy) return strategy
  throw new UsageError(`there is no strategy "${name}": ${didYouMean(name, Object.keys(strategies))}`)
}

/** Strategies by comma-separated names; `all` means every one. */
export function strategiesNamed(names: string): Strategy[] {
  return names === 'all' ? Object.values(strategies) : names.split(',').map((name) => strategyNamed(name.trim()))
}
