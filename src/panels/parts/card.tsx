import type { ComponentChildren } from 'preact'
import type { RoundedWaterfall } from '../../view/sum'
import { MeterBar, type MeterProps } from './figures/meter'
import { FigureSourceButton } from './figures/source-button'
import { ExplainSumButton } from './figures/why-button'
import { ScreenReaderPause } from './speech-pause'

interface CardProps {
  title: string
  /** One line under the title. */
  note?: string | undefined
  /** Takes the panel's full width. */
  isWide?: boolean | undefined
  /** The site that receives chips dropped on this card. */
  takesChips?: string | undefined
  children: ComponentChildren
}

/** A bordered section of a panel, with its heading. */
export function PanelCard({ title, note, isWide = false, takesChips, children }: CardProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group names the equal buttons of its card without being a landmark
    <section role="group" aria-label={title} class={`works-card ${isWide ? 'wide' : ''}`} data-takes-chips={takesChips}>
      <h3>{title}</h3>
      {note && <p class="works-note">{note}</p>}
      {children}
    </section>
  )
}

export interface LabelledFigureRow {
  /** Unique in its list. */
  label: string
  value: ComponentChildren
  /** One short line below: the consequence. */
  note?: string | undefined
  why?: RoundedWaterfall | undefined
  write?: ((amount: number) => string) | undefined
  /** The path of the level's number behind it. */
  source?: string | undefined
  tone?: 'good' | 'bad' | undefined
}

/** Named figures, one a line. */
export function LabelledFigureList({ rows }: { rows: readonly LabelledFigureRow[] }) {
  return (
    <dl class="works-facts">
      {rows.map(({ label, value, note, why, write, source, tone }) => (
        <div key={label} class={tone ?? ''}>
          <dt>{label}</dt>
          <dd>
            <b>{value}</b>
            {why && <ExplainSumButton sum={why} code={label} {...(write ? { write } : {})} />}
            {source && <FigureSourceButton path={source} what={label} />}
            {note && <ScreenReaderPause />}
            {note && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** One line of a list of named facts. */
export function NamedFactListItem({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface LabelledBarProps extends MeterProps {
  /** The meter's name, where the label alone says too little. */
  meterLabel?: string
}

/** A bar with its name and its value in words. */
export function LabelledBar({ label, text, meterLabel = label, ...meter }: LabelledBarProps) {
  return (
    <div class="works-bar">
      <span aria-hidden="true">
        {label} <b>{text}</b>
      </span>
      <MeterBar {...meter} label={meterLabel} text={text} />
    </div>
  )
}
