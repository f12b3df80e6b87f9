import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** The names of a language's text files. */
export function textFilesOf(language: string): string[] {
  return readdirSync(`${project}/src/text/${language}`).toSorted()
}

/** Reads a file of keys and messages, by its path from the project. */
export function readText(path: string): Readonly<Record<string, string>> {
  return JSON.parse(readSource(path))
}

/** Reads a file as it is written, by its path from the project. */
export function readSource(path: string): string {
  return readFileSync(`${project}/${path}`, 'utf8')
}
