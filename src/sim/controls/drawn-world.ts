import { at } from '../../kernel/at'
import { weekIndexFromStart } from '../../kernel/dates'
import { draw, drawStandardNormal, happens, type Luck } from '../../kernel/luck'
import { clamp, exp } from '../../kernel/math'
import { rowIndexText } from '../../kernel/row-position'
import { difficultyRatiosOf } from '../level/difficulty'
import type { Scenario } from '../level/scenario'
import type { LevelEvent } from '../level/story-shapes'
import type { DifficultyId, RuleId } from '../state/ids'
import type { GameState, HiddenWorld } from '../state/state'

/** Draws the hidden world of a seed: rule dates around history, dates of drawn events, named luck factors. */
export function drawHiddenWorld(
  seedBits: number,
  { asItHappened, difficulty }: Readonly<Pick<GameState, 'asItHappened' | 'difficulty'>>,
  scenario: Scenario,
): HiddenWorld {
  const luck: Luck = { seedBits, week: 0 }
  const ruleWeeks: HiddenWorld['ruleWeeks'] = {}
  for (const id of Object.keys(scenario.rules)) ruleWeeks[id] = ruleFate(id, luck, asItHappened, scenario)
  for (const id of Object.keys(scenario.rules)) applyHaste(id, ruleWeeks, scenario)
  const eventWeeks: HiddenWorld['eventWeeks'] = {}
  for (const [id, event] of Object.entries(scenario.events))
    eventWeeks[id] = eventFate(id, event, luck, ruleWeeks, scenario)
  return { ruleWeeks, eventWeeks, luck: drawNamedLuck(seedBits, difficulty, scenario) }
}

type RuleFate = HiddenWorld['ruleWeeks'][string]

function ruleFate(id: RuleId, luck: Luck, asItHappened: boolean, scenario: Scenario): RuleFate {
  const rule = at(scenario.rules, id)
  const rank = rowIndexText(scenario.rules, id)
  const announced = weekIndexFromStart(rule.announcedOn, scenario.start)
  const force = Math.max(announced, weekIndexFromStart(rule.inForceOn, scenario.start))
  if (rule.chance !== undefined && (asItHappened || !happens(luck, 'rule.comes', rank, rule.chance)))
    return { announced: -1, force: -1, hastened: false }
  if (announced < 0 || asItHappened || rule.drawnWithinWeeks === 0) {
    return { announced, force, hastened: rule.hastenedBy !== undefined && (asItHappened || announced < 0) }
  }
  const shift = Math.round((draw(luck, 'rule.early', rank) + draw(luck, 'rule.late', rank) - 1) * rule.drawnWithinWeeks)
  const drawn = Math.max(2, announced + shift)
  const hastened = rule.hastenedBy !== undefined && happens(luck, 'rule.hastened', rank, rule.hastenedBy.chance)
  return { announced: drawn, force: drawn + (force - announced), hastened }
}

/** A letter that brings a rule forward takes force only if that rule does. */
function applyHaste(id: RuleId, fates: HiddenWorld['ruleWeeks'], scenario: Scenario): void {
  const { hastenedBy } = at(scenario.rules, id)
  if (!hastenedBy) return
  const fate = at(fates, id)
  const letter = fate.hastened && fate.announced !== -1 ? fate.announced + hastenedBy.afterWeeks : -1
  fates[hastenedBy.rule] = { announced: letter, force: letter, hastened: false }
}

function eventFate(
  id: string,
  event: LevelEvent,
  luck: Luck,
  rules: HiddenWorld['ruleWeeks'],
  scenario: Scenario,
): number {
  if (event.on !== undefined) return weekIndexFromStart(event.on, scenario.start)
  const rank = rowIndexText(scenario.events, id)
  if (!event.drawn || !happens(luck, 'event.comes', rank, event.drawn.chance)) return -1
  const { fromWeek, toWeek, afterRule } = event.drawn
  const span = Math.floor(draw(luck, 'event.week', rank) * (toWeek - fromWeek + 1))
  if (!afterRule) return fromWeek + span
  const force = firstEffectiveWeekOfRule(afterRule.rule, rules, scenario)
  return force < 0 ? -1 : Math.max(1, force + afterRule.weeks + span)
}

/** The week in which a rule first takes effect, directly or through the letter that brings it forward. */
export function firstEffectiveWeekOfRule(rule: RuleId, fates: HiddenWorld['ruleWeeks'], scenario: Scenario): number {
  const { hastenedBy } = at(scenario.rules, rule)
  const own = at(fates, rule).force
  const letter = hastenedBy ? at(fates, hastenedBy.rule).force : -1
  return letter >= 0 ? Math.min(own, letter) : own
}

/** Named luck factors around 1, which spread more in a harder game. */
export function drawNamedLuck(seedBits: number, difficulty: DifficultyId, scenario: Scenario): HiddenWorld['luck'] {
  const { premiumSd, premiumFloor, yieldSd, gridSd, demandSd, cloudSd, unlockSd } = scenario.parameters.luck
  const spread = difficultyRatiosOf(difficulty, scenario).luck
  const luck: Luck = { seedBits, week: 0 }
  const deviation = (name: string, sd: number) => spread * sd * drawStandardNormal(luck, 'world', name)
  const around = (name: string, sd: number): number => Math.max(0.3, 1 + deviation(name, sd))
  return {
    premium: Math.max(premiumFloor, 1 + deviation('premium', premiumSd)),
    yield: around('yield', yieldSd),
    grid: around('grid', gridSd),
    demand: around('demand', demandSd),
    cloud: clamp(exp(deviation('cloud', cloudSd)), 0.4, 2.5),
    unlock: around('unlock', unlockSd),
  }
}
