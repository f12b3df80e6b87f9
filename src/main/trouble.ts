import type { Trouble, TroubleCode, troubleCodes } from '../panels/app/troubles'
import type { BareCode } from '../sim/state/facts'

type FactsWith<Code extends TroubleCode> = Extract<Trouble, { code: Code }>['facts']

type AnyTrouble = { code: TroubleCode } & Pick<Trouble, 'facts' | 'faults'>

/** What went wrong, by the key of its words. */
export function trouble(code: BareCode<typeof troubleCodes>): Trouble
export function trouble<Code extends TroubleCode>(code: Code, facts: FactsWith<Code>, faults?: string[]): Trouble
export function trouble(code: TroubleCode, facts: Trouble['facts'] = {}, faults: string[] = []): AnyTrouble {
  return { code, facts, faults }
}
