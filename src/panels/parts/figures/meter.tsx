export interface MeterProps {
  /** 0 to 1. */
  share: number
  label: string
  /** The value in words: '39%', '5.9 of 8.0 MW'. */
  text: string
  /** The name of a pattern: a dial, an origin, 'estimate' or 'controlled'. */
  pattern?: string | undefined
  /** A mark on the bar, 0 to 1. */
  tick?: number | null | undefined
}

/** A bar with its value in words. */
export function MeterBar({ share, label, text, pattern = 'us', tick = null }: MeterProps) {
  const filled = Math.min(1, Math.max(0, share))
  return (
    // biome-ignore lint/a11y/useSemanticElements: the browser's own meter cannot carry a pattern and a tick
    <span
      class="meter"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(filled * 100)}
      aria-valuetext={text}
      style={{ borderColor: `var(--dial-${pattern}, var(--origin-${pattern}, var(--line-strong)))` }}
    >
      <i class={pattern} style={{ width: `${filled * 100}%`, background: `var(--pattern-${pattern})` }} />
      {tick !== null && <b style={{ left: `${Math.min(1, Math.max(0, tick)) * 100}%` }} />}
    </span>
  )
}
