import { useState } from 'preact/hooks'
import { formatCount, formatPercent } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { displayNameOf, formatUsd, say, translatedLevelText } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { LabelledBar, LabelledFigureList, PanelCard } from '../parts/card'
import { WeekChart } from '../parts/charts/week-chart'
import { LabelledFigure } from '../parts/figures/figure'
import { NumberStepper } from '../parts/inputs/stepper'
import { MoveButton } from '../parts/moves/move-button'
import { Panel } from '../parts/panel'
import { type ProductsView, type ProductView, productsView } from './products.view'

/** The firm's products: prices, sales and share of the fleet. */
export function ProductsPanel() {
  const view = productsView(gameStateSignal.value, currentLevelSignal.value.scenario)
  return (
    <Panel title={say('works.products.title')} icon="product" note={say('works.products.note')}>
      <div class="works">
        <Totals view={view} />
        {view.products.map((product) => (
          <Product key={product.product} view={product} />
        ))}
        <WeekChart title={say('works.products.curveTitle')} ids={['revenueUsd']} write={formatUsd} fromZero />
      </div>
    </Panel>
  )
}

function Totals({ view }: { view: ProductsView }) {
  const { capacity } = view
  const text = say(capacity.hasShrunk ? 'works.products.shrunk' : 'works.products.usedOf', {
    used: formatCount(capacity.used),
    all: formatCount(capacity.all),
  })
  return (
    <section class="works-figures wide" aria-label={say('works.products.totals')}>
      <LabelledFigure
        value={formatUsd(view.revenueUsd)}
        label={say('works.products.revenue')}
        note={say('works.products.aWeek')}
      />
      <LabelledFigure
        value={formatUsd(view.rentUsdPerHour)}
        label={say('works.products.rent')}
        note={say('works.products.rentNote')}
      />
      <LabelledFigure value={formatPercent(view.customersStanding)} label={say('works.products.standing')} />
      <LabelledBar label={say('works.products.capacity')} text={text} share={capacity.usedShare} pattern="cost" />
    </section>
  )
}

function Product({ view }: { view: ProductView }) {
  const { product } = view
  return (
    <PanelCard title={displayNameOf('product', product)} note={translatedLevelText(`product.${product}.about`)}>
      {view.launchedWeek === null ? (
        <p class="works-status">{say('works.products.notSold', { usd: fact('usd', view.launchUsd) })}</p>
      ) : (
        <LabelledFigureList
          rows={[
            {
              label: say('works.products.revenueWeek'),
              value: formatUsd(view.revenueUsd),
              why: view.why,
              write: formatUsd,
            },
            {
              label: say(view.kind === 'lease' ? 'works.products.letShare' : 'works.products.marketShare'),
              value: formatPercent(view.marketShare),
            },
            {
              label: say('works.products.quality'),
              value: formatPercent(view.quality),
              tone: view.isOverloaded ? 'bad' : undefined,
              note: view.isOverloaded ? say('works.products.late') : undefined,
            },
            {
              label: say('works.products.used'),
              value: formatCount(view.usedChips),
              note: say('works.products.usedShare', { share: fact('share', view.usedShare) }),
            },
            {
              label: say('works.products.price'),
              value: formatPercent(view.priceRatio),
              note: say('works.products.priceNote'),
            },
          ]}
        />
      )}
      <Price view={view} />
    </PanelCard>
  )
}

/** The price as a share of the usual one, at launch or later. */
function Price({ view }: { view: ProductView }) {
  const [perCent, setPerCent] = useState(view.pricePercent)
  const { product } = view
  const priceRatio = perCent / 100
  const isSold = view.launchedWeek !== null
  return (
    <div class="works-act">
      <NumberStepper
        value={perCent}
        min={50}
        max={200}
        step={5}
        label={say('works.products.priceOf', { product: fact('product', product) })}
        onChange={setPerCent}
        format={(n) => say('works.products.ofUsual', { share: fact('share', n / 100) })}
      />
      <MoveButton
        primary={!isSold}
        move={isSold ? { type: 'setPrice', product, priceRatio } : { type: 'launchProduct', product, priceRatio }}
        label={
          isSold ? say('works.products.setPrice') : say('works.products.launch', { usd: fact('usd', view.launchUsd) })
        }
      />
    </div>
  )
}
