// The levels that ship are read without being checked: what comes of them is what the checker reads.
import { expect, test } from 'vitest'
import { readFilesOfNamedLevel } from '../../src/cli/open-level'
import { readLevel } from '../../src/content/read-level'
import { readTrustedLevel } from '../../src/content/read-trusted'
import { formatDiagnosticLine } from '../../src/content/syntax/diagnostic'
import { levelNames } from '../support/shipped-levels'

test.each(levelNames)('%s is sound, and comes out the same when it is only read', (name) => {
  const files = readFilesOfNamedLevel(name)
  const checked = readLevel(files)
  if (!('level' in checked)) throw new Error(checked.faults.map(formatDiagnosticLine).join('\n'))
  expect(JSON.stringify(readTrustedLevel(files))).toBe(JSON.stringify(checked.level))
})

test('what cannot be read, found or dated is left to the checker', () => {
  const [own, ...others] = readFilesOfNamedLevel('02-tianshui')
  if (!own) throw new Error('there is no level')
  expect(readTrustedLevel([own, ...others.filter(({ path }) => !path.endsWith('base.json'))])).toBeNull()
  expect(readTrustedLevel([{ ...own, text: own.text.slice(0, 5000) }, ...others])).toBeNull()
  expect(readTrustedLevel([{ ...own, text: '<!doctype html>' }, ...others])).toBeNull()
  const undated = own.text.replace('"start":', '"untilWeek": "2023-02-31", "start":')
  expect(readTrustedLevel([{ ...own, text: undated }, ...others])).toBeNull()
  expect(readTrustedLevel([])).toBeNull()
})
