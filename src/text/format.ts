/**
 * How numbers are written in every language: tabular figures, the unit beside them, a true minus sign, thousands with a
 * comma, three figures that matter. Money and dates hang on the language and the level: money-and-dates.ts.
 */
const MINUS = '−'

/** The blank that stands for what nobody has told the player: never a zero. */
export const unknownValuePlaceholder = '——'

/** Whole units with commas: 3,208. */
export function formatCount(n: number): string {
  return addMinusSign(n, formatWithThousandsCommas(Math.abs(Math.round(n))))
}

/** Power, from kilowatts: 850 kW, 5.9 MW. */
export function formatPower(kw: number): string {
  const size = Math.abs(kw)
  return size < 999.5
    ? addMinusSign(kw, `${formatMagnitudeBriefly(size)} kW`)
    : addMinusSign(kw, `${decimals(size / 1000, 1)} MW`)
}

/** Compute rate: 412 PFLOP/s. */
export function formatPflops(n: number): string {
  return addMinusSign(n, `${formatMagnitudeBriefly(Math.abs(n))} PFLOP/s`)
}

/** A share as a whole per cent: 39%; below one per cent with one figure more. */
export function formatPercent(share: number): string {
  const size = Math.abs(share * 100)
  return addMinusSign(share, `${size > 0 && size < 0.95 ? size.toFixed(1) : Math.round(size)}%`)
}

/** Three figures that matter: 0.359, 24.6, 3,208. */
export function formatNumber(n: number): string {
  return addMinusSign(n, formatMagnitudeBriefly(Math.abs(n)))
}

/** With its sign, also where it is a gain: +3.2, −1.5. */
export function formatWithExplicitSign(n: number, write: (size: number) => string = formatNumber): string {
  return n > 0 ? `+${write(n)}` : write(n)
}

/** A model's estimate, rounded to two figures that matter: more would be a precision that it does not have. */
export function roundEstimate(n: number): number {
  return Number(n.toPrecision(2))
}

/** A model's estimate in two figures that matter, and no finer than a hundredth: 0.12, 4.7, 11. */
export function formatEstimate(n: number): string {
  const size = Math.round(100 * roundEstimate(Math.abs(n))) / 100
  return addMinusSign(n, formatWithThousandsCommas(size))
}

/** Points of the score or of a dial: 62, 4.5. */
export function formatPoints(n: number): string {
  return addMinusSign(n, decimals(Math.round(Math.abs(n) * 10) / 10, 1))
}

/** The size of a number in three figures that matter, without its sign. */
export function formatMagnitudeBriefly(size: number): string {
  if (size >= 99.95) return formatWithThousandsCommas(Math.round(size))
  if (size >= 9.995) return size.toFixed(1)
  return Number.isInteger(size) ? String(size) : size.toFixed(2)
}

function decimals(size: number, most: number): string {
  return size >= 99.95 ? formatWithThousandsCommas(Math.round(size)) : size.toFixed(most)
}

/** A number with commas at thousands. */
export function formatWithThousandsCommas(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

/** Puts the sign of a number before its written size; a size that shows nothing but noughts has no sign. */
export function addMinusSign(n: number, size: string): string {
  return n < 0 && /[1-9]/.test(size) ? MINUS + size : size
}
