import type { Complaint, Fault, Spot } from './fault'
import { pathText } from './fault'

/** A JSON value that remembers where each of its parts was written. */
export interface Tree {
  at: Spot
  /** Where the field's name stands; null for the root and for elements of a list. */
  nameAt: Spot | null
  content: Content
}

export type Content =
  | { kind: 'object'; fields: ReadonlyMap<string, Tree> }
  | { kind: 'list'; items: readonly Tree[] }
  | { kind: 'leaf'; value: string | number | boolean | null }

/** The plain value of a tree. */
export function plainOf({ content }: Tree): unknown {
  if (content.kind === 'leaf') return content.value
  if (content.kind === 'list') return content.items.map(plainOf)
  return Object.fromEntries([...content.fields].map(([name, field]) => [name, plainOf(field)]))
}

/** The part at a path, or null. */
export function partAt(tree: Tree, path: readonly (string | number)[]): Tree | null {
  let part: Tree | undefined = tree
  for (const step of path) {
    part = part && childOf(part, step)
  }
  return part ?? null
}

/** A complaint with its place: where the path ends in nothing, the place of what should have held it. */
export function located(tree: Tree, { path, says, hint, atName }: Complaint): Fault {
  let part = tree
  for (const step of path) {
    const child = childOf(part, step)
    if (!child) break
    part = child
  }
  const spot = atName && part.nameAt ? part.nameAt : part.at
  return { ...spot, path: pathText(path), says, hint }
}

function childOf({ content }: Tree, step: string | number): Tree | undefined {
  if (content.kind === 'object') return content.fields.get(String(step))
  return content.kind === 'list' ? content.items[Number(step)] : undefined
}
