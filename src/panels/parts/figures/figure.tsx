import type { Sum } from '../../../view/sum'
import { SaysWho } from './says-who'
import { Why } from './why'

interface FigureProps {
  /** Formatted, with its unit. */
  value: string
  label: string
  /** The sum that 'Why?' opens, and the key of its title (by default the label). */
  why?: Sum | undefined
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
export function Figure({ value, label, why, whyCode, write, source, note, estimate = false, tone }: FigureProps) {
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
          {why && <Why sum={why} code={whyCode ?? label} {...(write ? { write } : {})} />}
          {source && <SaysWho path={source} what={label} />}
        </span>
      )}
    </div>
  )
}
