import type { Fault } from '../syntax/fault'
import { located, partAt } from '../syntax/tree'
import type { WordTable } from './texts'

/** What may not stand in a text, which is shown as it is written: nothing that a browser could take for more than text. */
const forbidden: readonly [pattern: RegExp, says: (found: string) => string, hint: string][] = [
  [/\ufffd/, () => 'has signs that were lost: �', 'type them again, and save the file as UTF-8'],
  [/<[a-z/!][^>]{0,20}>?/i, (found) => `has ${found} in it, as web pages have`, 'texts have no formatting: delete it'],
  [/</, () => 'has a "<"', 'say it in words: "less than" or "below"'],
  [
    /\b(?:https?|ftp|file|wss?):|\bwww\.\w/i,
    (found) => `has an address in it: ${found}…`,
    'a text shows no links: name the page in words, and its address under "sources"',
  ],
  [
    /\b(?:javascript|vbscript|data)\s*:\s*\S/i,
    (found) => `has ${found}… in it`,
    'texts are words for people: delete it',
  ],
  [/&(?:#\w+|[a-z]+);/i, (found) => `has ${found} in it, as web pages write some signs`, 'say it in words'],
]

/** Stands in every text in which one of those can be found, and in few others. */
const suspicious = /[\ufffd<:&]|www/i

/** What is wrong with a text for people; null where nothing is. */
export function unsafeText(text: string): { says: string; hint: string } | null {
  if (!suspicious.test(text)) return null
  for (const [pattern, says, hint] of forbidden) {
    const [found] = pattern.exec(text) ?? []
    if (found !== undefined) return { says: says(found), hint }
  }
  return null
}

/** Texts that may not be shown, each in its place. */
export function wordFaultsOf(tables: readonly WordTable[]): Fault[] {
  return tables.flatMap(({ tree, path }) => {
    const words = partAt(tree, path)
    if (words?.content.kind !== 'object') return []
    return [...words.content.fields].flatMap(([key, { content }]) => {
      const wrong = content.kind === 'leaf' && typeof content.value === 'string' ? unsafeText(content.value) : null
      return wrong ? [located(tree, { path: [...path, key], ...wrong })] : []
    })
  })
}
