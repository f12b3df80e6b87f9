import { displayNameOf, hasText, say, sayDynamic } from '../../app/translator'

/** The name of a thing of the level, with its kind. */
export function levelItemName(table: string, id: string): string {
  const kind = table.replace(/ies$/, 'y').replace(/s$/, '')
  const name = displayNameOf(kind, id)
  return hasText(`workshop.kind.${kind}`)
    ? say('workshop.called', { kind: sayDynamic(`workshop.kind.${kind}`), name })
    : name
}
