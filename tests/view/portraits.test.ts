// Faces for people who are new.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createLevelExtending } from '../../src/panels/workshop/own-levels/new-level.view'
import { portraitNames, unusedPortraits } from '../../src/view/portraits'
import { levelLibrary, validLevel } from '../support/level-library'

test('the portraits are those that are painted', () => {
  const painted = readdirSync(fileURLToPath(new URL('../../assets/art', import.meta.url)))
    .filter((file) => /^portrait-.*\.svg$/.test(file))
    .map((file) => file.replace('.svg', ''))
  expect([...portraitNames].sort()).toEqual(painted.sort())
})

test('free are those of nobody, and heads drawn from a name', () => {
  const { scenario } = validLevel(createLevelExtending('tianshui', levelLibrary, 'After', 'my-tianshui'))
  expect(unusedPortraits(scenario)).toEqual(['portrait-9', 'portrait-10', 'portrait-12', 'head-1', 'head-2', 'head-3'])
})
