import type { AppError, AppErrorCode, appErrorFactKinds } from '../panels/app/app-errors'
import type { CodeWithoutFacts } from '../sim/state/facts'

type FactsWith<Code extends AppErrorCode> = Extract<AppError, { code: Code }>['facts']

type AnyTrouble = { code: AppErrorCode } & Pick<AppError, 'facts' | 'faults'>

/** What went wrong, by the key of its words. */
export function createAppError(code: CodeWithoutFacts<typeof appErrorFactKinds>): AppError
export function createAppError<Code extends AppErrorCode>(
  code: Code,
  facts: FactsWith<Code>,
  faults?: string[],
): AppError
export function createAppError(code: AppErrorCode, facts: AppError['facts'] = {}, faults: string[] = []): AnyTrouble {
  return { code, facts, faults }
}
