import { describe, expect, it } from 'vitest'
import { parameterFaults } from './parameters'

describe('the parameters of a translation', () => {
  const against = (english: string, message: string) =>
    parameterFaults({ message: english, language: 'en' }, { message, language: 'ko' })

  it.each([
    ['{count} {chip}', '{chip} {count}', []],
    ['{n, plural, one {# chip} other {# chips}}', '{n}', []],
    ['{n, plural, =0 {none} other {#}}', '{n, plural, =0 {0} =1 {1} other {#}}', []],
    ['{count} {chip}', '{count}', ['{chip} is missing']],
    ['{count}', '{count} {chip}', ['{chip} is not in English']],
    ['{n}', '{n, plural, other {#}}', ['{n}: plural is in one of the two only']],
    ['{n, plural, one {{chip}} other {#}}', '{n}', ['{chip} is missing']],
    [
      '{by, select, sea {s} other {o}}',
      '{by, select, see {s} other {o}}',
      ['{by}: select of other, see is in one of the two only', '{by}: select of other, sea is in one of the two only'],
    ],
    [
      '{by, select, sea {s} other {o}}',
      '{by}',
      ['{by}: plain is in one of the two only', '{by}: select of other, sea is in one of the two only'],
    ],
  ])('%s | %s', (english, message, faults) => {
    expect(against(english, message)).toEqual(faults)
  })
})
