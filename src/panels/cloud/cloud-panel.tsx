import { useState } from 'preact/hooks'
import { formatCount as countText } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { formatUsd, formatWeekDate, say } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { LotSizeButtons } from '../market/buy-form'
import { LineChart } from '../parts/charts/line-chart'
import { LabelledFigure } from '../parts/figures/figure'
import { NumberStepper } from '../parts/inputs/stepper'
import { MoveButton } from '../parts/moves/move-button'
import { Panel } from '../parts/panel'
import { type CloudView, cloudRentalDraftView, cloudView } from './cloud.view'

/** Rented compute. */
export function CloudPanel(_: { about: string | null }) {
  const view = cloudView(gameStateSignal.value, currentLevelSignal.value.scenario)
  return (
    <Panel title={say('trade.cloud.title')} icon="rent" note={say('trade.cloud.note')}>
      <div class="trade">
        <div class="sheet-figures">
          <LabelledFigure
            label={say('trade.cloud.price')}
            value={formatUsd(view.price.total)}
            why={view.price}
            write={formatUsd}
            note={say('trade.cloud.perHour', { chip: fact('chip', view.referenceChip) })}
          />
          <LabelledFigure
            label={say('trade.cloud.mean')}
            value={formatUsd(view.meanUsdPerHour)}
            note={say('trade.cloud.meanNote')}
          />
        </div>
        <RentedNow view={view} />
        <RentForm view={view} />
        <LineChart
          title={say('trade.cloud.history')}
          series={[{ id: 'rent', label: say('trade.cloud.price'), values: view.history }]}
          write={formatUsd}
          fromZero
        />
      </div>
    </Panel>
  )
}

function RentedNow({ view }: { view: CloudView }) {
  const { chips, untilWeek, weeklyUsd, rentedUsdPerHour, endRental: end, endUsd, renewal } = view
  if (chips === 0) return <p class="muted">{say('trade.cloud.none')}</p>
  return (
    <section class="slip" aria-label={say('trade.cloud.rented')}>
      <h3>{say('trade.cloud.rented')}</h3>
      <div class="sheet-figures">
        <LabelledFigure
          label={say('trade.cloud.chips')}
          value={countText(chips)}
          note={say('trade.cloud.until', { date: formatWeekDate(untilWeek) })}
        />
        <LabelledFigure
          label={say('trade.cloud.weekly')}
          value={formatUsd(weeklyUsd)}
          note={say('trade.cloud.rate', { rentedUsd: fact('usd', rentedUsdPerHour) })}
        />
      </div>
      <div class="contract-moves">
        <MoveButton move={end} label={say('trade.cloud.end', { endUsd: fact('usd', endUsd) })} icon="cross" />
        <MoveButton
          move={renewal.move}
          label={say(renewal.isOn ? 'trade.cloud.renewOff' : 'trade.cloud.renewOn')}
          icon="clock"
        />
      </div>
      <p class="caption">{say(renewal.isOn ? 'trade.cloud.renews' : 'trade.cloud.lapses')}</p>
    </section>
  )
}

function RentForm({ view }: { view: CloudView }) {
  const [chips, setChips] = useState(256)
  const [weeks, setWeeks] = useState(13)
  const { move, weeklyUsd, totalUsd } = cloudRentalDraftView(
    gameStateSignal.value,
    chips,
    weeks,
    currentLevelSignal.value.scenario,
  )
  return (
    <fieldset class="trade-form">
      <legend>{say(view.chips > 0 ? 'trade.cloud.rentAnew' : 'trade.cloud.rent')}</legend>
      <div class="fields">
        <NumberStepper
          label={say('trade.cloud.chips')}
          value={chips}
          min={8}
          max={view.maxChips}
          step={8}
          onChange={setChips}
        />
        <LotSizeButtons lots={view.lotSizes} onChoose={setChips} />
        <NumberStepper
          label={say('trade.cloud.weeks')}
          value={weeks}
          min={4}
          max={52}
          step={1}
          onChange={setWeeks}
          format={(all) => formatWeekDate(gameStateSignal.value.week + all)}
        />
      </div>
      <p class="num">
        {say('trade.cloud.costs', { weeklyUsd: fact('usd', weeklyUsd), totalUsd: fact('usd', totalUsd) })}
      </p>
      <MoveButton move={move} label={say('trade.cloud.rentNow', { chips, weeks })} icon="rent" primary />
    </fieldset>
  )
}
