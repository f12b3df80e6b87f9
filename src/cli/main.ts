import { nine } from './nine'

process.exitCode = await nine(process.argv.slice(2))
