import { describe, expect, it } from 'vitest'
import { applyDiagnosticFix } from '../../src/content/syntax/diagnostic'
import { type BrokenCase, brokenText, faultsOf, good, told } from './broken/cases'
import cases from './broken/cases.json' with { type: 'json' }

/** What a case may not rely on: a hint that helps nobody. */
const isHelp = /\w{2}/

describe('the smallest good level', () => {
  it('is good', () => expect(told(faultsOf(good))).toEqual([]))
})

describe('a broken level', () => {
  it('is found in more than sixty kinds', () => {
    expect(cases.length).toBeGreaterThanOrEqual(100)
    expect(new Set(cases.map(({ is, was }) => `${was} ${is}`)).size).toBe(cases.length)
  })

  it.each(cases as BrokenCase[])(
    'is told at its place, with its path and a hint: $what',
    ({ was, is, faults, fixed }) => {
      const text = brokenText({ was, is })
      const found = faultsOf(text)
      expect(told(found)).toEqual(faults)
      expect(found.length).toBeGreaterThan(0)
      for (const fault of found) {
        expect(fault.suggestion).toMatch(isHelp)
        const { line, column, sourceLine = '', caret = -1 } = fault
        const written = text.split('\n')[line - 1] ?? ''
        expect(written).toContain(sourceLine)
        expect(written.slice(column - 1, column + 8)).toBe(sourceLine.slice(caret, caret + 9))
      }
      const fix = found.find((fault) => fault.fix)?.fix
      expect(fix === undefined ? undefined : around(text, fix)).toBe(fixed)
      if (fix && found.length === 1) expect(faultsOf(applyDiagnosticFix(text, fix)).length).toBeLessThan(2)
    },
  )
})

/** A text after a fix, near its place. */
function around(text: string, fix: { from: number; to: number; text: string }): string {
  return applyDiagnosticFix(text, fix).slice(Math.max(0, fix.from - 12), fix.from + fix.text.length + 12)
}
