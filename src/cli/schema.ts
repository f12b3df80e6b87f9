import { editorSchema } from '../content/schema/editor-schema'
import { readFlags, UsageError } from './flags'
import { printJson, type Verb } from './verb'

export const schema: Verb = {
  usage: 'schema [--json]',
  does: 'prints the JSON Schema of levels, for editors',

  run(args) {
    const { rest } = readFlags(args, { json: 'yes' })
    if (rest.length > 0) throw new UsageError(`what is ${rest.join(' ')}?`)
    printJson(editorSchema())
    return 0
  },
}
