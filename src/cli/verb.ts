/** One thing that the prompt can do. */
export interface Verb {
  /** How it is called, without the program's name. */
  usage: string
  does: string
  /** Runs it; the exit code: 0 done, 1 found faults. Wrong use is thrown. */
  run(args: string[]): number | Promise<number>
}

/** Writes a result to standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** Writes a message to standard error. */
export function tellUser(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** Writes a result as JSON. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2))
}
