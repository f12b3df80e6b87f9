// Parses a source file into the facts that architecture.test.ts checks.
import { posix } from 'node:path'
import { parseSync } from 'vite'

export interface SyntaxNode {
  type: string
  start: number
  end: number
  [field: string]: unknown
}

/** A syntax node and its parent. */
export interface NodeWithParent {
  node: SyntaxNode
  parent: SyntaxNode | null
}

export interface Import {
  line: number
  /** A path in src/ ('sim/state/state.ts'), a path beside it ('../levels/base.json'), a package's name, or 'node:'. */
  to: string
  isOurs: boolean
  isTypeOnly: boolean
  isDynamic: boolean
}

export interface ParsedSource {
  path: string
  floor: string
  text: string
  nodes: NodeWithParent[]
  imports: Import[]
  /** Names that the file declares: a parameter called `window` is not the browser's. */
  ownNames: Set<string>
}

/** Reads one file; `known` are the paths that its imports may resolve to. */
export function parseSource(path: string, text: string, known: string[]): ParsedSource {
  const { program, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const nodes: NodeWithParent[] = []
  collect(program, null, nodes)
  return {
    path,
    floor: floorOf(path),
    text,
    nodes,
    imports: nodes.flatMap(({ node }) => importOf(node, path, text, known)),
    ownNames: new Set(nodes.flatMap(({ node }) => namesGivenBy(node))),
  }
}

function collect(value: unknown, parent: SyntaxNode | null, into: NodeWithParent[]): void {
  if (Array.isArray(value)) for (const each of value) collect(each, parent, into)
  if (!isNode(value)) return
  into.push({ node: value, parent })
  for (const child of Object.values(value)) collect(child, value, into)
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value
}

function importOf(node: SyntaxNode, path: string, text: string, known: string[]): Import[] {
  if (!/^(Import|ExportAll|ExportNamed)Declaration$|^ImportExpression$|^TSImportType$/.test(node.type)) return []
  const source = node.source as { value?: unknown } | null
  if (typeof source?.value !== 'string') return []
  const parts = (node.specifiers ?? []) as SyntaxNode[]
  const hasOnlyTypes = parts.length > 0 && parts.every((part) => (part.importKind ?? part.exportKind) === 'type')
  const isTypeOnly = node.type === 'TSImportType' || (node.importKind ?? node.exportKind) === 'type' || hasOnlyTypes
  const [isOurs, isDynamic] = [source.value.startsWith('.'), node.type === 'ImportExpression']
  const to = isOurs ? ourPath(source.value, path, known) : packageOf(source.value)
  return [{ line: lineOf(text, node.start), to, isOurs, isTypeOnly, isDynamic }]
}

function ourPath(specifier: string, from: string, known: string[]): string {
  const path = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''))
  const spellings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].map((ending) => path + ending)
  return spellings.find((spelling) => known.includes(spelling)) ?? path
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:'
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

/** The names that a declaration, a parameter list or a pattern introduces. */
function namesGivenBy(node: SyntaxNode): string[] {
  const isProperty = (each: unknown) => isNode(each) && each.type === 'Property'
  const given = [
    node.type === 'VariableDeclarator' ? node.id : null,
    node.type === 'AssignmentPattern' ? node.left : null,
    ...(Array.isArray(node.params) ? node.params : []),
    ...(node.type === 'ArrayPattern' ? (node.elements as unknown[]) : []),
    ...(node.type === 'ObjectPattern' ? (node.properties as SyntaxNode[]) : [])
      .filter(isProperty)
      .map(({ value }) => value),
  ]
  return given.flatMap((each) => (isNode(each) && each.type === 'Identifier' ? [String(each.name)] : []))
}

/**
 * The floor of a path in src/: view for a room's `*.view.ts`, else its first folder, or the file's own name at the top.
 */
export function floorOf(path: string): string {
  if (/\.view\.ts$/.test(path)) return 'view'
  return path.split('/')[0]?.replace(/\.\w+$/, '') ?? path
}

/** A name used from outside the file: neither a field's label nor a name declared in the file. */
export function outsideName({ node, parent }: NodeWithParent, { ownNames }: ParsedSource): string | null {
  if (node.type !== 'Identifier' || ownNames.has(String(node.name))) return null
  const isLabel = parent && (parent.property === node || (parent.key === node && !parent.shorthand)) && !parent.computed
  return isLabel ? null : String(node.name)
}

export function memberName({ property, computed }: SyntaxNode): string | null {
  const { name, value } = property as { name?: string; value?: unknown }
  return computed ? (typeof value === 'string' ? value : null) : (name ?? null)
}

export function isNamedFunction({ node, parent }: NodeWithParent): boolean {
  const isFunction = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)
  return isFunction && (nameOf(node) ?? nameOf(parent)) !== null
}

export function nameOf(node: SyntaxNode | null): string | null {
  const label = node?.id ?? (node?.value && node.key)
  return isNode(label) && typeof label.name === 'string' ? label.name : null
}

export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
