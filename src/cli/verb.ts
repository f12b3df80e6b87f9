/** A command of the command line. */
export interface Verb {
  /** Usage, without the program's name. */
  usage: string
  does: string
  /** Returns the exit code: 0 done, 1 found faults; throws usage errors. */
  run(args: string[]): number | Promise<number>
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

export function tellUser(text: string): void {
  process.stderr.write(`${text}\n`)
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2))
}
