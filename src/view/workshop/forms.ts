import { choiceOf, eventId, first, inLevel, laterBy, sourceOf, told, withFigure, withText, withWords } from './edits'
import type { Level, LevelFiles } from './level-set'

/** What a field of a form takes. */
export type FieldKind = 'number' | 'date' | 'line' | 'story' | 'one' | 'some'

export interface FormField {
  id: string
  kind: FieldKind
  /** The table of the level whose ids are to choose from; `keys` and `languages` are those of its texts. */
  from?: keyof Level['scenario'] | 'keys' | 'languages'
  /** Words to choose from. */
  options?: readonly string[]
  min?: number
  max?: number
  /** Changing it fills the other fields anew: it says which thing the form is about. */
  isSubject?: boolean
}

/** What stands in a form; a field of the kind `some` holds ids parted by blanks. */
export type FormValues = Readonly<Record<string, string>>

export interface LevelForm {
  id: string
  fields: readonly FormField[]
  /** What the form shows first; fields of its subject may have been chosen. */
  read: (level: Level, chosen: FormValues) => Record<string, string>
  /** The files with the edit in them; comments and setting of all else stay. */
  write: (files: LevelFiles, level: Level, values: FormValues) => LevelFiles
}

const number = (id: string, min?: number, max?: number): FormField => ({
  id,
  kind: 'number',
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
})

/** The ten commonest edits, in the order in which they are offered. */
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
  {
    id: 'rumour',
    fields: [
      { id: 'title', kind: 'line' },
      { id: 'story', kind: 'story' },
      { id: 'truth', kind: 'one', options: ['true', 'false'] },
      number('credibilityShare', 0, 1),
      number('fromWeek', 0, 520),
      number('toWeek', 0, 520),
    ],
    read: ({ scenario }) => ({
      title: '',
      story: '',
      truth: 'false',
      credibilityShare: '0.5',
      fromWeek: '4',
      toWeek: String(Math.floor(scenario.weeks / 2)),
    }),
    write: (files, level, values) => {
      const id = eventId(level, values.title)
      const event = {
        kind: 'rumour',
        when: { week: { atLeast: Number(values.fromWeek), atMost: Number(values.toWeek) } },
        truth: values.truth,
        credibilityShare: Number(values.credibilityShare),
        then: [],
        ...sourceOf(level),
      }
      return withWords(inLevel(files, level, [['events', id], event]), level, {
        [`event.${id}.title`]: values.title,
        [`event.${id}.story`]: values.story,
      })
    },
  },
  {
    id: 'event',
    fields: [
      { id: 'title', kind: 'line' },
      { id: 'story', kind: 'story' },
      { id: 'on', kind: 'date' },
      { id: 'firstChoice', kind: 'line' },
      { id: 'firstHint', kind: 'line' },
      number('firstUsd', 0),
      { id: 'secondChoice', kind: 'line' },
      { id: 'secondHint', kind: 'line' },
      number('secondUsd', 0),
    ],
    read: ({ scenario }) => ({
      title: '',
      story: '',
      on: laterBy(scenario.start, 10),
      firstChoice: '',
      firstHint: '',
      firstUsd: '250000',
      secondChoice: '',
      secondHint: '',
      secondUsd: '0',
    }),
    write: (files, level, values) => {
      const id = eventId(level, values.title)
      const choices = { first: choiceOf(values.firstUsd), second: choiceOf(values.secondUsd) }
      const otherwise = Number(values.firstUsd) < Number(values.secondUsd) ? 'first' : 'second'
      const event = {
        kind: 'company',
        on: values.on,
        then: [],
        choices,
        otherwise,
        answerWithinWeeks: 3,
        ...sourceOf(level),
      }
      return withWords(inLevel(files, level, [['events', id], event]), level, {
        [`event.${id}.title`]: values.title,
        [`event.${id}.story`]: values.story,
        [`event.${id}.choice.first`]: values.firstChoice,
        [`event.${id}.choice.first.hint`]: values.firstHint,
        [`event.${id}.choice.second`]: values.secondChoice,
        [`event.${id}.choice.second.hint`]: values.secondHint,
      })
    },
  },
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
      tempers: [...new Set(scenario.distributors[distributor]?.privately.tempers ?? [])].join(' '),
    }),
    write: (files, level, { distributor = '', marginShare, tempers = '' }) =>
      inLevel(withFigure(files, level, ['distributors', distributor, 'marginShare'], marginShare), level, [
        ['distributors', distributor, 'privately', 'tempers'],
        tempers.split(' ').filter((temper) => temper !== ''),
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

/** What a field lets one choose from: ids of the level, keys of its texts, or words. */
export function optionsOf({ from, options }: FormField, level: Level): readonly string[] {
  if (from === 'languages') return Object.keys(level.texts)
  if (from === 'keys') return [...new Set(Object.values(level.texts).flatMap((words) => Object.keys(words)))].sort()
  return from === undefined ? (options ?? []) : Object.keys(level.scenario[from] as object)
}

/** The unit in which a field's number is given, where the level says one. */
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
