import { balanceDueUsd } from '../../sim/books/ledger'
import type { Scenario } from '../../sim/level/scenario'
import { expectedArrivals } from '../../sim/market/arrivals'
import type { Contract } from '../../sim/state/market-state'
import type { GameState } from '../../sim/state/state'
import { type ChipColour, chipColour } from '../../view/chip-colour'
import type { Move } from '../../view/refusal-view'
import { type ControlView, controlView } from '../rules/control.view'

export interface ContractLine {
  contract: Readonly<Contract>
  colour: ChipColour
  control: ControlView
  /** Chips still to come. */
  left: number
  totalUsd: number
  /** Paid on signature. */
  depositPaidUsd: number
  /** US dollars to pay for what is still to come and for the goods that stand ready. */
  restUsd: number
  /** US dollars to pay for the goods that stand ready. */
  readyUsd: number
  isLate: boolean
  /** Weeks since the promised day. */
  weeksLate: number
  /** The expected week of the last delivery where it differs from the promise; null = as promised, or unknown. */
  expectedWeek: number | null
  /** The licence's price and its waiting time. */
  licenceUsd: number
  licenceWeeks: number
  /** The moves open now, in the order of use. */
  moves: ContractMove[]
}

interface ContractMove {
  key: 'pay' | 'licence' | 'cancel'
  move: Move
}

const isRunning = ({ status }: Readonly<Contract>) => status === 'open' || status === 'held'

/** The contracts: running ones first, then the newest first. */
export function contractLines(state: Readonly<GameState>, scenario: Scenario): ContractLine[] {
  return state.contracts
    .map((contract) => contractLine(state, contract, scenario))
    .sort((a, b) => Number(isRunning(b.contract)) - Number(isRunning(a.contract)) || b.contract.id - a.contract.id)
}

function contractLine(state: Readonly<GameState>, contract: Readonly<Contract>, scenario: Scenario): ContractLine {
  const { chip, count, delivered, unitPriceUsd, depositShare, unpaid } = contract
  const left = count - delivered
  return {
    contract,
    colour: chipColour(state, chip, scenario),
    control: controlView(state, chip, scenario),
    left,
    totalUsd: Math.round(count * unitPriceUsd),
    depositPaidUsd: Math.round(count * unitPriceUsd * depositShare),
    restUsd: isRunning(contract) ? balanceDueUsd(contract, left + unpaid) : 0,
    readyUsd: balanceDueUsd(contract, unpaid),
    isLate: isRunning(contract) && left > 0 && state.week > contract.dueWeek,
    weeksLate: Math.max(0, state.week - contract.dueWeek),
    expectedWeek: expectedWeek(state, contract, scenario),
    licenceUsd: scenario.parameters.policy.licenceUsd,
    licenceWeeks: scenario.parameters.policy.licenceWeeks,
    moves: movesOf(contract),
  }
}

/** The week of the last arrival by the engine's own forecast; null for goods that a rule holds. */
function expectedWeek(state: Readonly<GameState>, contract: Readonly<Contract>, scenario: Scenario): number | null {
  if (contract.status !== 'open' || contract.count === contract.delivered) return null
  const weeks = expectedArrivals(state, scenario)
    .filter(({ contract: { id } }) => id === contract.id)
    .map(({ week }) => week)
  const last = Math.max(contract.dueWeek, ...weeks)
  return last > contract.dueWeek ? last : null
}

function movesOf(contract: Readonly<Contract>): ContractMove[] {
  const moves: ContractMove[] = []
  if (contract.unpaid > 0) moves.push({ key: 'pay', move: { type: 'payForGoods', contract: contract.id } })
  if (!isRunning(contract)) return moves
  if (contract.status === 'held')
    moves.push({ key: 'licence', move: { type: 'applyForLicence', contract: contract.id } })
  moves.push({ key: 'cancel', move: { type: 'cancelContract', contract: contract.id } })
  return moves
}
