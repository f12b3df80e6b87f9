import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clamp, exp, log, log10, pow, pow10 } from '../../src/kernel/math'

/** How far apart two numbers are, against their size. */
function apart(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b))
}

const exponents = fc.double({ min: -600, max: 600, noNaN: true })
const sizes = fc.double({ min: 1e-30, max: 1e30, noNaN: true })

describe('exponentials and logarithms agree with the built-in ones to one part in 10^12', () => {
  it('exp', () => {
    fc.assert(fc.property(exponents, (x) => apart(exp(x), Math.exp(x)) < 1e-12))
  })

  it('log, also close to 1, where what counts is the difference', () => {
    fc.assert(fc.property(sizes, (x) => Math.abs(log(x) - Math.log(x)) <= 1e-12 * Math.max(1, Math.abs(Math.log(x)))))
    fc.assert(
      fc.property(fc.double({ min: 0.9, max: 1.1, noNaN: true }), (x) => Math.abs(log(x) - Math.log(x)) < 1e-14),
    )
  })

  it('log10 and pow10', () => {
    fc.assert(
      fc.property(sizes, (x) => Math.abs(log10(x) - Math.log10(x)) < 1e-12 * Math.max(1, Math.abs(Math.log10(x)))),
    )
    fc.assert(fc.property(fc.double({ min: -28, max: 28, noNaN: true }), (x) => apart(pow10(x), 10 ** x) < 1e-12))
  })

  it('pow, with whole and with broken exponents', () => {
    const bases = fc.double({ min: 0.001, max: 1000, noNaN: true })
    fc.assert(fc.property(bases, fc.integer({ min: -20, max: 20 }), (x, n) => apart(pow(x, n), x ** n) < 1e-12))
    fc.assert(
      fc.property(bases, fc.double({ min: -8, max: 8, noNaN: true }), (x, y) => apart(pow(x, y), x ** y) < 1e-12),
    )
  })

  it('exp and log undo each other', () => {
    fc.assert(fc.property(sizes, (x) => apart(exp(log(x)), x) < 1e-12))
  })
})

describe('at the edges', () => {
  it('answers what mathematics answers', () => {
    expect([exp(0), log(1), pow(7, 0), pow(0, 0.5), pow(2, 10)]).toEqual([1, 0, 1, 0, 1024])
    expect([exp(-800), exp(800), log(0)]).toEqual([0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
    expect(log(-1)).toBeNaN()
    expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
  })

  it('holds a number between two bounds', () => {
    expect([clamp(-1, 0, 1), clamp(0.3, 0, 1), clamp(2, 0, 1)]).toEqual([0, 0.3, 1])
  })
})
