import { runCommandLine } from './nine'

// The reader closed the pipe (EPIPE), as `head` does: exit quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await runCommandLine(process.argv.slice(2))
