import { calendar } from './calendar'
import { delivery } from './delivery'
import { distributors } from './distributors'
import { finance } from './finance'
import { nation } from './nation'
import { nationalDemand } from './national-demand'
import { negotiation } from './negotiation'
import { objectives } from './objectives'
import { people } from './people'
import { policy } from './policy'
import { products } from './products'
import { researchAndTraining } from './research-and-training'
import { rumour } from './rumour'
import { sitesAndFleet } from './sites-and-fleet'
import { softwareStacks } from './software-stacks'
import { standing } from './standing'
import type { System } from './system'
import { usefulCompute } from './useful-compute'
import { worldSupply } from './world-supply'

/** One week, in order. Policy speaks before the market, so that a rule bites in the week in which it takes force. */
export const systems = {
  calendar,
  rumour,
  policy,
  worldSupply,
  nationalDemand,
  distributors,
  negotiation,
  delivery,
  sitesAndFleet,
  softwareStacks,
  usefulCompute,
  researchAndTraining,
  products,
  people,
  standing,
  finance,
  nation,
  objectives,
} satisfies Record<string, System>
