import './split-bar.css'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type ShareSliderRange, shareSliderAmountAfterKey, shareSliderAmountAtPointer } from './split.view'

/** One part of the whole. */
interface SplitPart {
  id: string
  name: string
  amount: number
  /** The name of a pattern. */
  pattern: string
}

interface SplitBarProps {
  /** The name of the whole. */
  label: string
  /** The name of the handle's amount. */
  handle: string
  /** The handle moves the amount between the first two parts; other parts are fixed. */
  parts: readonly [SplitPart, SplitPart, ...SplitPart[]]
  range: ShareSliderRange
  write: (amount: number) => string
  /** The nearest allowed amount, its text, and why not further. */
  look: (wanted: number) => { amount: number; text: string; whyNot?: string | undefined }
  onSet: (amount: number) => void
  /** A tried and not yet set amount; null once it is set. */
  onTry?: (amount: number | null) => void
  /** With a hint the arrows only try an amount: Enter or leaving the handle sets it, and the hint says so. */
  hint?: string | undefined
}

/** A bar of shares. The end of the first part is a handle: dragged, or moved by the arrows; Escape reverts it. */
export function ShareSliderBar({ label, handle, parts, range, write, look, onSet, onTry, hint }: SplitBarProps) {
  const bar = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState<number | null>(null)
  const [isDragged, setDragged] = useState(false)
  const [first, second, ...others] = parts
  const looked = look(wanted ?? first.amount)
  const now = wanted === null ? first.amount : looked.amount
  useEffect(() => onTry?.(wanted === null ? null : now), [wanted === null ? null : now])
  const shown = [{ ...first, amount: now }, { ...second, amount: first.amount + second.amount - now }, ...others]
  const total = shown.reduce((sum, { amount }) => sum + amount, 0)
  const inPercent = (amount: number) => (total === 0 ? 0 : (amount / total) * 100)

  const settle = (to: number | null) => {
    setWanted(null)
    setDragged(false)
    if (to === null) return
    const { amount } = look(to)
    if (amount !== first.amount) onSet(amount)
  }
  const drag = (input: PointerEvent) => {
    const box = bar.current?.getBoundingClientRect()
    if (isDragged && box) setWanted(shareSliderAmountAtPointer((input.clientX - box.left) / box.width, range))
  }
  const press = (input: KeyboardEvent) => {
    const next = shareSliderAmountAfterKey(input.key, now, range)
    if (next !== null) {
      if (hint || isDragged) setWanted(next)
      else settle(next)
    } else if (wanted !== null && input.key === 'Enter') settle(wanted)
    else if (wanted !== null && input.key === 'Escape') settle(null)
    else return
    input.preventDefault()
    input.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, as its handle is a slider and no field
    <div class="split" role="group" aria-label={label}>
      <p class="split-words" aria-hidden="true">
        {shown.map(({ id, name, amount, pattern }) => (
          <span key={id}>
            <i style={{ background: `var(--pattern-${pattern})` }} /> {name} <b>{write(amount)}</b>
          </span>
        ))}
      </p>
      <div class="split-bar" ref={bar}>
        {shown.map(({ id, amount, pattern }) => (
          <i key={id} style={{ width: `${inPercent(amount)}%`, background: `var(--pattern-${pattern})` }} />
        ))}
        <div
          class={`split-handle ${wanted === null ? '' : 'moved'}`}
          role="slider"
          tabIndex={0}
          aria-label={handle}
          aria-valuemin={range.least}
          aria-valuemax={range.most}
          aria-valuenow={now}
          aria-valuetext={looked.text}
          style={{ left: `${inPercent(now)}%` }}
          onPointerDown={(input) => {
            if (input.button !== 0 || !input.isPrimary) return
            input.currentTarget.setPointerCapture(input.pointerId)
            setDragged(true)
          }}
          onPointerMove={drag}
          onPointerUp={() => isDragged && settle(wanted)}
          onPointerCancel={() => settle(null)}
          onBlur={() => settle(isDragged ? null : wanted)}
          onKeyDown={press}
        >
          <i aria-hidden="true" />
        </div>
      </div>
      <p class="split-said" role="status">
        {wanted !== null && looked.whyNot && <span class="why-not">{looked.whyNot}</span>}
        {wanted !== null && !looked.whyNot && !isDragged && hint}
      </p>
    </div>
  )
}
