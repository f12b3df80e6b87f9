import { describe, expect, it } from 'vitest'
import { hasText } from '../../src/panels/app/translator'
import { trustWords } from '../../src/panels/distributors/distributors.view'
import { tradeLineKeys } from '../support/talk-keys'

const kinds = ['server-maker', 'trading-house', 'dealer', 'cloud-operator', 'domestic-channel', 'grey'] as const
const parts = [
  'carrying.capital',
  'carrying.floor',
  'carrying.ageing',
  'part.terms',
  ...['ask', 'bulk', 'deposit', 'waiting', 'clause', 'insured', 'own'].map((part) => `part.${part}`),
  'part.rentSpot',
  'part.rentRatio',
  'part.rentLuck',
  'part.rentEvents',
]

describe('the words of the trade', () => {
  it.each(kinds)('has every line of a %s, and no line twice', (kind) => {
    expect(tradeLineKeys(kind).filter((key) => !hasText(key))).toEqual([])
  })

  it('has words for whatever data can ask of it', () => {
    const asked = [
      ...trustWords.map((word) => `trade.trust.${word}`),
      ...parts.map((part) => `trade.${part}`),
      ...['contractSigned', 'talkFailed', 'walkedAway', 'talkLapsed'].map((end) => `trade.talkEnd.${end}`),
    ]
    expect(asked.filter((key) => !hasText(key))).toEqual([])
  })
})
