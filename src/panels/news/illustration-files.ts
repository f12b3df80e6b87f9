const files = import.meta.glob<string>('../../../assets/art/engraving-*.svg', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
})

/** The address of an illustration; its file is loaded when shown. */
export function illustrationUrl(name: string): string | undefined {
  return files[`../../../assets/art/engraving-${name}.svg`]
}
