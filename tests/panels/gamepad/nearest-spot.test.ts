import { describe, expect, it } from 'vitest'
import { nearestElementInDirection, type ScreenRect } from '../../../src/panels/gamepad/nearest-in-direction'

describe('a step of the focus', () => {
  const box = (left: number, top: number, width = 80, height = 30): ScreenRect => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  })
  const spots = {
    less: box(0, 100, 30),
    number: box(40, 100, 60),
    more: box(110, 100, 30),
    install: box(0, 150, 120),
    sell: box(200, 150),
    close: box(400, 0, 30),
  }
  const to = (from: keyof typeof spots, direction: 'up' | 'down' | 'left' | 'right', mostBeside?: number) => {
    const others = Object.entries(spots).flatMap(([id, spot]) => (id === from ? [] : [{ id, spot }]))
    return nearestElementInDirection(spots[from], direction, others, mostBeside)?.id ?? null
  }

  it('goes to what stands in the same line before what is nearer beside it', () => {
    expect([to('number', 'right'), to('number', 'left'), to('number', 'down'), to('install', 'right')]).toEqual([
      'more',
      'less',
      'install',
      'sell',
    ])
  })

  it('finds the way back, and nothing where nothing is', () => {
    expect([to('install', 'up'), to('sell', 'down'), to('less', 'left')]).toEqual(['less', null, null])
  })

  it('sideways may be held to its line', () => {
    expect(to('sell', 'right')).toBe('close')
    expect(to('sell', 'right', 12)).toBeNull()
  })
})
