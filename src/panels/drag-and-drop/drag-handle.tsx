import { useEffect, useRef } from 'preact/hooks'
import { formatCount } from '../../text/format'
import { say } from '../app/translator'
import {
  cancelChipDrag,
  draggedChipsSignal,
  dropChipsOnSite,
  moveChipDrag,
  siteUnderDragPointerSignal,
  startChipDrag,
} from './drag-and-drop'
import type { DraggedChips } from './drop-targets.view'

/** Pointer movement in pixels before a drag starts. */
const stillPixels = 6

/** The drag handle of a group of chips: dragged onto a site, or pressed, after which a site is pressed. */
export function ChipDragHandleButton({ pile }: { pile: DraggedChips }) {
  const held = useRef<{ x: number; y: number; isCarrying: boolean } | null>(null)
  const wasCarried = useRef(false)
  useEffect(() => cancelChipDrag, [])
  const now = draggedChipsSignal.value?.pile
  const isCarried = now?.chip === pile.chip && now.from === pile.from
  const grasp = (input: PointerEvent) => {
    wasCarried.current = false
    if (input.button !== 0 || !input.isPrimary) return
    held.current = { x: input.clientX, y: input.clientY, isCarrying: false }
    gripOf(input).setPointerCapture(input.pointerId)
  }
  const carry = (input: PointerEvent) => {
    const from = held.current
    if (!from) return
    if (!from.isCarrying) {
      if (Math.hypot(input.clientX - from.x, input.clientY - from.y) < stillPixels) return
      from.isCarrying = true
      wasCarried.current = true
      startChipDrag(pile, gripOf(input), true)
    }
    // Escape may have cancelled the drag while the button is still down.
    if (draggedChipsSignal.value !== null) moveChipDrag(input.clientX, input.clientY, input.pointerType === 'touch')
  }
  const drop = () => {
    if (held.current?.isCarrying && draggedChipsSignal.value !== null) dropChipsOnSite(siteUnderDragPointerSignal.value)
    held.current = null
  }
  const lose = () => {
    if (held.current?.isCarrying) cancelChipDrag()
    held.current = null
  }
  return (
    <button
      type="button"
      class="btn haul-grip"
      aria-expanded={isCarried}
      onPointerDown={grasp}
      onPointerMove={carry}
      onPointerUp={drop}
      onPointerCancel={lose}
      onContextMenu={(input) => held.current && input.preventDefault()}
      onClick={(input) => {
        // Not every browser fires a click after a drag; a keyboard click has detail 0 and never follows one.
        const isPress = input.detail === 0 || !wasCarried.current
        wasCarried.current = false
        if (isPress && isCarried) cancelChipDrag()
        else if (isPress) startChipDrag(pile, input.currentTarget, false)
      }}
    >
      <i aria-hidden="true" />
      {say('haul.grip', { count: formatCount(pile.count) })}
    </button>
  )
}

function gripOf(input: PointerEvent): HTMLElement {
  return input.currentTarget as HTMLElement
}
