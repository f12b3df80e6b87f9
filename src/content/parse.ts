import { forbiddenNames, levelBounds, mostFaults, type ReadingBounds } from './bounds'
import { type Fault, type Fix, faultAt, pathText, type Source } from './fault'
import { numberHere, quotedHere, unwanted } from './tokens'
import type { Content, Tree } from './tree'

export interface LevelFile {
  path: string
  text: string
}

type Span = readonly [from: number, to: number]

/** Mistakes in the writing of JSON, and what to do about them. */
const mistakes = {
  word: ['an unknown word', 'text stands in "quotes"; else only true, false, null and numbers'],
  number: ['a number that is none', 'write 1200 or 0.25, without thousands separators'],
  name: ['a field without a name', 'write "name": value'],
  quotes: ['a text in single quotes', 'JSON wants double quotes'],
  bareName: ['a name without quotes', 'JSON wants names in double quotes'],
  value: ['a value is missing', 'after a colon or a comma comes a value'],
  colon: ['a colon is missing', 'write "name": value'],
  comma: ['a comma is missing', 'entries are parted by commas'],
  brace: ['a closing } is missing', 'each { needs its }'],
  bracket: ['a closing ] is missing', 'each [ needs its ]'],
  end: ['something stands after the end', 'a file is one JSON value'],
  textEnd: ['a text without its closing quote', 'close it with "'],
  control: ['a control character in a text', 'only \\n may stand there'],
  rawControl: ['a control character in a text', 'write a line break as \\n'],
  escape: ['a backslash before a letter that needs none', 'write \\\\ for a backslash'],
  comment: ['a comment', 'JSON has none: delete it, or move it into an "assumption"'],
  commentEnd: ['a comment without its end', 'close it with */, or delete it'],
  looseComma: ['a comma with nothing after it', 'delete the comma'],
  extraComma: ['a comma too many', 'delete the comma'],
  semicolon: ['a semicolon', 'entries are parted by commas'],
} as const
type Mistake = keyof typeof mistakes

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
  if (length <= bounds.characters) return readingOf(source, bounds)
  const says = `is too large: ${length} characters, at most ${bounds.characters} are read`
  return { tree: null, faults: [faultAt(source, [0, 1], { path: '', says, hint: 'split it, or leave pictures out' })] }
}

function readingOf(source: Source, bounds: ReadingBounds): { tree: Tree | null; faults: Fault[] } {
  const { text } = source
  const faults: Fault[] = []
  const path: (string | number)[] = []
  let at = 0
  let values = 0
  let isStopped = false

  function tell(span: Span, says: string, hint: string, fix?: Fix): void {
    if (isStopped || faults.length >= mostFaults) return
    faults.push({ ...faultAt(source, span, { path: pathText(path), says, hint }), ...(fix ? { fix } : {}) })
  }

  /** Tells a mistake at a place, naming what is found there. */
  function blame(mistake: Mistake, span: Span, fix?: Fix): void {
    const [says, hint] = mistakes[mistake]
    const found = namesItself.has(mistake)
      ? undefined
      : /^(?:[^\s,{}[\]]{1,24}|\S)/.exec(text.slice(span[0], span[0] + 24))?.[0]
    tell(span, found ? `${says}, at ${found}` : says, hint, fix)
  }

  /** Nothing after this can be understood. */
  function stop(): void {
    isStopped = true
    at = text.length
  }

  function skipBlank(): void {
    for (;;) {
      const code = text.charCodeAt(at)
      if (code === 32 || code === 10 || code === 13 || code === 9) at += 1
      else if (code === 47) skipComment()
      else return
    }
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
    if (sign === '"' || sign === "'") return { kind: 'leaf', value: textHere() }
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
    const fields = new Map<string, Tree>()
    entriesHere('}', () => {
      const span: [number, number] = [at, at]
      const name = nameHere()
      span[1] = at
      path.push(name)
      const isNew = checkName(name, span, fields)
      skipBlank()
      if (text[at] === ':') at += 1
      else skipColonsTwin(span[1])
      skipBlank()
      const value = valueHere(span)
      skipThousands(value.span[0])
      if (isNew) fields.set(name, value)
      path.pop()
    })
    return { kind: 'object', fields }
  }

  /** What is often written for a colon; where nothing stands for it, it is missing after the name. */
  function skipColonsTwin(nameEnd: number): void {
    const isTwin = text[at] === ';' || text[at] === '='
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
    entriesHere(']', () => {
      path.push(items.length)
      items.push(valueHere(null))
      path.pop()
    })
    return { kind: 'list', items }
  }

  /** Reads the entries of a table or list up to its closing sign; each entry moves on, or the reading stops. */
  function entriesHere(close: '}' | ']', readEntry: () => void): void {
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
        at += 1
        return
      }
      if (at >= text.length || text[at] === '}' || text[at] === ']') {
        blame(close === '}' ? 'brace' : 'bracket', [at, at + 1])
        stop()
        return
      }
      if (count >= (bounds.entries ?? Number.POSITIVE_INFINITY)) {
        tell([at, at + 1], `has more than ${bounds.entries} entries`, 'no level needs that many')
        stop()
        return
      }
      const from = at
      readEntry()
      const end = at
      skipBlank()
      commaAt = text[at] === ',' ? at : -1
      if (commaAt >= 0) at += 1
      else if (text[at] === ';' && !isBrokenOff) skipSemicolon()
      else if (at < text.length && text[at] !== '}' && text[at] !== ']' && !isBrokenOff)
        blame('comma', [at, at + 1], { from: end, to: end, text: ',' })
      isBrokenOff = false
      if (at === from) at += 1
    }
  }
  /** In the place of a comma, or where nothing need stand. */
  function skipSemicolon(): void {
    const from = at
    at += 1
    skipBlank()
    const isLast = text[at] === '}' || text[at] === ']'
    blame('semicolon', [from, from + 1], { from, to: from + 1, text: isLast ? '' : ',' })
  }

  /** The text before was never closed: what follows on its line was taken into it. */
  let isBrokenOff = false

  function nameHere(): string {
    if (text[at] === '"' || text[at] === "'") return textHere()
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

  function checkName(name: string, span: Span, fields: ReadonlyMap<string, Tree>): boolean {
    const limit = bounds.nameLength ?? Number.POSITIVE_INFINITY
    if (forbiddenNames.has(name)) tell(span, `"${name}" may not be a name`, 'choose another name')
    else if (unwanted.test(name)) tell(span, 'a control character in a name', 'retype the name')
    else if (name.length > limit) tell(span, `is a name of ${name.length} characters`, `at most ${limit}`)
    else if (fields.has(name)) tell(span, `"${name}" stands here twice`, 'delete one of the two')
    else return name !== ''
    return fields.has(name) && !forbiddenNames.has(name)
  }

  function textHere(): string {
    const from = at
    const quote = text[at] ?? '"'
    const { value, end, isClosed, badEscapeAt, controlAt } = quotedHere(text, at, quote)
    at = end
    const span: Span = [from, end]
    const limit = bounds.textLength ?? Number.POSITIVE_INFINITY
    if (!isClosed) {
      blame('textEnd', span)
      isBrokenOff = true
    } else if (quote === "'") blame('quotes', span, { from, to: end, text: JSON.stringify(value) })
    if (badEscapeAt !== null) blame('escape', [badEscapeAt, badEscapeAt + 2])
    else if (controlAt !== null) blame('rawControl', [controlAt, controlAt + 1])
    else if (isClosed && unwanted.test(value)) blame('control', span)
    if (value.length > limit) tell(span, `is a text of ${value.length} characters`, `at most ${limit}`)
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
  if (at < text.length) blame('end', [at, text.length])
  return { tree: isStopped || tree.content.kind === 'broken' ? null : tree, faults }
}

const thousands = /(?:,\d{3})+(?=[\s,}])/y

const words: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null }

/** Mistakes that say enough without what is found there. */
const namesItself: ReadonlySet<Mistake> = new Set([
  'comment',
  'looseComma',
  'extraComma',
  'semicolon',
  'control',
  'commentEnd',
])
