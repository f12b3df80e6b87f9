import { percent } from '../../text/format'
import { nameOf, say } from '../app/translator'
import { closedDeals } from '../deals/deal-books.view'
import { DealList } from '../deals/deal-list'
import { type EstimateResult, estimateResults } from '../deals/estimate-results.view'
import { gameState, openLevel } from '../game'
import { Icon } from '../parts/icon'

/** All deals with open books, and the player's estimates of the distributors. */
export function DebriefDeals() {
  const deals = closedDeals(gameState.value, openLevel.value.scenario)
  const read = estimateResults(gameState.value)
  return (
    <section class="debrief-deals">
      <h2>{say('books.all')}</h2>
      {deals.length === 0 ? <p>{say('books.all.none')}</p> : <DealList hasLeft />}
      {read.length > 0 && <Readings rows={read} />}
    </section>
  )
}

/** Estimates beside the truth. */
function Readings({ rows }: { rows: readonly EstimateResult[] }) {
  return (
    <>
      <h3>{say('books.readings')}</h3>
      <ul class="readings">
        {rows.map((row) => (
          <li key={row.distributor}>
            <b>{nameOf('distributor', row.distributor)}</b>
            <span>{limitWords(row)}</span>
            <span>{temperWords(row)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function limitWords({ noted, band, limitShare }: EstimateResult) {
  const truth = percent(limitShare)
  if (!noted || !band) return say('books.readings.noBand', { truth })
  const facts = { lowText: percent(noted.low), highText: percent(noted.high), truth }
  return (
    <>
      <Icon name={band === 'inside' ? 'check' : 'cross'} size={18} /> {say(`books.readings.${band}`, facts)}
    </>
  )
}

function temperWords({ noted, temper, isTemperRight }: EstimateResult) {
  const truth = nameOf('temper', temper)
  if (!noted || noted.temper === null || isTemperRight === null) return say('books.readings.noTemper', { truth })
  const facts = { said: nameOf('temper', noted.temper), truth }
  return (
    <>
      <Icon name={isTemperRight ? 'check' : 'cross'} size={18} />{' '}
      {say(isTemperRight ? 'books.readings.right' : 'books.readings.wrong', facts)}
    </>
  )
}
