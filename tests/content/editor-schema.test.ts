// Drives the JSON language server that common editors use, with our schema: what an author sees while writing.
import { describe, expect, it } from 'vitest'
import { getLanguageService, TextDocument } from 'vscode-json-languageservice'
import { readLevel } from '../../src/content/read-level'
import { createEditorJsonSchema } from '../../src/content/schema/editor-schema'
import { calmLevel, filesOf } from '../support/builders'

const service = getLanguageService({ schemaRequestService: async () => JSON.stringify(createEditorJsonSchema()) })
service.configure({ schemas: [{ uri: 'levels.schema.json', fileMatch: ['*.json'], schema: createEditorJsonSchema() }] })

/** A document with its caret where `|` stands. */
function opened(text: string) {
  const caret = text.indexOf('|')
  const document = TextDocument.create('file:///mine.json', 'json', 1, text.replace('|', ''))
  return { document, position: document.positionAt(caret), tree: service.parseJSONDocument(document) }
}

async function completions(text: string): Promise<string[]> {
  const { document, position, tree } = opened(text)
  const list = await service.doComplete(document, position, tree)
  return (list?.items ?? []).map(({ label }) => label)
}

async function hover(text: string): Promise<string> {
  const { document, position, tree } = opened(text)
  return JSON.stringify((await service.doHover(document, position, tree))?.contents ?? '').replaceAll('\\', '')
}

/** Where the editor finds faults: line:column from 1. */
async function marks(text: string): Promise<string[]> {
  const { document, tree } = opened(text)
  const found = await service.doValidation(document, tree)
  return found.map(({ range: { start } }) => `${start.line + 1}:${start.character + 1}`)
}

const event = (inside: string) => `{\n "id": "mine",\n "extends": "calm",\n "events": { "rain": { ${inside} } }\n}`

describe('an editor with the schema', () => {
  it('completes the words of an event, of a condition and of an effect', async () => {
    expect(await completions(event('|'))).toEqual(
      expect.arrayContaining(['kind', 'on', 'drawn', 'when', 'likelihood', 'then', 'choices', 'otherwise']),
    )
    expect(await completions(event('"kind": |'))).toEqual(
      expect.arrayContaining(['"public"', '"rumour"', '"company"', '"shock"']),
    )
    expect(await completions(event('"when": { | }'))).toEqual(expect.arrayContaining(['any', 'not', 'flag']))
    expect(await completions(event('"then": [{ | }]'))).toEqual(
      expect.arrayContaining(['pay', 'receive', 'modify', 'trust', 'flag', 'launchChip']),
    )
    expect(await completions(event('"then": [{ "modify": { | } }]'))).toEqual(['target', 'factor', 'weeks'])
  })

  it('says what a word means', async () => {
    expect(await hover('{ "id": "mine", "extends": "calm", "chips": { "swift": { "ro|le": "domestic" } } }')).toContain(
      'What a strategy and the hall treat it as.',
    )
    expect(await hover('{ "extends": "calm", "parameters": { "finance": { "tax|Share": {} } } }')).toContain('(share)')
    expect(await hover('{ "extends": "calm", "reports": { "desk": { "from|Week": 3 } } }')).toContain(
      'may stand in its place',
    )
  })

  it('takes dates for weeks, null for what is removed, and parts of what is extended', async () => {
    expect(
      await marks(
        '{ "$schema": "s.json", "id": "mine", "extends": "calm", "reports": { "desk": { "untilWeek": "2023-05-01" } }, "sites": { "hall": null } }',
      ),
    ).toEqual([])
  })

  it('finds the level of the tests without fault', async () => {
    expect(await marks(filesOf(calmLevel())[0]?.text ?? '')).toEqual([])
  })

  it.each([
    ['an unknown field', '"weeks": 52', '"wekes": 3, "weeks": 52'],
    ['a number out of bounds', '"weeks": 52', '"weeks": 3'],
    ['text for a number', '"weeks": 52', '"weeks": "52"'],
    ['a share above 1', '"startPowerKw": 0', '"startPowerKw": -1'],
    ['an unknown kind', '"kind": "giant"', '"kind": "gaint"'],
    ['a name that is none', '"swift": {', '"Swift": {'],
    ['a missing field', '"referenceChip"', '"referenceChips"'],
    [
      'an unknown effect',
      '"events": {}',
      '"events": { "e": { "kind": "public", "on": "2023-03-06", "then": [{ "lunch": {} }] } }',
    ],
    ['a list for a table', '"events": {}', '"events": []'],
  ])('finds the same faults of shape in the same places: %s', async (_what, was, is) => {
    const [level, words] = filesOf(calmLevel())
    if (!level || !words) throw new Error('no files')
    const text = level.text.replace(was, is)
    expect(text).not.toBe(level.text)
    const reading = readLevel([{ ...level, text }, words])
    const shape = /unknown field|does not fit|is missing|cannot be a name/
    const ours = 'faults' in reading ? reading.faults.filter(({ message }) => shape.test(message)) : []
    const places = [...new Set(ours.map(({ line, column }) => `${line}:${column}`))]
    expect(places.length).toBeGreaterThan(0)
    expect([...new Set(await marks(text))].toSorted()).toEqual(places.toSorted())
  })
})
