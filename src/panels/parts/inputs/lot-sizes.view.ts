import { chipsPerRack, chipsPerServer } from '../../../sim/level/lot-sizes'

/** The sizes of an order or a sale of at most `available` chips; `lots` are preset sizes, ascending. */
export function lotSizeBoundsAndPresets(available: number) {
  const most = Math.max(1, Math.floor(available))
  const wanted = [chipsPerServer, chipsPerRack, chipsPerRack * 4, most]
  const lots = [...new Set(wanted.filter((lot) => lot <= most))].sort((a, b) => a - b)
  return { least: Math.min(chipsPerServer, most), step: Math.min(chipsPerServer, most), most, lots }
}
