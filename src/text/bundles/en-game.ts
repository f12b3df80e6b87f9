import cloud from '../en/cloud.json' with { type: 'json' }
import contracts from '../en/contracts.json' with { type: 'json' }
import distributors from '../en/distributors.json' with { type: 'json' }
import fleet from '../en/fleet.json' with { type: 'json' }
import insurance from '../en/insurance.json' with { type: 'json' }
import levelFigures from '../en/level-figures.json' with { type: 'json' }
import mandate from '../en/mandate.json' with { type: 'json' }
import market from '../en/market.json' with { type: 'json' }
import money from '../en/money.json' with { type: 'json' }
import nation from '../en/nation.json' with { type: 'json' }
import news from '../en/news.json' with { type: 'json' }
import people from '../en/people.json' with { type: 'json' }
import products from '../en/products.json' with { type: 'json' }
import quantities from '../en/quantities.json' with { type: 'json' }
import refusals from '../en/refusals.json' with { type: 'json' }
import sites from '../en/sites.json' with { type: 'json' }
import sources from '../en/sources.json' with { type: 'json' }
import stacks from '../en/stacks.json' with { type: 'json' }
import standingOrders from '../en/standing-orders.json' with { type: 'json' }
import talks from '../en/talks.json' with { type: 'json' }
import training from '../en/training.json' with { type: 'json' }

/** English texts of a game's panels and of what its economy says. */
export const englishPanelTexts = {
  ...news,
  ...refusals,
  ...levelFigures,
  ...market,
  ...distributors,
  ...talks,
  ...contracts,
  ...insurance,
  ...cloud,
  ...quantities,
  ...people,
  ...mandate,
  ...products,
  ...training,
  ...sites,
  ...fleet,
  ...stacks,
  ...money,
  ...nation,
  ...standingOrders,
  ...sources,
}
