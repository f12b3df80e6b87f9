import { expect, it } from 'vitest'
import { didYouMean, mostSimilarWord } from '../../src/content/syntax/nearest'

it.each([
  ['a80', ['a800', 'h100'], 'a800'],
  ['oct-2033', ['oct-2022', 'oct-2023', 'apr-2025'], 'oct-2023'],
  ['swfit', ['slow', 'swift'], 'swift'],
  ['H100', ['h100'], 'h100'],
  ['rome', ['h100', 'a800'], null],
  ['', ['h100'], null],
])('for "%s" among %j the nearest is %s', (word, known, near) => expect(mostSimilarWord(word, known)).toBe(near))

it('lists what there is where nothing is near', () => {
  expect(didYouMean('rome', ['a800', 'h100'])).toBe('there are: a800, h100')
  expect(didYouMean('rome', [])).toBe('there are none yet')
})
