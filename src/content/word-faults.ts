import type { WordTable } from './chain'
import type { Fault } from './fault'
import { located, partAt } from './tree'

/** What may not stand in a text, which is shown as it is written: nothing that a browser could take for more than text. */
const forbidden: readonly [pattern: RegExp, says: string, hint: string][] = [
  [/\ufffd/, 'has signs that were lost: �', 'the file was not saved as UTF-8: save it anew in that encoding'],
  [/</, 'has a "<", as markup has', 'write plain words: "less than" or "below"'],
  [
    /\b(?:https?|ftp|file|wss?):/i,
    'has an address in it',
    'a text shows no links: name the page in words, and its address under "sources"',
  ],
  [
    /\bwww\.\w/i,
    'has an address in it',
    'a text shows no links: name the page in words, and its address under "sources"',
  ],
  [/\b(?:javascript|vbscript|data)\s*:\s*\S/i, 'has a script in it', 'texts are words for people'],
  [/&(?:#\w+|[a-z]+);/i, 'has a character reference, as markup has', 'write the character itself'],
]

/** What is wrong with a text for people; null where nothing is. */
export function unsafeText(text: string): { says: string; hint: string } | null {
  for (const [pattern, says, hint] of forbidden) if (pattern.test(text)) return { says, hint }
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
