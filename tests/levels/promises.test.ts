// What each level's author promises of it, on some seeds.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLevel } from '../../src/cli/open-level'
import { brokenPromise, type LevelPromise, tried } from './promises'
import { levelsFolder, names } from './shipped'

/** The first main level is tried on more seeds than the others, so that the tests stay quick. */
const seedsOf = (name: string): number => (name === '02-tianshui' ? 12 : 4)

describe.each(names)('%s', (name) => {
  const promises = JSON.parse(readFileSync(join(levelsFolder, name, 'promises.json'), 'utf8')) as LevelPromise[]
  const level = tried(openLevel(name).scenario, seedsOf(name))

  it.each(promises)(
    '$strategy, $quantity: $because',
    (promise) => {
      expect(brokenPromise(promise, level)).toBeNull()
    },
    300_000,
  )
})
