import { at } from '../../kernel/at'
import { referenceChipUsefulPflops, usefulComputeOfFleet } from '../../sim/compute/fleet'
import { bestDomesticStack } from '../../sim/compute/totals'
import type { Scenario } from '../../sim/level/scenario'
import type { ChipId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import { usefulComputeOfChipToday } from '../parts/figures/useful-chip.view'

/** A software stack of the firm. */
export type SoftwareStackView = ReturnType<typeof stackView>

/** A project of the firm and its result. */
export type CompanyProjectView = ReturnType<typeof projectView>

export type SoftwareStacksView = ReturnType<typeof softwareStacksView>

/** Stacks, engineers, projects and the loss by mixing two kinds of chips. */
export function softwareStacksView(state: Readonly<GameState>, scenario: Scenario) {
  const all = state.people.kernels.count
  const busy = Object.values(state.stacks).reduce((sum, stack) => sum + stack.engineers, 0)
  return {
    stacks: Object.keys(scenario.stacks).map((stack) => stackView(state, stack, scenario)),
    projects: Object.keys(scenario.projects).map((project) => projectView(state, project, scenario)),
    engineers: { all, free: Math.max(0, all - busy) },
    /** What mixing two kinds of chips loses in training, as a share and in PFLOP/s. */
    mixingLoss: mixedLoss(state, scenario),
  }
}

function stackView(state: Readonly<GameState>, stack: string, scenario: Scenario) {
  const spec = at(scenario.stacks, stack)
  const known = at(state.stacks, stack)
  const line = spec.role === 'domestic' ? acceptanceLine(scenario) : null
  return {
    stack,
    role: spec.role,
    learns: spec.learns,
    /** In use here, or on sale to the firm; the others are folded away. */
    isOurs: isOurs(state, stack, scenario),
    ...known,
    projectUsdPerWeek: scenario.parameters.stacks.projectUsdPerWeek,
    /** Installed chips on it, and how many give its engineers the full learning pace. */
    chips: chipsOn(state, stack, scenario),
    chipsForFullPace: scenario.parameters.stacks.machinesFull * (1 - scenario.parameters.stacks.machinesFloor),
    /** The work of one of its chips as a share of a reference chip's, now and at the accepted maturity. */
    gives: givesOf(state, stack, line ?? 1, scenario),
    /** Maturity that a state contract demands; null where none does. */
    line,
    /** The stack that counts for a state contract: the most mature domestic one. */
    counted: line === null ? null : bestDomesticStack(state, scenario),
  }
}

/** Whether the firm has machines or engineers on a stack, or a domestic channel sells its chips. */
function isOurs(state: Readonly<GameState>, stack: string, scenario: Scenario): boolean {
  const { engineers, projectSinceWeek } = at(state.stacks, stack)
  const runsHere = (chip: ChipId): boolean => at(scenario.chips, chip).stack === stack
  return (
    engineers > 0 ||
    projectSinceWeek !== null ||
    chipsOn(state, stack, scenario) > 0 ||
    Object.keys(state.warehouse).some(runsHere) ||
    Object.values(scenario.distributors).some(({ kind, chips }) => kind === 'domestic-channel' && chips.some(runsHere))
  )
}

/** The highest maturity that a state contract of the level demands. */
function acceptanceLine(scenario: Scenario): number | null {
  const lines = Object.values(scenario.mandates).flatMap(({ fund }) => (fund ? [fund.acceptanceMaturityShare] : []))
  return lines.length === 0 ? null : Math.max(...lines)
}

/** The work of one chip of the stack today and at a maturity, by the formula of the weekly step. */
function givesOf(state: Readonly<GameState>, stack: string, maturity: number, scenario: Scenario) {
  const chip = chipOf(state, stack, scenario)
  if (chip === null) return null
  const later = { ...state, stacks: { ...state.stacks, [stack]: { ...at(state.stacks, stack), maturity } } }
  return {
    chip,
    now: usefulComputeOfChipToday(state, chip, scenario),
    atLine: usefulComputeOfChipToday(later, chip, scenario),
  }
}

/** The firm's most numerous chip of a stack, or the first on sale. */
function chipOf(state: Readonly<GameState>, stack: string, scenario: Scenario): ChipId | null {
  const chips = Object.keys(scenario.chips).filter((chip) => at(scenario.chips, chip).stack === stack)
  const owned = (chip: ChipId): number =>
    Object.values(state.sites).reduce((sum, site) => sum + (site.racks[chip]?.count ?? 0), 0)
  const onSale = chips.filter((chip) => typeof state.supply[chip]?.launchedWeek === 'number')
  const most = chips.filter((chip) => owned(chip) > 0).toSorted((a, b) => owned(b) - owned(a))[0]
  return most ?? onSale[0] ?? null
}

function chipsOn(state: Readonly<GameState>, stack: string, scenario: Scenario): number {
  let chips = 0
  for (const { racks } of Object.values(state.sites)) {
    for (const [chip, rack] of Object.entries(racks)) if (at(scenario.chips, chip).stack === stack) chips += rack.count
  }
  return chips
}

function projectView(state: Readonly<GameState>, project: string, scenario: Scenario) {
  const known = state.projects[project] as GameState['projects'][string] | undefined
  const status: 'open' | 'running' | 'done' = known === undefined ? 'open' : known.done ? 'done' : 'running'
  return { project, ...at(scenario.projects, project), status, doneWeek: known?.doneWeek ?? null }
}

function mixedLoss(state: Readonly<GameState>, scenario: Scenario) {
  const fleet = usefulComputeOfFleet(state, scenario)
  const lostShare = 1 - fleet.mixShare
  const training = (fleet.imported.training + fleet.domestic.training) * referenceChipUsefulPflops(scenario)
  return { lostShare, lostPflops: training * lostShare }
}
