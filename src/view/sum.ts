/** A number with its named terms, re-exported for the floors above the sim. */
export type { Part, Sum } from '../kernel/waterfall'
