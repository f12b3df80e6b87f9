import { fact } from '../../view/facts/fact'
import { nameOf, say, usdExact } from '../app/translator'
import { gameState, openLevel } from '../game'
import { LineChart } from '../parts/charts/line-chart'
import { priceHistory } from './price-history.view'

/** New and used price of the reference chip with the dates of the rules; nothing before its launch. */
export function PriceHistory() {
  const { chip, market, used, rules } = priceHistory(gameState.value, openLevel.value.scenario)
  const weeks = market.filter((usd) => usd !== null).length
  if (weeks === 0) return null
  if (weeks < 2) return <p class="caption">{say('trade.history.young', { chip: fact('chip', chip) })}</p>
  return (
    <LineChart
      title={say('trade.history.title', { chip: fact('chip', chip) })}
      series={[
        { id: 'market', label: say('trade.market.marketPrice'), values: market, colour: 'var(--money)' },
        { id: 'used', label: say('trade.stock.used'), values: used, colour: 'var(--text-2)' },
      ]}
      rules={rules.map(({ rule, week }) => ({ week, label: nameOf('rule', rule) }))}
      write={usdExact}
    />
  )
}
