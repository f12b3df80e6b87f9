// What each level's author promises of it, on some seeds.
import { describe, expect, it } from 'vitest'
import { openLevelFromDisk } from '../../src/cli/open-level'
import { levelNames } from '../support/shipped-levels'
import { brokenPromise, playedLevel, promisesOf } from '../tools/promises'

/** The first main level and the short tutorial are tried on more seeds than the others, so that the tests stay quick. */
const seedsOf = (name: string): number => ({ '01-first-order': 20, '02-tianshui': 20 })[name] ?? 4

describe.each(levelNames)('%s', (name) => {
  const level = playedLevel(openLevelFromDisk(name).scenario, seedsOf(name))

  it.each(promisesOf(name))(
    '$strategy, $quantity: $because',
    (promise) => {
      expect(brokenPromise(promise, level)).toBeNull()
    },
    300_000,
  )
})
