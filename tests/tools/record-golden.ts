// Regenerates the golden games and the figures of the level's card, on purpose: npx tsx tests/tools/record-golden.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { goldenGames, recordGame } from '../support/golden'
import { withFigures } from './card'

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))

for (const { strategy, seed } of goldenGames) {
  const golden = recordGame(strategy, seed)
  writeFileSync(pathOf(`../golden/${strategy}.json`), `${JSON.stringify(golden)}\n`)
  const score = Math.round(golden.score * 10) / 10
  console.log(
    `${strategy}: ${golden.moves.length} moves, ${golden.marks.length} marks, ${golden.ending} with ${score} points`,
  )
}

const card = pathOf('../../levels/02-tianshui/card.md')
writeFileSync(card, withFigures(readFileSync(card, 'utf8')))
console.log('levels/02-tianshui/card.md: calibration and validation')
