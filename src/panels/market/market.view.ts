import { at } from '../../kernel/at'
import type { RoundedWaterfall } from '../../kernel/waterfall'
import { cashUsd } from '../../sim/books/ledger'
import type { UsefulChip } from '../../sim/compute/fleet'
import { chipFiguresOf, tppOf } from '../../sim/controls/export-status'
import type { Scenario } from '../../sim/level/scenario'
import { shelfPriceOf } from '../../sim/market/pricing'
import type { ChipId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import { type ChipColour, chipColour } from '../../view/chip-colour'
import { knownChips, ownedCount } from '../../view/known-chips'
import type { Move } from '../../view/refusal-view'
import { usefulWorkOfChip } from '../parts/figures/useful-chip.view'
import { announcedControlView, type ControlView, controlView } from '../rules/control.view'

/** A chip's figure with the path of its source note; null where it is not published. */
export interface ChipFigure {
  name: 'fp16' | 'link' | 'memory' | 'tpp' | 'tdp'
  value: number | null
  path: string
}

export interface MarketRow {
  chip: ChipId
  colour: ChipColour
  control: ControlView
  /** Its legal state under an announced rule; null where nothing changes. */
  announced: ControlView | null
  price: RoundedWaterfall
  pricePath: string
  figures: ChipFigure[]
  /** The work of one chip in a large cluster on today's stack, in reference chips. */
  useful: UsefulChip
  /** Made by a vendor in answer to a rule. */
  isMadeForRule: boolean
  contested: boolean
  sources: readonly string[]
  confidence: 'high' | 'medium' | 'low'
  /** A rule bars new ones, but the market has some that are already in the country. */
  isDeniedButHere: boolean
  /** Chips on the open market this week. */
  marketStock: number
  /** The player's chips: in the warehouse, with the crew, in racks. */
  ownedChips: number
}

/** The open market: one row for each chip on sale now. */
export function marketView(state: Readonly<GameState>, scenario: Scenario): MarketRow[] {
  return knownChips(state, scenario).map((chip) => shelfView(state, chip, scenario))
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

function shelfView(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): MarketRow {
  const { confidence, contested = false, source } = at(scenario.chips, chip)
  const control = controlView(state, chip, scenario)
  const shelf = Math.floor(state.supply[chip]?.shelf ?? 0)
  return {
    chip,
    colour: chipColour(state, chip, scenario),
    control,
    announced: announcedControlView(state, chip, scenario),
    price: shelfPriceOf(state, chip, scenario).sum(1),
    pricePath: `chips.${chip}.listPriceUsd`,
    figures: listedFigures(state, chip, scenario),
    useful: usefulWorkOfChip(state, chip, scenario),
    isMadeForRule: (state.supply[chip]?.design ?? null) !== null,
    contested,
    sources: source,
    confidence,
    isDeniedButHere: control.status === 'denied' && shelf > 0,
    marketStock: shelf,
    ownedChips: ownedCount(state, chip),
  }
}

function listedFigures(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): ChipFigure[] {
  const figures = chipFiguresOf(state, chip, scenario)
  const note = (field: string) => `chips.${chip}.figures.${field}`
  return [
    { name: 'fp16', value: figures.fp16TflopsDense, path: note('fp16TflopsDense') },
    { name: 'memory', value: figures.memBandwidthGBs, path: note('memBandwidthGBs') },
    { name: 'link', value: figures.interconnectGBs, path: note('interconnectGBs') },
    { name: 'tpp', value: tppOf(figures), path: note('fp16TflopsDense') },
    { name: 'tdp', value: figures.tdpW, path: note('tdpW') },
  ]
}
