import { describe, expect, it } from 'vitest'
import { isOpeningDue, openingOffers, openingTextKeys } from '../../../src/panels/opening/opening.view'
import opening from '../../../src/text/en/opening.json'
import { aGame, aScenario } from '../../support/builders'
import { tianshui } from '../../support/shipped-levels'

const calm = aScenario()
const told = () => true

describe('the opening of a level', () => {
  it('comes in the first week, until a mandate is chosen', () => {
    const game = aGame(calm)
    expect(isOpeningDue(game, calm, told)).toBe(true)
    expect(isOpeningDue({ ...game, week: 1 }, calm, told)).toBe(false)
    game.mandate = { mandate: 'hub', week: 0, advanceUsd: 0, paid: 0, received: 0, penaltyPaid: false }
    expect(isOpeningDue(game, calm, told)).toBe(false)
  })

  it('needs a letter of the level itself, and mandates', () => {
    const without = aScenario((level) => {
      level.disabledFeatures = ['mandates']
    })
    expect(isOpeningDue(aGame(calm), calm, () => false)).toBe(false)
    expect(isOpeningDue(aGame(without), without, told)).toBe(false)
    expect(openingTextKeys({ ...calm, id: 'mine' }).letter).toBe('opening.mine.letter')
  })

  it('asks for the first decision of Tianshui within 150 words', () => {
    const { scenario, texts } = tianshui
    const words = texts.en ?? {}
    const keys = openingTextKeys(scenario)
    const shown = [
      opening['opening.title'],
      words[keys.letter],
      words[keys.from],
      ...openingOffers(aGame(scenario), scenario).flatMap(({ mandate }) => [
        words[`mandate.${mandate}.name`],
        words[keys.offer(mandate)],
        opening['opening.figures'],
        opening['opening.choose'],
        opening['opening.more'],
      ]),
      opening['opening.later'],
      opening['opening.until'],
    ]
    expect(shown).not.toContain(undefined)
    expect(shown.join(' ').split(/\s+/).length).toBeLessThanOrEqual(150)
    for (const language of ['zh-Hans', 'ko'])
      for (const key of Object.keys(words).filter((each) => each.startsWith('opening.')))
        expect(texts[language]?.[key], `${language} ${key}`).toBeTruthy()
  })
})
