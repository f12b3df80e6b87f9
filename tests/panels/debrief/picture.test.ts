import { expect, test } from 'vitest'
import { sharePictureView } from '../../../src/panels/debrief/share-picture.view'
import { endGame } from '../../../src/sim/score/endings'
import { aGame, aScenario } from '../../support/builders'

const scenario = aScenario()

test('the picture of an ended game has a light for each chip that ran, and the four dials', () => {
  const game = aGame(scenario)
  expect(() => sharePictureView(game, scenario)).toThrow('ended')
  const [site] = Object.keys(game.sites)
  const domestic = Object.keys(scenario.chips).find((id) => scenario.chips[id]?.role === 'domestic')
  if (!site || !domestic || !game.sites[site]) throw new Error('no site, or no domestic chip')
  const rack = { count: 120, failing: 0, bookUsd: 0, ageWeeks: 0, quality: 1, unsupported: 0, accepted: 0 }
  game.sites[site].racks = { [domestic]: rack }
  endGame(game, null, scenario)
  const { field, litMarks: lit, dials, score, isWon, seed } = sharePictureView(game, scenario)
  expect(lit).toEqual([{ colour: 'domestic', count: 120 }])
  expect([field.running, field.marks.unlit.length]).toEqual([120, 8880])
  expect(dials.map(({ dial }) => dial)).toEqual(['cost', 'efficiency', 'capability', 'independence'])
  expect(sharePictureView(game, scenario).marksCode).toBe('picture.marks')
  rack.count = 9786
  expect(sharePictureView(game, scenario).marksCode).toBe('picture.allMarks')
  expect({ score, isWon, seed }).toEqual({ score: game.ending?.score, isWon: game.ending?.won, seed: 'calm' })
})
