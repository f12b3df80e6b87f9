/** Control characters except the line feed, and characters that change the writing direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for, in a form that is quick
export const controlCharacterPattern = /[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/

/** A quoted string in a file. */
interface QuotedString {
  value: string
  /** Offset after its closing quote, or the end of the line where there is none. */
  end: number
  isClosed: boolean
  badEscapeAt: number | null
  controlAt: number | null
}

/**
 * End of a plain string (no escapes, no control characters, one line, followed by a separator), else 0; a fast path for
 * most strings.
 */
export function findPlainStringEnd(text: string, from: number): number {
  plainText.lastIndex = from
  return plainText.test(text) ? plainText.lastIndex : 0
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a text with one of them is not plain
const plainText = /"[^"\\\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]*"(?=[\s,:}\]])/y

/** Scans the string that starts at an offset; after a typographic quote it ends at a typographic or straight one. */
export function scanQuotedString(text: string, from: number, quote: string): QuotedString {
  if (quote !== '"' && quote !== "'") return printedHere(text, from)
  const close = text.indexOf(quote, from + 1)
  const plain = text.slice(from + 1, close < 0 ? text.length : close)
  if (plain.includes('\\')) return escapedHere(text, from, quote)
  if (close < 0 || plain.includes('\n')) return unclosed(text, from, plain.split('\n', 1)[0] ?? '')
  return { value: plain, end: close + 1, isClosed: true, badEscapeAt: null, controlAt: controlIn(plain, from + 1) }
}

function printedHere(text: string, from: number): QuotedString {
  printedText.lastIndex = from
  const [whole = '', value = ''] = printedText.exec(text) ?? []
  if (whole === '') return unclosed(text, from, text.slice(from + 1).split('\n', 1)[0] ?? '')
  return { value, end: from + whole.length, isClosed: true, badEscapeAt: null, controlAt: null }
}

/** Typographic quotes, which JSON does not allow: “…”, „…“, «…», 「…」, ＂…＂. */
export const quoteLookalikes = '“”„‟«»「」＂'
const printedText = new RegExp(`[${quoteLookalikes}]([^${quoteLookalikes}"\\n]*)[${quoteLookalikes}"]`, 'y')

/** End of a string with literal line breaks; null where the next quote does not look like its end. */
export function findMultilineStringEnd(text: string, from: number): number | null {
  brokenText.lastIndex = from + 1
  const rest = brokenText.exec(text)?.[0]
  return rest === undefined ? null : from + 1 + rest.length
}

/** Some lines without a quote, up to a quote after which an entry can end. */
const brokenText = /[^"\n]{0,4000}(?:\n[^"\n]{0,4000}){1,8}"(?=[ \t]*(?:[,}\]]|\r?\n))/y

/**
 * Real end of a string whose first closing quote is directly followed by a letter, and so belongs to the string.
 *
 * Null where no closing quote follows on the line.
 */
export function findStringEndAfterInnerQuote(text: string, end: number): number | null {
  afterInnerQuote.lastIndex = end
  const rest = afterInnerQuote.exec(text)?.[0]
  return rest === undefined ? null : end + rest.length
}

/** Up to the first quote after which an entry can end. */
const afterInnerQuote = /\p{L}[^\n]{0,2000}?"(?=[ \t]*(?:[,}\]][ \t]*(?:["{[\]}\r\n,]|$)|[\r\n]|$))/uy

function unclosed(text: string, from: number, value: string): QuotedString {
  const end = text.indexOf('\n', from)
  return { value, end: end < 0 ? text.length : end, isClosed: false, badEscapeAt: null, controlAt: null }
}

function escapedHere(text: string, from: number, quote: string): QuotedString {
  let value = ''
  let badEscapeAt: number | null = null
  for (let at = from + 1; at < text.length && text[at] !== '\n'; ) {
    const sign = text[at] ?? ''
    if (sign === quote) {
      const controlAt = controlIn(text.slice(from + 1, at), from + 1)
      return { value, end: at + 1, isClosed: true, badEscapeAt, controlAt }
    }
    if (sign !== '\\') {
      value += sign
      at += 1
      continue
    }
    const next = text[at + 1] ?? ''
    const code = next === 'u' ? /^[\da-fA-F]{4}/.exec(text.slice(at + 2, at + 6))?.[0] : undefined
    const meant = code === undefined ? escapes[next] : String.fromCharCode(Number.parseInt(code, 16))
    if (meant === undefined) badEscapeAt ??= at
    value += meant ?? next
    at += code === undefined ? (next === '\n' ? 1 : 2) : 6
  }
  return unclosed(text, from, value)
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** Position of the invisible character in a string that has one; escaped it takes six characters. */
export function invisibleCharacterSpanIn(
  text: string,
  [from, to]: readonly [number, number],
): readonly [number, number] {
  const found = /[\u202a-\u202e\u2066-\u2069]|\\u(?:202[a-e]|206[6-9]|00[01][\da-f]|007f|00[89][\da-f])/i.exec(
    text.slice(from, to),
  )
  return found ? [from + found.index, from + found.index + found[0].length] : [from, to]
}

function controlIn(plain: string, offset: number): number | null {
  for (let n = 0; n < plain.length; n += 1) if (plain.charCodeAt(n) < 32) return offset + n
  return null
}

const soundNumber = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const anyNumber = /[+-]?[\d.][\w.+%-]*/y

/** Scans the number at an offset; null where there is none. */
export function scanNumber(text: string, at: number): { value: number; end: number; isSound: boolean } | null {
  anyNumber.lastIndex = at
  if (!anyNumber.test(text)) return null
  const end = anyNumber.lastIndex
  const whole = text.slice(at, end)
  soundNumber.lastIndex = at
  if (soundNumber.test(text) && soundNumber.lastIndex === end) return { value: Number(whole), end, isSound: true }
  const value = whole.endsWith('%') ? Number(whole.slice(0, -1)) / 100 : Number(whole.replaceAll('_', ''))
  return { value, end, isSound: false }
}
