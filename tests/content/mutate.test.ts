import { describe, expect, it } from 'vitest'
import { mutatedLevel, readMutations, usualMs } from '../tools/mutate'

describe('a mutated level', () => {
  it('is read or refused in ten thousand kinds: no crash, no changed prototype, nothing far slower than the sound level', () => {
    readMutations(0, 200)
    const report = readMutations(200, 10_000)
    expect(report).toMatchObject({ read: 10_000, crashed: [], changedPrototype: [] })
    // A ratio within one run: what takes longest against the sound level over its base.
    expect(report.longest.ms / usualMs()).toBeLessThan(20)
    expect(report.faulty).toBeGreaterThan(9000)
    expect(report.sound).toBeGreaterThan(0)
  }, 240_000)

  it('is refused where it calls a field of a text `toString`, as number 44,811 does', () => {
    expect(readMutations(44_811, 1)).toMatchObject({ read: 1, faulty: 1, crashed: [] })
  })

  it('is the same from the same number, and others from others', () => {
    const texts = Array.from({ length: 500 }, (_, n) => mutatedLevel(n)[0]?.text)
    expect(new Set(texts).size).toBeGreaterThan(450)
    expect(mutatedLevel(7)).toEqual(mutatedLevel(7))
  })
})
