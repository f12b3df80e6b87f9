// What the editor offers and explains: from the same schema that the prompt prints.

import { describe, expect, it } from 'vitest'
import { jsonCompletionsAt, jsonFieldExplanationAt } from '../../../src/panels/workshop/files/schema-completions.view'
import { copyLevel, createLevelExtending } from '../../../src/panels/workshop/own-levels/new-level.view'
import { levelLibrary, validLevel } from '../../support/level-library'
import { inheritedNames } from '../../support/prototype-names'

const level = validLevel(createLevelExtending('tianshui', levelLibrary, 'After', 'my-tianshui'))

/** What is offered where the text has a bar. */
function offered(marked: string): string[] {
  const offset = marked.indexOf('|')
  return (jsonCompletionsAt(marked.replace('|', ''), offset, level)?.options ?? []).map(({ label }) => label)
}

describe('what may be written', () => {
  it.each([
    ['{ | }', '"chips"'],
    ['{ "events": { "a": { | } } }', '"answerWithinWeeks"'],
    ['{ "events": { "a": { "kind": "|" } } }', '"rumour"'],
    ['{ "events": { "a": { "then": [ { | } ] } } }', '"pay"'],
    ['{ "events": { "a": { "then": [ { "pay": { "account": "|" } } ] } } }', '"overhead"'],
    ['{ "startFleet": [ { "chip": "|" } ] }', '"a800"'],
    ['{ "distributors": { "a": { "route": "|" } } }', '"sea-xiamen"'],
    ['{ "distributors": { "a": { "hiddenTraits": { "tempers": ["|"] } } } }', '"hot"'],
    ['{ "chips": { "a": { "figures": { "datacentre": | } } } }', 'true'],
    ['{ "distributors": { "a": { "portrait": "|" } } }', '"portrait-9"'],
  ])('%s has %s', (marked, wanted) => expect(offered(marked)).toContain(wanted))

  it('begins a figure with all that a figure needs', () => {
    const figure = jsonCompletionsAt('{ "chips": { "a": { } } }', 20, level)?.options.find(
      ({ label }) => label === '"mfuShare"',
    )
    expect(figure?.insert).toBe('"mfuShare": { "value": 0, "unit": "", "assumption": "" }')
    expect(figure?.about).toContain('needed')
  })

  it('replaces only the name where its value stands already', () => {
    const list = jsonCompletionsAt('{ "wee": 90 }', 6, level)
    expect(list?.from).toBe(2)
    expect(list?.options.find(({ label }) => label === '"weeks"')?.insert).toBe('"weeks"')
  })

  it.each(inheritedNames)('is nothing for the id of a %s', (name) =>
    expect(
      offered(`{ "likelihoods": { "${name}": "|" }, "texts": { "en": { "${name}": "|" } } }`.replace('|', '')),
    ).toEqual([]),
  )

  it('is nothing where no word is known', () => expect(jsonCompletionsAt('{ "id": "x" }', 10, level)).toBeNull())
})

describe('what a field is', () => {
  const text = copyLevel('tianshui', levelLibrary, 'tianshui')['level.json'] ?? ''

  it('is told with its bounds', () => {
    const weeks = jsonFieldExplanationAt(text, text.indexOf('"weeks"') + 3, level)
    expect(weeks?.words).toBe('weeks\na whole number, at least 4, at most 520')
    expect(text.slice(weeks?.from, weeks?.to)).toBe('"weeks"')
  })

  it('of a row is told by its name, and says that it removes only where null stands', () => {
    const both = '{ "extends": "tianshui", "distributors": { "qiu-min": { "portrait": "x" }, "shen-yue": null } }'
    const words = (name: string) => jsonFieldExplanationAt(both, both.indexOf(name) + 3, level)?.words
    expect(words('"qiu-min"')).toBe('distributors.qiu-min\nQiu Min 邱敏\nan object')
    expect(words('"shen-yue"')).toContain('Removes what the extended level has.')
    expect(words('"portrait"')).toContain('portrait-1 to portrait-16 are painted')
  })

  it('of a figure is told with what vouches for it', () => {
    const words = jsonFieldExplanationAt(text, text.indexOf('"overQuotaPriceRatio"') + 3, level)?.words
    expect(words).toContain('a figure: value, unit, and one of source, derived, assumption and balance')
    expect(words).toContain('1.3 ratio: coastal grids give the last megawatt unwillingly')
  })
})
