import { forbiddenNames, levelBounds, mostFaults, type ReadingBounds } from './bounds'
import { type Fault, faultAt, type Source } from './fault'
import { type Line, type Suspicion, suspicionAt } from './indentation'
import { colonTwins, commaTwins, type Mistake } from './mistakes'
import { type Span, tellerFor } from './teller'
import { innerQuoteEnd, numberHere, quotedHere, quoteTwins, unwanted } from './tokens'
import type { Content, Tree } from './tree'

export interface LevelFile {
  path: string
  text: string
}

/**
 * Reads one file in a single pass into a tree that knows its places; never throws.
 *
 * Comments, loose commas, missing commas, wrong quotes and unknown words are told and read past; `tree` is null where
 * the file is cut off, nested or filled beyond its bounds.
 */
export function parseFile(file: LevelFile, bounds = levelBounds): { tree: Tree | null; faults: Fault[] } {
  // Some editors begin a file with a byte order mark; a blank in its place moves no column.
  const source: Source = { path: file.path, text: file.text.replace(/^\ufeff/, ' ') }
  const { length } = source.text
  // UTF-16 that is read as UTF-8: its byte order mark is lost, and every other sign is none.
  if (source.text.startsWith('\ufffd') || source.text.slice(0, 200).includes('\0')) {
    const says = 'is not saved as UTF-8'
    return { tree: null, faults: [faultAt(source, [0, 1], { path: '', says, hint: 'save it anew in that encoding' })] }
  }
  if (length <= bounds.characters) return readingOf(source, bounds)
  const says = `is too large: ${length} characters, at most ${bounds.characters} are read`
  return { tree: null, faults: [faultAt(source, [0, 1], { path: '', says, hint: 'split it, or leave pictures out' })] }
}

function readingOf(source: Source, bounds: ReadingBounds): { tree: Tree | null; faults: Fault[] } {
  const { text } = source
  const { path, faults, tell, blame, withdrawAt, close: silence } = tellerFor(source)
  let at = 0
  let values = 0
  let isStopped = false

  /** Nothing after this can be understood. */
  function stop(): void {
    isStopped = true
    silence()
    at = text.length
  }

  function skipBlank(): void {
    let newLine = -1
    for (;;) {
      const code = text.charCodeAt(at)
      if (code === 10) newLine = at
      if (code === 32 || code === 10 || code === 13 || code === 9) at += 1
      else if (code === 47) skipComment()
      else break
    }
    if (newLine >= 0) line = { at, indent: at - newLine }
  }
  let line: Line = { at: 0, indent: 1 }

  /** The first place where the indentation tells another story than the brackets. */
  let suspicion: Suspicion | null = null

  function compareIndent(opening: Line): void {
    suspicion ??= suspicionAt(at, line, opening, text[at] === '}')
  }

  /** Tells a bracket's mistake where the indentation shows it; else where it came to light. */
  function blameBracket(is: Suspicion['is'], otherwise: Mistake, span: Span): void {
    if (isStopped) return
    if (suspicion?.is === is) {
      path.splice(0)
      withdrawAt(suspicion.at)
      blame(is, [suspicion.at, suspicion.at + 1], suspicion.fix)
    } else blame(otherwise, span)
  }

  function skipComment(): void {
    const from = at
    const isBlock = text[at + 1] === '*'
    if (!isBlock && text[at + 1] !== '/') {
      blame('word', [at, at + 1])
      at += 1
      return
    }
    const end = text.indexOf(isBlock ? '*/' : '\n', at + 2)
    at = end < 0 ? text.length : end + (isBlock ? 2 : 0)
    blame(isBlock && end < 0 ? 'commentEnd' : 'comment', [from, at], { from, to: at, text: '' })
  }

  function valueHere(nameSpan: Span | null): Tree {
    const from = at
    values += 1
    if (values > (bounds.values ?? Number.POSITIVE_INFINITY)) {
      tell([at, at + 1], `holds more than ${bounds.values} values`, 'no level needs that many')
      stop()
    }
    const content = contentHere()
    return { source, span: [from, at], nameSpan, content }
  }

  function contentHere(): Content {
    const sign = text[at]
    if (sign === '{' || sign === '[') return nestHere(sign)
    if (isQuote(sign)) return { kind: 'leaf', value: textHere(true) }
    if (sign === undefined || sign === ',' || sign === '}' || sign === ']' || sign === ':') {
      blame('value', [at, at + 1])
      return { kind: 'broken' }
    }
    return wordHere()
  }

  function nestHere(sign: '{' | '['): Content {
    depth += 1
    if (depth > bounds.nesting) {
      path.splice(0)
      tell([at, at + 1], `is nested deeper than ${bounds.nesting} levels`, 'no level needs that')
      stop()
    }
    at += 1
    const content = sign === '{' ? objectHere() : listHere()
    depth -= 1
    return content
  }
  let depth = 0

  function objectHere(): Content {
    const opening = line
    const fields = new Map<string, Tree>()
    entriesHere('}', opening, () => {
      const span: [number, number] = [at, at]
      compareIndent(opening)
      const name = nameHere()
      span[1] = at
      path.push(name)
      const isSound = checkName(name, span)
      skipBlank()
      if (text[at] === ':') at += 1
      else skipColonsTwin(span[1])
      skipBlank()
      const value = valueHere(span)
      skipThousands(value.span[0])
      if (isSound) keep(fields, name, value, span)
      path.pop()
    })
    return { kind: 'object', fields }
  }

  /** Of two fields with one name the first counts, and two tables count together: else much would seem to be missing. */
  function keep(fields: Map<string, Tree>, name: string, value: Tree, span: Span): void {
    const first = fields.get(name)
    if (!first) {
      fields.set(name, value)
      return
    }
    const [own, more] = [tableIn(first), tableIn(value)]
    tell(span, `"${name}" stands here twice`, own && more ? 'move its entries into the first' : 'delete one of the two')
    for (const [key, field] of more ?? []) if (own && !own.has(key)) own.set(key, field)
  }

  /** What is often written for a colon; where nothing stands for it, it is missing after the name. */
  function skipColonsTwin(nameEnd: number): void {
    const isTwin = at < text.length && colonTwins.includes(text[at] ?? '')
    blame('colon', [at, at + 1], { from: isTwin ? at : nameEnd, to: isTwin ? at + 1 : nameEnd, text: ':' })
    if (isTwin) at += 1
  }

  /** After a value in a table no bare digits can stand: a comma before three of them parts thousands. */
  function skipThousands(from: number): void {
    thousands.lastIndex = at
    const rest = thousands.exec(text)?.[0]
    if (rest === undefined) return
    at += rest.length
    const joined = text.slice(from, at).replaceAll(',', '')
    blame('number', [from, at], { from, to: at, text: joined })
  }

  function listHere(): Content {
    const items: Tree[] = []
    entriesHere(']', line, () => {
      path.push(items.length)
      const item = valueHere(null)
      path.pop()
      if (isNameOfField(item)) return endList(item, items.at(-1))
      items.push(item)
    })
    return { kind: 'list', items }
  }

  /** A text before a colon is no item of a list: the list should have ended before. */
  function isNameOfField({ content, span: [from] }: Tree): boolean {
    if (content.kind !== 'leaf' || typeof content.value !== 'string' || !isQuote(text[from])) return false
    skipBlank()
    return text[at] === ':'
  }

  function endList({ span: [from] }: Tree, last: Tree | undefined): 'ended' {
    const to = last?.span[1] ?? from
    const text = withdrawAt(from) ? '],' : ']'
    blame('bracket', [from, from + 1], { from: to, to, text })
    at = from
    isBrokenOff = true
    return 'ended'
  }

  /** Reads the entries of a table or list up to its closing sign; each entry moves on, or the reading stops. */
  function entriesHere(close: '}' | ']', opening: Line, readEntry: () => 'ended' | undefined): void {
    let commaAt = -1
    for (let count = 0; ; count += 1) {
      skipBlank()
      if (text[at] === ',') {
        blame('extraComma', [at, at + 1], { from: at, to: at + 1, text: '' })
        at += 1
        continue
      }
      if (text[at] === close) {
        if (commaAt >= 0) blame('looseComma', [commaAt, commaAt + 1], { from: commaAt, to: commaAt + 1, text: '' })
        if (close === '}') compareIndent(opening)
        at += 1
        return
      }
      if (at >= text.length || text[at] === '}' || text[at] === ']') {
        if (close === ']') blame('bracket', [at, at + 1], { from: at, to: at, text: ']' })
        else blameBracket('notClosed', 'brace', [at, at + 1])
        stop()
        return
      }
      if (count >= (bounds.entries ?? Number.POSITIVE_INFINITY)) {
        tell([at, at + 1], `has more than ${bounds.entries} entries`, 'no level needs that many')
        stop()
        return
      }
      const from = at
      if (readEntry() === 'ended') return
      const end = at
      skipBlank()
      commaAt = text[at] === ',' ? at : -1
      if (commaAt >= 0) at += 1
      else if (at < text.length && commaTwins.includes(text[at] ?? '') && !isBrokenOff) skipCommasTwin()
      else if (at < text.length && text[at] !== '}' && text[at] !== ']' && !isBrokenOff)
        blame('comma', [at, at + 1], { from: end, to: end, text: ',' })
      isBrokenOff = false
      if (at === from) at += 1
    }
  }
  /** Another sign in the place of a comma, or where nothing need stand. */
  function skipCommasTwin(): void {
    const from = at
    at += 1
    skipBlank()
    const isLast = text[at] === '}' || text[at] === ']'
    blame(isLast ? 'stray' : 'commaTwin', [from, from + 1], { from, to: from + 1, text: isLast ? '' : ',' })
  }

  /** The text before was never closed: what follows on its line was taken into it. */
  let isBrokenOff = false

  function nameHere(): string {
    if (isQuote(text[at])) return textHere(false)
    const from = at
    const word = /^[\p{L}_$][\p{L}\d_$.-]*/u.exec(text.slice(at, at + 200))?.[0]
    if (word !== undefined) {
      at += word.length
      blame('bareName', [from, at], { from, to: at, text: JSON.stringify(word) })
      return word
    }
    const figures = /^[\d.]+/.exec(text.slice(at, at + 40))?.[0]
    blame(figures === undefined ? 'name' : 'number', [at, at + (figures?.length ?? 1)])
    at += figures?.length ?? 0
    return ''
  }

  function checkName(name: string, span: Span): boolean {
    const limit = bounds.nameLength ?? Number.POSITIVE_INFINITY
    if (forbiddenNames.has(name)) tell(span, `"${name}" may not be a name`, 'choose another name')
    else if (unwanted.test(name)) tell(span, 'a control character in a name', 'retype the name')
    else if (name.length > limit) tell(span, `is a name of ${name.length} characters`, `at most ${limit}`)
    else return name !== ''
    return false
  }

  function textHere(isValue: boolean): string {
    const from = at
    const quote = text[at] ?? '"'
    const { value, end, isClosed, badEscapeAt, controlAt } = quotedHere(text, at, quote)
    const wholeEnd =
      isValue && isClosed && quote === '"' && faults.length < mostFaults ? innerQuoteEnd(text, end) : null
    if (wholeEnd !== null) return textWithQuotes(from, end, wholeEnd)
    at = end
    const span: Span = [from, end]
    const limit = bounds.textLength ?? Number.POSITIVE_INFINITY
    if (!isClosed) {
      blame('textEnd', span)
      isBrokenOff = true
    } else if (quote === "'") blame('quotes', span, { from, to: end, text: JSON.stringify(value) })
    else if (quote !== '"') blame('curlyQuotes', span, { from, to: end, text: JSON.stringify(value) })
    if (badEscapeAt !== null) blame('escape', [badEscapeAt, badEscapeAt + 2])
    else if (controlAt !== null) blame('rawControl', [controlAt, controlAt + 1])
    else if (isClosed && unwanted.test(value)) blame('control', span)
    if (value.length > limit) tell(span, `is a text of ${value.length} characters`, `at most ${limit}`)
    return value
  }

  /** A text in which double quotes stand that belong to it. */
  function textWithQuotes(from: number, innerEnd: number, to: number): string {
    const value = text.slice(from + 1, to - 1).replaceAll('\\"', '"')
    at = to
    blame('innerQuotes', [innerEnd - 1, innerEnd], { from, to, text: JSON.stringify(value) })
    return value
  }

  /** A number, true, false or null; else something that is told and skipped. */
  function wordHere(): Content {
    const number = numberHere(text, at)
    if (number) {
      const from = at
      at = number.end
      if (number.isSound) return { kind: 'leaf', value: number.value }
      const fix = Number.isFinite(number.value) ? { from, to: at, text: JSON.stringify(number.value) } : undefined
      blame('number', [from, at], fix)
      return { kind: 'broken' }
    }
    const word = /^[^\s,;{}[\]":]+/.exec(text.slice(at, at + 200))?.[0] ?? ''
    const from = at
    at += Math.max(1, word.length)
    if (Object.hasOwn(words, word)) return { kind: 'leaf', value: words[word] ?? null }
    const meant = word.toLowerCase()
    blame('word', [from, at], Object.hasOwn(words, meant) ? { from, to: at, text: meant } : undefined)
    return { kind: 'broken' }
  }

  skipBlank()
  const tree = valueHere(null)
  skipBlank()
  const isOver = at >= text.length
  if (!isOver) blameBracket('closedTooSoon', 'end', [at, text.length])
  return { tree: isStopped || !isOver || tree.content.kind === 'broken' ? null : tree, faults }
}

function tableIn({ content }: Tree): Map<string, Tree> | null {
  return content.kind === 'object' && content.fields instanceof Map ? content.fields : null
}

function isQuote(sign: string | undefined): boolean {
  return sign !== undefined && (sign === '"' || sign === "'" || quoteTwins.includes(sign))
}

const thousands = /(?:,\d{3})+(?=[\s,}])/y

const words: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null }
