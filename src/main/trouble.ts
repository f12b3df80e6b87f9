import type { Trouble } from '../panels/app/services'

/** What went wrong, by the key of its words. */
export function trouble(code: string, facts: Trouble['facts'] = {}, faults: string[] = []): Trouble {
  return { code, facts, faults }
}
