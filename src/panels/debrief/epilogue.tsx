import { fact } from '../../view/facts/fact'
import { displayNameOf, say } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { portraitUrl } from '../parts/figures/portrait'
import { type SellerEpilogue, sellerEpilogues } from './epilogue.view'

/** What became of the orders with each seller; nothing where the firm signed no order. */
export function EpilogueSection() {
  const rows = sellerEpilogues(gameStateSignal.value, currentLevelSignal.value.scenario)
  if (rows.length === 0) return null
  return (
    <section class="epilogue">
      <h2>{say('epilogue.title')}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.distributor}>
            <img src={portraitUrl(row.portrait)} alt="" width={40} height={45} />
            <p>
              <b>{displayNameOf('distributor', row.distributor)}</b> {epilogueText(row)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function epilogueText({ orders, chips, inTime, late, missingChips, stoppedOrders, ...rest }: SellerEpilogue): string {
  const { kept, broken, chip, leftCount } = rest
  return [
    say('epilogue.orders', { orders, chips, inTime, late }),
    missingChips > 0 ? say('epilogue.missing', { chips: missingChips, stopped: stoppedOrders }) : '',
    kept + broken > 0 ? say('epilogue.word', { kept, broken }) : '',
    say('epilogue.left', { count: leftCount, chip: fact('chip', chip) }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
