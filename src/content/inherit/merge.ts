import type { JsonSourceTree } from '../syntax/tree'

/**
 * Merges a level over its base: objects field by field, `null` removes, all else is replaced.
 *
 * A figure is replaced as a whole, because a source vouches for one value only. In chip figures null is a value
 * (unknown). Each part keeps its position in its file.
 */
export function mergeLevel(base: JsonSourceTree, level: JsonSourceTree, areChipFigures = false): JsonSourceTree {
  if (base.content.kind !== 'object' || level.content.kind !== 'object') return level
  if (base.content.fields.has('value') && base.content.fields.has('unit')) return level
  const fields = new Map(base.content.fields)
  const removed = new Map(base.content.removed)
  for (const [name, field] of level.content.fields) {
    const before = fields.get(name)
    if (before && isNull(field) && !areChipFigures) {
      fields.delete(name)
      removed.set(name, field)
      continue
    }
    fields.set(name, before ? mergeLevel(before, field, name === 'figures') : field)
    removed.delete(name)
  }
  return { ...level, content: { kind: 'object', fields, removed } }
}

function isNull({ content }: JsonSourceTree): boolean {
  return content.kind === 'leaf' && content.value === null
}
