// Run by Node: the hidden traits of the distributor in a recorded game, in every form in which the page could show
// them.
import { readFileSync } from 'node:fs'
import { openLevelFromDisk } from '../../../src/cli/open-level'
import { parseRecord } from '../../../src/session/read-record'
import { verifyRecordByReplay } from '../../../src/session/replay'
import { sellerReservationPriceUsd } from '../../../src/sim/trade/offer-prices'

const file = process.argv[2] ?? ''
const parsed = parseRecord(readFileSync(file, 'utf8'), file)
if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults))
const level = openLevelFromDisk(parsed.record.level)
const { state } = verifyRecordByReplay(parsed.record, level)
const { talk } = state
if (!talk) throw new Error('nobody sits at the table')
const person = state.distributors[talk.distributor]
if (!person) throw new Error(`no ${talk.distributor}`)
const { mind, believes } = person
const dollars = [talk.plainLimitUsd, sellerReservationPriceUsd(state, talk, talk.theirs, level.scenario)]
const shares = [
  mind.limitMargin,
  mind.patience,
  mind.honesty,
  mind.reliability,
  mind.fear,
  ...Object.values(mind.weights),
]
const gains = Object.values(talk.gains).filter((gain) => gain > 0)
console.log(
  JSON.stringify({
    temper: mind.temper,
    numbers: [
      ...dollars.flatMap((usd) => [String(usd), usd.toLocaleString('en')]),
      ...[...shares, ...gains].map((share) => Math.abs(share).toFixed(4)),
    ],
    believes: Object.values(believes),
  }),
)
