/** A number with its named terms, as every floor above the sim knows it. */
export type { Part, Sum } from '../kernel/waterfall'
