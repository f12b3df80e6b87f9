import { calendarSystem } from './calendar'
import { deliverySystem } from './delivery'
import { distributorSystem } from './distributors'
import { financeSystem } from './finance'
import { nationSystem } from './nation'
import { rivalOrdersAndCardMarketSystem } from './national-demand'
import { negotiationSystem } from './negotiation'
import { objectiveSystem } from './objectives'
import { peopleSystem } from './people'
import { policySystem } from './policy'
import { productSystem } from './products'
import { researchAndTrainingSystem } from './research-and-training'
import { ruleRumourAndBeliefSystem } from './rumour'
import { sitesAndFleetSystem } from './sites-and-fleet'
import { softwareStackSystem } from './software-stacks'
import { standingSystem } from './standing'
import type { System } from './system'
import { usefulComputeSystem } from './useful-compute'
import { worldSupplySystem } from './world-supply'

/** One week, in order. Policy speaks before the market, so that a rule bites in the week in which it takes force. */
export const systemsInWeekOrder = {
  calendar: calendarSystem,
  rumour: ruleRumourAndBeliefSystem,
  policy: policySystem,
  worldSupply: worldSupplySystem,
  nationalDemand: rivalOrdersAndCardMarketSystem,
  distributors: distributorSystem,
  negotiation: negotiationSystem,
  delivery: deliverySystem,
  sitesAndFleet: sitesAndFleetSystem,
  softwareStacks: softwareStackSystem,
  usefulCompute: usefulComputeSystem,
  researchAndTraining: researchAndTrainingSystem,
  products: productSystem,
  people: peopleSystem,
  standing: standingSystem,
  finance: financeSystem,
  nation: nationSystem,
  objectives: objectiveSystem,
} satisfies Record<string, System>
