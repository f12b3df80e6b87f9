import type { DialId } from './ids'

/** The four dials, always in this order; a file of their own, so that whoever only names them loads nothing else. */
export const dialIds: readonly DialId[] = ['cost', 'efficiency', 'capability', 'independence']
