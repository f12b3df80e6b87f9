import { effect, type Signal } from '@preact/signals'
import type { MusicPiece } from '../../view/sound/music'
import type { SonifiedCurveTone } from '../../view/sound/tones'
import type { AmbientSoundContext } from '../../view/stage/ambience'
import type { Settings } from './services'

export interface SoundPlayer {
  play(kind: string): void
  /** Returns null where sound is off or unavailable, else a function that stops the tones. */
  playTones(tones: readonly SonifiedCurveTone[]): (() => void) | null
  setMusic(music: MusicPiece | null): void
  setAmbience(ambience: AmbientSoundContext | null): void
  set(settings: Settings): void
}

export type LoadSoundModule = () => Promise<{ createSounds: (settings: Settings) => SoundPlayer }>

const gestures = ['pointerdown', 'keydown'] as const
/** Delay before the title's music, so that a quick visit stays silent. */
const lingerMs = 4000

let made: Promise<SoundPlayer | null> | null = null
let bring: () => Promise<SoundPlayer | null> = async () => null

/**
 * Makes the sounds at once after a request: a screen reader's press fires none of the gestures that are listened for.
 */
export function loadSoundsNow(): Promise<SoundPlayer | null> {
  return bring()
}

/** Makes the sounds at the first gesture (browsers allow none before) and gives them to a screen until it is left. */
export function startSoundsAfterFirstGesture(
  settings: Signal<Settings>,
  load: LoadSoundModule,
  begin: (sounds: SoundPlayer) => () => void,
): () => void {
  let leave = () => {}
  let isLeft = false
  bring = () => {
    made ??= makeSounds(settings, load)
    return made
  }
  const start = async () => {
    unlisten()
    const sounds = await bring()
    if (sounds && !isLeft) leave = begin(sounds)
  }
  const unlisten = () => {
    for (const gesture of gestures) document.removeEventListener(gesture, start, true)
  }
  if (made) void start()
  else for (const gesture of gestures) document.addEventListener(gesture, start, true)
  return () => {
    isLeft = true
    unlisten()
    leave()
  }
}

/** The title's music, after a delay. */
export function startTitleMusic(sounds: SoundPlayer): () => void {
  const wait = setTimeout(() => sounds.setMusic('title'), lingerMs)
  return () => {
    clearTimeout(wait)
    sounds.setMusic(null)
  }
}

/** The game runs without sound too: where loading fails, the next screen tries again. */
async function makeSounds(settings: Signal<Settings>, load: LoadSoundModule): Promise<SoundPlayer | null> {
  try {
    const { createSounds } = await load()
    const sounds = createSounds(settings.value)
    effect(() => sounds.set(settings.value))
    return sounds
  } catch {
    made = null
    return null
  }
}
