import { describe, expect, it } from 'vitest'
import { formatDiagnosticLine } from '../../src/content/syntax/diagnostic'
import { parseJsonFile } from '../../src/content/syntax/parse'
import { locateDiagnostic, sourceTreeToPlainValue } from '../../src/content/syntax/tree'

function told(text: string): string[] {
  return parseJsonFile({ path: 'level.json', text }).faults.map(formatDiagnosticLine)
}

describe('reading a level file', () => {
  it('remembers line and column of every part', () => {
    const { tree } = parseJsonFile({ path: 'level.json', text: '{\n  "id": "calm",\n  "chips": [1, 22]\n}' })
    expect(tree && sourceTreeToPlainValue(tree)).toEqual({ id: 'calm', chips: [1, 22] })
    const place = (path: (string | number)[], atName: boolean) =>
      tree && locateDiagnostic(tree, { path, atName, message: '', suggestion: '' })
    expect(place(['chips', 1], false)).toMatchObject({ file: 'level.json', line: 3, column: 16, length: 2 })
    expect(place(['id'], true)).toMatchObject({ file: 'level.json', line: 2, column: 3, length: 4 })
  })

  it.each([
    ['a comment', '{\n  // why\n  "a": 1\n}', 'level.json:2:3 a comment (JSON has none: delete it)'],
    ['a trailing comma', '{\n  "a": 1,\n}', 'level.json:2:9 a comma with nothing after it (delete the comma)'],
    [
      'a name given twice',
      '{ "a": 1,\n "a": 2 }',
      'level.json:2:2 a: "a" stands here twice, first in line 1 (delete one of the two)',
    ],
    [
      'a missing comma',
      '{ "a": 1\n  "b": 2 }',
      'level.json:1:9 a comma is missing after 1 (entries are separated by commas)',
    ],
    [
      'a name that opens doors',
      '{ "a": { "__proto__": {} } }',
      'level.json:1:10 a.__proto__: "__proto__" may not be a name (choose another name)',
    ],
    [
      'a control character',
      '{ "a": "x\\u0007" }',
      'level.json:1:10 a: a hidden sign, which turns the writing or cannot be seen (delete it)',
    ],
    [
      'turned writing',
      '{ "a": "x\\u202e" }',
      'level.json:1:10 a: a hidden sign, which turns the writing or cannot be seen (delete it)',
    ],
    ['an empty file', '', 'level.json:1:1 a value is missing (after a colon or a comma comes a value)'],
  ])('names %s', (_what, text, fault) => expect(told(text)).toEqual([fault]))

  it('goes on reading past comments and trailing commas, and names them all', () => {
    const { tree, faults } = parseJsonFile({ path: 'level.json', text: '{ /* a */ "a": [1, 2,], // b\n }' })
    expect(tree && sourceTreeToPlainValue(tree)).toEqual({ a: [1, 2] })
    expect(faults.map(({ message }) => message)).toEqual([
      'a comment',
      'a comma with nothing after it',
      'a comment',
      'a comma with nothing after it',
    ])
  })

  it('reads a file that an editor began with a byte order mark', () => expect(told('\ufeff{ "a": 1 }')).toEqual([]))

  it('does not take text for marks', () => expect(told('{ "a": "{[ // , ] }" }')).toEqual([]))

  it('lets a line break stand in a story', () => expect(told('{ "a": "one\\ntwo" }')).toEqual([]))

  it('refuses what is nested too deep without falling over', () => {
    expect(told('['.repeat(200_000))).toEqual([
      'level.json:1:41 stands inside of more than 40 others (no level needs that)',
    ])
  })

  it('refuses what is too large', () => {
    expect(told(`"${'x'.repeat(2_000_001)}"`)[0]).toContain('is too large: 2000003 characters')
  })

  it('gives nobody a new prototype', () => {
    const { tree } = parseJsonFile({ path: 'level.json', text: '{ "__proto__": { "isRich": true } }' })
    expect(tree && Object.getPrototypeOf(sourceTreeToPlainValue(tree))).toBe(Object.prototype)
    expect(({} as Record<string, unknown>).isRich).toBeUndefined()
  })
})
