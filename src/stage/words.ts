import { nameOf, say, sayAny } from '../text/say'
import type { ChipColour } from '../view/chip-colour'
import type { RackView } from '../view/stage/racks'

/** The short name of a chip, as on its crate. */
export function shortOf(chip: string): string {
  return nameOf('chip', chip)
}

export function kindName(kind: ChipColour): string {
  return sayAny(`stage.kind.${kind}`)
}

const known = new Map<string, string>()
const mostKnown = 4000

/** Clears the cache, for another language or level. */
export function forgetRackTexts(): void {
  known.clear()
}

/** A rack in words. Cached, as few racks change from one week to the next. */
export function rackText({ name, chip, kind, chips, failing, state }: RackView): string {
  const key = `${name} ${chip} ${kind} ${chips} ${failing} ${state}`
  const text = known.get(key) ?? say('stage.rack', { name, what: written(chip, kind, chips, failing, state) })
  if (known.size > mostKnown) known.clear()
  known.set(key, text)
  return text
}

function written(chip: string | null, kind: ChipColour | null, chips: number, failing: number, state: string): string {
  const stateText = sayAny(`stage.state.${state}`)
  if (!chip || !kind || chips === 0) return stateText
  const facts = { chips, name: shortOf(chip), kindText: kindName(kind), failing, stateText }
  return say(failing > 0 ? 'stage.rackFailing' : 'stage.rackChips', facts)
}
