import type { RoundedWaterfall } from '../../../view/sum'
import { FigureSourceButton } from './source-button'
import { ExplainSumButton } from './why-button'

interface FigureProps {
  /** Formatted, with its unit. */
  value: string
  label: string
  /** The sum that 'Why?' opens, and the key of its title (by default the label). */
  why?: RoundedWaterfall | undefined
  whyCode?: string | undefined
  /** Formats the terms of 'Why?'. */
  write?: ((amount: number) => string) | undefined
  /** The path of the level's number that 'Says who?' opens. */
  source?: string | undefined
  /** One short line below: the consequence, not a repeat. */
  note?: string | undefined
  /** An estimate, written with ≈. */
  estimate?: boolean
  tone?: 'good' | 'bad' | undefined
}

/** A number with its name, its reasons and its source. */
export function LabelledFigure(props: FigureProps) {
  const { value, label, why, whyCode, write, source, note, estimate = false, tone } = props
  return (
    <div class={`figure ${tone ?? ''}`}>
      <span class="label">{label}</span>
      <span class="num">
        {estimate && '≈ '}
        {value}
      </span>
      {note && <span class="then">{note}</span>}
      {(why || source) && (
        <span class="asks">
          {why && <ExplainSumButton sum={why} code={whyCode ?? label} {...(write ? { write } : {})} />}
          {source && <FigureSourceButton path={source} what={label} />}
        </span>
      )}
    </div>
  )
}
