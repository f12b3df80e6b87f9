import { expect, it } from 'vitest'
import { say, sayDynamic } from '../../../src/panels/app/translator'
import { createDefaultNewGameRequest } from '../../../src/panels/title/new-game-form'

it('the start card names the difficulty in which its button begins', () => {
  const { difficulty } = createDefaultNewGameRequest('first-order')
  expect(say('title.beginsEasy')).toContain(sayDynamic(`difficulty.${difficulty}`))
})
