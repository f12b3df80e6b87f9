import { computed, effect, signal } from '@preact/signals'
import { musicContextOf, musicPieceForContext } from '../../view/sound/music'
import { ambientSoundContextOf } from '../../view/stage/ambience'
import type { SoundPlayer } from '../app/load-sounds'
import { currentLevelSignal, gameClockPaceSignal, gameStateSignal, openGameSignal, setNamedSoundHandler } from '../game'
import { newsItemsFromSerial } from '../news/news-lines.view'
import { distributorOfOpenTalkSignal } from '../talks/current-talk'
import { showSoundCaption } from './captions'

/** A scene must last this long before its music plays, as a week's news may pass quickly. */
const sceneMs = 2500
/** After a pause this long the music is no longer the hurried one. */
const stoodMs = 45_000
/** Sounds of one week start this far apart, and there are at most so many. */
const newsApartMs = 220
const newsAtOnce = 4
/** The last chord of a game waits until the music has faded. */
const lastChordMs = 900

/** Plays the open game's sounds: moves, news, music and ambience; the returned function stops them. */
export function playDeskSounds(sounds: SoundPlayer): () => void {
  const timers = new Set<ReturnType<typeof setTimeout>>()
  const later = (milliseconds: number, act: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      act()
    }, milliseconds)
    timers.add(timer)
  }
  const hasStood = signal(false)
  const music = computed(() => {
    const isAtTea = distributorOfOpenTalkSignal.value !== null
    return musicPieceForContext(
      musicContextOf(gameStateSignal.value, currentLevelSignal.value.scenario, { isAtTea, hasStood: hasStood.value }),
    )
  })
  const isRunning = computed(() => openGameSignal.value !== null && gameClockPaceSignal.value !== 'paused')
  const ambience = computed(() => ambientSoundContextOf(gameStateSignal.value, currentLevelSignal.value.scenario))
  let heard: number | null = null
  const newsHeard = () => {
    const { news, ending } = gameStateSignal.value
    const kinds =
      heard === null || news.next < heard
        ? []
        : newsItemsFromSerial(gameStateSignal.value, heard).map(({ code }) => code)
    heard = news.next
    const ended = ending?.won ? 'ended.won' : 'ended.lost'
    const told = new Set(kinds.map((kind) => (kind === 'news.ended' ? ended : kind)))
    // Each kind with a sound has a caption and the reverse (a test checks it).
    const audible = [...told].filter(showSoundCaption)
    audible.slice(-newsAtOnce).forEach((kind, n) => {
      later(n * newsApartMs + (kind === ended ? lastChordMs : 0), () => sounds.play(kind))
    })
  }
  setNamedSoundHandler((kind) => sounds.play(kind))
  const stops = [
    whileOpen(newsHeard),
    whileOpen(() => sounds.setAmbience(ambience.value)),
    whileOpen(() => {
      const next = music.value
      const wait = setTimeout(
        () => {
          sounds.setMusic(next)
          if (next) showSoundCaption(`music.${next}`)
        },
        next ? sceneMs : 0,
      )
      return () => clearTimeout(wait)
    }),
    effect(() => {
      hasStood.value = false
      if (isRunning.value) return
      const wait = setTimeout(() => {
        hasStood.value = true
      }, stoodMs)
      return () => clearTimeout(wait)
    }),
  ]
  return () => {
    for (const stop of stops) stop()
    for (const timer of timers) clearTimeout(timer)
    setNamedSoundHandler(() => {})
    sounds.setMusic(null)
    sounds.setAmbience(null)
  }
}

function whileOpen(act: () => unknown): () => void {
  return effect(() => {
    const clear = openGameSignal.value ? act() : undefined
    return typeof clear === 'function' ? () => void clear() : undefined
  })
}
