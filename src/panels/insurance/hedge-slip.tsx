import { number } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { dateText, levelText, nameOf, say, usd } from '../app/translator'
import { LabelledFigure } from '../parts/figures/figure'
import { Icon } from '../parts/icon'
import { MoveButton } from '../parts/moves/move-button'
import type { HedgeView } from './insurance.view'

/** One insurance: price, payout and deadline. */
export function HedgeSlip({ hedge: view }: { hedge: HedgeView }) {
  const { hedge, kind, feeUsd, feePath, pricePercent, sharePath, phase } = view
  return (
    <article class={`slip hedge ${phase}`} aria-label={nameOf('hedge', hedge)}>
      <h4>
        <Icon name="shield" size={18} /> {nameOf('hedge', hedge)}
      </h4>
      <p>{levelText(`hedge.${hedge}.about`)}</p>
      <div class="sheet-figures">
        {feeUsd > 0 && <LabelledFigure label={say('trade.hedges.fee')} value={usd(feeUsd)} source={feePath} />}
        {view.feeUsdPerWeek > 0 && (
          <LabelledFigure
            label={say('trade.hedges.weekly')}
            value={say('trade.hedges.aWeek', { usd: fact('usd', view.feeUsdPerWeek) })}
            source={view.weeklyPath}
          />
        )}
        {pricePercent > 0 && (
          <LabelledFigure
            label={say(`trade.hedges.share.${kind}`)}
            value={say('trade.percent', { percent: number(pricePercent) })}
            source={sharePath}
          />
        )}
        <LabelledFigure label={say('trade.hedges.lasts')} value={say('trade.weeks', { weeks: view.lastsWeeks })} />
      </div>
      {phase === 'open' && (
        <p class="caption">
          {say('trade.window', { since: dateText(view.fromWeek), until: dateText(view.untilWeek) })}
        </p>
      )}
      {phase === 'held' && view.holdsUntilWeek !== null ? (
        <p class="held">
          <Icon name="check" size={18} /> {say('trade.hedges.held', { date: dateText(view.holdsUntilWeek) })}
        </p>
      ) : (
        <MoveButton move={view.move} label={say('trade.hedges.take')} icon="insurance" />
      )}
    </article>
  )
}
