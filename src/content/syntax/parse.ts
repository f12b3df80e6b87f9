import { createDiagnosticAt, type Diagnostic, lineNumberAtOffset, type SourceFileText } from './diagnostic'
import type { TextSpan } from './diagnostic-collector'
import { findBracketFaultByIndentation, type LineStartPosition, type SuspectedBracketFault } from './indentation'
import { createJsonScanner, isQuoteCharacter } from './scanner'
import { forbiddenJsonKeys, type JsonSizeLimits, levelSizeLimits } from './size-limits'
import { colonLookalikes, commaLookalikes, type SyntaxErrorCode } from './syntax-errors'
import { controlCharacterPattern } from './tokens'
import type { JsonSourceTree, JsonSourceTreeContent } from './tree'

export interface LevelSourceFile {
  path: string
  text: string
}

/** A parsed file; without a tree where it is truncated. */
export interface ParsedJsonFile {
  tree: JsonSourceTree | null
  faults: Diagnostic[]
}

/**
 * Parses one file in a single pass into a tree with positions; never throws.
 *
 * Recovers from comments, superfluous and missing commas, wrong quotes and unknown words; `tree` is null where the file
 * is truncated or exceeds its bounds.
 */
export function parseJsonFile(file: LevelSourceFile, bounds = levelSizeLimits): ParsedJsonFile {
  // Some editors write a byte order mark; a space in its place keeps the columns.
  const source: SourceFileText = { path: file.path, text: file.text.replace(/^\ufeff/, ' ') }
  const { length } = source.text
  // UTF-16 decoded as UTF-8: the byte order mark is invalid, and every other character is NUL.
  if (source.text.startsWith('\ufffd') || source.text.slice(0, 200).includes('\0')) {
    const message = 'is not saved as UTF-8'
    return {
      tree: null,
      faults: [createDiagnosticAt(source, [0, 1], { path: '', message, suggestion: 'save it anew in that encoding' })],
    }
  }
  if (length <= bounds.characters) return readingOf(source, bounds)
  const message = `is too large: ${length} characters, at most ${bounds.characters} are read`
  return {
    tree: null,
    faults: [createDiagnosticAt(source, [0, 1], { path: '', message, suggestion: 'split it, or leave pictures out' })],
  }
}

function readingOf(source: SourceFileText, bounds: JsonSizeLimits): ParsedJsonFile {
  const { text } = source
  const scan = createJsonScanner(source, bounds)
  const { path, faults, tell, report: blame, withdraw } = scan.teller
  let values = 0

  /** The first place where indentation and brackets disagree. */
  let suspicion: SuspectedBracketFault | null = null

  function compareIndent(opening: LineStartPosition): void {
    // Most values do not start a line and need no comparison.
    if (suspicion || scan.line.at !== scan.at || scan.line === opening) return
    suspicion = findBracketFaultByIndentation(scan.line, opening, text[scan.at] === '}', () => openedAt(opening))
  }

  /** A table by name and line, or by line alone. */
  function openedAt(opening: LineStartPosition): string {
    const name = path.at(-1)
    const number = lineNumberAtOffset(source, opening.at)
    return typeof name === 'string' ? `"${name}" of line ${number}` : `the { of line ${number}`
  }

  /** Reports a bracket error where the indentation shows it, else where it was detected. */
  function blameBracket(is: SuspectedBracketFault['is'], otherwise: SyntaxErrorCode, span: TextSpan): void {
    if (scan.isStopped) return
    if (suspicion?.is === is) {
      const { at: place, opened, fix } = suspicion
      path.splice(0)
      withdrawCommaBefore(place)
      const message = is === 'notClosed' ? `${opened} is not closed before this` : 'a } too many'
      const suggestion =
        is === 'notClosed' ? `write ${fix.text.trim()} above this line` : 'the indentation wants none here: delete it'
      tell([place, place + 1], message, suggestion, fix)
    } else blame(otherwise, span)
  }

  /** Reports that the file ends before its outermost brace is closed. */
  function tellOpenEnd(opening: LineStartPosition): void {
    const to = text.trimEnd().length
    const fix = { from: to, to, text: '\n}' }
    tell([scan.at, scan.at + 1], `${openedAt(opening)} is not closed`, 'write } at the end', fix)
  }

  function valueHere(nameSpan: TextSpan | null): JsonSourceTree {
    const from = scan.at
    values += 1
    if (values > (bounds.values ?? Number.POSITIVE_INFINITY)) {
      tell([scan.at, scan.at + 1], `holds more than ${bounds.values} values`, 'no level needs that many')
      scan.stop()
    }
    const content = contentHere()
    return { source, span: [from, scan.at], nameSpan, content }
  }

  function contentHere(): JsonSourceTreeContent {
    const sign = text[scan.at]
    if (sign === '{' || sign === '[') return nestHere(sign)
    if (isQuoteCharacter(sign)) {
      const value = scan.scanString(true)
      return scan.isStringUnclosed ? { kind: 'broken' } : { kind: 'leaf', value }
    }
    if (sign === undefined || sign === ',' || sign === '}' || sign === ']' || sign === ':') {
      blame('value', [scan.at, scan.at + 1])
      return { kind: 'broken' }
    }
    return scan.scanLiteral()
  }

  function nestHere(sign: '{' | '['): JsonSourceTreeContent {
    depth += 1
    if (depth > bounds.nesting) {
      path.splice(0)
      tell([scan.at, scan.at + 1], `stands inside of more than ${bounds.nesting} others`, 'no level needs that')
      scan.stop()
    }
    scan.at += 1
    const content = sign === '{' ? objectHere() : listHere()
    depth -= 1
    return content
  }
  let depth = 0

  function objectHere(): JsonSourceTreeContent {
    const opening = scan.line
    const fields = new Map<string, JsonSourceTree>()
    entriesHere('}', opening, () => {
      const span: [number, number] = [scan.at, scan.at]
      compareIndent(opening)
      const name = scan.scanName()
      span[1] = scan.at
      path.push(name)
      const isSound = checkName(name, span)
      scan.skipBlank()
      if (text[scan.at] === ':') scan.at += 1
      else skipColonsTwin(span[1])
      scan.skipBlank()
      const value = valueHere(span)
      skipThousands(value.span[0])
      if (isSound) keep(fields, name, value, span)
      path.pop()
    })
    return { kind: 'object', fields }
  }

  /** Of duplicate fields the first counts and tables are merged, to avoid follow-up errors. */
  function keep(fields: Map<string, JsonSourceTree>, name: string, value: JsonSourceTree, span: TextSpan): void {
    const first = fields.get(name)
    if (!first) {
      fields.set(name, value)
      return
    }
    const [own, more] = [tableIn(first), tableIn(value)]
    const [place = 0] = first.nameSpan ?? first.span
    const message = `"${name}" stands here twice, first in line ${lineNumberAtOffset(source, place)}`
    tell(span, message, own && more ? 'move these entries there' : 'delete one of the two')
    for (const [key, field] of more ?? []) if (own && !own.has(key)) own.set(key, field)
  }

  /** Skips a wrong separator; where there is none the colon is reported as missing after the name. */
  function skipColonsTwin(nameEnd: number): void {
    if (scan.at < text.length && colonLookalikes.includes(text[scan.at] ?? '')) {
      blame('colonTwin', [scan.at, scan.at + 1], { from: scan.at, to: scan.at + 1, text: ':' })
      scan.at += 1
    } else blame('colon', [scan.at, scan.at + 1], { from: nameEnd, to: nameEnd, text: ':' })
  }

  /** A comma followed by three digits after a value in a table is a thousands separator. */
  function skipThousands(from: number): void {
    if (text.charCodeAt(scan.at) !== 44) return
    const next = text.charCodeAt(scan.at + 1)
    if (next < 48 || next > 57) return
    thousands.lastIndex = scan.at
    const rest = thousands.exec(text)?.[0]
    if (rest === undefined) return
    scan.at += rest.length
    const joined = text.slice(from, scan.at).replaceAll(',', '')
    blame('thousands', [from, scan.at], { from, to: scan.at, text: joined })
  }

  function listHere(): JsonSourceTreeContent {
    const items: JsonSourceTree[] = []
    entriesHere(']', scan.line, () => {
      path.push(items.length)
      const item = valueHere(null)
      path.pop()
      if (isNameOfField(item)) return endList(item, items.at(-1))
      items.push(item)
    })
    return { kind: 'list', items }
  }

  /** A string before a colon is a field name, so the list should have ended before it. */
  function isNameOfField({ content, span: [from] }: JsonSourceTree): boolean {
    if (content.kind !== 'leaf' || typeof content.value !== 'string' || !isQuoteCharacter(text[from])) return false
    scan.skipBlank()
    return text[scan.at] === ':'
  }

  function endList({ span: [from] }: JsonSourceTree, last: JsonSourceTree | undefined): 'ended' {
    const to = last?.span[1] ?? from
    const fix = { from: to, to, text: withdrawCommaBefore(from) ? '],' : ']' }
    if (last) tell([to, to + 1], `a closing ] is missing${scan.wordBefore(to)}`, 'each [ needs its ]', fix)
    else blame('bracket', [from, from + 1], fix)
    scan.at = from
    scan.isStringUnclosed = true
    return 'ended'
  }

  /** Parses the entries of a table or list up to its closing bracket; each entry advances, or parsing stops. */
  function entriesHere(close: '}' | ']', opening: LineStartPosition, readEntry: () => 'ended' | undefined): void {
    let commaAt = -1
    for (let count = 0; ; count += 1) {
      scan.skipBlank()
      if (text[scan.at] === ',') {
        blame('extraComma', [scan.at, scan.at + 1], { from: scan.at, to: scan.at + 1, text: '' })
        scan.at += 1
        continue
      }
      if (text[scan.at] === close) {
        if (commaAt >= 0) blame('looseComma', [commaAt, commaAt + 1], { from: commaAt, to: commaAt + 1, text: '' })
        if (close === '}') compareIndent(opening)
        scan.at += 1
        return
      }
      if ((text[scan.at] === '}' || text[scan.at] === ']') && scan.line === opening) {
        // The wrong bracket of the two, on the line of the right one.
        const fix = { from: scan.at, to: scan.at + 1, text: close }
        blame(close === '}' ? 'wrongBracket' : 'wrongBrace', [scan.at, scan.at + 1], fix)
        scan.at += 1
        return
      }
      if (scan.at >= text.length || text[scan.at] === '}' || text[scan.at] === ']') {
        if (close === ']') blame('bracket', [scan.at, scan.at + 1], { from: scan.at, to: scan.at, text: ']' })
        else if (path.length === 0 && scan.at >= text.length && !suspicion) tellOpenEnd(opening)
        else blameBracket('notClosed', 'brace', [scan.at, scan.at + 1])
        scan.stop()
        return
      }
      if (count >= (bounds.entries ?? Number.POSITIVE_INFINITY)) {
        tell([scan.at, scan.at + 1], `has more than ${bounds.entries} entries`, 'no level needs that many')
        scan.stop()
        return
      }
      const from = scan.at
      if (readEntry() === 'ended') return
      const end = scan.at
      scan.skipBlank()
      commaAt = text[scan.at] === ',' ? scan.at : -1
      if (commaAt >= 0) scan.at += 1
      else if (scan.at < text.length && commaLookalikes.includes(text[scan.at] ?? '') && !scan.isStringUnclosed)
        skipCommasTwin()
      else if (scan.at < text.length && text[scan.at] !== '}' && text[scan.at] !== ']' && !scan.isStringUnclosed)
        tellComma(end)
      scan.isStringUnclosed = false
      if (scan.at === from) scan.at += 1
    }
  }
  /** The last missing comma: offset of the character after it, and the reported fault. */
  let comma: { before: number; fault: Diagnostic | undefined } = { before: -1, fault: undefined }

  function tellComma(end: number): void {
    const fix = { from: end, to: end, text: ',' }
    tell([end, end + 1], `a comma is missing${scan.wordBefore(end)}`, 'entries are separated by commas', fix)
    comma = { before: scan.at, fault: faults.at(-1) }
  }

  /** Withdraws a missing comma where more than that is missing; returns whether it was reported. */
  function withdrawCommaBefore(place: number): boolean {
    return comma.before === place && withdraw(comma.fault)
  }

  /** Skips a wrong character in place of a comma, or a superfluous one. */
  function skipCommasTwin(): void {
    const from = scan.at
    scan.at += 1
    scan.skipBlank()
    const isLast = text[scan.at] === '}' || text[scan.at] === ']'
    blame(isLast ? 'stray' : 'commaTwin', [from, from + 1], { from, to: from + 1, text: isLast ? '' : ',' })
  }

  function checkName(name: string, span: TextSpan): boolean {
    const limit = bounds.nameLength ?? Number.POSITIVE_INFINITY
    if (forbiddenJsonKeys.has(name)) tell(span, `"${name}" may not be a name`, 'choose another name')
    else if (controlCharacterPattern.test(name)) tell(span, 'a control character in a name', 'retype the name')
    else if (name.length > limit) tell(span, `is a name of ${name.length} characters`, `at most ${limit}`)
    else return name !== ''
    return false
  }

  scan.skipBlank()
  const tree = valueHere(null)
  scan.skipBlank()
  const isOver = scan.at >= text.length
  if (!isOver) blameBracket('closedTooSoon', 'end', [scan.at, text.length])
  return { tree: scan.isStopped || !isOver || tree.content.kind === 'broken' ? null : tree, faults }
}

function tableIn({ content }: JsonSourceTree): Map<string, JsonSourceTree> | null {
  return content.kind === 'object' && content.fields instanceof Map ? content.fields : null
}

const thousands = /(?:,\d{3})+(?=[\s,}])/y
