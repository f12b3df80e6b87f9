import { describe, expect, it } from 'vitest'
import { decisiveChoices } from '../../../src/panels/debrief/decisive-choices.view'
import { fact } from '../../../src/sim/state/facts'
import type { NewsKind } from '../../../src/sim/state/news-kinds'

const played = { won: true, score: 60, cashUsd: 10_000_000 }

function aChoice(news: NewsKind, week: number, score: number, cashUsd = 10_000_000) {
  return { week, sealed: null, news, facts: {}, instead: null, without: { won: score >= 55, score, cashUsd } }
}

function picked(...choices: ReturnType<typeof aChoice>[]): string[] {
  return decisiveChoices(choices, played).map(({ code, week }) => `${code} ${week}`)
}

describe('the choices that mattered', () => {
  it('are those without which most would be different, in their order', () => {
    const rows = [
      aChoice('hired', 60, 59),
      aChoice('borrowed', 40, 30),
      aChoice('moved', 20, 58),
      aChoice('chipsSold', 1, 50),
    ]
    expect(picked(...rows)).toEqual(['news.chipsSold 1', 'news.moved 20', 'news.borrowed 40'])
  })

  it('are of different kinds and from different times, where there are such', () => {
    const rows = [
      aChoice('hired', 1, 40),
      aChoice('hired', 30, 41),
      aChoice('chipsSold', 2, 42),
      aChoice('borrowed', 50, 55),
    ]
    expect(picked(...rows)).toEqual(['news.hired 1', 'news.chipsSold 2', 'news.borrowed 50'])
  })

  it('never are three with one figure, nor any that changed nothing', () => {
    expect(picked(aChoice('hired', 1, 50), aChoice('chipsSold', 1, 50), aChoice('moved', 9, 60))).toEqual([
      'news.hired 1',
    ])
  })

  it('leave out what hardly shows, and tell in money what shows there alone', () => {
    const rows = [aChoice('hired', 1, 59.8, 10_300_000), aChoice('chipsSold', 9, 60.2, 13_000_000)]
    expect(decisiveChoices(rows, played)).toMatchObject([{ code: 'news.chipsSold', effect: { code: 'money' } }])
  })

  it('are told in money where the score is the same', () => {
    const [choice] = decisiveChoices([aChoice('chipsSold', 1, 60.04, 12_000_000)], played)
    expect(choice).toMatchObject({
      effect: { code: 'money', facts: { withoutUsd: fact('usd', 12_000_000) } },
      turned: null,
    })
  })

  it('say where they turned the game', () => {
    expect(decisiveChoices([aChoice('chipsSold', 1, 40)], played)[0]?.turned).toBe('lost')
  })
})
