import type { Trouble } from '../panels/app/services'

/** An error by its message key. */
export function trouble(code: string, facts: Trouble['facts'] = {}, faults: string[] = []): Trouble {
  return { code, facts, faults }
}
