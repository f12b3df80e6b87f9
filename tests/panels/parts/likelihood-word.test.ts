import { describe, expect, it } from 'vitest'
import { likelihoodWordFor, likelihoodWordsWithChancesOf } from '../../../src/panels/parts/figures/likelihood-word.view'
import { aScenario } from '../../support/builders'

const scenario = aScenario((level) => {
  level.likelihoods = { likely: 0.8, unlikely: 0.1, 'as-likely-as-not': 0.5 }
})

describe('the words for a chance', () => {
  it('stand from the least to the most likely', () => {
    expect(likelihoodWordsWithChancesOf(scenario).map(({ word }) => word)).toEqual([
      'unlikely',
      'as-likely-as-not',
      'likely',
    ])
  })

  it.each([
    [0, 'unlikely'],
    [0.29, 'unlikely'],
    [0.31, 'as-likely-as-not'],
    [0.66, 'likely'],
    [1, 'likely'],
  ])('a chance of %d is %s', (chance, word) => {
    expect(likelihoodWordFor(chance, scenario)).toBe(word)
  })

  it('gives the smaller word in a tie', () => {
    expect(likelihoodWordFor(0.3, scenario)).toBe('unlikely')
  })
})
