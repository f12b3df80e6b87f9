// What the style sheets must not ask of a page that changes all the time.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const source = fileURLToPath(new URL('../../src/', import.meta.url))

test('no rule asks what is inside another element on behalf of any element: each change on the desk would cost a look at all', () => {
  const found = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => selectorsIn(readFileSync(join(source, file), 'utf8')).filter(isOfAnybody))
  expect(found).toEqual([])
  expect(isOfAnybody('body:has(.books) *:not(.books)')).toBe(true)
  expect(isOfAnybody('.sheet:has(> .more[open]) > :first-child')).toBe(true)
  expect(isOfAnybody('.desk:has(.waiting) :is(.list, .sheet > *:not(.more))')).toBe(true)
  expect(isOfAnybody('.desk:has(.waiting) :is(.list, .sheet)')).toBe(false)
})

function selectorsIn(css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '')
  return [...bare.matchAll(/([^{};]+)\{/g)].flatMap(([, head = '']) =>
    head.trim().startsWith('@') ? [] : partsOf(head, ',').map((each) => each.replace(/\s+/g, ' ')),
  )
}

/** Whether a selector with `:has` ends in what has neither a class, an id, an attribute nor a tag of its own. */
function isOfAnybody(selector: string): boolean {
  return selector.includes(':has(') && subjectsOf(selector).some((subject) => !isNamed(subject))
}

/** The last part of a selector; where that is one of several, the last part of each. */
function subjectsOf(selector: string): string[] {
  const subject = partsOf(selector, ' >+~').at(-1) ?? ''
  const [, choice] = /^:(?:is|where)\((.*)\)$/.exec(subject) ?? []
  return choice === undefined ? [subject] : partsOf(choice, ',').flatMap(subjectsOf)
}

/** Named by itself, and not only by what it must not be or what is in it. */
function isNamed(subject: string): boolean {
  return /^[a-z.#[]/i.test(subject) || /^\*?(:[\w-]+)*[.#[]/.test(subject)
}

/** Splits at any of some signs that stand outside of brackets. */
function partsOf(text: string, signs: string): string[] {
  const parts = ['']
  let depth = 0
  for (const sign of text) {
    if ('(['.includes(sign)) depth += 1
    if (')]'.includes(sign)) depth -= 1
    if (depth === 0 && signs.includes(sign)) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
