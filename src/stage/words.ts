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

/** A rack in words. Racks that are alike share their words: a hall of 141 needs few. */
export function rackText(rack: RackView): string {
  return say('stage.rack', { name: rack.name, what: whatOf(rack) })
}

const known = new Map<string, string>()

function whatOf({ chip, kind, chips, failing, state }: RackView): string {
  const key = `${chip} ${kind} ${chips} ${failing} ${state}`
  const text = known.get(key) ?? written(chip, kind, chips, failing, state)
  known.set(key, text)
  return text
}

function written(chip: string | null, kind: ChipColour | null, chips: number, failing: number, state: string): string {
  const stateText = sayAny(`stage.state.${state}`)
  if (!chip || !kind || chips === 0) return stateText
  const facts = { chips, name: shortOf(chip), kindText: kindName(kind), failing, stateText }
  return say(failing > 0 ? 'stage.rackFailing' : 'stage.rackChips', facts)
}
