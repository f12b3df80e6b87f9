// Style sheets in the cascade's order: of two equal selectors the later one wins.
import './desk.css'
import '../hud/hud.css'
import '../hud/rolling.css'
import '../goal/goal.css'
import './clock-slip.css'
import '../rail/rail.css'
import './inspector.css'
import './advisers.css'
import './reached.css'
import '../moments/moments.css'
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
import '../opening/opening.css'
import '../debrief/debrief.css'
import { computed, effect, signal } from '@preact/signals'
import { h, render } from 'preact'
import { englishTextsLoadedWithDesk } from '../../text/bundles/en-desk'
import { englishPanelTexts } from '../../text/bundles/en-game'
import type { Translator } from '../../text/translator'
import { playDeskSounds } from '../announcer/play-desk-sounds'
import { isClockHeldSignal } from '../app/hold-clock'
import { type LoadSoundModule, startSoundsAfterFirstGesture } from '../app/load-sounds'
import type { AppServices, FollowUpGames } from '../app/services'
import { requestedStageViewSignal, siteShownOnStageSignal } from '../app/stage-view'
import { addEnglishTexts, translatorSignal } from '../app/translator'
import { rememberedInsightsSignal } from '../debrief/insights'
import { canvasToPng } from '../debrief/share-picture'
import { initDialogReadState } from '../dialogs/dialog-queue'
import type { OpenGame } from '../game'
import { connectOpenGame, gameStateSignal, openGameSignal, openPanelSignal } from '../game'
import { chooseDefaultClockPaceOfLesson } from './clock-controls'
import { DeskPage } from './desk'
import { openPanelForStageTarget, panelIdForRacks, type StageSelectionTarget } from './open-panel-for'

interface WorldView {
  setView(view: 'hall' | 'map', site?: string): void
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
    onSelect: (thing: StageSelectionTarget | null) => void
    onPicture: (picture: HTMLCanvasElement, site: string) => Promise<boolean>
    onView: (site: string | null) => void
  }): Promise<WorldView>
}

interface Mounting {
  play: OpenGame
  outside: AppServices
  isNew: boolean
  loadStage: () => Promise<StageFace>
  loadSound: LoadSoundModule
  followUp: FollowUpGames
}

/** Mounts the desk for a game and its clock's driver; the returned function unmounts it. */
export function mountDeskPage(
  place: HTMLElement,
  { play, outside, isNew, loadStage, loadSound, followUp }: Mounting,
): { leave: () => void } {
  addEnglishTexts({ ...englishPanelTexts, ...englishTextsLoadedWithDesk })
  const clear = connectOpenGame(play)
  rememberedInsightsSignal.value = outside.insights()
  chooseDefaultClockPaceOfLesson()
  initDialogReadState(isNew)
  const stageTrouble = signal<string | null>(null)
  const held = heldClock(play.clock)
  let stopFeeding = feedByFrames(held)
  let stage: WorldView | null = null
  let isGone = false
  let stopLooking = () => {}
  const onWorld = (parent: HTMLElement) => {
    let turn = 0
    const language = computed(() => translatorSignal.value.language)
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
  let wasShown = false
  async function openWorld(parent: HTMLElement, isWanted: () => boolean): Promise<void> {
    const shown = siteShownOnStageSignal.peek()
    try {
      const { startStage } = await loadStage()
      if (!isWanted()) return
      const made = await startStage({
        parent,
        session: play.session,
        clock: held,
        settings: motionOf(outside),
        translator: () => translatorSignal.peek(),
        onSelect: openPanelForStageTarget,
        onPicture: (picture, site) => keepHall(outside, picture, site),
        onView: (site) => {
          siteShownOnStageSignal.value = site
        },
      })
      if (!isWanted()) {
        made.destroy()
        return
      }
      stage = made
      if (wasShown) made.setView(shown === null ? 'map' : 'hall', shown ?? undefined)
      wasShown = true
      stopFeeding()
      stopLooking = effect(() => {
        if (requestedStageViewSignal.value) made.setView(requestedStageViewSignal.value.view)
      })
      stopFollowing = effect(() => {
        if (openPanelSignal.value?.id !== panelIdForRacks) made.letGo()
      })
    } catch (error) {
      stageTrouble.value = error instanceof Error ? error.message : String(error)
    }
  }
  const stopListening = startSoundsAfterFirstGesture(outside.settings, loadSound, playDeskSounds)
  render(h(DeskPage, { outside, onWorld, stageTrouble, followUp }), place)
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
      siteShownOnStageSignal.value = null
      clear()
    },
  }
}

/** The clock for its drivers: it stands while a paper is open. */
function heldClock(clock: OpenGame['clock']): OpenGame['clock'] {
  return Object.create(clock, {
    feed: {
      value: (milliseconds: number) =>
        !isClockHeldSignal.value && openGameSignal.value && clock.addElapsedMs(milliseconds),
    },
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
  const { level, seed, week } = gameStateSignal.value
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
