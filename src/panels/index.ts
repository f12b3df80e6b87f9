import { computed } from '@preact/signals'
import { levelHasPanel } from '../view/panel-features'
import { CloudPanel } from './cloud/cloud-panel'
import { ContractsPanel } from './contracts/contracts-panel'
import { FleetPanel } from './fleet/fleet-panel'
import { currentLevelSignal } from './game'
import { HelpPanel } from './help/help-card'
import { InsurancePanel } from './insurance/insurance-panel'
import { MandatePanel } from './mandate/mandate-panel'
import { MarketPanel } from './market/market-panel'
import { MoneyPanel } from './money/money-panel'
import { NationPanel } from './nation/nation-panel'
import { JournalPanel } from './news/journal-panel'
import { StandingOrdersPanel } from './orders/orders-panel'
import type { PanelEntry } from './panel-entry'
import { PeoplePanel } from './people/people-panel'
import { ProductsPanel } from './products/products-panel'
import { RulePanel } from './rules/rules-panel'
import { SitesPanel } from './sites/sites-panel'
import { SourcesPanel } from './sources/sources-panel'
import { SoftwareStacksPanel } from './stacks/stacks-panel'
import { DistributorsPanel } from './talks/distributors-panel'
import { TrainingPanel } from './training/training-panel'
// Style sheets in the cascade's order: of two equal selectors the later one wins.
import './style/trade.css'
import './market/market.css'
import './market/chip-details.css'
import './rules/control-words.css'
import './sources/source-list.css'
import './distributors/distributors.css'
import './contracts/contracts.css'
import './insurance/insurance.css'
import './rules/rules.css'
import './talks/offer-draft-form.css'
import './talks/tea-things.css'
import './talks/talk-moves.css'
import './talks/talk-sheets.css'
import './distributors/trace-list.css'
import './distributors/limit-band.css'
import './talks/talk-dialog.css'
import './style/works.css'
import './parts/inputs/switch.css'
import './mandate/mandate.css'
import './fleet/fleet.css'
import './sites/sites.css'
import './money/money.css'
import './parts/charts/waterfall.css'
import './sources/sources.css'
import './training/training.css'
import './drag-and-drop/drag-and-drop.css'

/** Every panel of the desk, in the order of the rail. */
const all: readonly PanelEntry[] = [
  { id: 'market', icon: 'buy', titleKey: 'trade.market.title', group: 'market', component: MarketPanel },
  { id: 'talk', icon: 'tea', titleKey: 'trade.distributors.title', group: 'market', component: DistributorsPanel },
  { id: 'contracts', icon: 'contract', titleKey: 'trade.contracts.title', group: 'market', component: ContractsPanel },
  { id: 'insurance', icon: 'insurance', titleKey: 'trade.insurance.title', group: 'market', component: InsurancePanel },
  { id: 'cloud', icon: 'rent', titleKey: 'trade.cloud.title', group: 'market', component: CloudPanel },
  { id: 'rules', icon: 'rule', titleKey: 'trade.rules.title', group: 'world', component: RulePanel },
  { id: 'mandate', icon: 'seal', titleKey: 'works.mandate.title', group: 'company', component: MandatePanel },
  { id: 'sites', icon: 'plug', titleKey: 'works.sites.title', group: 'hall', component: SitesPanel },
  { id: 'fleet', icon: 'rack', titleKey: 'works.fleet.title', group: 'hall', component: FleetPanel },
  { id: 'stacks', icon: 'migrate', titleKey: 'works.stacks.title', group: 'hall', component: SoftwareStacksPanel },
  { id: 'training', icon: 'train', titleKey: 'works.training.title', group: 'company', component: TrainingPanel },
  { id: 'products', icon: 'product', titleKey: 'works.products.title', group: 'company', component: ProductsPanel },
  { id: 'teams', icon: 'people', titleKey: 'works.people.title', group: 'company', component: PeoplePanel },
  { id: 'money', icon: 'ledger', titleKey: 'works.money.title', group: 'company', component: MoneyPanel },
  { id: 'orders', icon: 'clock', titleKey: 'works.orders.title', group: 'company', component: StandingOrdersPanel },
  { id: 'nation', icon: 'nation', titleKey: 'works.nation.title', group: 'world', component: NationPanel },
  { id: 'sources', icon: 'source', titleKey: 'works.sources.title', group: 'world', component: SourcesPanel },
  { id: 'journal', icon: 'journal', titleKey: 'journal.title', group: 'papers', component: JournalPanel },
  { id: 'help', icon: 'book', titleKey: 'help.title', group: 'papers', component: HelpPanel },
]

/** The panels of the open level: without those of features that it disables. */
export const panelsOfOpenLevelSignal = computed(() =>
  all.filter(({ id }) => levelHasPanel(id, currentLevelSignal.value.scenario)),
)
