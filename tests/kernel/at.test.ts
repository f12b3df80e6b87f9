import { expect, test } from 'vitest'
import { at, findRow, requireElement } from '../../src/kernel/at'
import { inheritedNames } from '../support/prototype-names'

test('a row that is not there is named together with those that are', () => {
  expect(at({ a800: 1 }, 'a800')).toBe(1)
  expect(() => at({ a800: 1, h100: 2 }, 'a80')).toThrow('no row "a80"; this table has: a800, h100')
  expect(() => at({}, 'toString')).toThrow('no row "toString"')
})

test.each(inheritedNames)('%s is a row only where the table has one of its own', (name) => {
  expect(() => at<unknown>({}, name)).toThrow(`no row "${name}"`)
  expect(findRow({}, name)).toBeUndefined()
  expect(findRow({ [name]: 7 }, name)).toBe(7)
  expect(findRow(Object.fromEntries([[name, Math.abs]]), name)).toBe(Math.abs)
})

test('an element that is not there is named with the length', () => {
  expect(requireElement([5, 6], 1)).toBe(6)
  expect(() => requireElement([5], 1)).toThrow('no element 1; this list has 1')
})
