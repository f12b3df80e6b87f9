import { Howl, Howler } from 'howler'
import type { Music } from '../view/sound/music'
import type { Tone } from '../view/sound/tones'
import type { Ambience } from '../view/stage/ambience'
import { sourcesOf } from './files'
import { createLoop, type Loop, type LoopName } from './loops'
import { type SoundName, sounds } from './sounds'
import { type Playing, playTones } from './tones'

/** Volumes are 0 to 1; those of the kinds are shares of the whole. */
export interface SoundSettings {
  volume: number
  musicVolume: number
  effectsVolume: number
  ambienceVolume: number
  isMuted: boolean
}

export interface Sounds {
  /** Makes the sound of a kind of news or move; silent where the table has no row for it. */
  play(kind: string): void
  /** Plays a curve as tones, as loud as things are, over music that steps back; null where sound is off or cannot be made, else what stops them. */
  playTones(tones: readonly Tone[]): (() => void) | null
  /** What is played from now on; the old piece dies away under the new one. */
  setMusic(music: Music | null): void
  /** What is heard behind everything; null where nothing is. */
  setAmbience(ambience: Ambience | null): void
  set(settings: SoundSettings): void
}

const crossfadeMs = 3500
/** Silence falls sooner: the last chord of a game waits for it. */
const hushMs = 900
/** Volume is turned by hand, or the hall wakes. */
const turnMs = 600
/** The same sound so soon again is one: three sites may be ready in one week. */
const sameSoundMs = 150
/** Music steps back by 6 dB under what is told, and waits so long for more of it. */
const duckedShare = 0.5
const duckedMs = 2500

/** The sounds of the game; each is loaded when it is first heard. Must be called after a gesture. */
export function createSounds(first: SoundSettings): Sounds {
  const loaded = new Map<SoundName, Howl>()
  const lastHeard = new Map<SoundName, number>()
  const loops = new Map<LoopName, Loop>()
  let settings = first
  let music: Music | null = null
  let ambience: Ambience | null = null
  let tones: Playing | null = null
  let unducking: ReturnType<typeof setTimeout> | null = null
  /** Howler opens the machine's audio at the first word to it, which takes a while: not for whoever has muted the game. */
  let isOpened = false

  /** A loop that nobody has wanted yet is not made, and so not loaded. */
  const turn = (name: LoopName, volume: number, milliseconds: number) => {
    const known = loops.get(name)
    if (!known && !(volume > 0)) return
    const loop = known ?? createLoop(name)
    loops.set(name, loop)
    loop.turnTo(volume, milliseconds)
  }
  const isSilent = () => settings.isMuted || settings.volume === 0
  const mixMusic = (milliseconds: number) => {
    for (const each of ['title', 'calm', 'rush', 'embargo', 'tea'] as const)
      turn(`music/${each}`, each === music && !isSilent() ? musicShare * settings.musicVolume : 0, milliseconds)
  }
  let musicShare = 1
  const stepBack = (share: number) => {
    musicShare = share
    mixMusic(turnMs)
  }
  const tonesVolume = () => (isSilent() || document.hidden ? 0 : settings.volume * settings.effectsVolume)
  const mixAmbience = () => {
    const share = isSilent() ? 0 : settings.ambienceVolume
    turn('hum-loop', ambience ? share * humVolume(ambience.humShare) : 0, turnMs)
    turn('rain-loop', ambience?.air === 'rain' ? share * 0.7 : 0, crossfadeMs)
    turn('wind-loop', ambience?.air === 'dust' || ambience?.air === 'snow' ? share * 0.7 : 0, crossfadeMs)
  }
  const hush = () => {
    if (isOpened) Howler.mute(settings.isMuted || document.hidden)
    tones?.turnTo(tonesVolume())
  }
  document.addEventListener('visibilitychange', hush)
  const howlOf = (name: SoundName): Howl => {
    const made = loaded.get(name) ?? new Howl({ src: sourcesOf(name) })
    loaded.set(name, made)
    return made
  }
  const set = (next: SoundSettings) => {
    settings = next
    isOpened ||= !next.isMuted
    if (isOpened) Howler.volume(next.volume)
    hush()
    mixMusic(turnMs)
    mixAmbience()
  }
  set(first)
  return {
    play(kind) {
      const name = Object.hasOwn(sounds, kind) ? sounds[kind] : undefined
      const now = performance.now()
      if (!name || settings.effectsVolume === 0 || isSilent()) return
      if (now - (lastHeard.get(name) ?? Number.NEGATIVE_INFINITY) < sameSoundMs) return
      lastHeard.set(name, now)
      const howl = howlOf(name)
      howl.volume(settings.effectsVolume)
      howl.play()
    },
    playTones(asked) {
      // Some browsers are set to have none; Howler does without.
      if (tonesVolume() === 0 || !('AudioContext' in window)) return null
      tones?.stop()
      if (unducking !== null) clearTimeout(unducking)
      stepBack(duckedShare)
      const own = playTones(asked, tonesVolume(), () => {
        if (tones !== own) return
        tones = null
        unducking = setTimeout(() => stepBack(1), duckedMs)
      })
      tones = own
      return own.stop
    },
    setMusic(next) {
      music = next
      mixMusic(next ? crossfadeMs : hushMs)
    },
    setAmbience(next) {
      ambience = next
      mixAmbience()
    },
    set,
  }
}

/** An idle hall breathes; a busy one is heard through the wall. In twentieths: it need not follow every chip. */
function humVolume(share: number): number {
  return share === 0 ? 0 : Math.round(20 * (0.15 + 0.5 * share)) / 20
}
