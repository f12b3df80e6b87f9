import { unusedPortraits } from '../../../view/portraits'
import type { Level } from '../level-set.view'
import { unusedIdFromTitle } from '../own-levels/new-level.view'
import {
  createAssumedFigureJson,
  firstIdInTable,
  valueAtPath,
  writeFormTextsInLevelFiles,
  writeValuesInLevelFiles,
} from './edits.view'
import { createTextFormField, type FormField, type LevelForm, splitFormIds } from './form.view'

const fields: readonly FormField[] = [
  { id: 'model', kind: 'one', from: 'distributors', isSubject: true },
  createTextFormField('name'),
  createTextFormField('job'),
  createTextFormField('manner', 'story'),
  { id: 'wares', kind: 'some', from: 'wares' },
  { id: 'place', kind: 'one', from: 'places' },
  { id: 'face', kind: 'face', from: 'faces' },
]

/** Adds a distributor copied from one of the level, with own texts, chips and portrait. */
export const levelFormForNewDistributor: LevelForm = {
  id: 'seller',
  fields,
  read: ({ scenario }, { model = firstIdInTable(scenario.distributors) }) => {
    const like = scenario.distributors[model]
    return {
      model,
      wares: (like?.chips ?? []).join(' '),
      place: like?.place ?? firstIdInTable(scenario.places),
      face: unusedPortraits(scenario)[0] ?? '',
    }
  },
  write: (files, level, values) => {
    const { model = '', name = '', wares, place, face } = values
    const id = unusedIdFromTitle(name, Object.keys(level.scenario.distributors), 'seller')
    const like = asWritten(level, ['distributors', model], `as with ${model}`) as object
    const seller = { ...like, place, chips: splitFormIds(wares), portrait: face }
    return writeFormTextsInLevelFiles(
      writeValuesInLevelFiles(files, level, [['distributors', id], seller]),
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
    if (note) return createAssumedFigureJson(note.value, note.unit, assumption)
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, whole(field, `${at}.${name}`)]))
  }
  return whole(valueAtPath(level.scenario, path), path.join('.'))
}
