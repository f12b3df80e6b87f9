import type { AppError, TroubleCode, troubleCodes } from '../panels/app/troubles'
import type { BareCode } from '../sim/state/facts'

type FactsWith<Code extends TroubleCode> = Extract<AppError, { code: Code }>['facts']

type AnyTrouble = { code: TroubleCode } & Pick<AppError, 'facts' | 'faults'>

/** What went wrong, by the key of its words. */
export function createTrouble(code: BareCode<typeof troubleCodes>): AppError
export function createTrouble<Code extends TroubleCode>(code: Code, facts: FactsWith<Code>, faults?: string[]): AppError
export function createTrouble(code: TroubleCode, facts: AppError['facts'] = {}, faults: string[] = []): AnyTrouble {
  return { code, facts, faults }
}
