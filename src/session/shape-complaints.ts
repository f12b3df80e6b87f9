import * as z from 'zod/mini'
import type { UnlocatedDiagnostic } from '../content/syntax/diagnostic'

/** A missing field, or a value of the wrong type. */
export interface ShapeComplaint extends UnlocatedDiagnostic {
  isMissing: boolean
}

/** Zod's type names in plain words, for shapes without a message of their own. */
const kindNames: Readonly<Record<string, string>> = {
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a table',
  record: 'a table',
}

/**
 * All differences between a JSON value and a shape.
 *
 * A shape's message says what is wanted and, before a semicolon, what is wrong: `is no move; a table`.
 */
export function shapeComplaints(shape: z.ZodMiniType, value: unknown): ShapeComplaint[] {
  const { error } = z.safeParse(shape, value, { reportInput: true, error: (issue) => wanted(issue) })
  return (error?.issues ?? []).map(({ path, message, input }) => {
    // JSON has no undefined, so there the field is missing.
    const isMissing = input === undefined
    const [suggestion = '', wrong = 'does not fit'] = message.split('; ').toReversed()
    const steps = path.map((step) => (typeof step === 'number' ? step : String(step)))
    return { path: steps, message: isMissing ? 'is missing' : wrong, suggestion: `expected ${suggestion}`, isMissing }
  })
}

function wanted(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_value') return issue.values.map((each) => JSON.stringify(each)).join(' or ')
  return issue.code === 'invalid_type' ? kindNames[issue.expected] : undefined
}
