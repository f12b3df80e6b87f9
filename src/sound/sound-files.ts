const files = import.meta.glob<string>('../../assets/sound/**/*.{webm,mp3}', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
})

/** The addresses of a sound of assets/sound: Opus first, MP3 for browsers without Opus. */
export function soundFileUrls(name: string): string[] {
  return ['webm', 'mp3'].flatMap((ending) => files[`../../assets/sound/${name}.${ending}`] ?? [])
}
