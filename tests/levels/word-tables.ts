// The manual's tables of words, made of the rows that the game itself reads. To write them anew: npx tsx tests/levels/word-tables.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { conditionWords } from '../../src/sim/vocabulary/conditions'
import { effects } from '../../src/sim/vocabulary/effects'
import { modifierTargets } from '../../src/sim/vocabulary/modifier-targets'
import { quantities } from '../../src/sim/vocabulary/quantities'
import { quantityFamilies } from '../../src/sim/vocabulary/quantity-families'

export const manual = fileURLToPath(new URL('../../levels/README.md', import.meta.url))
const [begin, end] = ['<!-- words:begin -->', '<!-- words:end -->']

/** The manual with its tables as the rows are now. */
export function withWordTables(text: string): string {
  const [before, rest = ''] = text.split(begin)
  const [, after] = rest.split(end)
  if (before === undefined || after === undefined) throw new Error(`the manual has no ${begin} … ${end}`)
  return `${before}${begin}\n${tables().join('\n\n')}\n${end}${after}`
}

function tables(): string[] {
  return [
    '### What can happen: effects',
    table(
      ['word', 'what it does', 'what it is told', 'example'],
      Object.entries(effects).map(([name, { about, shape, example }]) => [
        code(name),
        about,
        fieldsOf(shape),
        code(json({ [name]: example })),
      ]),
    ),
    '### What can be multiplied: targets of `modify`',
    table(
      ['target', 'what it is'],
      Object.entries(modifierTargets).map(([name, about]) => [code(name), about]),
    ),
    '### What can be asked: conditions',
    table(
      ['word', 'holds where', 'example'],
      Object.entries(conditionWords).map(([name, { about, example }]) => [
        code(name),
        about,
        code(json({ [name]: example })),
      ]),
    ),
    '### What can be read: quantities',
    table(
      ['name', 'unit', 'what it is'],
      Object.entries(quantities).map(([name, { unit, about }]) => [code(name), unit, about]),
    ),
    '### What can be read of one thing: quantities with an id',
    table(
      ['name', 'unit', 'what it is'],
      Object.entries(quantityFamilies).map(([prefix, { unit, of, about }]) => [
        `\`${prefix}.\`*id of ${of}*`,
        unit,
        about,
      ]),
    ),
  ]
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

function fieldsOf(shape: z.ZodType): string {
  if (!(shape instanceof z.ZodObject)) return ''
  return Object.entries(shape.shape)
    .map(([name, field]) => (field instanceof z.ZodOptional ? `${code(name)} or nothing` : code(name)))
    .join(', ')
}

function code(text: string): string {
  return `\`${text}\``
}

/** JSON in one line, with room to breathe. */
function json(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ')
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(manual, withWordTables(readFileSync(manual, 'utf8')))
