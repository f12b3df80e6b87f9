// Nobody listens here: what the makers measured on the files that ship must be what was meant, and belong to those files.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { z } from 'zod'
import { soundLoopFileRanges } from '../../src/sound/loops'

const folder = fileURLToPath(new URL('../../assets/sound', import.meta.url))
const step = z.number()
const figuresShape = z.object({
  bytes: z.number(),
  seconds: z.number(),
  lufs: z.number(),
  truePeakDb: z.number(),
  bandsDb: z.object({ low: z.number(), middle: z.number(), high: z.number() }),
  loop: z.object({ startSeconds: z.number(), seconds: z.number() }).optional(),
  seam: z
    .object({
      step,
      usualStep: step,
      largestStep: step,
      jumpDb: z.number(),
      jumpStraightDb: z.number(),
      differenceDb: z.number(),
    })
    .optional(),
})
const music = z
  .object({ targetLufs: z.number(), files: z.record(z.string(), figuresShape) })
  .parse(JSON.parse(readFileSync(join(folder, 'music/levels.json'), 'utf8')))
const effects = z
  .object({
    files: z.record(z.string(), z.object({ bytes: z.number(), seconds: z.number(), truePeakDb: z.number() })),
    loops: z.object({
      startSeconds: z.number(),
      seconds: z.number(),
      seams: z.record(
        z.string(),
        z.record(z.string(), z.object({ stepAtSeam: z.number(), largestStepInside: z.number() })),
      ),
    }),
  })
  .parse(JSON.parse(readFileSync(join(folder, 'levels.json'), 'utf8')))

const soundFiles = (where: string) => readdirSync(where).filter((name) => /\.(webm|mp3)$/.test(name))
const pieces = Object.entries(music.files)

describe('the music', () => {
  it('was measured as it lies there, file by file', () => {
    expect(soundFiles(join(folder, 'music')).toSorted()).toEqual(Object.keys(music.files).toSorted())
    for (const [name, { bytes }] of pieces) expect(statSync(join(folder, 'music', name)).size, name).toBe(bytes)
  })

  it('is at most 3 MB for a player, in either coding', () => {
    for (const ending of ['.webm', '.mp3']) {
      const sizes = soundFiles(join(folder, 'music')).filter((name) => name.endsWith(ending))
      const sum = sizes.reduce((all, name) => all + statSync(join(folder, 'music', name)).size, 0)
      expect(sum).toBeGreaterThan(500_000)
      expect(sum).toBeLessThanOrEqual(3_000_000)
    }
  })

  it.each(pieces)('%s is as loud as the others, and nowhere too loud', (_, { lufs, truePeakDb }) => {
    expect(Math.abs(lufs - music.targetLufs)).toBeLessThanOrEqual(1)
    expect(truePeakDb).toBeLessThan(-1)
  })

  it.each(pieces)('%s has a bottom, a middle and some shine', (_, { bandsDb: { low, middle, high } }) => {
    expect(low).toBeGreaterThan(-12)
    expect(middle).toBeGreaterThan(-12)
    expect(high).toBeGreaterThan(-30)
    expect(high).toBeLessThan(middle)
  })

  const closed = pieces.flatMap(([name, { seconds, loop, seam }]) =>
    loop && seam ? [{ name, seconds, loop, seam }] : [],
  )

  it('goes on and on in five pieces, each of 25 to 50 seconds, with room to spare at both ends', () => {
    expect(closed.map(({ name }) => name.replace(/\..*/, ''))).toEqual(
      ['title', 'calm', 'rush', 'embargo', 'tea'].flatMap((name) => [name, name]),
    )
    for (const { seconds, loop } of closed) {
      expect(loop.seconds).toBeGreaterThanOrEqual(25)
      expect(loop.seconds).toBeLessThanOrEqual(50)
      expect(seconds).toBeGreaterThan(loop.startSeconds + loop.seconds + 0.5)
    }
  })

  it.each(closed)('$name closes on itself: its seam is like the file running on', ({ seam }) => {
    expect(seam.step).toBeLessThan(Math.max(4 * seam.usualStep, seam.largestStep / 10))
    expect(Math.abs(seam.jumpDb - seam.jumpStraightDb)).toBeLessThan(1)
    expect(seam.differenceDb).toBeLessThan(-12)
  })
})

describe('the effects', () => {
  it('were measured as they lie there, and none is too loud or too long to be an effect', () => {
    expect(soundFiles(folder).toSorted()).toEqual(Object.keys(effects.files).toSorted())
    for (const [name, { bytes, seconds, truePeakDb }] of Object.entries(effects.files)) {
      expect(statSync(join(folder, name)).size, name).toBe(bytes)
      expect(truePeakDb, name).toBeLessThan(-1)
      if (!name.includes('-loop')) expect(seconds, name).toBeLessThan(4)
    }
  })

  it('close on themselves where they go on and on', () => {
    for (const [name, codings] of Object.entries(effects.loops.seams))
      for (const [coding, { stepAtSeam, largestStepInside }] of Object.entries(codings))
        expect(stepAtSeam, `${name}.${coding}`).toBeLessThan(largestStepInside)
  })
})

test('the player loops what was measured', () => {
  for (const [name, { startMs, lengthMs }] of Object.entries(soundLoopFileRanges)) {
    const measured = name.startsWith('music/') ? music.files[`${name.slice(6)}.webm`]?.loop : effects.loops
    expect({ startSeconds: startMs / 1000, seconds: lengthMs / 1000 }, name).toEqual({
      startSeconds: measured?.startSeconds,
      seconds: measured?.seconds,
    })
  }
})
