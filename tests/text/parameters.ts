import { IntlMessageFormat } from 'intl-messageformat'

interface Message {
  message: string
  language: string
}

/** A part of a parsed message: 0 letters, 1 to 4 a parameter, 5 a select, 6 a plural, 7 the # of a plural. */
interface Part {
  type: number
  value: string
  options?: Record<string, { value: Part[] }>
}

/**
 * Names what a translation's parameters have otherwise than English: one missing, one too many, or a select with other cases.
 *
 * A plural may become a plain parameter, since Chinese and Korean nouns have no plural; a plain one may not become a
 * plural, since it can be a word.
 */
export function parameterFaults(english: Message, translation: Message): string[] {
  const [wanted, found] = [parametersOf(english), parametersOf(translation)]
  const missing = [...wanted.keys()].filter((name) => !found.has(name)).map((name) => `{${name}} is missing`)
  const extra = [...found.keys()].filter((name) => !wanted.has(name)).map((name) => `{${name}} is not in English`)
  const changed = [...found].flatMap(([name, forms]) => {
    const allowed = wanted.get(name)
    if (allowed === undefined) return []
    const unknown = [...forms].filter((form) => !allowed.has(form) && !(form === 'plain' && allowed.has('plural')))
    const dropped = [...allowed].filter((form) => form.startsWith('select') && !forms.has(form))
    return [...unknown, ...dropped].map((form) => `{${name}}: ${form} is in one of the two only`)
  })
  return [...missing, ...extra, ...changed]
}

/** The parameters of a message with the forms in which each stands; it throws where the message cannot be read. */
export function parametersOf({ message, language }: Message): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  collect(new IntlMessageFormat(message, language).getAst() as Part[], found)
  return found
}

function collect(parts: readonly Part[], found: Map<string, Set<string>>): void {
  for (const { type, value, options = {} } of parts) {
    if (type !== 0 && type !== 7) found.set(value, new Set([...(found.get(value) ?? []), formOf(type, options)]))
    for (const option of Object.values(options)) collect(option.value, found)
  }
}

function formOf(type: number, options: object): string {
  if (type === 5) return `select of ${Object.keys(options).toSorted().join(', ')}`
  return type === 6 ? 'plural' : 'plain'
}
