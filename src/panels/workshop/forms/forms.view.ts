import { requiredTextLanguage } from '../../../content/texts/texts'
import { dayNumberOf } from '../../../kernel/dates'
import { unusedPortraits } from '../../../view/portraits'
import type { Level } from '../level-set.view'
import { levelFormForNewDistributor } from './distributor-form.view'
import { valueAtPath, writeNumberInLevelFiles, writeTextInLevelFiles, writeValuesInLevelFiles } from './edits.view'
import {
  createNumberFormField,
  type FormField,
  type FormValues,
  type LevelForm,
  splitFormIds,
  translationFieldId,
} from './form.view'
import { levelFormForNewEvent, levelFormForNewRumour } from './story-forms.view'

/** A choice of what the form's other fields are about, such as a row of the level. */
function rowField(id: string, from: NonNullable<FormField['from']>): FormField {
  return { id, kind: 'one', from, isSubject: true }
}

/** A field that holds a value of the level, at a path; by default that of its id. */
function valueField(field: FormField, ...path: readonly string[]): FormField {
  return { ...field, path: path.length > 0 ? path : [field.id] }
}

/** A form whose fields hold values of the level, or of a row of it. */
function valueForm(id: string, ...fields: readonly FormField[]): LevelForm {
  return {
    id,
    fields,
    read: (level, chosen) => {
      const values: Record<string, string> = {}
      for (const field of fields) {
        const path = pathOf(fields, field, values)
        values[field.id] = path
          ? valueText(valueAtPath(level.scenario, path))
          : (chosen[field.id] ?? fieldOptionsOf(field, level)[0] ?? '')
      }
      return values
    },
    write: (files, level, values) =>
      fields.reduce((all, field) => {
        const path = pathOf(fields, field, values)
        const value = values[field.id]
        if (!path) return all
        if (field.kind === 'number') return writeNumberInLevelFiles(all, level, path, Number(value))
        return writeValuesInLevelFiles(all, level, [path, field.kind === 'some' ? splitFormIds(value) : value])
      }, files),
  }
}

/** The path of a field's value; in a form with a choice of a row, from that row on. */
function pathOf(fields: readonly FormField[], { path }: FormField, values: FormValues): string[] | null {
  const row = fields.find(({ isSubject }) => isSubject)
  return path ? [...(row ? [String(row.from), values[row.id] ?? ''] : []), ...path] : null
}

/** A value as a field holds it. */
function valueText(value: unknown): string {
  return Array.isArray(value) ? [...new Set(value)].join(' ') : String(value ?? '')
}

/** The forms, in the order offered. */
export const levelForms: readonly LevelForm[] = [
  valueForm('price', rowField('chip', 'chips'), valueField(createNumberFormField('usd', 0), 'listPriceUsd')),
  valueForm('cash', valueField(createNumberFormField('usd', 0), 'parameters', 'finance', 'startCashUsd')),
  valueForm(
    'rule',
    rowField('rule', 'rules'),
    valueField({ id: 'announcedOn', kind: 'date' }),
    valueField({ id: 'inForceOn', kind: 'date' }),
  ),
  levelFormForNewRumour,
  levelFormForNewEvent,
  levelFormForNewDistributor,
  valueForm(
    'distributor',
    rowField('distributor', 'distributors'),
    valueField(createNumberFormField('marginShare', -0.9, 5)),
    valueField({ id: 'tempers', kind: 'some', from: 'tempers' }, 'hiddenTraits', 'tempers'),
  ),
  valueForm(
    'power',
    rowField('site', 'sites'),
    ...['startPowerKw', 'quotaKw', 'maxPowerKw'].map((id) => valueField(createNumberFormField(id, 0))),
  ),
  valueForm(
    'rival',
    rowField('rival', 'rivals'),
    valueField(createNumberFormField('needPerWeek', 0)),
    valueField(createNumberFormField('monthsBehindBest', 0, 60)),
  ),
  {
    id: 'text',
    fields: [rowField('key', 'keys'), rowField('language', 'languages'), { id: 'words', kind: 'story' }],
    read: ({ texts }, { key = 'level.title', language = 'en' }) => ({
      key,
      language,
      words: texts[language]?.[key] ?? '',
    }),
    write: (files, level, { key = '', language = 'en', words }) =>
      writeTextInLevelFiles(files, level, language, key, words),
  },
  valueForm('span', valueField({ id: 'start', kind: 'date' }), valueField(createNumberFormField('weeks', 4, 520))),
]

/** A form's fields in a level: translations stand behind the texts that they belong to. */
export function formFieldsOf(form: LevelForm, level: Level, values: FormValues): FormField[] {
  const others = Object.keys(level.texts).filter((language) => language !== requiredTextLanguage)
  return form.fields
    .filter(({ isShown: isAsked }) => isAsked?.(values) ?? true)
    .flatMap((field) => [
      field,
      ...(field.isTranslated ? others : []).map((language) => ({
        ...field,
        id: translationFieldId(field.id, language),
        language,
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
export function fieldUnitOf({ fields }: LevelForm, field: FormField, level: Level, values: FormValues): string {
  return level.figureSources[pathOf(fields, field, values)?.join('.') ?? '']?.unit ?? ''
}
