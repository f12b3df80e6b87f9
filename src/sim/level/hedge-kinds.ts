/** Kinds of insurance that a level can sell. */
export const hedgeKinds = ['delivery-penalty', 'quota-option', 'second-vendor', 'fixed-rent', 'ban-clause'] as const
export type HedgeKind = (typeof hedgeKinds)[number]
