import { say } from '../app/translator'
import { gameState, openLevel } from '../game'
import { Panel } from '../parts/panel'
import { ContractList } from './contract-list'
import { contractLines } from './contracts.view'
import { DomesticOrder } from './domestic-order'
import { ShipmentList } from './shipment-list'
import { shipmentLines } from './shipments.view'
import { SignForm } from './sign-form'

/** Contracts, shipments and the standing order. */
export function ContractsPanel({ about }: { about: string | null }) {
  const state = gameState.value
  const { scenario } = openLevel.value
  return (
    <Panel title={say('trade.contracts.title')} icon="contract" note={say('trade.contracts.note')}>
      <div class="trade">
        <ContractList lines={contractLines(state, scenario)} />
        <ShipmentList lines={shipmentLines(state, scenario)} />
        <SignForm distributor={about} />
        <DomesticOrder />
      </div>
    </Panel>
  )
}
