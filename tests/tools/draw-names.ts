// Draws names of the code for a trial: can a newcomer guess each from the name alone?
// `npx tsx tests/tools/draw-names.ts [COUNT] [SEED]`; the seed is the commit's hash unless it is given.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { draw, seedBitsOf } from '../../src/kernel/luck'
import { parseSource, type SyntaxNode } from '../support/source-tree'

const src = fileURLToPath(new URL('../../src', import.meta.url))
const [count = '40', seed = commitHash()] = process.argv.slice(2)

const names = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .sort()
  .flatMap((path) => exportedNames(path).map((name) => `${name}  (src/${path.replaceAll('\\', '/')})`))

const luck = { seedBits: seedBitsOf(seed), week: 0 }
const drawn = names
  .map((name) => ({ name, order: draw(luck, 'names', name) }))
  .toSorted((a, b) => a.order - b.order)
  .slice(0, Number(count))
console.log(`${names.length} exported names, seed ${seed}\n${drawn.map(({ name }) => name).join('\n')}`)

function commitHash(): string {
  return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim()
}

function exportedNames(path: string): string[] {
  const { nodes } = parseSource(path, readFileSync(join(src, path), 'utf8'), [])
  return nodes.flatMap(({ node }) => {
    if (node.type !== 'ExportNamedDeclaration' || !node.declaration) return []
    const declaration = node.declaration as SyntaxNode
    const declared = (declaration.declarations as SyntaxNode[] | undefined) ?? [declaration]
    return declared.flatMap(({ id }) => (id as { name?: string } | null)?.name ?? [])
  })
}
