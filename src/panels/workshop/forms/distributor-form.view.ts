import { unusedPortraits } from '../../../view/portraits'
import type { Level } from '../level-set.view'
import { unusedLevelId } from '../shelf/new-level.view'
import { figureOf, firstId, valueAt, withLevelValues, withTexts } from './edits.view'
import { type FormField, idsInValue, type LevelForm, textField } from './form.view'

const fields: readonly FormField[] = [
  { id: 'model', kind: 'one', from: 'distributors', isSubject: true },
  textField('name'),
  textField('job'),
  textField('manner', 'story'),
  { id: 'wares', kind: 'some', from: 'wares' },
  { id: 'place', kind: 'one', from: 'places' },
  { id: 'face', kind: 'face', from: 'faces' },
]

/** Adds a distributor copied from one of the level, with own texts, chips and portrait. */
export const distributorForm: LevelForm = {
  id: 'seller',
  fields,
  read: ({ scenario }, { model = firstId(scenario.distributors) }) => {
    const like = scenario.distributors[model]
    return {
      model,
      wares: (like?.chips ?? []).join(' '),
      place: like?.place ?? firstId(scenario.places),
      face: unusedPortraits(scenario)[0] ?? '',
    }
  },
  write: (files, level, values) => {
    const { model = '', name = '', wares, place, face } = values
    const id = unusedLevelId(name, Object.keys(level.scenario.distributors), 'seller')
    const like = asWritten(level, ['distributors', model], `as with ${model}`) as object
    const seller = { ...like, place, chips: idsInValue(wares), portrait: face }
    return withTexts(
      withLevelValues(files, level, [['distributors', id], seller]),
      level,
      Object.fromEntries(['name', 'job', 'manner'].map((word) => [`distributor.${id}.${word}`, word])),
      values,
    )
  },
}

/** A part of the merged level as a file would have it, its figures marked with an assumption. */
function asWritten(level: Level, path: readonly string[], assumption: string): unknown {
  const whole = (value: unknown, at: string): unknown => {
    const note = level.figureSources[at]
    if (note) return figureOf(note.value, note.unit, assumption)
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, whole(field, `${at}.${name}`)]))
  }
  return whole(valueAt(level.scenario, path), path.join('.'))
}
