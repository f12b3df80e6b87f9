import { Fragment } from 'preact'
import { formatWithExplicitSign } from '../../text/format'
import { formatUsdExact, hasText, say, sayDynamic } from '../app/translator'
import { waterfallTermName } from '../parts/figures/why-button'
import type { PriceChange } from './price-change.view'

/** What moved a price, and by how much each cause. */
export function PriceChangeText({ change: { since, total, causes } }: { change: PriceChange }) {
  const signed = (usd: number) => formatWithExplicitSign(usd, formatUsdExact)
  return (
    <>
      <b>{say(`trade.market.moved.${since}`, { changeText: signed(total) })}</b>
      {causes.map(({ code, amount }, index) => (
        <Fragment key={code}>
          {/* the line breaks between causes, not within one */ ' '}
          <span class="price-cause">
            {shortCauseName(code)} {signed(amount)}
            {index < causes.length - 1 && ' ·'}
          </span>
        </Fragment>
      ))}
    </>
  )
}

/** A cause in a word or two, as a row has room for; the name behind 'Why?' where there is no shorter one. */
function shortCauseName(code: string): string {
  const short = `trade.moved.${code}`
  return hasText(short) ? sayDynamic(short) : waterfallTermName(code)
}
