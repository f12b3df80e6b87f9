import { at, requireElement } from '../../kernel/at'
import { weekIndexFromStart } from '../../kernel/dates'
import { draw } from '../../kernel/luck'
import { firstEffectiveWeekOfRule } from '../controls/drawn-world'
import type { Rule } from '../level/chips-and-rules'
import { nationModelStructureNames } from '../level/nation-parameters'
import type { NationRule } from '../level/nation-shape'
import type { NationModel, Scenario } from '../level/scenario'
import type { RuleId } from '../state/ids'
import type { GameNation } from '../state/market-state'
import type { NationState } from '../state/nation-state'
import type { GameState } from '../state/state'
import { advanceNation } from './advance'
import { type DatedRule, rulesOfPolicy } from './dated-rules'
import { compilePolicyScheduleFromRules, type PolicySchedule, policyPeriodAt } from './schedule'
import { compileFixedNationModelInputs, type FixedNationModelInputs } from './setting'
import { startNation } from './start'
import { type DrawnNationWorld, nationParametersFromFittedRow } from './worlds'

/** What a rule of a level names that the nation has no rule for. */
const noNationalRule = 'none'

type Firm = GameNation['firmUsd']
const noFirm: Firm = { lawful: 0, home: 0 }

/** The nation at the level's start: the model's weeks before it, under the rules of their time. */
export function startGameNation(state: Readonly<GameState>, scenario: Scenario): GameNation | null {
  const { nationModel } = scenario
  if (!nationModel) return null
  const world = drawnNationWorldOfGame(state.seedBits, nationModel, scenario)
  const setting = fixedNationModelInputsOfLevel(scenario, nationModel)
  const own = startNation(setting, world.parameters)
  const schedule = policyScheduleOfGame(state, nationModel, scenario)
  const from = weekInNationModelCalendar(0, scenario, nationModel)
  while (own.week < from) advanceWeekOf(own, schedule, setting, world, noFirm)
  return { own, firmUsd: { ...noFirm } }
}

/** Moves the nation on by a week, with what the firm took from it. */
export function advanceGameNation(nation: GameNation, state: Readonly<GameState>, scenario: Scenario): void {
  const { nationModel } = scenario
  if (!nationModel) return
  const schedule = policyScheduleOfGame(state, nationModel, scenario)
  const world = drawnNationWorldOfGame(state.seedBits, nationModel, scenario)
  advanceWeekOf(nation.own, schedule, fixedNationModelInputsOfLevel(scenario, nationModel), world, nation.firmUsd)
  nation.firmUsd = { ...noFirm }
}

function advanceWeekOf(
  nation: NationState,
  schedule: PolicySchedule,
  setting: FixedNationModelInputs,
  { parameters, seedBits }: DrawnNationWorld,
  firmUsd: Firm,
): void {
  const firmUsdM = { lawful: firmUsd.lawful / 1e6, home: firmUsd.home / 1e6 }
  const span = policyPeriodAt(schedule, nation.week)
  advanceNation(nation, { setting, schedule, span, seedBits, firmUsdM }, parameters)
}

/** What was last computed for a level: pure functions of it and of the game, kept because they are asked every week. */
interface LastComputed {
  setting: FixedNationModelInputs
  seedBits: number | null
  world: DrawnNationWorld | null
  ruleDates: string
  schedule: PolicySchedule | null
  /** By the dates of the rules: the same seed is played by many strategies, and undone and forecast by a player. */
  schedules: Map<string, PolicySchedule>
}

/** More would only be memory: a sweep plays some hundred seeds, each with a few states of its rules. */
const keptSchedules = 512

const lastComputed = new WeakMap<Scenario, LastComputed>()

function lastComputedFor(scenario: Scenario, model: NationModel): LastComputed {
  const known = lastComputed.get(scenario)
  if (known) return known
  const fresh: LastComputed = {
    setting: compileFixedNationModelInputs(model.data),
    seedBits: null,
    world: null,
    ruleDates: '',
    schedule: null,
    schedules: new Map(),
  }
  lastComputed.set(scenario, fresh)
  return fresh
}

/** The model's data in weeks. */
export function fixedNationModelInputsOfLevel(scenario: Scenario, model: NationModel): FixedNationModelInputs {
  return lastComputedFor(scenario, model).setting
}

/** The rules of this game, past and to come, in the weeks of its seed. */
export function policyScheduleOfGame(
  state: Readonly<GameState>,
  model: NationModel,
  scenario: Scenario,
): PolicySchedule {
  const last = lastComputedFor(scenario, model)
  let ruleDates = ''
  for (const id in state.rules) {
    const { announced, force } = at(state.world.ruleWeeks, id)
    ruleDates += `;${announced},${force},${isLifted(state, id, scenario)}`
  }
  if (last.schedule !== null && last.ruleDates === ruleDates) return last.schedule
  const schedule =
    last.schedules.get(ruleDates) ??
    compilePolicyScheduleFromRules(datedNationRulesOfGame(state, model, scenario), model.data)
  if (last.schedules.size >= keptSchedules) last.schedules.clear()
  last.schedules.set(ruleDates, schedule)
  Object.assign(last, { ruleDates, schedule })
  return schedule
}

/** The world of a seed: a structure, and one of its fitted rows. */
export function drawnNationWorldOfGame(seedBits: number, model: NationModel, scenario: Scenario): DrawnNationWorld {
  const last = lastComputedFor(scenario, model)
  if (last.world === null || last.seedBits !== seedBits)
    Object.assign(last, { seedBits, world: drawWorld(seedBits, model) })
  return last.world as DrawnNationWorld
}

function drawWorld(seedBits: number, { draws }: NationModel): DrawnNationWorld {
  const luck = { seedBits, week: 0 }
  const structure = requireElement(
    nationModelStructureNames,
    Math.floor(draw(luck, 'nation', 'structure') * nationModelStructureNames.length),
  )
  const rows = draws.rows[structure]
  const row = requireElement(rows, Math.floor(draw(luck, 'nation', 'row') * rows.length))
  return { parameters: nationParametersFromFittedRow(row, draws.columns), seedBits }
}

/** A week of the level in the national model's calendar. */
export function weekInNationModelCalendar(week: number, scenario: Scenario, { data }: NationModel): number {
  return weekIndexFromStart(scenario.start, data.start) + week
}

/**
 * The level's policy, with the level's own rules in the weeks of this game.
 *
 * A rule of the level stands for the national rule that it names, or for the one with its id; any other denies chips by
 * its own bands.
 */
export function datedNationRulesOfGame(
  state: Readonly<GameState>,
  model: NationModel,
  scenario: Scenario,
): DatedRule[] {
  const { nation } = scenario
  if (!nation) return []
  const rules = new Map(rulesOfPolicy(nation, model.data).map((rule) => [rule.id, rule]))
  for (const [id, rule] of Object.entries(scenario.rules)) {
    const name = rule.nationRule ?? id
    if (name === noNationalRule || rule.onlyByHaste || sparesReferenceVendor(rule, scenario)) continue
    const known = rules.get(name)
    rules.delete(name)
    const fate = at(state.world.ruleWeeks, id)
    const force = firstEffectiveWeekOfRule(id, state.world.ruleWeeks, scenario)
    const isOlder = weekIndexFromStart(rule.inForceOn, scenario.start) < 0
    if ((force < 0 && !isOlder) || isLifted(state, id, scenario)) continue
    rules.set(name, {
      ...(known ?? chipRuleOf(rule, scenario, model)),
      id: name,
      announcedWeek: weekInNationModelCalendar(
        isOlder ? weekIndexFromStart(rule.announcedOn, scenario.start) : fate.announced,
        scenario,
        model,
      ),
      forceWeek: weekInNationModelCalendar(
        isOlder ? weekIndexFromStart(rule.inForceOn, scenario.start) : force,
        scenario,
        model,
      ),
    })
  }
  return [...rules.values()].sort((a, b) => a.forceWeek - b.forceWeek)
}

/** Whether a rule of this game's time has ended without another in its place. */
function isLifted(state: Readonly<GameState>, id: RuleId, scenario: Scenario): boolean {
  if (at(state.rules, id).status !== 'replaced') return false
  if (weekIndexFromStart(at(scenario.rules, id).inForceOn, scenario.start) < 0) return false
  // One that was replaced in its turn has replaced others all the same.
  return !Object.entries(scenario.rules).some(
    ([other, { replaces }]) =>
      replaces?.includes(id) && ['inForce', 'replaced'].includes(state.rules[other]?.status ?? ''),
  )
}

/** Whether a rule reaches other makers alone: the nation's world cards are those of the reference chip's vendor. */
function sparesReferenceVendor({ vendors }: Rule, { chips, referenceChip }: Scenario): boolean {
  return vendors !== undefined && !vendors.includes(at(chips, referenceChip).vendor)
}

function chipRuleOf(rule: Rule, scenario: Scenario, { data }: NationModel): NationRule {
  return {
    kind: 'chips',
    announcedOn: rule.announcedOn,
    inForceOn: rule.inForceOn,
    rumourWeeks: data.constants.levelRuleRumour.value,
    bands: rule.bands,
    replaces: (rule.replaces ?? []).flatMap((id) => scenario.rules[id]?.nationRule ?? id),
  }
}
