import { useEffect, useRef } from 'preact/hooks'
import { formatCount } from '../../text/format'
import { chipColourOf } from '../../view/chip-colour'
import { fact } from '../../view/facts/fact'
import { displayNameOf, say } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { Button } from '../parts/button'
import { ModalDialog } from '../parts/dialog'
import { OriginBadge } from '../parts/figures/origin-badge'
import {
  cancelChipDrag,
  chipDragPointerPositionSignal,
  chipDropAnnouncementSignal,
  chipDropTargetAtSite,
  chipDropTargetSentence,
  chipDropTargetText,
  currentChipDropTargetsSignal,
  draggedChipsSignal,
  dropChipsOnSite,
  isOverDropOverlaySignal,
  pendingChipDropSignal,
  performChipDrop,
  siteUnderDragPointerSignal,
} from './drag-and-drop'
import type { ChipDropTarget } from './drop-targets.view'

/** Drag-and-drop overlay: the drop targets, the label at the pointer, and the confirmation. */
export function ChipDropOverlay() {
  useEffect(
    () => () => {
      cancelChipDrag()
      pendingChipDropSignal.value = null
      chipDropAnnouncementSignal.value = ''
    },
    [],
  )
  return (
    <>
      <p role="status" class="haul-told">
        {chipDropAnnouncementSignal.value}
      </p>
      {draggedChipsSignal.value && <Tray />}
      {draggedChipsSignal.value?.isByHand && <Held />}
      {pendingChipDropSignal.value && <Question />}
    </>
  )
}

/** The sites as drop targets, with what each would take. */
function Tray() {
  const paper = useRef<HTMLElement>(null)
  useEffect(() => {
    if (draggedChipsSignal.value?.isByHand === false) paper.current?.querySelector('button')?.focus()
  }, [draggedChipsSignal.value])
  if (draggedChipsSignal.value === null) return null
  const { pile, tray } = draggedChipsSignal.value
  const px = (length: number | null) => (length === null ? 'auto' : `${length}px`)
  return (
    // biome-ignore lint/a11y/useSemanticElements: not a form, so no fieldset
    <section
      ref={paper}
      role="group"
      class="haul-tray"
      aria-label={say('haul.where', { count: formatCount(pile.count), chip: fact('chip', pile.chip) })}
      style={{ left: px(tray.left), width: px(tray.width), top: px(tray.top), bottom: px(tray.bottom) }}
    >
      <p class="haul-where">{say('haul.where', { count: formatCount(pile.count), chip: fact('chip', pile.chip) })}</p>
      {currentChipDropTargetsSignal.value.map((landing) => (
        <Place key={landing.site} landing={landing} />
      ))}
      <Button kind="quiet" label={say('haul.leave')} onClick={cancelChipDrag} />
    </section>
  )
}

function Place({ landing }: { landing: ChipDropTarget }) {
  const { site, power, move } = landing
  return (
    <button
      type="button"
      class={`haul-place ${siteUnderDragPointerSignal.value === site ? 'over' : ''}`}
      data-takes-chips={site}
      aria-disabled={move === null}
      onClick={() => move && dropChipsOnSite(site)}
    >
      <b>{displayNameOf('site', site)}</b>
      <span class={toneOf(landing)}>{chipDropTargetText(landing)}</span>
      <span class="meter" aria-hidden="true">
        <i class="cost" style={{ width: `${power.beforeShare * 100}%` }} />
        {move && (
          <u
            style={{ left: `${power.beforeShare * 100}%`, width: `${(power.afterShare - power.beforeShare) * 100}%` }}
          />
        )}
      </span>
      <small>{costText(landing)}</small>
    </button>
  )
}

/** All of the chips, some, or none. */
function toneOf({ move, left }: ChipDropTarget): string {
  if (move === null) return 'why-not'
  return left > 0 ? '' : 'works-good'
}

function costText({ move, paidUsd, serversUsd, power }: ChipDropTarget): string {
  if (move === null) return ''
  const drawn = say('haul.power', { afterKw: fact('kw', power.afterKw), connectedKw: fact('kw', power.connectedKw) })
  const cost =
    paidUsd > 0
      ? say('haul.paid', { paidUsd: fact('usd', paidUsd) })
      : say('works.fleet.installUsd', { usd: fact('usd', serversUsd) })
  return `${drawn}. ${cost}`
}

/** The label at the pointer: the dragged chips and what the target would take. */
function Held() {
  if (chipDragPointerPositionSignal.value === null || draggedChipsSignal.value === null) return null
  const { x, y, isFinger } = chipDragPointerPositionSignal.value
  const { pile } = draggedChipsSignal.value
  const landing = chipDropTargetAtSite(siteUnderDragPointerSignal.value)
  const words = landing ? chipDropTargetSentence(landing) : say('haul.letGo')
  // Over the overlay the drop target says it itself.
  const isSaid = landing !== undefined && isOverDropOverlaySignal.value
  return (
    <div
      class={`haul-held ${isFinger ? 'finger' : ''}`}
      aria-hidden="true"
      style={{ '--x': `${x}px`, '--y': `${y}px` }}
    >
      <b class="works-chip">
        <OriginBadge origin={chipColourOf(gameStateSignal.value, pile.chip, currentLevelSignal.value.scenario)} />
        {say('works.fleet.storeOne', { count: formatCount(pile.count), chip: fact('chip', pile.chip) })}
      </b>
      {!isSaid && <span class={landing?.move === null ? 'why-not' : ''}>{words}</span>}
    </div>
  )
}

/** Asks for confirmation where money would be spent. */
function Question() {
  if (pendingChipDropSignal.value === null) return null
  const { pile, landing } = pendingChipDropSignal.value
  const leave = () => {
    pendingChipDropSignal.value = null
  }
  const facts = { count: formatCount(landing.count), chip: fact('chip', pile.chip), to: fact('location', landing.site) }
  return (
    <ModalDialog title={say('haul.sure', facts)} onClose={leave}>
      <p>{say('haul.sureCost', { paidUsd: fact('usd', landing.paidUsd) })}</p>
      {landing.refusal && <p class="why-not">{chipDropTargetText(landing)}</p>}
      <footer class="paper-foot">
        <Button kind="primary" label={say('works.fleet.move', facts)} onClick={() => performChipDrop(pile, landing)} />
        <Button label={say('haul.leave')} onClick={leave} />
      </footer>
    </ModalDialog>
  )
}
