import type { DialId } from './ids'

/** The four dials in display order; in a file of their own so that importing them loads nothing else. */
export const dialIds: readonly DialId[] = ['cost', 'efficiency', 'capability', 'independence']
