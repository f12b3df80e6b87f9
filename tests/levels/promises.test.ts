// What the level's author promises of it, on some seeds.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { brokenPromise, type LevelPromise } from './promises'
import { levelsFolder } from './shipped'

const promises = JSON.parse(readFileSync(join(levelsFolder, '02-tianshui/promises.json'), 'utf8')) as LevelPromise[]

it.each(promises)(
  '$strategy, $quantity: $because',
  (promise) => {
    expect(brokenPromise(promise)).toBeNull()
  },
  60_000,
)
