// The levels that ship are read without being checked: what comes of them is what the checker reads.
import { expect, test } from 'vitest'
import { filesAsked } from '../../src/cli/open-level'
import { readLevel } from '../../src/content/read-level'
import { readSound } from '../../src/content/read-sound'
import { faultText } from '../../src/content/syntax/fault'
import { names } from '../support/shipped'

test.each(names)('%s is sound, and comes out the same when it is only read', (name) => {
  const files = filesAsked(name)
  const checked = readLevel(files)
  if (!('level' in checked)) throw new Error(checked.faults.map(faultText).join('\n'))
  expect(JSON.stringify(readSound(files))).toBe(JSON.stringify(checked.level))
})

test('what cannot be read, found or dated is left to the checker', () => {
  const [own, ...others] = filesAsked('02-tianshui')
  if (!own) throw new Error('there is no level')
  expect(readSound([own, ...others.filter(({ path }) => !path.endsWith('base.json'))])).toBeNull()
  expect(readSound([{ ...own, text: own.text.slice(0, 5000) }, ...others])).toBeNull()
  expect(readSound([{ ...own, text: '<!doctype html>' }, ...others])).toBeNull()
  const undated = own.text.replace('"start":', '"untilWeek": "2023-02-31", "start":')
  expect(readSound([{ ...own, text: undated }, ...others])).toBeNull()
  expect(readSound([])).toBeNull()
})
