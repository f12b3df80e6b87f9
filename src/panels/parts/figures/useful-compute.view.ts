import type { Waterfall } from '../../../kernel/waterfall'
import type { RoundedWaterfall } from '../../../view/sum'

/**
 * PFLOP/s, rounded once to the digits shown: rounded twice, equal machines gave 17.8 in one place and 17.9 in another.
 */
export function roundPflopsWaterfall(useful: Waterfall): RoundedWaterfall {
  const size = Math.abs(useful.value())
  if (size >= 99.95) return useful.sum(1)
  return useful.sum(size >= 9.995 ? 0.1 : 0.01)
}
