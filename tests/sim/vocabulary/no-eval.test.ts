// A page under a strict content security policy may not make code from text; zod probes for it unless it is told not to.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const watched = (module: string) => `
  let made = 0
  globalThis.Function = new Proxy(Function, {
    construct(target, args) {
      made += 1
      return Reflect.construct(target, args)
    },
  })
  import(${JSON.stringify(module)}).then(() => process.stdout.write('made ' + made))
`

test.each(['session/store', 'session/read-record', 'content/read-level', 'content/schema/editor-schema', 'lab/index'])(
  'loading %s makes no function from text',
  (module) => {
    const file = fileURLToPath(new URL(`../../../src/${module}.ts`, import.meta.url))
    const { stdout } = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), '--eval', watched(file)], {
      encoding: 'utf8',
    })
    expect(stdout).toBe('made 0')
  },
)
