// Whatever the game tells has a sentence that asks for its facts only, and a name for the journal's filter.
import { expect, it } from 'vitest'
import { type NewsKind, newsFactKindsOf, newsKinds } from '../../src/sim/state/news-kinds'
import news from '../../src/text/en/news.json' with { type: 'json' }
import names from '../../src/text/en/news-kinds.json' with { type: 'json' }
import talkNews from '../../src/text/en/talk-news.json' with { type: 'json' }
import { parametersOf } from './parameters'

/** A kind without words does not compile. */
const words = { ...news, ...names, ...talkNews } satisfies Record<`news.${NewsKind}` | `newsKind.${NewsKind}`, string>
const kinds = Object.keys(newsKinds) as NewsKind[]

it('there is news of many kinds', () => expect(kinds.length).toBeGreaterThan(60))

it('there are no words for kinds of news that there are not', () => {
  const worded = Object.keys(words).flatMap((key) => /^news(?:Kind)?\.(.+)$/.exec(key)?.[1] ?? [])
  expect([...new Set(worded)].toSorted()).toEqual(kinds.toSorted())
})

it.each(kinds)('the sentence of %s asks for facts of its row', (kind) => {
  const asked = [...parametersOf({ message: words[`news.${kind}`], language: 'en' }).keys()]
  expect(Object.keys(newsFactKindsOf(kind))).toEqual(expect.arrayContaining(asked))
})
