const portraits = import.meta.glob<string>('../../../assets/art/portrait-*.svg', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
})

/** The address of a person's portrait, by the file's name; the first where the name is unknown. */
export function portraitOf(name: string): string {
  const url = portraits[`../../../assets/art/${name}.svg`] ?? Object.values(portraits)[0]
  if (url === undefined) throw new Error(`no portrait "${name}"`)
  return url
}
