import type { Diagnostic } from '../syntax/diagnostic'
import { jsonSubtreeAtPath, locateDiagnostic } from '../syntax/tree'
import type { LevelTextTable } from './texts'

/** Content that is not allowed in a text: anything that a browser could interpret as more than text. */
const forbidden: readonly [pattern: RegExp, message: (found: string) => string, suggestion: string][] = [
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

/** Quick pre-check: matches every text in which one of those can occur, and few others. */
const suspicious = /[\ufffd<:&]|www/i

/** Why a text is unsafe to show, or null. */
export function whyTextIsUnsafe(text: string): { message: string; suggestion: string } | null {
  if (!suspicious.test(text)) return null
  for (const [pattern, message, suggestion] of forbidden) {
    const [found] = pattern.exec(text) ?? []
    if (found !== undefined) return { message: message(found), suggestion }
  }
  return null
}

/** Unsafe texts, each at its place. */
export function findUnsafeTexts(tables: readonly LevelTextTable[]): Diagnostic[] {
  return tables.flatMap(({ tree, path }) => {
    const words = jsonSubtreeAtPath(tree, path)
    if (words?.content.kind !== 'object') return []
    return [...words.content.fields].flatMap(([key, { content }]) => {
      const wrong = content.kind === 'leaf' && typeof content.value === 'string' ? whyTextIsUnsafe(content.value) : null
      return wrong ? [locateDiagnostic(tree, { path: [...path, key], ...wrong })] : []
    })
  })
}
