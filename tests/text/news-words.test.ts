// Whatever the economy tells has a sentence, and a name for the journal's filter.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import '../support/all-words'
import { hasText } from '../../src/panels/app/translator'

const sim = fileURLToPath(new URL('../../src/sim', import.meta.url))

/** The kinds of news that the sources of the economy tell by name. */
function kindsTold(): string[] {
  const kinds = readdirSync(sim, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [...readFileSync(`${sim}/${path}`, 'utf8').matchAll(/\btell\(\s*\w+,\s*'(\w+)'/g)])
    .map(([, kind = '']) => kind)
  return [...new Set(kinds)].sort()
}

it('there is news of many kinds', () => expect(kindsTold().length).toBeGreaterThan(60))

it.each(kindsTold())('%s', (kind) => {
  expect(hasText(`news.${kind}`), 'a sentence').toBe(true)
  expect(hasText(`newsKind.${kind}`), 'a name of its kind').toBe(true)
})
