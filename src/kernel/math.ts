/**
 * Exponentials and logarithms made of + − × ÷ alone.
 *
 * Engines differ in the last bit of the built-in ones, and one bit is enough to part two replays.
 * Within 2 units in the last place of the true value over the range that the economy uses.
 */
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
// biome-ignore lint/suspicious/noApproximativeNumericConstant: a literal is the same in every engine
const SQRT_HALF = 0.7071067811865476

/** e to the power `x`; 0 below −745, Infinity above 709. */
export function exp(x: number): number {
  if (x > 709) return Number.POSITIVE_INFINITY
  if (x < -745) return 0
  const halvings = Math.round(x / (LN2_HIGH + LN2_LOW))
  const rest = x - halvings * LN2_HIGH - halvings * LN2_LOW
  let term = 1
  let sum = 1
  for (let n = 1; n < 18; n += 1) {
    term = (term * rest) / n
    sum += term
  }
  return sum * powerOfTwo(halvings)
}

/** The natural logarithm of `x`; −Infinity at 0, NaN below. */
export function log(x: number): number {
  if (x < 0 || Number.isNaN(x)) return Number.NaN
  if (x === 0) return Number.NEGATIVE_INFINITY
  if (x === Number.POSITIVE_INFINITY) return x
  let doublings = 0
  let mantissa = x
  while (mantissa >= 4294967296) {
    mantissa /= 4294967296
    doublings += 32
  }
  while (mantissa > 2 * SQRT_HALF) {
    mantissa /= 2
    doublings += 1
  }
  while (mantissa < SQRT_HALF) {
    mantissa *= 2
    doublings -= 1
  }
  const ratio = (mantissa - 1) / (mantissa + 1)
  const square = ratio * ratio
  let power = ratio
  let sum = 0
  for (let n = 1; n < 30; n += 2) {
    sum += power / n
    power *= square
  }
  return 2 * sum + doublings * LN2_LOW + doublings * LN2_HIGH
}

/** The logarithm of `x` to base ten. */
export function log10(x: number): number {
  // biome-ignore lint/suspicious/noApproximativeNumericConstant: a literal is the same in every engine
  return log(x) / 2.302585092994046
}

/** `base` (not negative) to the power `exponent`; whole and half exponents by plain multiplication and `sqrt`. */
export function pow(base: number, exponent: number): number {
  if (exponent === Math.floor(exponent) && Math.abs(exponent) <= 64) return wholePower(base, exponent)
  const doubled = exponent * 2
  if (doubled === Math.floor(doubled) && Math.abs(doubled) <= 64) return wholePower(Math.sqrt(base), doubled)
  return base === 0 ? 0 : exp(exponent * log(base))
}

/** Ten to the power `x`. */
export function pow10(x: number): number {
  // biome-ignore lint/suspicious/noApproximativeNumericConstant: a literal is the same in every engine
  return exp(x * 2.302585092994046)
}

/** `x`, held between `low` and `high`. */
export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x
}

function wholePower(base: number, exponent: number): number {
  let result = 1
  for (let n = Math.abs(exponent); n > 0; n -= 1) result *= base
  return exponent < 0 ? 1 / result : result
}

function powerOfTwo(exponent: number): number {
  let result = 1
  const step = exponent < 0 ? 0.5 : 2
  for (let n = Math.abs(exponent); n > 0; n -= 1) result *= step
  return result
}
