import { formatNumber, unknownValuePlaceholder } from '../../../text/format'
import type { RoundedWaterfall } from '../../../view/sum'
import { hasText, say, sayDynamic } from '../../app/translator'
import { ExplanationDialogButton } from './ask-button'

interface WhyProps {
  sum: RoundedWaterfall
  /** The key of the explained number. */
  code: string
  /** Formats one term; three significant figures by default. */
  write?: (amount: number) => string
}

/** 'Why?': opens the terms that add up to a number. */
export function ExplainSumButton({ sum, code, write = formatNumber }: WhyProps) {
  const title = hasText(code) ? sayDynamic(code) : code
  return (
    <ExplanationDialogButton label={say('shell.why')} name={say('shell.whyThis', { what: title })} title={title}>
      {() => <WaterfallTermList sum={sum} write={write} caption={title} />}
    </ExplanationDialogButton>
  )
}

export interface WaterfallDisplayProps {
  sum: RoundedWaterfall
  write: (amount: number) => string
  caption: string
}

/** The terms of a sum and its total; hidden terms are blanks. */
export function WaterfallTermList({ sum, write, caption }: WaterfallDisplayProps) {
  return (
    <dl class="why" aria-label={caption}>
      {shownParts(sum).map((part, index) => (
        <div key={`${part.code}-${index}`} class={part.openness}>
          <dt>{waterfallTermName(part.code)}</dt>
          <dd>{part.openness === 'hidden' ? unknownValuePlaceholder : write(part.amount)}</dd>
        </div>
      ))}
      <div class="total">
        <dt>{say('shell.total')}</dt>
        <dd>{write(sum.total)}</dd>
      </div>
    </dl>
  )
}

/** Leaves out a start of zero. */
function shownParts({ parts }: RoundedWaterfall): RoundedWaterfall['parts'] {
  return parts.length > 1 ? parts.filter(({ amount }, index) => index > 0 || amount !== 0) : parts
}

/** The name of a term of a sum. */
export function waterfallTermName(code: string): string {
  return hasText(`part.${code}`) ? sayDynamic(`part.${code}`) : sayDynamic(code)
}
