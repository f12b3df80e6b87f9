import { useState } from 'preact/hooks'
import { say } from '../app/translator'
import { gameState, openLevel } from '../game'
import { Panel } from '../parts/panel'
import { ChipSheet } from './chip-sheet'
import { marketView } from './market.view'
import { MarketTable } from './market-table'
import { PriceHistory } from './price-history'

/** The open market and the player's stock: a row a chip, and the sheet of the chosen one. */
export function MarketPanel({ about }: { about: string | null }) {
  const [chosen, choose] = useState(about)
  const isAsked = chosen !== null
  const shelves = marketView(gameState.value, openLevel.value.scenario)
  const shelf = shelves.find(({ chip }) => chip === chosen) ?? shelves[0]
  return (
    <Panel title={say('trade.market.title')} icon="buy" note={say('trade.market.note')}>
      <div class="trade">
        <MarketTable shelves={shelves} chosen={shelf?.chip ?? null} onChoose={choose} />
        {shelves.some(({ isDeniedButHere }) => isDeniedButHere) && (
          <p class="caption">{say('trade.market.deniedNote')}</p>
        )}
        {shelf && <ChipSheet key={shelf.chip} shelf={shelf} isAsked={isAsked} />}
        <PriceHistory />
      </div>
    </Panel>
  )
}
