import type { Translator } from '../text/translator'
import type { ChipColour } from '../view/chip-colour'
import type { RackSlotView } from '../view/stage/racks'

/** The translator of the page as it is now: a level that is changed while it runs brings other names. */
export type GetCurrentTranslator = () => Translator

/** The short name of a chip, as on its crate. */
export function chipShortName(translator: GetCurrentTranslator, chip: string): string {
  return translator().nameOf('chip', chip)
}

const known = new WeakMap<Translator, Map<string, string>>()
const mostKnown = 4000

/** A rack in words. What was written once is kept: few racks change from one week to the next. */
export function rackDescriptionText(
  translator: Translator,
  { name, chip, kind, chips, failing, state }: RackSlotView,
): string {
  const key = `${name} ${chip} ${kind} ${chips} ${failing} ${state}`
  const texts = known.get(translator) ?? new Map<string, string>()
  known.set(translator, texts)
  const what = () => written(translator, { chip, kind, chips, failing, state })
  const text = texts.get(key) ?? translator.say('stage.rack', { name, what: what() })
  if (texts.size > mostKnown) texts.clear()
  texts.set(key, text)
  return text
}

function written({ say, sayDynamic, nameOf }: Translator, { chip, kind, chips, failing, state }: Described): string {
  const stateText = sayDynamic(`stage.state.${state}`)
  if (!chip || !kind || chips === 0) return stateText
  const facts = { chips, name: nameOf('chip', chip), kindText: sayDynamic(`stage.kind.${kind}`), failing, stateText }
  return say(failing > 0 ? 'stage.rackFailing' : 'stage.rackChips', facts)
}

interface Described {
  chip: string | null
  kind: ChipColour | null
  chips: number
  failing: number
  state: string
}
