// What the checker says of a level that extends a large one, with all of which it inherits.

import { describe, expect, it } from 'vitest'
import { areRumoursDisabled } from '../../../src/panels/workshop/forms/rumour-odds.view'
import {
  checkLevelFiles,
  formatDiagnosticLine,
  type LevelFileContentByName,
} from '../../../src/panels/workshop/level-set.view'
import { copyLevel, createLevelExtending } from '../../../src/panels/workshop/own-levels/new-level.view'
import { levelLibrary, validLevel } from '../../support/level-library'
import { inheritedNames } from '../../support/prototype-names'

const copy: LevelFileContentByName = copyLevel('first-order', levelLibrary, 'my-order')

function told(files: LevelFileContentByName): string[] {
  const reading = checkLevelFiles(files, levelLibrary)
  return 'faults' in reading ? reading.faults.map(formatDiagnosticLine) : []
}

const slipped = (name: string, from: string, to: string): LevelFileContentByName => ({
  ...copy,
  [name]: copy[name]?.replace(from, to) ?? '',
})

describe('a copy of the first level', () => {
  it('is sound', () => expect(told(copy)).toEqual([]))

  it.each([
    ['event.tonight.choice.sail"', 'event.tonight.choice.sial"', 'event.tonight.choice.sail'],
    ['event.tonight.title', 'event.tonihgt.title', 'event.tonight.title'],
    ['objective.purse.name', 'objective.purse.nmae', 'objective.purse.name'],
  ])('with the key %s misspelt is told so, whatever else it inherits', (from, to, meant) => {
    const [fault, ...others] = told(slipped('text.en.json', from, to))
    expect(fault).toContain(`did you mean "${meant}"?`)
    expect(others).toEqual([])
  })

  it('that extends what is not there is told what there is, and nothing else', () => {
    const [fault, ...others] = told(slipped('level.json', '"extends": "tianshui"', '"extends": "tianshuy"'))
    expect(fault).toContain('did you mean "tianshui"?')
    expect(fault).toContain('base@1')
    expect(others).toEqual([])
  })
})

describe('a level that extends a name that every object inherits', () => {
  it.each(inheritedNames)('%s is told what there is, as any unknown name is', (name) => {
    const faults = told({ 'level.json': `{ "id": "x", "extends": "${name}" }` })
    expect(faults[0]).toContain(`level.json:1:25 extends: "${name}" is no level here`)
    expect(faults[0]).toContain('tianshui')
  })
})

describe('whether rumours go round', () => {
  it('is known of a level without them, and of one with them', () => {
    expect(areRumoursDisabled(validLevel(copy))).toBe(true)
    expect(areRumoursDisabled(validLevel(createLevelExtending('tianshui', levelLibrary, 'After', 'after')))).toBe(false)
  })
})
