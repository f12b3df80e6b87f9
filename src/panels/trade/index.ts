import type { PanelEntry } from '../panel-entry'
import { CloudPanel } from './cloud-panel'
import { ContractsPanel } from './contracts-panel'
import { DistributorsPanel } from './distributors-panel'
import { InsurancePanel } from './insurance-panel'
import { MarketPanel } from './market-panel'
import { RulePanel } from './rule-panel'
import './trade.css'
import './sellers.css'
import './insurance.css'
import './rule-reader.css'
import './tea-draft.css'
import './tea-things.css'
import './tea-sheets.css'
import './tea-table.css'

/** Everything about buying. */
export const tradePanels: PanelEntry[] = [
  { id: 'market', icon: 'buy', titleKey: 'trade.market.title', group: 'market', component: MarketPanel },
  {
    id: 'talk',
    icon: 'tea',
    titleKey: 'trade.distributors.title',
    group: 'market',
    component: DistributorsPanel,
  },
  { id: 'contracts', icon: 'contract', titleKey: 'trade.contracts.title', group: 'market', component: ContractsPanel },
  {
    id: 'insurance',
    icon: 'insurance',
    titleKey: 'trade.insurance.title',
    group: 'market',
    component: InsurancePanel,
  },
  { id: 'cloud', icon: 'rent', titleKey: 'trade.cloud.title', group: 'market', component: CloudPanel },
  { id: 'rules', icon: 'rule', titleKey: 'trade.rules.title', group: 'world', component: RulePanel },
]
