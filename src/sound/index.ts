import { Howl, Howler } from 'howler'
import { type SoundName, sounds } from './sounds'

const files = import.meta.glob<string>('../../assets/sound/*.{webm,mp3}', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
})

export interface SoundSettings {
  /** 0 to 1. */
  volume: number
  isMuted: boolean
}

export interface Sounds {
  /** Makes the sound of a kind of news or move; silent where the table has no row for it. */
  play(kind: string): void
  set(settings: SoundSettings): void
}

/** The sounds of the game; each is loaded when it is first heard. Must be called after a gesture. */
export function createSounds(settings: SoundSettings): Sounds {
  const loaded = new Map<SoundName, Howl>()
  let hum: Howl | null = null
  const howlOf = (name: SoundName): Howl => {
    const known = loaded.get(name)
    if (known) return known
    const made = new Howl({ src: sourcesOf(name), volume: 0.8 })
    loaded.set(name, made)
    return made
  }
  const set = ({ volume, isMuted }: SoundSettings) => {
    Howler.volume(volume)
    Howler.mute(isMuted)
    if (isMuted || volume === 0 || hum) return
    hum = new Howl({ src: sourcesOf('hum-loop'), loop: true, volume: 0.12, autoplay: true })
  }
  set(settings)
  return {
    play(kind) {
      const name = sounds[kind]
      if (name) howlOf(name).play()
    },
    set,
  }
}

/** Opus first, MP3 for those who cannot. */
function sourcesOf(name: string): string[] {
  return ['webm', 'mp3'].flatMap((ending) => files[`../../assets/sound/${name}.${ending}`] ?? [])
}
