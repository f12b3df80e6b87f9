import { at } from '../../kernel/at'
import { fleetOf, referencePflops } from '../../sim/compute/fleet'
import type { Scenario } from '../../sim/level/scenario'
import type { ChipId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import { usefulWorkOfChip } from '../parts/figures/useful-chip.view'

/** A software stack of the firm. */
export interface StackView {
  stack: string
  role: 'imported' | 'domestic'
  learns: boolean
  /** In use here, or on sale to the firm; the others are folded away. */
  isOurs: boolean
  maturity: number
  engineers: number
  projectSinceWeek: number | null
  projectUsdPerWeek: number
  /** Installed chips on it, and how many give its engineers the full learning pace. */
  chips: number
  chipsForFullPace: number
  /** The work of one of its chips as a share of a reference chip's, now and at the accepted maturity. */
  gives: { chip: ChipId; now: UsefulWork; atLine: UsefulWork } | null
  /** Maturity that a state contract demands; null where none does. */
  line: number | null
}

interface UsefulWork {
  training: number
  inference: number
}

/** A project of the firm and its result. */
export interface ProjectView {
  project: string
  costUsd: number
  usdPerWeek: number
  weeks: number
  engineersNeeded: number
  status: 'open' | 'running' | 'done'
  doneWeek: number | null
}

export interface StacksView {
  stacks: StackView[]
  projects: ProjectView[]
  engineers: { all: number; free: number }
  /** What mixing two kinds of chips loses in training, as a share and in PFLOP/s. */
  mixingLoss: { lostShare: number; lostPflops: number }
}

/** Stacks, engineers, projects and the loss by mixing two kinds of chips. */
export function stacksView(state: Readonly<GameState>, scenario: Scenario): StacksView {
  const all = state.people.kernels.count
  const busy = Object.values(state.stacks).reduce((sum, stack) => sum + stack.engineers, 0)
  return {
    stacks: Object.keys(scenario.stacks).map((stack) => stackView(state, stack, scenario)),
    projects: Object.keys(scenario.projects).map((project) => projectView(state, project, scenario)),
    engineers: { all, free: Math.max(0, all - busy) },
    mixingLoss: mixedLoss(state, scenario),
  }
}

function stackView(state: Readonly<GameState>, stack: string, scenario: Scenario): StackView {
  const spec = at(scenario.stacks, stack)
  const known = at(state.stacks, stack)
  const line = spec.role === 'domestic' ? acceptanceLine(scenario) : null
  return {
    stack,
    role: spec.role,
    learns: spec.learns,
    isOurs: isOurs(state, stack, scenario),
    maturity: known.maturity,
    engineers: known.engineers,
    projectSinceWeek: known.projectSinceWeek,
    projectUsdPerWeek: scenario.parameters.stacks.projectUsdPerWeek,
    chips: chipsOn(state, stack, scenario),
    chipsForFullPace: scenario.parameters.stacks.machinesFull * (1 - scenario.parameters.stacks.machinesFloor),
    gives: givesOf(state, stack, line ?? 1, scenario),
    line,
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
function givesOf(state: Readonly<GameState>, stack: string, maturity: number, scenario: Scenario): StackView['gives'] {
  const chip = chipOf(state, stack, scenario)
  if (chip === null) return null
  const later = { ...state, stacks: { ...state.stacks, [stack]: { ...at(state.stacks, stack), maturity } } }
  return { chip, now: usefulWorkOfChip(state, chip, scenario), atLine: usefulWorkOfChip(later, chip, scenario) }
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

function projectView(state: Readonly<GameState>, project: string, scenario: Scenario): ProjectView {
  const spec = at(scenario.projects, project)
  const known = state.projects[project] as GameState['projects'][string] | undefined
  return {
    project,
    costUsd: spec.costUsd,
    usdPerWeek: spec.usdPerWeek,
    weeks: spec.weeks,
    engineersNeeded: spec.engineersNeeded,
    status: known === undefined ? 'open' : known.done ? 'done' : 'running',
    doneWeek: known?.doneWeek ?? null,
  }
}

function mixedLoss(state: Readonly<GameState>, scenario: Scenario): StacksView['mixingLoss'] {
  const fleet = fleetOf(state, scenario)
  const lostShare = 1 - fleet.mixShare
  const training = (fleet.imported.training + fleet.domestic.training) * referencePflops(scenario)
  return { lostShare, lostPflops: training * lostShare }
}
