import { createEditorJsonSchema } from '../content/schema/editor-schema'
import { type CliCommand, printJsonToStdout } from './verb'

export const levelSchemaCommand: CliCommand = {
  usage: 'schema [--json]',
  does: 'prints the JSON Schema of levels, for editors',

  flags: { json: 'yes' },

  run() {
    printJsonToStdout(createEditorJsonSchema())
    return 0
  },
}
