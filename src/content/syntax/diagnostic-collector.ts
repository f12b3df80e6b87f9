import { createDiagnosticAt, type Diagnostic, formatJsonPath, type SourceFileText, type TextEdit } from './diagnostic'
import { maxDiagnostics } from './size-limits'
import { type SyntaxErrorCode, syntaxErrorCodesNotQuotingSource, syntaxErrorMessages } from './syntax-errors'

export type TextSpan = readonly [from: number, to: number]

export function createDiagnosticCollector(source: SourceFileText) {
  const faults: Diagnostic[] = []
  const path: (string | number)[] = []
  let isClosed = false

  const isFull = () => isClosed || faults.length >= maxDiagnostics

  function tell(span: TextSpan, message: string, suggestion: string, fix?: TextEdit): void {
    if (isFull()) return
    faults.push({
      ...createDiagnosticAt(source, span, { path: formatJsonPath(path), message, suggestion }),
      ...(fix ? { fix } : {}),
    })
  }

  return {
    /** Path of the current value; mutated during parsing. */
    path,
    faults,
    tell,
    /** Whether the maximum is reached, so that further faults are dropped. */
    isFull,
    /** Reports a mistake at a span, with the text found there. */
    report(mistake: SyntaxErrorCode, span: TextSpan, fix?: TextEdit) {
      if (isFull()) return
      const [message, suggestion] = syntaxErrorMessages[mistake]
      const found = syntaxErrorCodesNotQuotingSource.has(mistake)
        ? undefined
        : /^(?:[^\s,{}[\]]{1,24}|\S)/.exec(source.text.slice(span[0], span[0] + 24))?.[0]
      tell(span, found ? `${message}, at ${found}` : message, suggestion, fix)
    },
    /** Withdraws a fault that a better one replaces; returns whether it was reported. */
    withdraw(fault: Diagnostic | undefined): boolean {
      const place = fault ? faults.lastIndexOf(fault) : -1
      if (place >= 0) faults.splice(place, 1)
      return place >= 0
    },
    /** Drops all further faults. */
    close() {
      isClosed = true
    },
  }
}

/** Collects the faults of one file during parsing. */
