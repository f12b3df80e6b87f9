import { at } from '../../kernel/at'
import type { Sum } from '../../kernel/waterfall'
import { cashUsd } from '../../sim/books/ledger'
import type { UsefulChip } from '../../sim/compute/fleet'
import { figuresOf, tppOf } from '../../sim/controls/export-status'
import type { Scenario } from '../../sim/level/scenario'
import { shelfPriceOf } from '../../sim/market/shelf'
import type { ChipId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import { type ChipColour, chipColour } from '../../view/chip-colour'
import { chipsMet, ownedOf } from '../../view/chips-met'
import type { Move } from '../../view/move'
import { usefulOf } from '../parts/figures/useful-chip.view'
import { announcedView, type ControlView, controlView } from '../rules/control.view'

/** A chip's figure with the path of its source note; null where it is not published. */
export interface ListedFigure {
  name: 'fp16' | 'link' | 'memory' | 'tpp' | 'tdp'
  value: number | null
  path: string
}

export interface ShelfView {
  chip: ChipId
  colour: ChipColour
  control: ControlView
  /** Its legal state under an announced rule; null where nothing changes. */
  announced: ControlView | null
  price: Sum
  pricePath: string
  figures: ListedFigure[]
  /** The work of one chip in a large cluster on today's stack, in reference chips. */
  useful: UsefulChip
  /** Made by a vendor in answer to a rule. */
  isAnswer: boolean
  contested: boolean
  sources: readonly string[]
  confidence: 'high' | 'medium' | 'low'
  /** A rule bars new ones, but the market has some that are already in the country. */
  isDeniedButHere: boolean
  /** Chips on the open market this week. */
  shelf: number
  /** The player's chips: in the warehouse, with the crew, in racks. */
  owned: number
}

/** The open market: one row for each chip on sale now. */
export function marketView(state: Readonly<GameState>, scenario: Scenario): ShelfView[] {
  return chipsMet(state, scenario).map((chip) => shelfView(state, chip, scenario))
}

/** An order to the open market, with its price today. */
export function purchaseView(
  state: Readonly<GameState>,
  chip: ChipId,
  count: number,
  scenario: Scenario,
): { move: Move; costUsd: number; leftUsd: number } {
  const costUsd = Math.round(shelfPriceOf(state, chip, scenario).value() * count)
  return { move: { type: 'buyChips', chip, count }, costUsd, leftUsd: cashUsd(state) - costUsd }
}

function shelfView(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): ShelfView {
  const { confidence, contested = false, source } = at(scenario.chips, chip)
  const control = controlView(state, chip, scenario)
  const shelf = Math.floor(state.supply[chip]?.shelf ?? 0)
  return {
    chip,
    colour: chipColour(state, chip, scenario),
    control,
    announced: announcedView(state, chip, scenario),
    price: shelfPriceOf(state, chip, scenario).sum(1),
    pricePath: `chips.${chip}.listPriceUsd`,
    figures: listedFigures(state, chip, scenario),
    useful: usefulOf(state, chip, scenario),
    isAnswer: (state.supply[chip]?.design ?? null) !== null,
    contested,
    sources: source,
    confidence,
    isDeniedButHere: control.status === 'denied' && shelf > 0,
    shelf,
    owned: ownedOf(state, chip),
  }
}

function listedFigures(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): ListedFigure[] {
  const figures = figuresOf(state, chip, scenario)
  const note = (field: string) => `chips.${chip}.figures.${field}`
  return [
    { name: 'fp16', value: figures.fp16TflopsDense, path: note('fp16TflopsDense') },
    { name: 'memory', value: figures.memBandwidthGBs, path: note('memBandwidthGBs') },
    { name: 'link', value: figures.interconnectGBs, path: note('interconnectGBs') },
    { name: 'tpp', value: tppOf(figures), path: note('fp16TflopsDense') },
    { name: 'tdp', value: figures.tdpW, path: note('tdpW') },
  ]
}
