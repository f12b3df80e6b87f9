import type { Signal } from '@preact/signals'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { ScreenReaderLiveRegion } from '../announcer/announcer'
import { SoundCaptionsOverlay } from '../announcer/captions'
import type { AppServices, FollowUpGames } from '../app/services'
import { gameSavedInOtherTabErrorCode } from '../app/services'
import { hasText, say, sayDynamic } from '../app/translator'
import { DebriefPage } from '../debrief/debrief'
import { QueuedDialogOutlet } from '../dialogs/queued-dialog-outlet'
import { currentLevelSignal, gameStateSignal, isPanelWideSignal, openPanel, openPanelSignal } from '../game'
import { HeadUpDisplay } from '../hud/hud'
import { panelsOfOpenLevelSignal } from '../index'
import { MomentNotice } from '../moments/moments'
import { isOpeningDue } from '../opening/opening.view'
import { OpeningScene } from '../opening/opening-scene'
import { Button } from '../parts/button'
import { SvgFillPatterns } from '../parts/charts/patterns'
import { Icon } from '../parts/icon'
import { IrreversibleMoveDialogOutlet } from '../parts/moves/seal-request'
import { PanelNavigationRail, PhoneTabs } from '../rail/rail'
import { isFullDeskShown, mandatePanelEntries, panelsInRail } from '../rail/rail-panels'
import { AdviserDisputeCard } from './advisers'
import { ClockControls } from './clock-controls'
import { HallLegend } from './hall-legend'
import { GameMenuDialog } from './menu'
import { ObjectiveReachedNotice } from './objective-reached'
import { listenForKeyboardShortcuts } from './shortcuts'
import { NewsTicker } from './ticker'
import { TutorialGuideCard } from './tutorial-guide'
import { useRestoreLostFocus } from './use-focus-restore'

interface DeskProps {
  outside: AppServices
  /** Called once with the element for the stage. */
  onWorld: (place: HTMLElement) => void
  /** Why there is no stage; null while there is one. */
  stageTrouble: Signal<string | null>
  followUp: FollowUpGames
}

/** The desk: the stage in the middle, and the panels around it. */
export function DeskPage({ outside, onWorld, stageTrouble, followUp }: DeskProps) {
  const [isLooking, setLooking] = useState(false)
  const { hasCaptions, hasGuide, hasShortcuts } = outside.settings.value
  useRestoreLostFocus()
  // In a layout effect, so that keys work as soon as the desk is visible.
  useLayoutEffect(() => listenForKeyboardShortcuts(() => hasShortcuts), [hasShortcuts])
  const isEnded = gameStateSignal.value.ending !== null
  /** The debrief is printed in light colours, with its own patterns. */
  const isRead = isEnded && !isLooking
  const isWhole = isFullDeskShown(hasGuide)
  const [isOpeningPutOff, setOpeningPutOff] = useState(false)
  const isOpening = !isOpeningPutOff && isOpeningDue(gameStateSignal.value, currentLevelSignal.value.scenario, hasText)
  return (
    <div class="desk" data-ended={isEnded}>
      {!isRead && <SvgFillPatterns />}
      {isEnded && isLooking && <BackToDebrief onBack={() => setLooking(false)} />}
      <div class="desk-face" inert={isRead}>
        {openPanelSignal.value && (
          <a class="skip visually-hidden" href="#inspector">
            {say('desk.skip')}
          </a>
        )}
        <World onWorld={onWorld} trouble={stageTrouble.value} />
        <HeadUpDisplay isWhole={isWhole} />
        <ClockControls />
        <PanelNavigationRail shown={[...mandatePanelEntries(), ...panelsInRail(isWhole)]} isWhole={isWhole} />
        <Inspector />
        {hasGuide && !isOpening && <TutorialGuideCard onSkip={() => endGuide(outside)} />}
        {!isOpening && (!hasGuide || gameStateSignal.value.week > 0) && <AdviserDisputeCard />}
        <div class="desk-notices">
          <ObjectiveReachedNotice />
          {!isOpening && <MomentNotice />}
        </div>
        <HallLegend />
        <NewsTicker />
        <PhoneTabs shown={panelsOfOpenLevelSignal.value} />
        <ScreenReaderLiveRegion settings={outside.settings} />
        {outside.warning.value && (
          <p class="storage-warning" role="alert">
            <Icon name="warn" /> {sayDynamic(outside.warning.value.code, outside.warning.value.facts)}
            {outside.warning.value.code === gameSavedInOtherTabErrorCode && (
              <Button label={say('shell.takeOver')} onClick={() => void outside.takeOverSave()} />
            )}
            <Button label={say('menu.export')} onClick={outside.exportFile} />
          </p>
        )}
        {isOpening && <OpeningScene settings={outside.settings} onLater={() => setOpeningPutOff(true)} />}
        <GameMenuDialog outside={outside} />
        <IrreversibleMoveDialogOutlet />
      </div>
      {hasCaptions && <SoundCaptionsOverlay />}
      {!isEnded && !isOpening && <QueuedDialogOutlet />}
      {isRead && <DebriefPage outside={outside} followUp={followUp} onLook={() => setLooking(true)} />}
    </div>
  )
}

function focusAtOnce(button: HTMLElement | null): void {
  button?.focus()
}

/** The way back to the debrief, focused first when the player looks at the desk again. */
function BackToDebrief({ onBack }: { onBack: () => void }) {
  return (
    <nav aria-label={say('debrief.name')}>
      <button type="button" class="btn seal back-to-debrief" ref={focusAtOnce} onClick={onBack}>
        {say('debrief.back')}
      </button>
    </nav>
  )
}

/** Ends the guide and moves the focus to the rail, where the remaining panels appear. */
function endGuide({ settings }: AppServices): void {
  document.querySelector<HTMLElement>('.rail-button')?.focus()
  settings.value = { ...settings.value, hasGuide: false }
}

/** The stage's place; without a stage the panels are the whole game, and a note says so. */
function World({ onWorld, trouble }: { onWorld: (place: HTMLElement) => void; trouble: string | null }) {
  const picture = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (picture.current) onWorld(picture.current)
  }, [])
  return (
    <main class="world" aria-label={say('desk.world')} tabIndex={-1}>
      <div class="world-picture" ref={picture} />
      {trouble && (
        <div class="no-stage" role="status">
          <p>{say('desk.noPicture')}</p>
          <p class="caption">{trouble}</p>
          <Button label={say('desk.openFleet')} onClick={() => openPanel('fleet')} />
        </div>
      )}
    </main>
  )
}

function Inspector() {
  const open = openPanelSignal.value
  const entry = panelsOfOpenLevelSignal.value.find(({ id }) => id === open?.id)
  return (
    <div
      id="inspector"
      class={`inspector ${entry ? 'open' : ''} ${isPanelWideSignal.value ? 'wide' : ''}`}
      tabIndex={-1}
    >
      {entry && <entry.component key={entry.id} about={open?.about ?? null} />}
    </div>
  )
}
