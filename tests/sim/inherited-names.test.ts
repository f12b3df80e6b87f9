// Names that every object inherits, in what comes from strangers: a record's moves, a level's flags.
import { describe, expect, it } from 'vitest'
import { advance, decide, type Move, refusalOf } from '../../src/sim/game'
import type { Scenario } from '../../src/sim/level/scenario'
import type { GameState } from '../../src/sim/state/state'
import { isConditionMet } from '../../src/sim/vocabulary/conditions'
import { readQuantity } from '../../src/sim/vocabulary/quantities'
import { aGame, aScenario } from '../support/builders'
import { inheritedNames, unknownName, withNameInEachText } from '../support/prototype-names'
import { allowedMoves } from '../support/random-player'

const calm = aScenario()

/** What the economy says to a move: a refusal, `made`, or the error that it throws. */
function answerTo(state: Readonly<GameState>, move: Move, scenario: Scenario): string {
  try {
    return JSON.stringify(refusalOf(state, move, scenario) ?? 'made')
  } catch (error) {
    return String(error)
  }
}

/** One move of each kind that was possible in some game, with the state in which it was. */
function movesOfEachKind(): { state: GameState; move: Move }[] {
  const found = new Map<string, { state: GameState; move: Move }>()
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const state = aGame(calm, undefined, seed)
    while (!state.ending && state.week < 50) {
      for (const move of allowedMoves(state, calm, 8)) {
        if (refusalOf(state, move, calm) !== null) continue
        const kind = 'order' in move ? `${move.type} ${move.order}` : move.type
        if (!found.has(kind)) found.set(kind, { state: structuredClone(state), move })
        decide(state, move, calm)
      }
      advance(state, calm)
    }
  }
  return [...found.values()]
}

describe('a name that every object inherits', () => {
  const samples = movesOfEachKind()

  it('is tried in moves of most kinds', () => expect(samples.length).toBeGreaterThan(30))

  it.each(inheritedNames)('%s in a move is answered as any unknown name is', (name) => {
    for (const { state, move } of samples) {
      const unknown = withNameInEachText(move, unknownName) as Move[]
      const inherited = withNameInEachText(move, name) as Move[]
      for (const [n, one] of inherited.entries()) {
        const wanted = answerTo(state, unknown[n] as Move, calm).replaceAll(unknownName, name)
        expect(answerTo(state, one, calm), JSON.stringify(one)).toBe(wanted)
      }
    }
  })

  it.each(inheritedNames)('%s is no flag that is set before anything sets it', (flag) => {
    expect(isConditionMet(aGame(calm), { flag }, calm)).toBe(false)
  })

  it.each(inheritedNames)('%s is no quantity, and no thing of which there is one', (name) => {
    const game = aGame(calm)
    expect(() => readQuantity(game, name, calm)).toThrow(`no row "${name}"`)
    expect(() => readQuantity(game, `trust.${name}`, calm)).toThrow(`no row "${name}"`)
    expect(readQuantity(game, `chip.stored.${name}`, calm)).toBe(0)
    expect(readQuantity(game, `project.done.${name}`, calm)).toBe(0)
    expect(readQuantity(game, `event.weeksSince.${name}`, calm)).toBe(-1)
  })
})
