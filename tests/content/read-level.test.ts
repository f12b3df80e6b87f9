import { describe, expect, it } from 'vitest'
import { type ReadLevelResult, readLevel } from '../../src/content/read-level'
import { formatDiagnosticLine } from '../../src/content/syntax/diagnostic'
import type { LevelSourceFile } from '../../src/content/syntax/parse'
import type { Condition } from '../../src/sim/level/language'
import { aLevel, calmLevel, figure, filesOf } from '../support/builders'

/** The calm level as a base, to be extended by a level of a few lines. */
function calmAsBase(): LevelSourceFile[] {
  const [level, texts] = filesOf(calmLevel())
  if (!level || !texts) throw new Error('no files')
  return [
    { ...texts, path: 'mine/text.en.json' },
    { ...level, path: 'calm.json' },
  ]
}

/** The faults of a level written by hand over the calm one. */
function faultsOf(text: string, others: LevelSourceFile[] = calmAsBase()): string[] {
  const reading = readLevel([{ path: 'mine/level.json', text }, ...others])
  return 'faults' in reading ? reading.faults.map(formatDiagnosticLine) : []
}

/** A level of one changed part, on lines of its own. */
function withPart(part: string): string {
  return `{\n  "id": "mine",\n  "extends": "calm@1",\n${part}\n}`
}

describe('a sound level', () => {
  it('becomes a frozen scenario of bare numbers', () => {
    const { scenario } = aLevel()
    expect(scenario.chips.swift?.listPriceUsd).toBe(10_000)
    expect(Object.isFrozen(scenario.chips.swift?.figures)).toBe(true)
    expect('texts' in scenario || '$schema' in scenario || 'extends' in scenario).toBe(false)
  })

  it('keeps where each number is from, by its path', () => {
    const { figureSources: notes } = aLevel((level) => {
      level.dials.line = { value: 40, unit: 'points', source: 'test: said so', low: 30, high: 50 }
    })
    expect(notes['dials.line']).toEqual({ value: 40, unit: 'points', source: 'test: said so', low: 30, high: 50 })
    expect(notes['chips.swift.listPriceUsd']).toEqual(figure(10_000, 'USD'))
  })

  it('has a fingerprint that follows the numbers and not the words', () => {
    const change = (text: string) => ({ path: 'calm/text.fr.json', text })
    const files = filesOf(calmLevel())
    const words = readLevel([...files, change(files[1]?.text.replaceAll('the text of', 'le texte de') ?? '')])
    expect('level' in words && words.level.fingerprint).toBe(aLevel().fingerprint)
    expect('level' in words && words.level.texts.fr?.['chip.swift.name']).toBe('le texte de chip.swift.name')
    expect(
      aLevel((level) => {
        level.weeks = 53
      }).fingerprint,
    ).not.toBe(aLevel().fingerprint)
  })

  it('may be one file with its texts inside', () => {
    const [level, texts] = filesOf(calmLevel())
    const whole = { ...JSON.parse(level?.text ?? ''), texts: { en: JSON.parse(texts?.text ?? '') } }
    const reading = readLevel([{ path: 'calm.json', text: JSON.stringify(whole) }])
    expect('level' in reading && reading.level.texts.en?.['level.title']).toBe('the text of level.title')
  })

  it('may change a base in a few lines', () => {
    const reading = readLevel([{ path: 'mine/level.json', text: withPart('  "weeks": 30') }, ...calmAsBase()])
    expect('level' in reading && reading.level.scenario).toMatchObject({ id: 'mine', weeks: 30, place: 'here' })
  })
})

describe('a fault', () => {
  it.each([
    [
      'a field nobody knows',
      '  "wekes": 30',
      'mine/level.json:4:3 wekes: unknown field "wekes" (did you mean "weeks"?)',
    ],
    [
      'a number out of bounds',
      '  "weeks": 3',
      'mine/level.json:4:12 weeks: is 3, which does not fit (expected at least 4)',
    ],
    [
      'a text for a number',
      '  "weeks": "30"',
      'mine/level.json:4:12 weeks: is "30", which does not fit (expected a number)',
    ],
    [
      'infinity',
      '  "weeks": 1e999',
      'mine/level.json:4:12 weeks: a number that is too large, at 1e999 (write a smaller one)',
    ],
    [
      'a start that is no Monday',
      '  "start": "2023-01-04"',
      'mine/level.json:4:12 start: 2023-01-04 is no Monday, and weeks begin on Monday (try 2023-01-02 or 2023-01-09)',
    ],
    [
      'a day that is none',
      '  "asOf": "2023-02-30"',
      'mine/level.json:4:11 asOf: there is no 2023-02-30 in the calendar (that month has the days 01 to 28)',
    ],
    [
      'an unknown chip',
      '  "referenceChip": "swfit"',
      `mine/level.json:4:20 referenceChip: "swfit" is not among the level's chips (did you mean "swift"?)`,
    ],
    [
      'a vanished site',
      '  "sites": { "hall": null }',
      'mine/level.json:4:22 sites.hall: "hall" is taken away, and still named: startFleet[0].site (null removes an inherited field; take its name out there, too, or leave it in)',
    ],
    [
      'a place that no rule knows',
      '  "place": "her"',
      'mine/level.json:4:12 place: "her" is no place that a rule concerns (did you mean "here"?)',
    ],
    [
      'a number without its source',
      '  "dials": { "line": { "value": 3, "unit": "points" } }',
      'mine/level.json:4:22 dials.line: has neither a source nor an assumption (add "assumption": "…", or "source": an id of "sources")',
    ],
    [
      'a source that does not exist',
      '  "dials": { "line": { "value": 3, "unit": "points", "source": "tset: p. 3" } }',
      `mine/level.json:4:64 dials.line.source: "tset" is not among the level's sources (did you mean "test"?)`,
    ],
    [
      'a value outside its own range',
      '  "dials": { "line": { "value": 3, "unit": "points", "source": "test", "low": 4 } }',
      'mine/level.json:4:22 dials.line: 3 lies outside its own range, 4 to Infinity (correct "value", "low" or "high")',
    ],
    [
      'an effect nobody knows',
      '  "events": { "e": { "kind": "public", "on": "2023-03-06", "then": [{ "lunchChip": { "chip": "swift" } }] } }',
      'mine/level.json:4:71 events.e.then[0].lunchChip: unknown field "lunchChip" (did you mean "launchChip"?)',
    ],
    [
      'a known effect with a wrong part',
      '  "events": { "e": { "kind": "public", "on": "2023-03-06", "then": [{ "morale": { "by": 2 } }] } }',
      'mine/level.json:4:89 events.e.then[0].morale.by: is 2, which does not fit (expected at most 1. Added to a share between 0 and 1, and kept within it.)',
    ],
    [
      'a chip misspelt in an effect',
      '  "events": { "e": { "kind": "public", "on": "2023-03-06", "then": [{ "launchChip": { "chip": "swfit" } }] } }',
      `mine/level.json:4:95 events.e.then[0].launchChip.chip: "swfit" is not among the level's chips (did you mean "swift"?)`,
    ],
    [
      'an amount of nothing',
      '  "events": { "e": { "kind": "public", "on": "2023-03-06", "then": [{ "pay": { "account": "counsel", "usd": "5% of player.csahUsd" } }] } }',
      'mine/level.json:4:109 events.e.then[0].pay.usd: "player.csahUsd" is no quantity (did you mean "player.cashUsd"?)',
    ],
    [
      'a condition on nothing',
      '  "events": { "e": { "kind": "public", "when": { "any": [{ "player.chip": { "atLeast": 1 } }] }, "then": [] } }',
      'mine/level.json:4:60 events.e.when.any[0].player.chip: "player.chip" is no quantity (did you mean "player.chips"?)',
    ],
    [
      'a condition on a chip that there is not',
      '  "events": { "e": { "kind": "public", "when": { "not": { "chip.installed.swfit": { "is": 0 } } }, "then": [] } }',
      `mine/level.json:4:59 events.e.when.not.chip.installed.swfit: "swfit" is not among the level's chips (did you mean "chip.installed.swift"?)`,
    ],
    [
      'an ending that there is not',
      '  "endings": { "sold": { "won": true } }, "events": { "e": { "kind": "public", "on": "2023-03-06", "then": [{ "end": { "ending": "solid" } }] } }',
      `mine/level.json:4:130 events.e.then[0].end.ending: "solid" is not among the level's endings (did you mean "sold"?)`,
    ],
    [
      'an ending that nothing brings',
      '  "endings": { "sold": { "won": true } }',
      'mine/level.json:4:16 endings.sold: can never come (give it a condition ("when"), or an effect {"end": …} that names it)',
    ],
    [
      'a story without words',
      '  "events": { "e": { "kind": "public", "on": "2023-03-06", "then": [{ "news": { "story": "rain" } }] } }',
      'has no text "story.rain.line" in en',
    ],
    [
      'an event that cannot happen',
      '  "events": { "e": { "kind": "public", "then": [] } }',
      'mine/level.json:4:15 events.e: can never happen (give it a date ("on"), a draw ("drawn"), a condition ("when") or a "likelihood")',
    ],
    [
      'a likelihood that is none',
      '  "events": { "e": { "kind": "public", "likelihood": { "word": "likly", "withinWeeks": 9 }, "then": [] } }',
      `mine/level.json:4:64 events.e.likelihood.word: "likly" is not among the level's likelihoods (did you mean "likely"?)`,
    ],
    [
      'an answer for nobody',
      '  "events": { "e": { "kind": "public", "on": "2023-03-06", "then": [], "otherwise": "no", "choices": { "yes": { "then": [] }, "not": { "then": [] } } } }',
      'mine/level.json:4:85 events.e.otherwise: "no" is none of its choices (did you mean "not"?)',
    ],
    [
      'a flag that nothing sets',
      '  "events": { "e": { "kind": "public", "when": { "flag": "rain" }, "then": [] } }',
      'mine/level.json:4:58 events.e.when.flag: asks for the flag "rain", which nothing sets (there are none yet)',
    ],
    ...[
      ['entity-listed', 'standing.listed'],
      ['hedge-ban-clause', 'hedge.ban-clause'],
      ['mandate-hub', 'mandate.chosen.hub'],
    ].map(([flag, quantity]) => [
      `what the game knows, asked for as the flag ${flag}`,
      `  "events": { "e": { "kind": "public", "when": { "flag": "${flag}" }, "then": [] } }`,
      `mine/level.json:4:58 events.e.when.flag: asks for the flag "${flag}", which nothing sets (the game sets no flags: ask for "${quantity}": { "is": 1 })`,
    ]),
    [
      'two bounds exchanged',
      '  "reports": { "desk": { "fromWeek": 30 } }',
      'mine/level.json:4:38 reports.desk.fromWeek: 30 is above untilWeek, which is 20 (exchange the two)',
    ],
    [
      'bounds of a temper exchanged',
      '  "tempers": { "even": { "patienceLow": { "value": 0.9, "unit": "share", "assumption": "none" } } }',
      'mine/level.json:4:41 tempers.even.patienceLow: 0.9 is above patienceHigh, which is 0.5 (exchange the two)',
    ],
    [
      'a rule that looks nowhere',
      '  "rules": { "first-rule": { "origins": ["abrod"] } }',
      'mine/level.json:4:42 rules.first-rule.origins[0]: no chip and no vendor is of the origin "abrod" (did you mean "abroad"?)',
    ],
    [
      'a rule in force before its day',
      '  "rules": { "first-rule": { "inForceOn": "2023-05-01" } }',
      'mine/level.json:4:43 rules.first-rule.inForceOn: takes force before it is announced (2023-06-05)',
    ],
    [
      'an id with a capital',
      '  "events": { "Letter": { "kind": "public", "on": "2023-03-06", "then": [] } }',
      'mine/level.json:4:15 events.Letter: "Letter" cannot be a name here (An id: lower-case letters, digits and hyphens, at most 40.)',
    ],
    [
      'a trace that can never be seen',
      '  "tempers": { "even": { "traces": { "haste": [0, 0, 0, 0] } } }',
      'mine/level.json:4:47 tempers.even.traces.haste: no value can ever come: all are 0 (give each value its weight, such as [60, 10, 10, 10, 10])',
    ],
    [
      'a temper that nobody knows',
      '  "distributors": { "trader": { "hiddenTraits": { "tempers": ["evn"] } } }',
      `mine/level.json:4:63 distributors.trader.hiddenTraits.tempers[0]: "evn" is not among the level's tempers (did you mean "even"?)`,
    ],
    [
      'a null that removes what must be there',
      '  "chips": { "swift": { "stack": null } }',
      'mine/level.json:4:34 chips.swift.stack: is missing (null removes an inherited field; expected a text',
    ],
    [
      'a null that removes nothing',
      '  "events": { "ghost": null }',
      'mine/level.json:4:24 events.ghost: takes away what is not there (null removes what the extended level has: delete this, or give it a value)',
    ],
  ])('says where and what: %s', (_what, part, fault) => expect(faultsOf(withPart(part)).join('\n')).toContain(fault))

  it('in the base is pointed out in the base', () => {
    const [texts, base] = calmAsBase()
    if (!texts || !base) throw new Error('no files')
    const broken = { ...base, text: base.text.replace('"weeks": 52', '"weeks": -52') }
    const line = base.text.slice(0, base.text.indexOf('"weeks": 52')).split('\n').length
    expect(faultsOf(withPart('  "asOf": "2024-01-01"'), [texts, broken])).toEqual([
      `calm.json:${line}:12 weeks: is -52, which does not fit (expected at least 4)`,
    ])
  })

  it('never hides another: all are named at once, in reading order', () => {
    const faults = faultsOf(withPart('  "weeks": 3, // short\n  "place": 7,\n  "startt": 1'))
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'mine/level.json:4:12',
      'mine/level.json:4:15',
      'mine/level.json:5:12',
      'mine/level.json:6:3',
    ])
  })

  it('is a base that is not there, or that turns in a circle', () => {
    expect(faultsOf('{ "id": "mine", "extends": "clam@1" }')).toEqual([
      'mine/level.json:1:28 extends: "clam@1" is an unknown base (did you mean "calm@1"? known: calm@1)',
    ])
    const circle = { path: 'calm.json', text: '{ "extends": "level" }' }
    expect(faultsOf('{ "id": "mine", "extends": "calm" }', [circle])[0]).toContain('"level" is no level here')
    expect(faultsOf('{ "extends": "calm" }', [{ path: 'calm.json', text: '{ "extends": "calm" }' }])).toEqual([
      'calm.json:1:14 extends: "calm" is this level itself (name the level that it builds on)',
    ])
  })

  it('is a word that is missing, with the key that may have been meant', () => {
    const [level, texts] = filesOf(calmLevel())
    if (!level || !texts) throw new Error('no files')
    const misspelt = { ...texts, text: texts.text.replace('chip.swift.name', 'chip.swfit.name') }
    const reading = readLevel([level, misspelt])
    expect(
      'faults' in reading && reading.faults.map(({ path, message, suggestion }) => [path, message, suggestion]),
    ).toEqual([['chip.swfit.name', 'nobody asks for the text "chip.swfit.name"', 'did you mean "chip.swift.name"?']])
  })

  it('is a level without any words', () => {
    const [level] = filesOf(calmLevel())
    expect(faultsOf(level?.text ?? '', [])[0]).toContain('has no words')
  })
})

describe('a level that would run long', () => {
  const asking = (parts: number): Condition => ({
    any: Array.from({ length: parts }, () => ({
      all: Array.from({ length: 12 }, () => ({ 'player.chips': { atLeast: 1 }, 'player.cashUsd': { atLeast: 1 } })),
    })),
  })
  const filesWithEvents = (count: number, parts: number) =>
    filesOf(
      calmLevel(({ events }) => {
        for (let n = 0; n < count; n += 1)
          events[`slow-${n}`] = { kind: 'public', when: asking(parts), then: [{ morale: { by: 0.01 } }] }
      }),
    ).map(({ path, text }) => ({ path, text: JSON.stringify(JSON.parse(text)) }))
  const withEvents = (count: number, parts: number) => readLevel(filesWithEvents(count, parts))
  const told = (reading: ReadLevelResult) =>
    'faults' in reading ? reading.faults.map(({ path, message }) => `${path}: ${message}`) : []

  it('is cut off with the event that asks too much', () => {
    expect(told(withEvents(2, 10))).toEqual([])
    expect(told(withEvents(1, 11))).toEqual(['events.slow-0: asks 264 things a week'])
  })

  it('is cut off where all events together ask too much, those that it inherits with them', () => {
    const files = filesWithEvents(17, 10)
    const [calm = { path: '', text: '' }] = files
    const level = JSON.parse(calm.text)
    const entries = Object.entries(level.events)
    const base = { ...level, events: Object.fromEntries(entries.slice(8)) }
    const own = { id: 'mine', extends: 'calm', events: Object.fromEntries(entries.slice(0, 8)) }
    const reading = readLevel([
      { path: 'mine.json', text: JSON.stringify(own) },
      { path: calm.path, text: JSON.stringify(base) },
      ...files.slice(1),
    ])
    expect(told(reading)).toContain('events.slow-8: with all others it asks 4082 things a week')
  })
})
