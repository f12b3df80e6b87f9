/** The bounds of the first part. */
export interface ShareSliderRange {
  least: number
  most: number
  step: number
}

/** The amount at a pointer's position along the bar, 0 to 1. The bar's length is the maximum. */
export function shareSliderAmountAtPointer(along: number, range: ShareSliderRange): number {
  return within(along * range.most, range)
}

/** The amount after a key; null where the key has no meaning. */
export function shareSliderAmountAfterKey(key: string, now: number, range: ShareSliderRange): number | null {
  const { least, most, step } = range
  const targets: Record<string, number> = {
    ArrowRight: now + step,
    ArrowUp: now + step,
    ArrowLeft: now - step,
    ArrowDown: now - step,
    PageUp: now + 5 * step,
    PageDown: now - 5 * step,
    Home: least,
    End: most,
  }
  const wanted = targets[key]
  return wanted === undefined ? null : within(wanted, range)
}

/** The nearest step within the range. */
function within(wanted: number, { least, most, step }: ShareSliderRange): number {
  return Math.min(most, Math.max(least, Math.round(wanted / step) * step))
}
