import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The program's name and version, from package.json. */
export const version: string = (() => {
  const path = fileURLToPath(new URL('../../package.json', import.meta.url))
  const about = JSON.parse(readFileSync(path, 'utf8')) as { version: string }
  return `nine ${about.version}`
})()
