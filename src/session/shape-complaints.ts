import * as z from 'zod/mini'
import type { Complaint } from '../content/syntax/fault'

/** A field that is not there, or a value that is of another kind than its shape says. */
export interface ShapeComplaint extends Complaint {
  isMissing: boolean
}

/** What the kinds of zod are called; a shape with a message of its own says it better. */
const kindNames: Readonly<Record<string, string>> = {
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a table',
  record: 'a table',
}

/**
 * Everything in which a value read from JSON departs from a shape.
 *
 * The messages of the shape's parts say what was wanted, and before a semicolon what is wrong: `is no move; a table`.
 */
export function shapeComplaints(shape: z.ZodMiniType, value: unknown): ShapeComplaint[] {
  const { error } = z.safeParse(shape, value, { reportInput: true, error: (issue) => wanted(issue) })
  return (error?.issues ?? []).map(({ path, message, input }) => {
    // JSON has no undefined: where zod saw it, there was no field.
    const isMissing = input === undefined
    const [hint = '', wrong = 'does not fit'] = message.split('; ').toReversed()
    const steps = path.map((step) => (typeof step === 'number' ? step : String(step)))
    return { path: steps, says: isMissing ? 'is missing' : wrong, hint: `expected ${hint}`, isMissing }
  })
}

function wanted(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_value') return issue.values.map((each) => JSON.stringify(each)).join(' or ')
  return issue.code === 'invalid_type' ? kindNames[issue.expected] : undefined
}
