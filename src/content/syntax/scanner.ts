import type { SourceFileText } from './diagnostic'
import { createDiagnosticCollector, type TextSpan } from './diagnostic-collector'
import { type JsonSizeLimits, maxDiagnostics } from './size-limits'
import type { SyntaxErrorCode } from './syntax-errors'
import {
  controlCharacterPattern,
  findMultilineStringEnd,
  findPlainStringEnd,
  findStringEndAfterInnerQuote,
  invisibleCharacterSpanIn,
  quoteLookalikes,
  scanNumber,
  scanQuotedString,
} from './tokens'
import type { JsonSourceTreeContent } from './tree'

/** The position in a file, and the scanning of everything except tables and lists. */
export function createJsonScanner(source: SourceFileText, bounds: JsonSizeLimits) {
  const { text } = source
  const teller = createDiagnosticCollector(source)
  const { faults, tell, report: blame } = teller
  const limit = bounds.textLength ?? Number.POSITIVE_INFINITY
  const scan = {
    at: 0,
    /** The current line. */
    line: { at: 0, indent: 1 },
    /** Whether the rest of the file cannot be parsed. */
    isStopped: false,
    /** Whether the last string was not closed, so that it took in the rest of its line. */
    isStringUnclosed: false,
    teller,
    stop(): void {
      scan.isStopped = true
      teller.close()
      scan.at = text.length
    },
    skipBlank,
    scanName,
    scanString,
    scanLiteral,
    /** The word before an offset, for messages. */
    wordBefore(place: number): string {
      if (teller.isFull()) return ''
      const word = /(?:[^\s,{}[\]]{1,24}|\S)$/.exec(text.slice(Math.max(0, place - 24), place))?.[0]
      return word === undefined ? '' : ` after ${word}`
    },
  }
  return scan

  function skipBlank(): void {
    let newLine = -1
    for (;;) {
      const code = text.charCodeAt(scan.at)
      if (code === 10) newLine = scan.at
      if (code === 32 || code === 10 || code === 13 || code === 9) scan.at += 1
      else if (code === 47) skipComment()
      else break
    }
    if (newLine >= 0) scan.line = { at: scan.at, indent: scan.at - newLine }
  }

  function skipComment(): void {
    const from = scan.at
    const isBlock = text[scan.at + 1] === '*'
    if (!isBlock && text[scan.at + 1] !== '/') {
      blame('word', [scan.at, scan.at + 1])
      scan.at += 1
      return
    }
    const end = text.indexOf(isBlock ? '*/' : '\n', scan.at + 2)
    scan.at = end < 0 ? text.length : end + (isBlock ? 2 : 0)
    blame(isBlock && end < 0 ? 'commentEnd' : 'comment', [from, scan.at], { from, to: scan.at, text: '' })
  }

  /** A field's name; empty where it is unreadable. */
  function scanName(): string {
    if (isQuoteCharacter(text[scan.at])) return scanString(false)
    const from = scan.at
    const word = /^[\p{L}_$][\p{L}\d_$.-]*/u.exec(text.slice(scan.at, scan.at + 200))?.[0]
    if (word !== undefined) {
      scan.at += word.length
      blame('bareName', [from, scan.at], { from, to: scan.at, text: JSON.stringify(word) })
      return word
    }
    const figures = /^[\d.]+/.exec(text.slice(scan.at, scan.at + 40))?.[0]
    blame(figures === undefined ? 'name' : 'number', [scan.at, scan.at + (figures?.length ?? 1)])
    scan.at += figures?.length ?? 0
    return ''
  }

  function scanString(isValue: boolean): string {
    const from = scan.at
    const plainEnd = findPlainStringEnd(text, from)
    if (plainEnd > 0) {
      scan.at = plainEnd
      const value = text.slice(from + 1, plainEnd - 1)
      tellLength(value, [from, plainEnd])
      return value
    }
    const quote = text[scan.at] ?? '"'
    const { value, end, isClosed, badEscapeAt, controlAt } = scanQuotedString(text, scan.at, quote)
    const brokenEnd =
      !isClosed && quote === '"' && faults.length < maxDiagnostics ? findMultilineStringEnd(text, from) : null
    if (brokenEnd !== null) return textOverLines(from, brokenEnd)
    const wholeEnd =
      isValue && isClosed && quote === '"' && faults.length < maxDiagnostics
        ? findStringEndAfterInnerQuote(text, end)
        : null
    if (wholeEnd !== null) return textWithQuotes(from, end, wholeEnd)
    scan.at = end
    const span: TextSpan = [from, end]
    if (!isClosed) {
      const to = end - (/[\s,}\]]*$/.exec(text.slice(Math.max(from + 1, end - 80), end))?.[0].length ?? 0)
      blame('textEnd', span, { from: to, to, text: quote })
      scan.isStringUnclosed = true
    } else if (quote === "'") blame('quotes', span, { from, to: end, text: JSON.stringify(value) })
    else if (quote !== '"') blame('curlyQuotes', span, { from, to: end, text: JSON.stringify(value) })
    if (badEscapeAt !== null) blame('escape', [badEscapeAt, badEscapeAt + 2])
    else if (controlAt !== null) blame(text[controlAt] === '\t' ? 'tab' : 'rawControl', [controlAt, controlAt + 1])
    else if (isClosed && controlCharacterPattern.test(value)) blame('control', invisibleCharacterSpanIn(text, span))
    tellLength(value, span)
    return value
  }

  function tellLength({ length }: string, span: TextSpan): void {
    if (length > limit) tell(span, `is a text of ${length} characters`, `at most ${limit}`)
  }

  /** A string with literal line breaks. */
  function textOverLines(from: number, to: number): string {
    const value = text
      .slice(from + 1, to - 1)
      .replace(/\s*\r?\n\s*/g, ' ')
      .replaceAll('\\"', '"')
    scan.at = to
    blame('brokenText', [from, text.indexOf('\n', from)], { from, to, text: JSON.stringify(value) })
    return value
  }

  /** A string with unescaped quotes inside. */
  function textWithQuotes(from: number, innerEnd: number, to: number): string {
    const value = text.slice(from + 1, to - 1).replaceAll('\\"', '"')
    scan.at = to
    blame('innerQuotes', [innerEnd - 1, innerEnd], { from, to, text: JSON.stringify(value) })
    return value
  }

  /** A number, true, false or null; anything else is reported and skipped. */
  function scanLiteral(): JsonSourceTreeContent {
    const number = scanNumber(text, scan.at)
    if (number) {
      const from = scan.at
      scan.at = number.end
      if (number.isSound && Number.isFinite(number.value)) return { kind: 'leaf', value: number.value }
      const fix = Number.isFinite(number.value) ? { from, to: scan.at, text: JSON.stringify(number.value) } : undefined
      blame(numberMistake(text.slice(from, scan.at), number.isSound), [from, scan.at], fix)
      return { kind: 'broken' }
    }
    const word = /^[^\s,;{}[\]":]+/.exec(text.slice(scan.at, scan.at + 200))?.[0] ?? ''
    const from = scan.at
    scan.at += Math.max(1, word.length)
    if (Object.hasOwn(words, word)) return { kind: 'leaf', value: words[word] ?? null }
    const small = word.toLowerCase()
    if (Object.hasOwn(words, small)) blame('capital', [from, scan.at], { from, to: scan.at, text: small })
    else blame(/^-?(nan|infinity|undefined)$/.test(small) ? 'noNumber' : 'word', [from, scan.at])
    return { kind: 'broken' }
  }
}

const words: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null }

export function isQuoteCharacter(sign: string | undefined): boolean {
  return sign !== undefined && (sign === '"' || sign === "'" || quoteLookalikes.includes(sign))
}

/** The error in a number; a well-formed one is too large. */
function numberMistake(word: string, isSound: boolean): SyntaxErrorCode {
  if (isSound) return 'hugeNumber'
  if (word.endsWith('%')) return 'percent'
  if (word.includes('_')) return 'underscores'
  return /^-?\./.test(word) ? 'barePoint' : 'number'
}
