import { describe, expect, it } from 'vitest'
import { newsRingSize, newsSince, tell } from '../../src/sim/state/news'
import { aGame, aScenario } from '../support/builders'

const told = (count: number) => {
  const game = aGame(aScenario())
  for (let n = 0; n < count; n += 1) tell(game, 'canteen', { n })
  return game
}

describe('the ring of news', () => {
  it('keeps what was told, in order', () => {
    expect(newsSince(told(3), 0).map(({ facts }) => facts.n)).toEqual([0, 1, 2])
    expect(newsSince(told(3), 2).map(({ serial }) => serial)).toEqual([2])
    expect(newsSince(told(3), 3)).toEqual([])
  })

  it('forgets the oldest when it is full, and keeps its size', () => {
    const game = told(newsRingSize + 5)
    expect(game.news.items.length).toBe(newsRingSize)
    expect(newsSince(game, 0)).toHaveLength(newsRingSize)
    expect(newsSince(game, 0)[0]?.facts.n).toBe(5)
    expect(newsSince(game, newsRingSize + 4).map(({ facts }) => facts.n)).toEqual([newsRingSize + 4])
  })
})
