import { describe, expect, it } from 'vitest'
import { loadTitleScenes } from '../../../src/platform/shipped-levels'
import {
  chipColourOfLightFieldPart,
  lightFieldPartCount,
  pauseBetweenSceneRoundsMs,
  titleSceneDurationMs,
  titleSceneIndexAt,
} from '../../../src/view/title/title-scenes'
import { splitChipLightsByLightingOrder } from '../../../src/view/title/title-view'

describe('the title that nobody touches', () => {
  it('tells one scene after the other, rests, and begins anew', () => {
    expect(
      [0, titleSceneDurationMs - 1, titleSceneDurationMs, 2 * titleSceneDurationMs].map((at) =>
        titleSceneIndexAt(at, 3),
      ),
    ).toEqual([0, 0, 1, 2])
    expect(
      [3 * titleSceneDurationMs, 3 * titleSceneDurationMs + pauseBetweenSceneRoundsMs - 1].map((at) =>
        titleSceneIndexAt(at, 3),
      ),
    ).toEqual([null, null])
    expect(titleSceneIndexAt(3 * titleSceneDurationMs + pauseBetweenSceneRoundsMs, 3)).toBe(0)
  })

  it('lights the field from its front on, colour after colour', () => {
    const lit = { us: 2, permitted: 1, rented: 0, domestic: 1 }
    const colours = [0, 1, 2, 3, 4].map((part) => chipColourOfLightFieldPart(part, lit))
    expect(colours).toEqual(['us', 'us', 'permitted', 'domestic', null])
  })

  it('lights each of the nine thousand marks in one of its parts', () => {
    const parts = splitChipLightsByLightingOrder(lightFieldPartCount)
    expect(new Set(parts.flat().map(({ column, row }) => `${column} ${row}`)).size).toBe(9000)
    expect(parts.every(({ length }) => length === 9000 / lightFieldPartCount)).toBe(true)
  })

  it.each(['en', 'zh-Hans', 'ko'] as const)(
    'has a day, short words and a source for each scene in %s',
    async (language) => {
      const scenes = await loadTitleScenes(language)
      const days = scenes.map(({ day }) => day)
      expect(days).toEqual(days.toSorted())
      expect([days[0]?.slice(0, 4), days.at(-1)?.slice(0, 4)]).toEqual(['2022', '2026'])
      for (const { headline, deck, source, lit } of scenes) {
        expect(headline.length, headline).toBeGreaterThan(4)
        expect(headline.length, headline).toBeLessThan(70)
        expect(deck.length, headline).toBeGreaterThan(10)
        expect(deck.length, headline).toBeLessThan(185)
        expect(source, headline).toMatch(/\w/)
        // Nothing made up, and nothing that nobody has checked.
        expect(source, headline).not.toMatch(/Made up|not checked|no page|unverified|fiction/i)
        expect(lit.us + lit.permitted + lit.rented + lit.domestic).toBeLessThanOrEqual(lightFieldPartCount)
      }
    },
  )

  it('ends with the whole hall lit', async () => {
    const last = (await loadTitleScenes('en')).at(-1)?.lit ?? { us: 0, permitted: 0, rented: 0, domestic: 0 }
    expect(chipColourOfLightFieldPart(lightFieldPartCount - 1, last)).toBe('domestic')
  })
})
