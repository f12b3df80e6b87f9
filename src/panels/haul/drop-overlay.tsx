import { useEffect, useRef } from 'preact/hooks'
import { count } from '../../text/format'
import { chipColour } from '../../view/chip-colour'
import { fact } from '../../view/facts/fact'
import { nameOf, say } from '../app/translator'
import { gameState, openLevel } from '../game'
import { Button } from '../parts/button'
import { PaperDialog } from '../parts/dialog'
import { OriginBadge } from '../parts/figures/origin-badge'
import {
  cancelDrag,
  confirmDrop,
  currentDropTargets,
  dragged,
  dragPointer,
  dropAnnouncement,
  dropOn,
  dropTargetAt,
  dropTargetSentence,
  dropTargetText,
  hoveredSite,
  isOverDropOverlay,
  pendingDrop,
} from './drag-and-drop'
import type { DropTarget } from './drop-targets.view'

/** Drag-and-drop overlay: the drop targets, the label at the pointer, and the confirmation. */
export function DropOverlay() {
  useEffect(
    () => () => {
      cancelDrag()
      pendingDrop.value = null
      dropAnnouncement.value = ''
    },
    [],
  )
  return (
    <>
      <p role="status" class="haul-told">
        {dropAnnouncement.value}
      </p>
      {dragged.value && <Tray />}
      {dragged.value?.isByHand && <Held />}
      {pendingDrop.value && <Question />}
    </>
  )
}

/** The sites as drop targets, with what each would take. */
function Tray() {
  const paper = useRef<HTMLElement>(null)
  useEffect(() => {
    if (dragged.value?.isByHand === false) paper.current?.querySelector('button')?.focus()
  }, [dragged.value])
  if (dragged.value === null) return null
  const { pile, tray } = dragged.value
  const px = (length: number | null) => (length === null ? 'auto' : `${length}px`)
  return (
    // biome-ignore lint/a11y/useSemanticElements: not a form, so no fieldset
    <section
      ref={paper}
      role="group"
      class="haul-tray"
      aria-label={say('haul.where', { count: count(pile.count), chip: fact('chip', pile.chip) })}
      style={{ left: px(tray.left), width: px(tray.width), top: px(tray.top), bottom: px(tray.bottom) }}
    >
      <p class="haul-where">{say('haul.where', { count: count(pile.count), chip: fact('chip', pile.chip) })}</p>
      {currentDropTargets.value.map((landing) => (
        <Place key={landing.site} landing={landing} />
      ))}
      <Button kind="quiet" label={say('haul.leave')} onClick={cancelDrag} />
    </section>
  )
}

function Place({ landing }: { landing: DropTarget }) {
  const { site, power, move } = landing
  return (
    <button
      type="button"
      class={`haul-place ${hoveredSite.value === site ? 'over' : ''}`}
      data-takes-chips={site}
      aria-disabled={move === null}
      onClick={() => move && dropOn(site)}
    >
      <b>{nameOf('site', site)}</b>
      <span class={toneOf(landing)}>{dropTargetText(landing)}</span>
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
function toneOf({ move, left }: DropTarget): string {
  if (move === null) return 'why-not'
  return left > 0 ? '' : 'works-good'
}

function costText({ move, paidUsd, serversUsd, power }: DropTarget): string {
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
  if (dragPointer.value === null || dragged.value === null) return null
  const { x, y, isFinger } = dragPointer.value
  const { pile } = dragged.value
  const landing = dropTargetAt(hoveredSite.value)
  const words = landing ? dropTargetSentence(landing) : say('haul.letGo')
  // Over the overlay the drop target says it itself.
  const isSaid = landing !== undefined && isOverDropOverlay.value
  return (
    <div
      class={`haul-held ${isFinger ? 'finger' : ''}`}
      aria-hidden="true"
      style={{ '--x': `${x}px`, '--y': `${y}px` }}
    >
      <b class="works-chip">
        <OriginBadge origin={chipColour(gameState.value, pile.chip, openLevel.value.scenario)} />
        {say('works.fleet.storeOne', { count: count(pile.count), chip: fact('chip', pile.chip) })}
      </b>
      {!isSaid && <span class={landing?.move === null ? 'why-not' : ''}>{words}</span>}
    </div>
  )
}

/** Asks for confirmation where money would be spent. */
function Question() {
  if (pendingDrop.value === null) return null
  const { pile, landing } = pendingDrop.value
  const leave = () => {
    pendingDrop.value = null
  }
  const facts = { count: count(landing.count), chip: fact('chip', pile.chip), to: fact('location', landing.site) }
  return (
    <PaperDialog title={say('haul.sure', facts)} onClose={leave}>
      <p>{say('haul.sureCost', { paidUsd: fact('usd', landing.paidUsd) })}</p>
      {landing.refusal && <p class="why-not">{dropTargetText(landing)}</p>}
      <footer class="paper-foot">
        <Button kind="primary" label={say('works.fleet.move', facts)} onClick={() => confirmDrop(pile, landing)} />
        <Button label={say('haul.leave')} onClick={leave} />
      </footer>
    </PaperDialog>
  )
}
