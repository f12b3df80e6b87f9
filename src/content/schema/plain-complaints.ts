import type { z } from 'zod'
import type { UnlocatedDiagnostic } from '../syntax/diagnostic'
import { didYouMean, wordSuggestionFor } from '../syntax/nearest'
import { maxDiagnostics } from '../syntax/size-limits'
import { namesKnownAt, valueAtJsonPath } from './level-shape'

type Issue = z.core.$ZodIssue
type Path = (string | number)[]

/** The differences between a value and a shape that is no level's: each with its path and what was expected. */
export function plainComplaints(value: unknown, shape: z.ZodType): UnlocatedDiagnostic[] {
  const { error } = shape.safeParse(value)
  return (error?.issues ?? []).flatMap((issue) => complaintsOf(issue, value, shape)).slice(0, maxDiagnostics + 1)
}

function complaintsOf(issue: Issue, root: unknown, shape: z.ZodType): UnlocatedDiagnostic[] {
  const path = issue.path as Path
  const value = valueAtJsonPath(root, path)
  if (issue.code === 'unrecognized_keys') {
    const known = namesKnownAt(shape, path)
    return issue.keys.map((name) => ({
      path: [...path, name],
      atName: true,
      message: `unknown field "${name}"`,
      ...wordSuggestionFor(name, known),
    }))
  }
  if (issue.code === 'invalid_key')
    return [
      {
        path,
        atName: true,
        message: `"${String(path.at(-1))}" cannot be a name here`,
        suggestion: 'an id: lower-case letters, digits and hyphens',
      },
    ]
  return [{ path, message: saysOf(issue, value), suggestion: wantedBy(issue, value) }]
}

function saysOf(issue: Issue, value: unknown): string {
  if (value === undefined) return 'is missing'
  if (issue.code === 'custom') return issue.message
  const text = JSON.stringify(value)
  return `is ${text.length > 40 ? `${text.slice(0, 39)}…` : text}, which does not fit`
}

/** What would fit, in words of an author. */
function wantedBy(issue: Issue, value: unknown): string {
  const written = typeof value === 'string' ? value : ''
  switch (issue.code) {
    case 'invalid_value':
      return didYouMean(written, issue.values.map(String))
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? didYouMean(written, issue.options.map(String))
        : 'see the shipped file for an example'
    case 'too_small':
      return `expected ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`
    case 'too_big':
      return `expected ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`
    case 'invalid_type':
      return `expected ${issue.expected === 'int' ? 'a whole number' : `a value of the kind ${issue.expected}`}`
    case 'invalid_format':
      return 'expected text of another form: a date is YYYY-MM-DD, an id has lower-case letters, digits and hyphens'
    default:
      return issue.message
  }
}
