import { hasWords, nameOf, say, sayAny } from '../../../text/say'

/** What a thing of the level is called, with what kind of thing it is. */
export function calledIn(table: string, id: string): string {
  const kind = table.replace(/ies$/, 'y').replace(/s$/, '')
  const name = nameOf(kind, id)
  return hasWords(`workshop.kind.${kind}`)
    ? say('workshop.called', { kind: sayAny(`workshop.kind.${kind}`), name })
    : name
}
