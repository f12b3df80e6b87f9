// Every person at the tea table speaks in a voice of his own: no line is shared, and no talk repeats itself.
import { describe, expect, it } from 'vitest'
import { openLevelFromDisk } from '../../src/cli/open-level'
import { at } from '../../src/kernel/at'
import { playRandomTalk } from '../../src/lab/bargain/price-sums'
import { createSeeds } from '../../src/lab/seeds'
import { lastSpokenLineKey, ownLineKeysOfDistributorAtMoment } from '../../src/panels/talks/talk-line.view'
import { sellerLineMoments } from '../../src/sim/state/talk-terms'
import talkAnswers from '../../src/text/en/talk-answers.json' with { type: 'json' }
import talkLines from '../../src/text/en/talk-lines.json' with { type: 'json' }

describe.each([
  ['02-tianshui', 11],
  ['06-kepler', 8],
])('%s', (name, count) => {
  const level = openLevelFromDisk(name)
  const { scenario } = level
  const texts: Record<string, string> = { ...talkLines, ...talkAnswers, ...level.texts.en }
  const hasWords = (key: string) => texts[key] !== undefined
  const people = Object.keys(scenario.distributors)
  const ownLinesOf = (person: string) =>
    sellerLineMoments.flatMap((moment) => ownLineKeysOfDistributorAtMoment(person, moment, hasWords))
  /** What is said, apart from how it is written. */
  const bare = (key: string) =>
    at(texts, key)
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim()

  it('everybody opens in three ways of his own, and counters, ends and takes offence in two', () => {
    const counts = people.map((person) =>
      (['opened', 'countered', 'final', 'offended'] as const).map(
        (moment) => ownLineKeysOfDistributorAtMoment(person, moment, hasWords).length,
      ),
    )
    expect(people.length).toBe(count)
    expect(counts).toEqual(people.map(() => [3, 2, 2, 2]))
  })

  it('no two people share a line, and nobody says what his trade says', () => {
    const said = [...people.flatMap(ownLinesOf), ...Object.keys({ ...talkLines, ...talkAnswers })].map(bare)
    expect(said.filter((line, place) => said.indexOf(line) !== place)).toEqual([])
  })

  it('a line is one paragraph in quotation marks, and short', () => {
    const odd = people.flatMap(ownLinesOf).filter((key) => !/^“[^“”"'\n]{10,130}”$/.test(at(texts, key)))
    expect(odd).toEqual([])
  })

  it('nobody repeats himself in a talk, and nobody speaks with another’s voice', { timeout: 60_000 }, () => {
    let ownSaid = 0
    for (const seed of createSeeds('voices', 300)) {
      const said: string[] = []
      let before = ''
      playRandomTalk(scenario, seed, (state, talk) => {
        const key = lastSpokenLineKey(talk, state, scenario, hasWords)
        // The same words stay on the table until a new moment comes.
        const moment = `${talk.last}.${talk.round}`
        if (moment !== before || said.at(-1) !== key) said.push(key)
        before = moment
        if (key.startsWith('distributor.')) expect(key).toContain(`.${talk.distributor}.line.${talk.last}.`)
      })
      ownSaid += said.filter((key) => key.startsWith('distributor.')).length
      expect(said.filter((key, place) => said.indexOf(key) !== place)).toEqual([])
    }
    expect(ownSaid).toBeGreaterThan(300)
  })
})
