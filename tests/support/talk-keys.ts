import {
  mannerTextVariantCount,
  rememberedEvents,
  sharedLineKeyOfDistributorKind,
  spokenLineVariantCountByMoment,
} from '../../src/panels/talks/talk-line.view'
import type { Distributor } from '../../src/sim/level/trade-shapes'
import { sellerLineMoments } from '../../src/sim/state/talk-terms'

/** All keys that `spokenLineKey` may return for a trade, besides a distributor's own. */
export function tradeLineKeys(kind: Distributor['kind']): string[] {
  return [
    ...sellerLineMoments.flatMap((moment) =>
      Array.from({ length: spokenLineVariantCountByMoment[moment] }, (_, index) =>
        sharedLineKeyOfDistributorKind(kind, moment, 1 + index),
      ),
    ),
    ...rememberedEvents.map((event) => sharedLineKeyOfDistributorKind(kind, 'opened', event)),
  ]
}

/** All keys that `talkTexts` may return besides the lines. */
export function mannerAndHasteKeys(values: { manner: number; haste: number }): string[] {
  const each = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
  return [
    ...[...sellerLineMoments, 'waiting'].map((moment) => `talk.deed.${moment}`),
    ...each(values.manner).flatMap((value) =>
      each(mannerTextVariantCount).map((way) => `talk.manner.${value}.${1 + way}`),
    ),
    ...each(values.haste).map((value) => `talk.haste.${value}`),
  ]
}
