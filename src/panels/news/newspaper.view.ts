import { announcedExportStatusOf, exportStatusOf } from '../../sim/controls/export-status'
import type { Scenario } from '../../sim/level/scenario'
import type { ChipId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import { isChipOnSale, ownedChipCount } from '../../view/known-chips'
import { referenceChipPricesSinceLaunch } from '../market/market.view'
import { type FrontPageSubject, illustrationForEventOrRule } from './illustrations.view'
import { isNewsPrintedInNewspaper, journalNewsItems, type NewsItemView, newsItemsFromSerial } from './news-lines.view'

/** One of the player's chips that a rule touches. */
export type ChipAffectedByRule = ReturnType<typeof touchedChip>

/** The front page about a rule or an event: touched chips, prices, other news. */
export function newspaperFrontPageView(
  state: Readonly<GameState>,
  scenario: Scenario,
  serial: number,
  subject: FrontPageSubject,
) {
  const touched = touchedChips(state, scenario)
  const isItself = ({ typed }: NewsItemView) => typed[subject.about]?.value === subject.id
  const weekNews = journalNewsItems(state, null).filter(
    (line) => line.week === state.week && line.serial !== serial && isNewsPrintedInNewspaper(line) && !isItself(line),
  )
  return {
    week: state.week,
    /** Weeks since the company began, from 1. */
    weekNumber: state.week + 1,
    picture: illustrationForEventOrRule(state, subject, scenario),
    touched,
    streetPrice: streetPrice(state, scenario),
    /** Other news of the week, without traces, which are private. */
    otherNews: weekNews.slice(0, 3),
  }
}

/** The player's chips, controlled ones (now or soon) first. */
function touchedChips(state: Readonly<GameState>, scenario: Scenario): ChipAffectedByRule[] {
  return Object.keys(scenario.chips)
    .map((chip) => touchedChip(state, chip, scenario))
    .filter((row) => row.onTheWay + row.onOrder + row.here + row.voided > 0)
    .sort(
      (a, b) => b.voided - a.voided || Number(a.isFree) - Number(b.isFree) || b.here + b.onTheWay - a.here - a.onTheWay,
    )
}

function touchedChip(state: Readonly<GameState>, chip: ChipId, scenario: Scenario) {
  const contracts = state.contracts.filter(
    (row) => row.chip === chip && (row.status === 'open' || row.status === 'held'),
  )
  const onTheWay = state.shipments.filter((row) => row.chip === chip).reduce((sum, { count }) => sum + count, 0)
  const ordered = contracts.reduce((sum, { count, delivered }) => sum + count - delivered, 0)
  const now = exportStatusOf(state, chip, scenario).status
  const soon = announcedExportStatusOf(state, chip, scenario).status
  return {
    chip,
    /** It may still be bought. */
    isFree: isLawful(now) && isLawful(soon),
    onTheWay,
    onOrder: Math.max(0, ordered - onTheWay),
    /** Ordered chips whose contracts ended this week by a rule. */
    voided: newsItemsFromSerial(state, 0).reduce(
      (sum, item) =>
        sum +
        (item.kind === 'contractVoided' && item.week === state.week && item.facts.chip === chip ? item.facts.count : 0),
      0,
    ),
    depositUsd: contracts.reduce((sum, { depositUsd }) => sum + depositUsd, 0),
    here: ownedChipCount(state, chip),
  }
}

function isLawful(status: string): boolean {
  return status === 'free' || status === 'notification'
}

interface StreetPriceView {
  chip: ChipId
  series: number[]
  /** For how many weeks it has not moved. */
  stillWeeks: number
}

/** The reference chip's open-market price over the past year; null while it is not on sale. */
function streetPrice(state: Readonly<GameState>, scenario: Scenario): StreetPriceView | null {
  if (!isChipOnSale(state, scenario.referenceChip)) return null
  const series = referenceChipPricesSinceLaunch(state, 'market', scenario).filter((usd) => usd !== null)
  const shown = series.slice(-52)
  const moved = shown.findLastIndex((usd) => Math.round(usd) !== Math.round(shown.at(-1) ?? 0))
  return { chip: scenario.referenceChip, series: shown, stillWeeks: shown.length - 1 - Math.max(0, moved) }
}
