const files = import.meta.glob<string>('../../../assets/art/engraving-*.svg', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
})

/** The address of a drawn plate; its file is loaded when it is shown. */
export function plateFile(name: string): string | undefined {
  return files[`../../../assets/art/engraving-${name}.svg`]
}
