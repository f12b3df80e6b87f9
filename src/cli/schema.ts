import { schemaOf } from '../content/schema/editor-schema'
import { readFlags, WrongUse } from './flags'
import { printJson, type Verb } from './verb'

export const schema: Verb = {
  usage: 'schema [--json]',
  does: 'prints the JSON Schema of levels, for editors',

  run(args) {
    const { rest } = readFlags(args, { json: 'yes' })
    if (rest.length > 0) throw new WrongUse(`what is ${rest.join(' ')}?`)
    printJson(schemaOf())
    return 0
  },
}
