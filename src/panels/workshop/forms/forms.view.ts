import { masterLanguage } from '../../../content/texts/texts'
import { dayOf } from '../../../kernel/dates'
import { freeFaces } from '../../../view/portraits'
import type { Level } from '../level-set.view'
import { first, inLevel, told, withFigure, withText } from './edits.view'
import { type FormField, type FormValues, idsIn, inLanguage, type LevelForm, number } from './form.view'
import { sellerForm } from './seller-form.view'
import { eventForm, rumourForm } from './story-forms.view'

/** The forms, in the order offered. */
export const levelForms: readonly LevelForm[] = [
  {
    id: 'price',
    fields: [{ id: 'chip', kind: 'one', from: 'chips', isSubject: true }, number('usd', 0)],
    read: ({ scenario }, { chip = first(scenario.chips) }) => ({ chip, usd: told(scenario.chips[chip]?.listPriceUsd) }),
    write: (files, level, { chip = '', usd }) => withFigure(files, level, ['chips', chip, 'listPriceUsd'], usd),
  },
  {
    id: 'cash',
    fields: [number('usd', 0)],
    read: ({ scenario }) => ({ usd: told(scenario.parameters.finance.startCashUsd) }),
    write: (files, level, { usd }) => withFigure(files, level, ['parameters', 'finance', 'startCashUsd'], usd),
  },
  {
    id: 'rule',
    fields: [
      { id: 'rule', kind: 'one', from: 'rules', isSubject: true },
      { id: 'announcedOn', kind: 'date' },
      { id: 'inForceOn', kind: 'date' },
    ],
    read: ({ scenario }, { rule = first(scenario.rules) }) => ({
      rule,
      announcedOn: scenario.rules[rule]?.announcedOn ?? '',
      inForceOn: scenario.rules[rule]?.inForceOn ?? '',
    }),
    write: (files, level, { rule = '', announcedOn, inForceOn }) =>
      inLevel(files, level, [['rules', rule, 'announcedOn'], announcedOn], [['rules', rule, 'inForceOn'], inForceOn]),
  },
  rumourForm,
  eventForm,
  sellerForm,
  {
    id: 'distributor',
    fields: [
      { id: 'distributor', kind: 'one', from: 'distributors', isSubject: true },
      number('marginShare', -0.9, 5),
      { id: 'tempers', kind: 'some', from: 'tempers' },
    ],
    read: ({ scenario }, { distributor = first(scenario.distributors) }) => ({
      distributor,
      marginShare: told(scenario.distributors[distributor]?.marginShare),
      tempers: [...new Set(scenario.distributors[distributor]?.hiddenTraits.tempers ?? [])].join(' '),
    }),
    write: (files, level, { distributor = '', marginShare, tempers = '' }) =>
      inLevel(withFigure(files, level, ['distributors', distributor, 'marginShare'], marginShare), level, [
        ['distributors', distributor, 'hiddenTraits', 'tempers'],
        idsIn(tempers),
      ]),
  },
  {
    id: 'power',
    fields: [
      { id: 'site', kind: 'one', from: 'sites', isSubject: true },
      number('startPowerKw', 0),
      number('quotaKw', 0),
      number('maxPowerKw', 0),
    ],
    read: ({ scenario }, { site = first(scenario.sites) }) => ({
      site,
      startPowerKw: told(scenario.sites[site]?.startPowerKw),
      quotaKw: told(scenario.sites[site]?.quotaKw),
      maxPowerKw: told(scenario.sites[site]?.maxPowerKw),
    }),
    write: (files, level, { site = '', ...powers }) =>
      inLevel(
        files,
        level,
        ...Object.entries(powers).map(([name, kw]) => [['sites', site, name], Number(kw)] as const),
      ),
  },
  {
    id: 'rival',
    fields: [
      { id: 'rival', kind: 'one', from: 'rivals', isSubject: true },
      number('needPerWeek', 0),
      number('capabilityStartLog10', 0, 40),
      number('capabilityGrowthPerWeek', 0, 1),
    ],
    read: ({ scenario }, { rival = first(scenario.rivals) }) => ({
      rival,
      needPerWeek: told(scenario.rivals[rival]?.needPerWeek),
      capabilityStartLog10: told(scenario.rivals[rival]?.capabilityStartLog10),
      capabilityGrowthPerWeek: told(scenario.rivals[rival]?.capabilityGrowthPerWeek),
    }),
    write: (files, level, { rival = '', ...figures }) =>
      Object.entries(figures).reduce(
        (all, [name, value]) => withFigure(all, level, ['rivals', rival, name], value),
        files,
      ),
  },
  {
    id: 'text',
    fields: [
      { id: 'key', kind: 'one', from: 'keys', isSubject: true },
      { id: 'language', kind: 'one', from: 'languages', isSubject: true },
      { id: 'words', kind: 'story' },
    ],
    read: ({ texts }, { key = 'level.title', language = 'en' }) => ({
      key,
      language,
      words: texts[language]?.[key] ?? '',
    }),
    write: (files, level, { key = '', language = 'en', words }) => withText(files, level, language, key, words),
  },
  {
    id: 'span',
    fields: [{ id: 'start', kind: 'date' }, number('weeks', 4, 520)],
    read: ({ scenario }) => ({ start: scenario.start, weeks: String(scenario.weeks) }),
    write: (files, level, { start, weeks }) => inLevel(files, level, [['start'], start], [['weeks'], Number(weeks)]),
  },
]

/** A form's fields in a level: translations stand behind the texts that they belong to. */
export function fieldsOf(form: LevelForm, level: Level, values: FormValues): FormField[] {
  const others = Object.keys(level.texts).filter((language) => language !== masterLanguage)
  return form.fields
    .filter(({ isAsked }) => isAsked?.(values) ?? true)
    .flatMap((field) => [
      field,
      ...(field.isWords ? others : []).map((language) => ({
        ...field,
        id: inLanguage(field.id, language),
        language,
        isWords: false,
      })),
    ])
}

/** A field's options: ids of the level, keys of its texts, or fixed words. */
export function optionsOf({ from, options }: FormField, level: Level): readonly string[] {
  const { scenario, texts } = level
  if (from === 'languages') return Object.keys(texts)
  if (from === 'keys') return [...new Set(Object.values(texts).flatMap((words) => Object.keys(words)))].sort()
  if (from === 'faces') return freeFaces(scenario)
  if (from === 'wares') return waresOf(level)
  return from === undefined ? (options ?? []) : Object.keys(scenario[from] as object)
}

/** The chips launched in a level's time. */
function waresOf({ scenario: { chips, start, weeks } }: Level): string[] {
  const end = dayOf(start) + 7 * weeks
  return Object.keys(chips).filter((id) => dayOf(chips[id]?.availableFrom ?? start) < end)
}

/** The unit of a field's number, where the level has one. */
export function unitOf(form: LevelForm, field: FormField, level: Level, values: FormValues): string {
  const path = figurePaths[`${form.id}.${field.id}`]?.(values)
  return path === undefined ? '' : (level.notes[path]?.unit ?? '')
}

const figurePaths: Readonly<Record<string, (values: FormValues) => string>> = {
  'price.usd': ({ chip }) => `chips.${chip}.listPriceUsd`,
  'cash.usd': () => 'parameters.finance.startCashUsd',
  'distributor.marginShare': ({ distributor }) => `distributors.${distributor}.marginShare`,
  'rival.needPerWeek': ({ rival }) => `rivals.${rival}.needPerWeek`,
  'rival.capabilityStartLog10': ({ rival }) => `rivals.${rival}.capabilityStartLog10`,
  'rival.capabilityGrowthPerWeek': ({ rival }) => `rivals.${rival}.capabilityGrowthPerWeek`,
}
