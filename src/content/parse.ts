import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Fault, Spot } from './fault'
import { pathText } from './fault'
import type { Content, Tree } from './tree'

/** What a stranger's file may cost us. */
const bounds = { characters: 2_000_000, nesting: 40 }
const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype'])
/** Control characters other than a new line, and those that turn the direction of writing. */
const unwanted = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u

export interface LevelFile {
  path: string
  text: string
}

/** Reads one file into a tree that knows its places; `tree` is null where it cannot be read at all. */
export function parseFile(file: LevelFile, most = bounds.characters): { tree: Tree | null; faults: Fault[] } {
  const { path } = file
  // Some editors begin a file with a byte order mark; a blank in its place moves no column.
  const text = file.text.replace(/^\ufeff/, ' ')
  const spotAt = spotsOf(path, text)
  if (text.length > most) {
    const says = `is too large: ${text.length} characters, at most ${most} are read`
    return { tree: null, faults: [{ ...spotAt(0), path: '', says, hint: 'split it, or leave pictures out' }] }
  }
  const marks = looseMarks(text, spotAt)
  if (marks.isTooDeep) return { tree: null, faults: marks.faults }

  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: false, allowTrailingComma: true })
  const broken = errors.map((error) => syntaxFault(error, text, spotAt))
  if (!root || broken.length > 0) {
    const empty: Fault = { ...spotAt(0), path: '', says: 'is empty', hint: 'a level is a JSON object: { "id": … }' }
    return { tree: null, faults: [...marks.faults, ...(broken.length > 0 ? broken : [empty])] }
  }
  const faults = [...marks.faults]
  return { tree: treeOf(root, null, [], spotAt, faults), faults }
}

type SpotAt = (offset: number) => Spot

/** Finds line and column of an offset by the starts of the lines. */
function spotsOf(file: string, text: string): SpotAt {
  const starts = [0]
  for (let n = text.indexOf('\n'); n >= 0; n = text.indexOf('\n', n + 1)) starts.push(n + 1)
  return (offset) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}

/** Comments and trailing commas, which are read but are no JSON; and nesting that no level needs. */
function looseMarks(text: string, spotAt: SpotAt): { faults: Fault[]; isTooDeep: boolean } {
  const faults: Fault[] = []
  let depth = 0
  let commaAt: number | null = null
  for (const offset of tokensOf(text)) {
    const token = text[offset]
    if (token === '/') {
      faults.push({
        ...spotAt(offset),
        path: '',
        says: 'a comment',
        hint: 'JSON has none: delete it, or move it into an "assumption"',
      })
      continue
    }
    if ((token === '}' || token === ']') && commaAt !== null) {
      faults.push({ ...spotAt(commaAt), path: '', says: 'a comma with nothing after it', hint: 'delete the comma' })
    }
    depth += token === '{' || token === '[' ? 1 : token === '}' || token === ']' ? -1 : 0
    if (depth > bounds.nesting) {
      const says = `is nested deeper than ${bounds.nesting} levels`
      return {
        faults: [...faults, { ...spotAt(offset), path: '', says, hint: 'no level needs that' }],
        isTooDeep: true,
      }
    }
    commaAt = token === ',' ? offset : null
  }
  return { faults, isTooDeep: false }
}

/** The offsets of all tokens and comments, in order. */
function* tokensOf(text: string): Generator<number> {
  const scanner = createScanner(text, false)
  while (scanner.getPosition() < text.length) {
    scanner.scan()
    const offset = scanner.getTokenOffset()
    if (/\S/.test(text[offset] ?? '')) yield offset
  }
}

const syntaxWords: Record<string, [says: string, hint: string]> = {
  InvalidSymbol: ['an unknown word', 'text stands in "quotes"; else only true, false, null and numbers'],
  InvalidNumberFormat: ['a number that is none', 'write 1200 or 0.25, without thousands separators'],
  PropertyNameExpected: ['a field without a name', 'write "name": value'],
  ValueExpected: ['a value is missing', 'after a colon or a comma comes a value'],
  ColonExpected: ['a colon is missing', 'write "name": value'],
  CommaExpected: ['a comma is missing', 'entries are parted by commas'],
  CloseBraceExpected: ['a closing } is missing', 'each { needs its }'],
  CloseBracketExpected: ['a closing ] is missing', 'each [ needs its ]'],
  EndOfFileExpected: ['something stands after the end', 'a file is one JSON value'],
  UnexpectedEndOfString: ['a text without its closing quote', 'close it with "'],
  InvalidCharacter: ['a control character in a text', 'write a line break as \\n'],
  InvalidEscapeCharacter: ['a backslash before a letter that needs none', 'write \\\\ for a backslash'],
}

function syntaxFault({ error, offset }: ParseError, text: string, spotAt: SpotAt): Fault {
  const [says, hint] = syntaxWords[printParseErrorCode(error)] ?? ['no valid JSON', 'compare with a level that works']
  const found = /^\S{1,24}/.exec(text.slice(offset))?.[0]
  return { ...spotAt(offset), path: '', says: found ? `${says}, at ${found}` : says, hint }
}

function treeOf(node: Node, nameAt: Spot | null, path: (string | number)[], spotAt: SpotAt, faults: Fault[]): Tree {
  const at = spotAt(node.offset)
  return { at, nameAt, content: contentOf(node, at, path, spotAt, faults) }
}

function contentOf(node: Node, at: Spot, path: (string | number)[], spotAt: SpotAt, faults: Fault[]): Content {
  const parts = node.children ?? []
  if (node.type === 'array') {
    return { kind: 'list', items: parts.map((item, index) => treeOf(item, null, [...path, index], spotAt, faults)) }
  }
  if (node.type === 'object') return { kind: 'object', fields: fieldsOf(parts, path, spotAt, faults) }
  if (typeof node.value === 'string' && unwanted.test(node.value)) {
    faults.push({
      ...at,
      path: pathText(path),
      says: 'a control character in a text',
      hint: 'only \\n may stand there',
    })
  }
  return { kind: 'leaf', value: node.value as string | number | boolean | null }
}

function fieldsOf(properties: Node[], path: (string | number)[], spotAt: SpotAt, faults: Fault[]): Map<string, Tree> {
  const fields = new Map<string, Tree>()
  for (const { children } of properties) {
    const [nameNode, valueNode] = children ?? []
    if (!nameNode || !valueNode) continue
    const name = String(nameNode.value)
    const inner = [...path, name]
    const nameAt = spotAt(nameNode.offset)
    const complaint = nameComplaint(name, fields.has(name))
    if (complaint) faults.push({ ...nameAt, path: pathText(inner), ...complaint })
    if (!forbiddenNames.has(name)) fields.set(name, treeOf(valueNode, nameAt, inner, spotAt, faults))
  }
  return fields
}

function nameComplaint(name: string, isTaken: boolean): { says: string; hint: string } | null {
  if (forbiddenNames.has(name)) return { says: `"${name}" may not be a name`, hint: 'choose another name' }
  if (unwanted.test(name)) return { says: 'a control character in a name', hint: 'retype the name' }
  return isTaken ? { says: `"${name}" stands here twice`, hint: 'delete one of the two' } : null
}
