import { count, percent } from '../../text/format'
import { dateText, say, usd, usdExact } from '../app/translator'
import { openLevel } from '../game'
import { clauseLine, clauseName } from './clause.view'
import type { PackageView } from './talk.view'

interface TheirSlipProps {
  chip: string
  theirs: PackageView
  round: number
}

/** The distributor's package. */
export function DistributorOfferSlip({ chip, theirs, round }: TheirSlipProps) {
  const { scenario } = openLevel.value
  const rows: [string, string][] = [
    [say('trade.package.price'), usdExact(theirs.unitPriceUsd)],
    [say('trade.package.count'), count(theirs.count)],
    [say('trade.package.deposit'), `${percent(theirs.depositShare)} · ${usd(theirs.depositUsd)}`],
    [
      say('trade.package.delivery'),
      `${say('trade.package.inWeeks', { weeks: theirs.weeks })} · ${dateText(theirs.dueWeek)}`,
    ],
    [say(clauseName(chip, scenario)), say(clauseLine(chip, theirs.clause, scenario))],
    [say('trade.package.lock'), say(theirs.isLocked ? 'trade.package.locked' : 'trade.package.open')],
  ]
  return (
    <section class="slip tea-slip theirs">
      <table>
        <caption>
          {say('trade.talk.theirs')} <span>{say('trade.talk.round', { round })}</span>
        </caption>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="n">{value}</td>
            </tr>
          ))}
          <tr class="total">
            <th scope="row">{say('trade.package.total')}</th>
            <td class="n">{usd(theirs.totalUsd)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}
