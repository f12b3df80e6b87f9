import { masterLanguage } from '../../../content/texts/texts'
import { dayNumberOf } from '../../../kernel/dates'
import { unusedPortraits } from '../../../view/portraits'
import type { Level } from '../level-set.view'
import { distributorForm } from './distributor-form.view'
import { firstId, numberText, withFigure, withLevelValues, withText } from './edits.view'
import {
  type FormField,
  type FormValues,
  idsInValue,
  type LevelForm,
  numberField,
  translationFieldId,
} from './form.view'
import { eventForm, rumourForm } from './story-forms.view'

/** The forms, in the order offered. */
export const levelForms: readonly LevelForm[] = [
  {
    id: 'price',
    fields: [{ id: 'chip', kind: 'one', from: 'chips', isSubject: true }, numberField('usd', 0)],
    read: ({ scenario }, { chip = firstId(scenario.chips) }) => ({
      chip,
      usd: numberText(scenario.chips[chip]?.listPriceUsd),
    }),
    write: (files, level, { chip = '', usd }) => withFigure(files, level, ['chips', chip, 'listPriceUsd'], usd),
  },
  {
    id: 'cash',
    fields: [numberField('usd', 0)],
    read: ({ scenario }) => ({ usd: numberText(scenario.parameters.finance.startCashUsd) }),
    write: (files, level, { usd }) => withFigure(files, level, ['parameters', 'finance', 'startCashUsd'], usd),
  },
  {
    id: 'rule',
    fields: [
      { id: 'rule', kind: 'one', from: 'rules', isSubject: true },
      { id: 'announcedOn', kind: 'date' },
      { id: 'inForceOn', kind: 'date' },
    ],
    read: ({ scenario }, { rule = firstId(scenario.rules) }) => ({
      rule,
      announcedOn: scenario.rules[rule]?.announcedOn ?? '',
      inForceOn: scenario.rules[rule]?.inForceOn ?? '',
    }),
    write: (files, level, { rule = '', announcedOn, inForceOn }) =>
      withLevelValues(
        files,
        level,
        [['rules', rule, 'announcedOn'], announcedOn],
        [['rules', rule, 'inForceOn'], inForceOn],
      ),
  },
  rumourForm,
  eventForm,
  distributorForm,
  {
    id: 'distributor',
    fields: [
      { id: 'distributor', kind: 'one', from: 'distributors', isSubject: true },
      numberField('marginShare', -0.9, 5),
      { id: 'tempers', kind: 'some', from: 'tempers' },
    ],
    read: ({ scenario }, { distributor = firstId(scenario.distributors) }) => ({
      distributor,
      marginShare: numberText(scenario.distributors[distributor]?.marginShare),
      tempers: [...new Set(scenario.distributors[distributor]?.hiddenTraits.tempers ?? [])].join(' '),
    }),
    write: (files, level, { distributor = '', marginShare, tempers = '' }) =>
      withLevelValues(withFigure(files, level, ['distributors', distributor, 'marginShare'], marginShare), level, [
        ['distributors', distributor, 'hiddenTraits', 'tempers'],
        idsInValue(tempers),
      ]),
  },
  {
    id: 'power',
    fields: [
      { id: 'site', kind: 'one', from: 'sites', isSubject: true },
      numberField('startPowerKw', 0),
      numberField('quotaKw', 0),
      numberField('maxPowerKw', 0),
    ],
    read: ({ scenario }, { site = firstId(scenario.sites) }) => ({
      site,
      startPowerKw: numberText(scenario.sites[site]?.startPowerKw),
      quotaKw: numberText(scenario.sites[site]?.quotaKw),
      maxPowerKw: numberText(scenario.sites[site]?.maxPowerKw),
    }),
    write: (files, level, { site = '', ...powers }) =>
      withLevelValues(
        files,
        level,
        ...Object.entries(powers).map(([name, kw]) => [['sites', site, name], Number(kw)] as const),
      ),
  },
  {
    id: 'rival',
    fields: [
      { id: 'rival', kind: 'one', from: 'rivals', isSubject: true },
      numberField('needPerWeek', 0),
      numberField('capabilityStartLog10', 0, 40),
      numberField('capabilityGrowthPerWeek', 0, 1),
    ],
    read: ({ scenario }, { rival = firstId(scenario.rivals) }) => ({
      rival,
      needPerWeek: numberText(scenario.rivals[rival]?.needPerWeek),
      capabilityStartLog10: numberText(scenario.rivals[rival]?.capabilityStartLog10),
      capabilityGrowthPerWeek: numberText(scenario.rivals[rival]?.capabilityGrowthPerWeek),
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
    fields: [{ id: 'start', kind: 'date' }, numberField('weeks', 4, 520)],
    read: ({ scenario }) => ({ start: scenario.start, weeks: String(scenario.weeks) }),
    write: (files, level, { start, weeks }) =>
      withLevelValues(files, level, [['start'], start], [['weeks'], Number(weeks)]),
  },
]

/** A form's fields in a level: translations stand behind the texts that they belong to. */
export function formFieldsOf(form: LevelForm, level: Level, values: FormValues): FormField[] {
  const others = Object.keys(level.texts).filter((language) => language !== masterLanguage)
  return form.fields
    .filter(({ isShown: isAsked }) => isAsked?.(values) ?? true)
    .flatMap((field) => [
      field,
      ...(field.isTranslated ? others : []).map((language) => ({
        ...field,
        id: translationFieldId(field.id, language),
        language,
        isWords: false,
      })),
    ])
}

/** A field's options: ids of the level, keys of its texts, or fixed words. */
export function fieldOptionsOf({ from, options }: FormField, level: Level): readonly string[] {
  const { scenario, texts } = level
  if (from === 'languages') return Object.keys(texts)
  if (from === 'keys') return [...new Set(Object.values(texts).flatMap((words) => Object.keys(words)))].sort()
  if (from === 'faces') return unusedPortraits(scenario)
  if (from === 'wares') return waresOf(level)
  return from === undefined ? (options ?? []) : Object.keys(scenario[from] as object)
}

/** The chips launched in a level's time. */
function waresOf({ scenario: { chips, start, weeks } }: Level): string[] {
  const end = dayNumberOf(start) + 7 * weeks
  return Object.keys(chips).filter((id) => dayNumberOf(chips[id]?.availableFrom ?? start) < end)
}

/** The unit of a field's number, where the level has one. */
export function fieldUnitOf(form: LevelForm, field: FormField, level: Level, values: FormValues): string {
  const path = figurePaths[`${form.id}.${field.id}`]?.(values)
  return path === undefined ? '' : (level.figureSources[path]?.unit ?? '')
}

const figurePaths: Readonly<Record<string, (values: FormValues) => string>> = {
  'price.usd': ({ chip }) => `chips.${chip}.listPriceUsd`,
  'cash.usd': () => 'parameters.finance.startCashUsd',
  'distributor.marginShare': ({ distributor }) => `distributors.${distributor}.marginShare`,
  'rival.needPerWeek': ({ rival }) => `rivals.${rival}.needPerWeek`,
  'rival.capabilityStartLog10': ({ rival }) => `rivals.${rival}.capabilityStartLog10`,
  'rival.capabilityGrowthPerWeek': ({ rival }) => `rivals.${rival}.capabilityGrowthPerWeek`,
}
