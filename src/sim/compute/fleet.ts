import { at, sumOf } from '../../kernel/at'
import { clamp, pow } from '../../kernel/math'
import { startWaterfall, type Waterfall } from '../../kernel/waterfall'
import { trainingShareAtLinkSpeed } from '../controls/compliant-designs'
import { chipFiguresInGame } from '../controls/export-status'
import type { Scenario } from '../level/scenario'
import type { RackGroupState } from '../state/company-state'
import type { ChipId, SiteId } from '../state/ids'
import { activeModifierFactor, worldLuckFactor } from '../state/news'
import type { GameState } from '../state/state'

/** Useful compute of one chip, in reference-chip equivalents. */
export interface UsefulComputePerChip {
  training: number
  inference: number
}

/** PFLOP/s of useful work of one reference chip. */
export function referenceChipUsefulPflops(scenario: Scenario): number {
  const chip = at(scenario.chips, scenario.referenceChip)
  return ((chip.figures.fp16TflopsDense ?? 0) / 1000) * chip.mfuShare
}

/**
 * Useful compute of one chip of a kind in a cluster (model.md, usefulCompute), in reference-chip equivalents.
 *
 * Training: peak × utilisation × stack maturity × link. Inference: memory bandwidth × stack maturity.
 */
export function usefulComputePerChip(
  state: Readonly<GameState>,
  chip: ChipId,
  cluster: number,
  scenario: Scenario,
): UsefulComputePerChip {
  const spec = at(scenario.chips, chip)
  const figures = chipFiguresInGame(state, chip, scenario)
  const stack = at(scenario.stacks, spec.stack)
  const { maturity } = at(state.stacks, spec.stack)
  const reference = at(scenario.chips, scenario.referenceChip)
  const peak = (figures.fp16TflopsDense ?? 0) / (reference.figures.fp16TflopsDense ?? 1)
  const training =
    peak *
    (spec.mfuShare / reference.mfuShare) *
    stack.trainingScale *
    pow(maturity, stack.trainingExponent) *
    trainingShareAtLinkSpeed(cluster, figures.interconnectGBs ?? 64, scenario)
  const bandwidth = (figures.memBandwidthGBs ?? 0) / (reference.figures.memBandwidthGBs ?? 1)
  const inference = bandwidth * stack.inferenceScale * (stack.inferenceBase + stack.inferenceSlope * maturity)
  return { training, inference }
}

/** Working chips of a rack group. */
function workingChips(rack: Readonly<RackGroupState>): number {
  return Math.max(0, rack.count - rack.failing)
}

interface Fleet {
  /** Reference-chip equivalents of the firm's own chips, by role of the chip. */
  imported: UsefulComputePerChip
  domestic: UsefulComputePerChip
  rented: UsefulComputePerChip
  importedChips: number
  domesticChips: number
  /** Share of training work that remains in a mixed fleet, 0 to 1. */
  mixShare: number
  /** Useful compute in reference-chip equivalents: half training, half inference, after the mixing loss. */
  useful: number
  usefulBySite: Record<SiteId, number>
  trainingTotal: number
  inferenceTotal: number
}

/** The whole fleet's useful compute this week (model.md, usefulCompute). */
export function usefulComputeOfFleet(state: Readonly<GameState>, scenario: Scenario): Fleet {
  const fleet: Fleet = {
    imported: { training: 0, inference: 0 },
    domestic: { training: 0, inference: 0 },
    rented: { training: 0, inference: 0 },
    importedChips: 0,
    domesticChips: 0,
    mixShare: 1,
    useful: 0,
    usefulBySite: {},
    trainingTotal: 0,
    inferenceTotal: 0,
  }
  for (const site in state.sites) addSite(fleet, state, site, scenario)
  addRented(fleet, state, scenario)
  fleet.mixShare = mixShareOf(fleet, state, scenario)
  fleet.trainingTotal = (fleet.imported.training + fleet.domestic.training) * fleet.mixShare + fleet.rented.training
  fleet.inferenceTotal = fleet.imported.inference + fleet.domestic.inference + fleet.rented.inference
  fleet.useful = (fleet.trainingTotal + fleet.inferenceTotal) / 2
  return fleet
}

function addSite(fleet: Fleet, state: Readonly<GameState>, site: SiteId, scenario: Scenario): void {
  const { racks } = at(state.sites, site)
  let here = 0
  for (const chip in racks) {
    const rack = racks[chip]
    if (!rack || rack.count === 0) continue
    const { role } = at(scenario.chips, chip)
    const chips = workingChips(rack)
    const factor = chips * rack.quality * activeModifierFactor(state, `work.${role}`)
    const each = usefulComputePerChip(state, chip, chips, scenario)
    fleet[role].training += each.training * factor
    fleet[role].inference += each.inference * factor
    here += ((each.training + each.inference) / 2) * factor
    if (role === 'domestic') fleet.domesticChips += rack.count
    else fleet.importedChips += rack.count
  }
  fleet.usefulBySite[site] = here
}

function addRented(fleet: Fleet, state: Readonly<GameState>, scenario: Scenario): void {
  if (state.cloud.chips === 0) return
  const { rentedTrainingRatio, rentedInferenceRatio } = scenario.parameters.compute
  fleet.rented.training = state.cloud.chips * rentedTrainingRatio
  fleet.rented.inference = state.cloud.chips * rentedInferenceRatio
}

/** Mixing loss in training: 1 − loss × min(F, D)/(F + D); with a scheduler a quarter of the loss. */
function mixShareOf(fleet: Fleet, state: Readonly<GameState>, scenario: Scenario): number {
  const imported = fleet.imported.training
  const domestic = fleet.domestic.training
  if (imported + domestic === 0) return 1
  const loss = scenario.parameters.compute.mixedLossShare * activeModifierFactor(state, 'mixed.loss')
  return 1 - (loss * Math.min(imported, domestic)) / (imported + domestic)
}

/** Power drawn at the meter by one installed chip, in kW (model.md, sitesAndFleet): TDP × server multiple × PUE. */
export function meterKwPerChip(state: Readonly<GameState>, site: SiteId, chip: ChipId, scenario: Scenario): number {
  const { serverPowerMultiple, tdpUnknownW } = scenario.parameters.compute
  const kw = (at(scenario.chips, chip).figures.tdpW ?? tdpUnknownW) / 1000
  return kw * serverPowerMultiple * at(scenario.sites, site).pue * activeModifierFactor(state, 'power.kw')
}

/** Power drawn at a site's meter, in kW. */
export function sitePowerDrawKw(state: Readonly<GameState>, site: SiteId, scenario: Scenario): number {
  return sumOf(at(state.sites, site).racks, ({ count }, chip) => count * meterKwPerChip(state, site, chip, scenario))
}

/** Power in kW that the chips of a site draw once those that wait for installation run, too. */
export function installedAndQueuedChipsPowerKw(state: Readonly<GameState>, site: SiteId, scenario: Scenario): number {
  const { queue } = at(state.sites, site)
  const drawnKw = sitePowerDrawKw(state, site, scenario)
  return queue.reduce((sum, { chip, count }) => sum + count * meterKwPerChip(state, site, chip, scenario), drawnKw)
}

/** How many more chips of a kind the site's connected power supports, less the installation queue. */
export function chipsFreePowerSupports(
  state: Readonly<GameState>,
  site: SiteId,
  chip: ChipId,
  scenario: Scenario,
): number {
  const place = at(state.sites, site)
  let kw = place.powerKw - sitePowerDrawKw(state, site, scenario)
  for (const waiting of place.queue) kw -= waiting.count * meterKwPerChip(state, site, waiting.chip, scenario)
  return Math.max(0, Math.floor(kw / meterKwPerChip(state, site, chip, scenario)))
}

/**
 * Where the standing order installs a stored chip; null where it waits.
 *
 * Domestic chips go to the mandate's site and wait until it is built, others to the first site with free power.
 */
export function siteForStoredChip(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): SiteId | null {
  const isDomestic = at(scenario.chips, chip).role === 'domestic'
  const centre = state.mandate ? at(scenario.mandates, state.mandate.mandate).site : undefined
  if (isDomestic && centre !== undefined && state.sites[centre]?.status === 'ready') return centre
  let best: SiteId | null = null
  for (const id in state.sites) {
    if (at(state.sites, id).status !== 'ready' || (isDomestic && centre !== undefined && id !== centre)) continue
    if (!isDomestic && id === centre) continue
    if (chipsFreePowerSupports(state, id, chip, scenario) > 0) best ??= id
  }
  return best
}

/** Useful compute in PFLOP/s, by factor: peak, utilisation, stack, links, mixing, rented. */
export function usefulFleetPflopsWaterfall(state: Readonly<GameState>, scenario: Scenario): Waterfall {
  const fleet = usefulComputeOfFleet(state, scenario)
  const unit = referenceChipUsefulPflops(scenario)
  const own =
    ((fleet.imported.training + fleet.imported.inference + fleet.domestic.training + fleet.domestic.inference) / 2) *
    unit
  const imported = ((fleet.imported.training + fleet.imported.inference) / 2) * unit
  const lostByMixing = ((fleet.imported.training + fleet.domestic.training) / 2) * unit * (fleet.mixShare - 1)
  return startWaterfall('compute.peak', peakOf(state, null, scenario))
    .plus('compute.unusedImported', imported - peakOf(state, 'imported', scenario))
    .plus('compute.unusedDomestic', own - imported - peakOf(state, 'domestic', scenario))
    .plus('compute.mixing', lostByMixing)
    .plus('compute.rented', ((fleet.rented.training + fleet.rented.inference) / 2) * unit)
}

/** Peak PFLOP/s of the working chips of a role, or of all. */
function peakOf(state: Readonly<GameState>, role: 'imported' | 'domestic' | null, scenario: Scenario): number {
  let peak = 0
  for (const { racks } of Object.values(state.sites)) {
    for (const [chip, rack] of Object.entries(racks)) {
      if (role === null || at(scenario.chips, chip).role === role)
        peak += (workingChips(rack) * (chipFiguresInGame(state, chip, scenario).fp16TflopsDense ?? 0)) / 1000
    }
  }
  return peak
}

/** Useful compute of one kind of chip at one site, in PFLOP/s, by factor. */
export function usefulRackPflopsWaterfall(
  state: Readonly<GameState>,
  site: SiteId,
  chip: ChipId,
  scenario: Scenario,
): Waterfall {
  const rack = at(at(state.sites, site).racks, chip)
  const spec = at(scenario.chips, chip)
  const figures = chipFiguresInGame(state, chip, scenario)
  const chips = workingChips(rack)
  const stack = at(scenario.stacks, spec.stack)
  const { maturity } = at(state.stacks, spec.stack)
  const each = usefulComputePerChip(state, chip, chips, scenario)
  const peak = (rack.count * (figures.fp16TflopsDense ?? 0)) / 1000
  const trained = stack.trainingScale * pow(maturity, stack.trainingExponent)
  const linked = trainingShareAtLinkSpeed(chips, figures.interconnectGBs ?? 64, scenario)
  const unit = referenceChipUsefulPflops(scenario)
  const events = activeModifierFactor(state, `work.${spec.role}`)
  return startWaterfall('compute.peak', peak)
    .times('compute.failing', rack.count === 0 ? 1 : chips / rack.count)
    .times('compute.utilisation', spec.mfuShare)
    .times('compute.maturity', trained)
    .times('compute.links', linked)
    .times('compute.quality', rack.quality)
    .times('compute.events', events)
    .plus('compute.inference', ((each.inference - each.training) / 2) * unit * chips * rack.quality * events)
}

/** Inference capacity left for serving this week, in reference-chip equivalents, after training. */
export function inferenceCapacityForServing(state: Readonly<GameState>, fleet: Fleet) {
  const share = 1 - clamp(state.training.run?.fleetShare ?? 0, 0, 1)
  return {
    imported: fleet.imported.inference * share,
    domestic: fleet.domestic.inference * share,
    rented: fleet.rented.inference * share,
  }
}

/** Power at all meters in kW, rented compute included. */
export function totalPowerDrawKw(state: Readonly<GameState>, scenario: Scenario): number {
  let kw = state.cloud.chips * scenario.parameters.compute.rentedKwPerChip
  for (const site in state.sites) kw += sitePowerDrawKw(state, site, scenario)
  return kw
}

/** Connected and ordered power of a site, in kW. */
export function connectedAndOrderedKw(state: Readonly<GameState>, site: SiteId): number {
  const place = at(state.sites, site)
  return place.powerOrders.reduce((sum, order) => sum + order.kw, place.powerKw)
}

/** Price of additional half megawatts: the base price up to the quota, rising with every step beyond it. */
export function powerConnectionCostUsd(
  state: Readonly<GameState>,
  site: SiteId,
  halfMegawatts: number,
  scenario: Scenario,
): number {
  const spec = at(scenario.sites, site)
  const quotaKw = spec.quotaKw * activeModifierFactor(state, 'quota')
  let kw = connectedAndOrderedKw(state, site)
  let usd = 0
  for (let n = 0; n < halfMegawatts; n += 1) {
    const over = Math.max(0, (kw + 500 - quotaKw) / 500)
    usd +=
      spec.usdPerMw *
      0.5 *
      (over > 0 ? spec.overQuotaPriceRatio * (1 + scenario.parameters.fleet.overQuotaStepShare * (over - 1)) : 1)
    kw += 500
  }
  return Math.round(usd)
}

/** Weeks from order to connection. */
export function powerConnectionWeeks(state: Readonly<GameState>, site: SiteId, scenario: Scenario): number {
  const { powerLeadWeeks } = at(scenario.sites, site)
  return Math.max(
    1,
    Math.round(powerLeadWeeks * worldLuckFactor(state, 'grid') * activeModifierFactor(state, 'power.lead')),
  )
}
