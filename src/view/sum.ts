/** A number with its named terms, re-exported for the floors above the sim. */
export type { RoundedWaterfall, WaterfallPart } from '../kernel/waterfall'
