import { nine } from './nine'

// Whoever reads has read enough, as `head` does: there is nobody to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await nine(process.argv.slice(2))
