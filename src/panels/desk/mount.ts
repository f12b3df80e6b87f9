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
import { computed, effect, signal } from '@preact/signals'
import { h, render } from 'preact'
import { enDesk } from '../../text/bundles/en-desk'
import { enGame } from '../../text/bundles/en-game'
import type { Translator } from '../../text/translator'
import { playDeskSounds } from '../announcer/play-desk-sounds'
import { isClockHeld } from '../app/hold-clock'
import { type LoadSound, useSoundsAfterGesture } from '../app/load-sounds'
import type { AppServices } from '../app/services'
import { requestedView, shownSite } from '../app/stage-view'
import { addEnglish, translator } from '../app/translator'
import { rememberedInsights } from '../debrief/insights'
import { canvasToPng } from '../debrief/share-picture'
import { initReadState } from '../dialogs/papers-queue'
import type { OpenGame } from '../game'
import { gameState, openGame, openGameOnDesk, openPanelState } from '../game'
import { applyLessonPace } from './clock-controls'
import { Desk } from './desk'
import { openPanelFor, panelOfRacks, type StageTarget } from './open-panel-for'

interface WorldView {
  setView(view: 'hall' | 'map'): void
  letGo(): void
  destroy(): void
}

interface StageFace {
  startStage(asked: {
    parent: HTMLElement
    session: OpenGame['session']
    clock: OpenGame['clock']
    settings: ReturnType<typeof motionOf>
    translator: () => Translator
    onSelect: (thing: StageTarget | null) => void
    onPicture: (picture: HTMLCanvasElement, site: string) => Promise<boolean>
    onView: (site: string | null) => void
  }): Promise<WorldView>
}

interface Mounting {
  play: OpenGame
  outside: AppServices
  isNew: boolean
  loadStage: () => Promise<StageFace>
  loadSound: LoadSound
  onAgain: () => void
}

/** Mounts the desk for a game and its clock's driver; the returned function unmounts it. */
export function mountDesk(
  place: HTMLElement,
  { play, outside, isNew, loadStage, loadSound, onAgain }: Mounting,
): { leave: () => void } {
  addEnglish({ ...enGame, ...enDesk })
  const clear = openGameOnDesk(play)
  rememberedInsights.value = outside.insights()
  applyLessonPace()
  initReadState(isNew)
  const stageTrouble = signal<string | null>(null)
  const held = heldClock(play.clock)
  let stopFeeding = feedByFrames(held)
  let stage: WorldView | null = null
  let isGone = false
  let stopLooking = () => {}
  const onWorld = (parent: HTMLElement) => {
    let turn = 0
    const language = computed(() => translator.value.language)
    const textSize = computed(() => outside.settings.value.textSize)
    // The stage draws its texts once, so a change of language or text size rebuilds it.
    stopTurning = effect(() => {
      void language.value
      void textSize.value
      turn += 1
      stopLooking()
      stopFollowing()
      stage?.destroy()
      stage = null
      const mine = turn
      void openWorld(parent, () => !isGone && mine === turn)
    })
  }
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
        translator: () => translator.peek(),
        onSelect: openPanelFor,
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
        if (requestedView.value) made.setView(requestedView.value.view)
      })
      stopFollowing = effect(() => {
        if (openPanelState.value?.id !== panelOfRacks) made.letGo()
      })
    } catch (error) {
      stageTrouble.value = error instanceof Error ? error.message : String(error)
    }
  }
  const stopListening = useSoundsAfterGesture(outside.settings, loadSound, playDeskSounds)
  render(h(Desk, { outside, onWorld, stageTrouble, onAgain }), place)
  // A keyboard player who came without focus is placed in the game, so that a screen reader announces it.
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

/** The clock for its drivers: it stands while a paper is open. */
function heldClock(clock: OpenGame['clock']): OpenGame['clock'] {
  return Object.create(clock, {
    feed: { value: (milliseconds: number) => !isClockHeld.value && openGame.value && clock.addElapsedMs(milliseconds) },
  }) as OpenGame['clock']
}

/** Drives the clock by animation frames where there is no stage, or not yet. */
function feedByFrames(clock: OpenGame['clock']): () => void {
  let last = performance.now()
  let frame = requestAnimationFrame(function tick(now) {
    clock.addElapsedMs(now - last)
    last = now
    frame = requestAnimationFrame(tick)
  })
  return () => cancelAnimationFrame(frame)
}

/** Exports the hall's picture as a file named after the site. */
async function keepHall(outside: AppServices, picture: HTMLCanvasElement, site: string): Promise<boolean> {
  const { level, seed, week } = gameState.value
  const png = await canvasToPng(picture)
  return png !== null && outside.exportPicture('download', `${level}-${site}-${seed}-week-${week + 1}.png`, png, '')
}

/** The stage reads its settings again each time. */
function motionOf({ settings }: AppServices): { motion: 'system' | 'reduced' } {
  return {
    get motion() {
      return settings.value.motion === 'off' ? ('reduced' as const) : ('system' as const)
    },
  }
}
