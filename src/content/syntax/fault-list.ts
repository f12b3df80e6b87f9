import { mostFaults } from './bounds'
import { type Fault, type Fix, faultAt, pathText, type Source } from './fault'
import { type Mistake, mistakes, namesItself } from './mistakes'

export type Span = readonly [from: number, to: number]

/** Collects the faults of one file during parsing. */
export interface Teller {
  /** Path of the current value; mutated during parsing. */
  path: (string | number)[]
  faults: Fault[]
  tell(span: Span, says: string, hint: string, fix?: Fix): void
  /** Reports a mistake at a span, with the text found there. */
  blame(mistake: Mistake, span: Span, fix?: Fix): void
  /** Withdraws a fault that a better one replaces; returns whether it was reported. */
  withdraw(fault: Fault | undefined): boolean
  /** Whether the maximum is reached, so that further faults are dropped. */
  isFull(): boolean
  /** Drops all further faults. */
  close(): void
}

export function tellerFor(source: Source): Teller {
  const faults: Fault[] = []
  const path: (string | number)[] = []
  let isClosed = false

  const isFull = () => isClosed || faults.length >= mostFaults

  function tell(span: Span, says: string, hint: string, fix?: Fix): void {
    if (isFull()) return
    faults.push({ ...faultAt(source, span, { path: pathText(path), says, hint }), ...(fix ? { fix } : {}) })
  }

  return {
    path,
    faults,
    tell,
    isFull,
    blame(mistake, span, fix) {
      if (isFull()) return
      const [says, hint] = mistakes[mistake]
      const found = namesItself.has(mistake)
        ? undefined
        : /^(?:[^\s,{}[\]]{1,24}|\S)/.exec(source.text.slice(span[0], span[0] + 24))?.[0]
      tell(span, found ? `${says}, at ${found}` : says, hint, fix)
    },
    withdraw(fault) {
      const place = fault ? faults.lastIndexOf(fault) : -1
      if (place >= 0) faults.splice(place, 1)
      return place >= 0
    },
    close() {
      isClosed = true
    },
  }
}
