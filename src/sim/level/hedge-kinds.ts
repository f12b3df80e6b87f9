/** What a level can sell insurance against, by kind. */
export const hedgeKinds = ['delivery-penalty', 'quota-option', 'second-vendor', 'fixed-rent', 'ban-clause'] as const
export type HedgeKind = (typeof hedgeKinds)[number]
