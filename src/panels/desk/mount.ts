// Style sheets in the cascade's order: of two equal selectors the later one wins.
import './desk.css'
import '../hud/hud.css'
import '../hud/rolling.css'
import './clock-slip.css'
import '../rail/rail.css'
import './inspector.css'
import './advisers.css'
import './reached.css'
import './legend.css'
import '../announcer/captions.css'
import './ticker.css'
import './menu.css'
import '../news/journal.css'
import '../help/help.css'
import './print.css'
import '../parts/page.css'
import '../news/newspaper.css'
import '../news/engraving.css'
import '../news/choice-list.css'
import '../dialogs/review.css'
import '../debrief/debrief.css'
import '../../text/bundles/learn-desk'
import { computed, effect, signal } from '@preact/signals'
import { h, render } from 'preact'
import { hearDesk } from '../announcer/hear-desk'
import { isHeld } from '../app/hold'
import { wordsTurned } from '../app/language'
import { type LoadSound, listen } from '../app/listening'
import type { Outside } from '../app/services'
import { askedView, shownSite } from '../app/world-view'
import { insightsKept } from '../debrief/insights'
import { pngOf } from '../debrief/picture-slip'
import { beginReading } from '../dialogs/papers-queue'
import type { Play } from '../game'
import { game, openPlay, panelOpen, putOnDesk } from '../game'
import { takeLessonPace } from './clock-slip'
import { Desk } from './desk'
import { type PointedAt, panelOfRacks, pointAt } from './point-at'

interface WorldView {
  setView(view: 'hall' | 'map'): void
  letGo(): void
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
    onView: (site: string | null) => void
  }): Promise<WorldView>
}

interface Mounting {
  play: Play
  outside: Outside
  isNew: boolean
  loadStage: () => Promise<StageFace>
  loadSound: LoadSound
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
    const textSize = computed(() => outside.settings.value.textSize)
    // Its words are drawn once: in another language, or of another size, it is built anew.
    stopTurning = effect(() => {
      void wordsTurned.value
      void textSize.value
      turn += 1
      stopLooking()
      stopFollowing()
      stage?.destroy()
      stage = null
      const mine = turn
      void openWorld(parent, () => !isGone && mine === turn)
    })
  })
  let stopTurning = () => {}
  let stopFollowing = () => {}
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
        onView: (site) => {
          shownSite.value = site
        },
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
      stopFollowing = effect(() => {
        if (panelOpen.value?.id !== panelOfRacks) made.letGo()
      })
    } catch (error) {
      stageTrouble.value = error instanceof Error ? error.message : String(error)
    }
  }
  const stopListening = listen(outside.settings, loadSound, hearDesk)
  render(h(Desk, { outside, onWorld, stageTrouble, onAgain }), place)
  // Whoever came by the keyboard stands in the game now, and hears it.
  if (document.activeElement === document.body) place.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
  return {
    leave() {
      isGone = true
      stopFeeding()
      stopTurning()
      stopLooking()
      stopFollowing()
      stage?.destroy()
      stopFeeding = () => {}
      stopListening()
      render(null, place)
      shownSite.value = null
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

function once<T>(act: (given: T) => void): (given: T) => void {
  let isDone = false
  return (given) => {
    if (isDone) return
    isDone = true
    act(given)
  }
}
