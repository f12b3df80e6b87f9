import type { Sum } from '../../../view/sum'
import { SaysWho } from './says-who'
import { Why } from './why'

interface FigureProps {
  /** The number, already written with its unit. */
  value: string
  label: string
  /** What 'Why?' opens, and what its title is (the label's key; without it the label). */
  why?: Sum | undefined
  whyCode?: string | undefined
  /** Writes the terms of 'Why?'. */
  write?: ((amount: number) => string) | undefined
  /** The path of the level's number that 'Says who?' opens. */
  source?: string | undefined
  /** One short line below: the consequence, not a repeat. */
  note?: string | undefined
  /** Written with ≈: nobody knows exactly. */
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
