import { describe, expect, it } from 'vitest'
import { addNews, maxKeptNewsItems, newsFactValue, newsSince } from '../../src/sim/state/news'
import { aGame, aScenario } from '../support/builders'

const told = (count: number) => {
  const game = aGame(aScenario())
  for (let n = 0; n < count; n += 1) addNews(game, 'borrowed', { usd: n })
  return game
}

describe('the ring of news', () => {
  it('keeps what was told, in order', () => {
    expect(newsSince(told(3), 0).map((item) => newsFactValue(item, 'usd'))).toEqual([0, 1, 2])
    expect(newsSince(told(3), 2).map(({ serial }) => serial)).toEqual([2])
    expect(newsSince(told(3), 3)).toEqual([])
  })

  it('takes the facts of the kind, and no others', () => {
    const game = aGame(aScenario())
    // @ts-expect-error: the count is missing.
    addNews(game, 'assigned', { stack: 'east' })
    // @ts-expect-error: a loan is a number.
    addNews(game, 'borrowed', { usd: 'much' })
    // @ts-expect-error: a loan has no chip.
    addNews(game, 'borrowed', { usd: 1, chip: 'swift' })
    // @ts-expect-error: this news has no facts.
    addNews(game, 'entityListed', { usd: 1 })
    // @ts-expect-error: there is no such news.
    addNews(game, 'canteenOpened', {})
    expect(newsSince(game, 0)).toHaveLength(5)
  })

  it('forgets the oldest when it is full, and keeps its size', () => {
    const game = told(maxKeptNewsItems + 5)
    expect(game.news.items.length).toBe(maxKeptNewsItems)
    expect(newsSince(game, 0)).toHaveLength(maxKeptNewsItems)
    expect(newsSince(game, 0)[0]?.facts).toEqual({ usd: 5 })
    expect(newsSince(game, maxKeptNewsItems + 4).map((item) => newsFactValue(item, 'usd'))).toEqual([
      maxKeptNewsItems + 4,
    ])
  })
})
