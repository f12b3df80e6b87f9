// Regenerates the expected diagnostics of cases.json, for review: `npx tsx tests/tools/record-broken.ts`.
import { writeFileSync } from 'node:fs'
import { applyDiagnosticFix } from '../../src/content/syntax/diagnostic'
import { type BrokenCase, brokenText, casesPath, faultsOf, told } from '../content/broken/cases'
import cases from '../content/broken/cases.json' with { type: 'json' }

const recorded = (cases as BrokenCase[]).map(({ what, was, is }) => {
  const text = brokenText({ was, is })
  const faults = faultsOf(text)
  const fix = faults.find((fault) => fault.fix)?.fix
  const near = fix && applyDiagnosticFix(text, fix).slice(Math.max(0, fix.from - 12), fix.from + fix.text.length + 12)
  return { what, was, is, faults: told(faults), ...(near === undefined ? {} : { fixed: near }) }
})
writeFileSync(casesPath, `${JSON.stringify(recorded, null, 2)}\n`)
