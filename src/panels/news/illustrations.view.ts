import { at } from '../../kernel/at'
import { dateOfDayNumber, dayNumberOf } from '../../kernel/dates'
import { asTypedEffect } from '../../sim/effects/effects'
import type { Effect } from '../../sim/level/language'
import type { ModifierTarget } from '../../sim/level/modifier-targets'
import type { Scenario } from '../../sim/level/scenario'
import type { LevelEvent } from '../../sim/level/story-shapes'
import type { GameState } from '../../sim/state/state'
import type { TextKey } from '../../text/bundles/keys'

type PlateOf<Text> = Text extends `plate.${infer Name}` ? Name : never

/** An illustration of the front page, chosen by the effect of the news; each has its text. */
type IllustrationName = Exclude<PlateOf<TextKey>, 'curtain'>

/** The subject of a front page. */
export interface FrontPageSubject {
  about: 'event' | 'rule'
  id: string
  isInForce: boolean
}

/** The front page's illustration. */
export interface FrontPageIllustrationView {
  plate: IllustrationName
  /** A rule has taken force: a curtain is drawn before the illustration. */
  isCurtainDown: boolean
}

/** The illustrations for a fall and for a rise of a quantity; null where it has none. */
type Turn = readonly [falls: IllustrationName | null, rises: IllustrationName | null]

const turns: Readonly<Partial<Record<ModifierTarget, Turn>>> = {
  rent: ['crash', 'dear'],
  'rent.imported': ['crash', 'dear'],
  'rent.domestic': ['crash', 'dear'],
  'lease.demand': ['crash', 'dear'],
  'price.imported': ['crash', 'dear'],
  'price.domestic': ['crash', 'dear'],
  'used.price': ['crash', 'dear'],
  'supply.imported': ['shelf', 'ship'],
  'supply.domestic': ['shelf', 'ship'],
  'vendor.allocation': ['shelf', 'ship'],
  'work.imported': ['spares', 'chip'],
  'work.domestic': ['spares', 'chip'],
  'failure.imported': [null, 'spares'],
  'failure.domestic': [null, 'spares'],
  'power.kw': [null, 'heat'],
  'power.price': [null, 'heat'],
  'power.lead': [null, 'heat'],
  quota: ['heat', 'hall'],
  'api.market': ['crash', 'lamp'],
  'enterprise.market': ['crash', 'lamp'],
  'research.speed': [null, 'lamp'],
  'cloud.price': ['crash', 'cloud'],
  'cloud.limit': ['cloud', null],
  slip: ['ship', 'port'],
}

/** The weight of a new chip among the effects of the same news. */
const newChipWeight = 0.09
/** The weight of a belief against a price that moves as far: lower, as it is only talk. */
const talk = 0.8

/** The illustration for a rule or an event, chosen by its effects and not by its name. */
export function illustrationForEventOrRule(
  state: Readonly<GameState>,
  subject: FrontPageSubject,
  scenario: Scenario,
): FrontPageIllustrationView {
  if (subject.about === 'rule') return pictureOfRule(state, subject, scenario)
  return { plate: plateOf(state, at(scenario.events, subject.id), scenario), isCurtainDown: false }
}

/** The illustration of an event's strongest effect. */
function plateOf(state: Readonly<GameState>, event: LevelEvent, scenario: Scenario): IllustrationName {
  const weights = new Map<IllustrationName, number>()
  for (const [plate, weight] of [...event.then, ...followingFlags(event, scenario)].flatMap(signsOf))
    weights.set(plate, (weights.get(plate) ?? 0) + weight)
  if (event.kind === 'public' && bringsChip(event, scenario)) weights.set('chip', newChipWeight)
  const [heaviest] = [...weights].sort((a, b) => b[1] - a[1])
  return heaviest?.[0] ?? quietPlate(event, dayNumberOf(scenario.start) + 7 * state.week)
}

/**
 * A rule that forbids is shown as a line, and in force as a curtain before the ships; one that asks for a licence as
 * the licence.
 */
function pictureOfRule(
  state: Readonly<GameState>,
  { id, isInForce }: FrontPageSubject,
  scenario: Scenario,
): FrontPageIllustrationView {
  const forbids = at(scenario.rules, id).bands.some(({ status }) => status === 'denied')
  const isCurtainDown = isInForce || state.rules[id]?.status === 'inForce'
  return { plate: forbids ? (isCurtainDown ? 'ship' : 'ruler') : 'licence', isCurtainDown }
}

/** News without own effects: delayed goods after a rule, the end of a year, or plain news. */
function quietPlate(event: LevelEvent, day: number): IllustrationName {
  if (event.drawn?.afterRule) return 'port'
  if (event.kind === 'company') return 'ship'
  return /-12-(2[5-9]|3\d)$|-01-0[1-4]$/.test(dateOfDayNumber(day)) ? 'year' : 'press'
}

/** Effects of events that wait for a flag of this one: an announcement is illustrated by what it announces. */
function followingFlags({ then }: LevelEvent, { events }: Scenario): Effect[] {
  const raised = then
    .map(asTypedEffect)
    .flatMap((effect) => ('flag' in effect && effect.flag.on ? [effect.flag.name] : []))
  return Object.values(events)
    .filter(({ when }) => typeof when?.flag === 'string' && raised.includes(when.flag))
    .flatMap((event) => event.then)
}

/** Whether a chip of the level is launched within a week of the date. */
function bringsChip({ on }: LevelEvent, { chips }: Scenario): boolean {
  return (
    on !== undefined &&
    Object.values(chips).some(({ availableFrom }) => Math.abs(dayNumberOf(availableFrom) - dayNumberOf(on)) <= 7)
  )
}

/** The illustrations for one effect with their weights: a multiplied quantity weighs as much as it moves. */
function signsOf(unread: Effect): [IllustrationName, number][] {
  const effect = asTypedEffect(unread)
  if ('modify' in effect) return turned(turns[effect.modify.target], effect.modify.factor)
  if ('price' in effect) return turned(['crash', 'dear'], effect.price.factor)
  if ('belief' in effect) return [['vane', talk * moved(effect.belief.odds)]]
  if ('standing' in effect) return standingSigns(effect.standing)
  if ('stock' in effect) return [[effect.stock.by < 0 ? 'shelf' : 'ship', 0.3]]
  if ('receive' in effect) return [['hall', 0.3]]
  const [word = ''] = Object.keys(effect)
  const plate = plainSigns[word]
  return plate ? [plate] : []
}

/** Effects whose illustration does not depend on their numbers. */
const plainSigns: Readonly<Record<string, [IllustrationName, number]>> = {
  announceRule: ['ruler', 2],
  callOffRule: ['licence', 2],
  launchChip: ['chip', 1],
  chips: ['ship', 0.3],
  order: ['ship', 0.3],
  shipDelay: ['port', 0.6],
  depositLoss: ['crash', 0.4],
  batchQuality: ['spares', 0.4],
  trainingSetback: ['spares', 0.4],
  powerDelay: ['heat', 0.5],
  research: ['lamp', 0.4],
}

/** Standing abroad falls: the list; standing at home rises: a reception by the city. */
function standingSigns({ with: whom, by }: { with: string; by: number }): [IllustrationName, number][] {
  if (by < 0) return whom === 'abroad' ? [['names', 8 * -by]] : []
  return whom === 'home' && by > 0 ? [['hall', 4 * by]] : []
}

function turned(turn: Turn | undefined, factor: number): [IllustrationName, number][] {
  const plate = turn?.[factor < 1 ? 0 : 1] ?? null
  return plate ? [[plate, moved(factor)]] : []
}

/** How far a factor moves a quantity, the same for a half as for the double. */
function moved(factor: number): number {
  return Math.abs(Math.log(Math.max(0.01, factor)))
}
