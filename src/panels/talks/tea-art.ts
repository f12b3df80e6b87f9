const things = import.meta.glob<string>('../../../assets/art/tea-*.svg', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
})

/** The address of a thing on the tea table. */
export function teaSetImageUrl(thing: 'cup' | 'cup-empty' | 'pot' | 'pitcher' | 'tray'): string {
  const url = things[`../../../assets/art/tea-${thing}.svg`]
  if (url === undefined) throw new Error(`no tea thing "${thing}"`)
  return url
}
