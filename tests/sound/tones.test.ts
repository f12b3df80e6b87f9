import { afterEach, expect, test, vi } from 'vitest'
import { playSonificationTones } from '../../src/sound/tones'

/** An audio context that runs or sleeps, and what is built in it: as much of them as tones need. */
function anAudioContext(state: 'running' | 'suspended') {
  const parameter = () => new Proxy({}, { get: () => () => {} })
  const context = {
    state,
    currentTime: 0,
    destination: {},
    closed: 0,
    resume: async () => {
      if (state === 'suspended') throw new Error('put away asleep')
    },
    close: async () => {
      context.closed += 1
    },
  }
  const parts: { onended: () => void }[] = []
  class Part {
    gain = parameter()
    pan = parameter()
    frequency = parameter()
    onended = () => {}
    connect = (next: unknown) => next
    start = () => {}
    stop = () => {}
    constructor() {
      parts.push(this)
    }
  }
  for (const name of ['OscillatorNode', 'GainNode', 'StereoPannerNode']) vi.stubGlobal(name, Part)
  vi.stubGlobal('AudioContext', function AudioContext() {
    return context
  })
  return { context, endVoice: () => parts[0]?.onended() }
}

const tones = [{ at: 0, seconds: 0.5, hz: 440, pan: 0 }]

afterEach(() => vi.unstubAllGlobals())

test('tones that are stopped die away, and are put away when their voice has ended', () => {
  const { context, endVoice } = anAudioContext('running')
  const onOver = vi.fn()
  const { stop } = playSonificationTones(tones, 1, onOver)
  stop()
  expect([context.closed, onOver.mock.calls.length]).toEqual([0, 0])
  endVoice()
  stop()
  expect([context.closed, onOver.mock.calls.length]).toEqual([1, 1])
})

test('tones that never sounded are put away when they are stopped: no voice ends where no time passes', () => {
  const { context } = anAudioContext('suspended')
  const onOver = vi.fn()
  const { stop } = playSonificationTones(tones, 1, onOver)
  stop()
  stop()
  expect([context.closed, onOver.mock.calls.length]).toEqual([1, 1])
})
