import { hasWords, nameOf, say, sayAny } from '../../../text/say'

/** The name of a thing of the level, with its kind. */
export function calledIn(table: string, id: string): string {
  const kind = table.replace(/ies$/, 'y').replace(/s$/, '')
  const name = nameOf(kind, id)
  return hasWords(`workshop.kind.${kind}`)
    ? say('workshop.called', { kind: sayAny(`workshop.kind.${kind}`), name })
    : name
}
