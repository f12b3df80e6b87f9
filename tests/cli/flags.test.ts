import { describe, expect, it } from 'vitest'
import { CommandLineUsageError, parseCommandLineFlags } from '../../src/cli/verb'

const kinds = { level: 'text', seeds: 'count', cut: ['12', '25'], json: 'yes' } as const
const read = (...args: string[]) => parseCommandLineFlags(args, kinds)

describe('flags', () => {
  it('are read before, between and after other words, with = or without', () => {
    const flags = read('a', '--level', '--x', '--seeds=12', 'b', '--json', '--cut=25')
    expect(flags.rest).toEqual(['a', 'b'])
    expect([flags.text('level'), flags.count('seeds'), flags.text('cut'), flags.isSet('json')]).toEqual([
      '--x',
      12,
      '25',
      true,
    ])
  })

  it('that are not given are null, and one that is needed is missed', () => {
    expect([read().text('level'), read().count('seeds'), read().isSet('json')]).toEqual([null, null, false])
    expect(() => read().needed('level')).toThrow(new CommandLineUsageError('--level is missing'))
  })

  it('end at --, so that a file may be called like a flag', () =>
    expect(read('--json', '--', '--level').rest).toEqual(['--level']))

  it.each([
    [['--levle', 'x'], 'unknown flag --levle: did you mean --level?'],
    [['--toString'], 'unknown flag --toString: '],
    [['--__proto__'], 'unknown flag --__proto__: '],
    [['-j'], 'unknown flag -j: '],
    [['--json', '--json'], '--json is given twice'],
    [['--level='], '--level needs a value'],
    [['--json=no'], '--json takes no value'],
    [['--seeds', '0'], '--seeds needs a whole number from 1, not 0'],
    [['--cut', '30'], '--cut is one of 12, 25, not 30'],
  ])('%j is wrong use', (args, message) => expect(() => read(...args)).toThrow(message))
})
