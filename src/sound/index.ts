import { Howl, Howler } from 'howler'
import type { MusicPiece } from '../view/sound/music'
import type { SonifiedCurveTone } from '../view/sound/tones'
import type { AmbientSoundContext } from '../view/stage/ambience'
import { createSoundLoop, type SoundLoop, type SoundLoopName } from './loops'
import { soundFileUrls } from './sound-files'
import { type OneShotSoundName, soundByOccurrenceKey } from './sounds'
import { playSonificationTones, type TonePlayback } from './tones'

/** Volumes are 0 to 1; those of the kinds are shares of the main volume. */
interface SoundSettings {
  volume: number
  musicVolume: number
  effectsVolume: number
  ambienceVolume: number
  isMuted: boolean
}

const crossfadeMs = 3500
/** Fade-out before silence: the last chord of a game waits for it. */
const hushMs = 900
/** Fade when the volume is changed, or the hall starts to hum. */
const turnMs = 600
/** A repeat within this time is dropped: three sites may be ready in one week. */
const sameSoundMs = 150
/** Music is ducked by 6 dB under announcements, and stays so for this long. */
const duckedShare = 0.5
const duckedMs = 2500

/** The sounds of the game; each is loaded on first use. Must be called after a gesture. */
export function createSounds(first: SoundSettings) {
  const loaded = new Map<OneShotSoundName, Howl>()
  const lastHeard = new Map<OneShotSoundName, number>()
  const loops = new Map<SoundLoopName, SoundLoop>()
  let settings = first
  let music: MusicPiece | null = null
  let ambience: AmbientSoundContext | null = null
  let tones: TonePlayback | null = null
  let unducking: ReturnType<typeof setTimeout> | null = null
  /** Howler opens the audio device at its first use, which takes a while: not done while the game is muted. */
  let isOpened = false

  /** A loop is made, and so loaded, on first use. */
  const turn = (name: SoundLoopName, volume: number, milliseconds: number) => {
    const known = loops.get(name)
    if (!known && !(volume > 0)) return
    const loop = known ?? createSoundLoop(name)
    loops.set(name, loop)
    loop.fadeTo(volume, milliseconds)
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
    tones?.fadeTo(tonesVolume())
  }
  document.addEventListener('visibilitychange', hush)
  const howlOf = (name: OneShotSoundName): Howl => {
    const made = loaded.get(name) ?? new Howl({ src: soundFileUrls(name) })
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
    /** Plays the sound of a news kind or move; silent where the table has no row for it. */
    play(kind: string) {
      const name = Object.hasOwn(soundByOccurrenceKey, kind) ? soundByOccurrenceKey[kind] : undefined
      const now = performance.now()
      if (!name || settings.effectsVolume === 0 || isSilent()) return
      if (now - (lastHeard.get(name) ?? Number.NEGATIVE_INFINITY) < sameSoundMs) return
      lastHeard.set(name, now)
      const howl = howlOf(name)
      howl.volume(settings.effectsVolume)
      howl.play()
    },
    /**
     * Plays a curve as tones at the main volume, with the music ducked; null where sound is off or unavailable, else a
     * function that stops them.
     */
    playTones(asked: readonly SonifiedCurveTone[]): (() => void) | null {
      // Some browsers have Web Audio disabled; Howler works without it.
      if (tonesVolume() === 0 || !('AudioContext' in window)) return null
      tones?.stop()
      if (unducking !== null) clearTimeout(unducking)
      stepBack(duckedShare)
      const own = playSonificationTones(asked, tonesVolume(), () => {
        if (tones !== own) return
        tones = null
        unducking = setTimeout(() => stepBack(1), duckedMs)
      })
      tones = own
      return own.stop
    },
    /** Changes the music with a cross-fade. */
    setMusic(next: MusicPiece | null) {
      music = next
      mixMusic(next ? crossfadeMs : hushMs)
    },
    /** Changes the background sound; null for none. */
    setAmbience(next: AmbientSoundContext | null) {
      ambience = next
      mixAmbience()
    },
    set,
  }
}

/** Quiet when idle, louder when busy. In twentieths, as it need not follow every chip. */
function humVolume(share: number): number {
  return share === 0 ? 0 : Math.round(20 * (0.15 + 0.5 * share)) / 20
}
