import '../shell.css'
import '../papers/papers.css'
import '../../text/after'
import '../../text/tea'
import { effect, signal } from '@preact/signals'
import { h, render } from 'preact'
import { newsFrom } from '../../view/news-lines'
import type { Play } from '../game'
import { game, hearWith, openPlay, putOnDesk } from '../game'
import { isHeld } from '../hold'
import { wordsTurned } from '../language'
import type { Outside, Settings } from '../outside'
import { insightsKept } from '../papers/insights'
import { pngOf } from '../papers/picture-slip'
import { takeLessonPace } from './clock-slip'
import { Desk } from './desk'
import { beginReading } from './papers-queue'
import { type PointedAt, pointAt } from './point-at'
import { askedView } from './world-view'

interface WorldView {
  setView(view: 'hall' | 'map'): void
  destroy(): void
}

interface StageFace {
  startStage(asked: {
    parent: HTMLElement
    session: Play['session']
    clock: Play['clock']
    settings: { motion: 'system' | 'reduced' }
    onSelect: (thing: PointedAt | null) => void
    onPicture: (picture: HTMLCanvasElement, site: string) => Promise<boolean>
  }): Promise<WorldView>
}

interface SoundFace {
  createSounds(settings: { volume: number; isMuted: boolean }): {
    play(name: string): void
    set(settings: { volume: number; isMuted: boolean }): void
  }
}

interface Mounting {
  play: Play
  outside: Outside
  isNew: boolean
  loadStage: () => Promise<StageFace>
  loadSound: () => Promise<SoundFace>
  onAgain: () => void
}

/** Draws the desk for a game and lets its time be fed; the returned function clears it away. */
export function mountDesk(
  place: HTMLElement,
  { play, outside, isNew, loadStage, loadSound, onAgain }: Mounting,
): { leave: () => void } {
  const clear = putOnDesk(play)
  insightsKept.value = outside.insights()
  takeLessonPace()
  beginReading(isNew)
  const stageTrouble = signal<string | null>(null)
  const held = heldClock(play.clock)
  let stopFeeding = feedByFrames(held)
  let stage: WorldView | null = null
  let isGone = false
  let stopLooking = () => {}
  const onWorld = once((parent: HTMLElement) => {
    let turn = 0
    // Its words are drawn once: in another language it is built anew.
    stopTurning = effect(() => {
      turn = wordsTurned.value
      stopLooking()
      stage?.destroy()
      stage = null
      const mine = turn
      void openWorld(parent, () => !isGone && mine === turn)
    })
  })
  let stopTurning = () => {}
  async function openWorld(parent: HTMLElement, isWanted: () => boolean): Promise<void> {
    try {
      const { startStage } = await loadStage()
      if (!isWanted()) return
      const made = await startStage({
        parent,
        session: play.session,
        clock: held,
        settings: motionOf(outside),
        onSelect: pointAt,
        onPicture: (picture, site) => keepHall(outside, picture, site),
      })
      if (!isWanted()) {
        made.destroy()
        return
      }
      stage = made
      stopFeeding()
      stopLooking = effect(() => {
        if (askedView.value) made.setView(askedView.value.view)
      })
    } catch (error) {
      stageTrouble.value = error instanceof Error ? error.message : String(error)
    }
  }
  const muteSound = soundAfterGesture(outside, loadSound)
  render(h(Desk, { outside, onWorld, stageTrouble, onAgain }), place)
  return {
    leave() {
      isGone = true
      stopFeeding()
      stopTurning()
      stopLooking()
      stage?.destroy()
      stopFeeding = () => {}
      muteSound()
      render(null, place)
      clear()
    },
  }
}

/** The clock as those who feed it see it: time stands while a paper lies on the desk. */
function heldClock(clock: Play['clock']): Play['clock'] {
  return Object.create(clock, {
    feed: { value: (milliseconds: number) => !isHeld.value && openPlay.value && clock.feed(milliseconds) },
  }) as Play['clock']
}

/** Feeds a clock by animation frames: where there is no stage, or not yet. */
function feedByFrames(clock: Play['clock']): () => void {
  let last = performance.now()
  let frame = requestAnimationFrame(function tick(now) {
    clock.feed(now - last)
    last = now
    frame = requestAnimationFrame(tick)
  })
  return () => cancelAnimationFrame(frame)
}

/** The hall as a file, named by what it shows. */
async function keepHall(outside: Outside, picture: HTMLCanvasElement, site: string): Promise<boolean> {
  const { level, seed, week } = game.value
  const png = await pngOf(picture)
  return png !== null && outside.givePicture('download', `${level}-${site}-${seed}-week-${week + 1}.png`, png, '')
}

/** The stage reads its settings anew each time. */
function motionOf({ settings }: Outside): { motion: 'system' | 'reduced' } {
  return {
    get motion() {
      return settings.value.motion === 'off' ? ('reduced' as const) : ('system' as const)
    },
  }
}

/** Sounds are made after the first gesture: browsers allow none before. */
function soundAfterGesture(outside: Outside, loadSound: () => Promise<SoundFace>): () => void {
  let stop = () => {}
  const begin = async () => {
    const { createSounds } = await loadSound()
    const sounds = createSounds(soundSettings(outside.settings.value))
    hearWith((name) => sounds.play(name))
    const unset = effect(() => sounds.set(soundSettings(outside.settings.value)))
    const unhear = effect(() => soundsOfNews(sounds.play))
    stop = () => {
      unset()
      unhear()
    }
  }
  const beginOnce = once(() => void begin())
  const options = { once: true, capture: true }
  const gestures = ['pointerdown', 'keydown'] as const
  for (const gesture of gestures) document.addEventListener(gesture, beginOnce, options)
  return () => {
    for (const gesture of gestures) document.removeEventListener(gesture, beginOnce, options)
    hearWith(() => {})
    stop()
  }
}

let heard = 0

/** A week's news sounds once a kind. */
function soundsOfNews(make: (name: string) => void): void {
  if (!openPlay.value) return
  const { next } = game.value.news
  const kinds = new Set(heard === 0 || next < heard ? [] : newsFrom(game.value, heard).map(({ code }) => code))
  heard = next
  for (const kind of kinds) make(kind)
}

function soundSettings({ volume, isMuted }: Settings): { volume: number; isMuted: boolean } {
  return { volume, isMuted }
}

function once<T>(act: (given: T) => void): (given: T) => void {
  let isDone = false
  return (given) => {
    if (isDone) return
    isDone = true
    act(given)
  }
}
