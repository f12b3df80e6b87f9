import { editorSchema } from '../content/schema/editor-schema'
import { printJson, type Verb } from './verb'

export const schema: Verb = {
  usage: 'schema [--json]',
  does: 'prints the JSON Schema of levels, for editors',

  flags: { json: 'yes' },

  run() {
    printJson(editorSchema())
    return 0
  },
}
