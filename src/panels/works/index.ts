import './works.css'
import './haul.css'
import type { PanelEntry } from '../panel-entry'
import { FleetPanel } from './fleet-panel'
import { MandatePanel } from './mandate-panel'
import { MoneyPanel } from './money-panel'
import { NationPanel } from './nation-panel'
import { OrdersPanel } from './orders-panel'
import { PeoplePanel } from './people-panel'
import { ProductsPanel } from './products-panel'
import { SitesPanel } from './sites-panel'
import { SourcesPanel } from './sources-panel'
import { StacksPanel } from './stacks-panel'
import { TrainingPanel } from './training-panel'

/** The panels of everything that the firm builds and counts. */
export const worksPanels: PanelEntry[] = [
  {
    id: 'mandate',
    icon: 'seal',
    titleKey: 'works.mandate.title',
    group: 'company',
    component: MandatePanel,
  },
  { id: 'sites', icon: 'plug', titleKey: 'works.sites.title', group: 'hall', component: SitesPanel },
  { id: 'fleet', icon: 'rack', titleKey: 'works.fleet.title', group: 'hall', component: FleetPanel },
  {
    id: 'stacks',
    icon: 'migrate',
    titleKey: 'works.stacks.title',
    group: 'hall',
    component: StacksPanel,
  },
  {
    id: 'training',
    icon: 'train',
    titleKey: 'works.training.title',
    group: 'company',
    component: TrainingPanel,
  },
  {
    id: 'products',
    icon: 'product',
    titleKey: 'works.products.title',
    group: 'company',
    component: ProductsPanel,
  },
  {
    id: 'teams',
    icon: 'people',
    titleKey: 'works.people.title',
    group: 'company',
    component: PeoplePanel,
  },
  { id: 'money', icon: 'ledger', titleKey: 'works.money.title', group: 'company', component: MoneyPanel },
  { id: 'orders', icon: 'clock', titleKey: 'works.orders.title', group: 'company', component: OrdersPanel },
  { id: 'nation', icon: 'nation', titleKey: 'works.nation.title', group: 'world', component: NationPanel },
  { id: 'sources', icon: 'source', titleKey: 'works.sources.title', group: 'world', component: SourcesPanel },
]
