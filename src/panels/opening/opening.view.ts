import type { Scenario } from '../../sim/level/scenario'
import { winLineOf } from '../../sim/score/dials'
import type { GameState } from '../../sim/state/state'

/** The keys of a level's opening; under the level's own id, so that a level that extends another does not inherit it. */
export function openingTextKeys({ id }: Scenario) {
  const start = `opening.${id}`
  return { letter: `${start}.letter`, from: `${start}.from`, offer: (mandate: string) => `${start}.mandate.${mandate}` }
}

/**
 * Whether a game opens with its letter and its mandates: in the first week, before one is chosen, where the level's texts
 * have an opening.
 */
export function isOpeningDue(
  { week, mandate, ending }: Readonly<GameState>,
  scenario: Scenario,
  hasText: (key: string) => boolean,
): boolean {
  if (week > 0 || mandate !== null || ending !== null || scenario.disabledFeatures.includes('mandates')) return false
  return Object.keys(scenario.mandates).length > 0 && hasText(openingTextKeys(scenario).letter)
}

/** The mandates on offer, each with the two figures that tell them apart. */
export function openingOffers({ difficulty }: Readonly<GameState>, { mandates }: Scenario) {
  return Object.entries(mandates).map(([mandate, spec]) => ({
    mandate,
    winLine: winLineOf(spec, difficulty),
    setupUsd: spec.setupUsd,
    chooseUntilWeek: spec.chooseUntilWeek,
  }))
}
