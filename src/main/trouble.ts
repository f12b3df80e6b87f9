import type { Trouble } from '../panels/outside'

/** What went wrong, by the key of its words. */
export function trouble(code: string, facts: Trouble['facts'] = {}, faults: string[] = []): Trouble {
  return { code, facts, faults }
}
