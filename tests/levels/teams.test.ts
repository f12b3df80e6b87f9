// What a question says that it does to people, in each language: the team that it names is the team that it changes.
import { describe, expect, it } from 'vitest'
import { openLevelFromDisk } from '../../src/cli/open-level'
import { at } from '../../src/kernel/at'
import { applyEffects, describeEffects } from '../../src/sim/effects/effects'
import { createNewGame } from '../../src/sim/game'
import type { Effect } from '../../src/sim/level/language'

import { type RoleId, roleIds } from '../../src/sim/state/ids'
import { quantityUnitAndTextKey } from '../../src/sim/vocabulary/quantities'
import effectsOfEnglish from '../../src/text/en/effects.json' with { type: 'json' }
import quantitiesOfEnglish from '../../src/text/en/quantities.json' with { type: 'json' }
import effectsOfKorean from '../../src/text/ko/effects.json' with { type: 'json' }
import rolesOfKorean from '../../src/text/ko/people.json' with { type: 'json' }
import quantitiesOfKorean from '../../src/text/ko/quantities.json' with { type: 'json' }
import { createEnglishTranslator } from '../../src/text/translator'
import effectsOfChinese from '../../src/text/zh-Hans/effects.json' with { type: 'json' }
import rolesOfChinese from '../../src/text/zh-Hans/people.json' with { type: 'json' }
import quantitiesOfChinese from '../../src/text/zh-Hans/quantities.json' with { type: 'json' }
import { englishTexts } from '../support/english-texts'
import { levelNames } from '../support/shipped-levels'

type Language = 'en' | 'ko' | 'zh-Hans'

/** What each team is called in the sentences of a language. */
const teamWords: Readonly<Record<Language, Readonly<Record<RoleId, string>>>> = {
  en: { kernels: 'kernels', platform: 'platform', research: 'research', sales: 'sales', compliance: 'compliance' },
  ko: { kernels: '커널', platform: '플랫폼', research: '연구', sales: '영업', compliance: '컴플라이언스' },
  'zh-Hans': { kernels: '算子与迁移', platform: '平台', research: '研究', sales: '销售', compliance: '合规' },
}
const wordsOfLanguage: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { ...effectsOfEnglish, ...quantitiesOfEnglish },
  ko: { ...effectsOfKorean, ...quantitiesOfKorean, ...rolesOfKorean },
  'zh-Hans': { ...effectsOfChinese, ...quantitiesOfChinese, ...rolesOfChinese },
}
const languages = Object.keys(teamWords) as Language[]

function translatorOf(language: Language) {
  return createEnglishTranslator(englishTexts).with({ language, words: wordsOfLanguage[language] })
}

function teamsNamedIn(sentence: string, language: Language): RoleId[] {
  return roleIds.filter((role) => sentence.includes(teamWords[language][role]))
}

describe.each(levelNames)('%s', (name) => {
  const { scenario } = openLevelFromDisk(name)
  const choices = Object.entries(scenario.events).flatMap(([event, spec]) => [
    { where: event, then: spec.then },
    ...Object.entries(spec.choices ?? {}).map(([choice, { then }]) => ({ where: `${event}.${choice}`, then })),
  ])
  const peopleOf = (then: readonly Effect[]) => then.flatMap(({ people }) => (people ? [people as PeopleInput] : []))

  it('names the team that comes or leaves', () => {
    const wrong: string[] = []
    for (const { where, then } of choices) {
      for (const effect of then.filter(({ people }) => people)) {
        const before = createNewGame(scenario, { seed: 'teams', asItHappened: false })
        for (const role of roleIds) at(before.people, role).count = 50
        const after = structuredClone(before)
        applyEffects(after, [effect], scenario, where)
        const changed = roleIds.filter((role) => at(after.people, role).count !== at(before.people, role).count)
        for (const language of languages) {
          for (const { code, facts } of describeEffects([effect], before, scenario)) {
            const sentence = translatorOf(language).sayDynamic(code, facts)
            if (String(teamsNamedIn(sentence, language)) !== String(changed)) wrong.push(`${where}: ${sentence}`)
          }
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('lets spirits rise in no answer after which people leave', () => {
    const wrong = choices.filter(
      ({ then }) => peopleOf(then).some(({ by }) => by < 0) && then.some(({ morale }) => moraleOf(morale) > 0),
    )
    expect(wrong.map(({ where }) => where)).toEqual([])
  })
})

it.each(languages)('a condition on a team names that team: %s', (language) => {
  const named = roleIds.map((role) => {
    const { code, facts } = quantityUnitAndTextKey(`staff.${role}`)
    return teamsNamedIn(translatorOf(language).sayDynamic(code, facts), language)
  })
  expect(named).toEqual(roleIds.map((role) => [role]))
})

interface PeopleInput {
  role: RoleId
  by: number
}

function moraleOf(input: unknown): number {
  return (input as { by: number } | undefined)?.by ?? 0
}
