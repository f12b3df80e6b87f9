import type { Tone } from '../view/sound/tones'

/**
 * What a tone's crest comes to at full volume. A triangle never rises over 1 and a panner of equal power makes neither
 * side louder than that, so the loudest is 0.35: nine decibels under full scale.
 */
const crest = 0.35
/** A tone neither clicks on nor off. */
const attackSeconds = 0.008
const releaseSeconds = 0.025
const leadSeconds = 0.05

export interface Playing {
  /** 0 to 1. */
  turnTo(volume: number): void
  stop(): void
}

/** Plays tones in a context of their own, which is put away after the last; `onOver` is called once, whatever ended them. */
export function playTones(tones: readonly Tone[], volume: number, onOver: () => void): Playing {
  const context = new AudioContext()
  // Where the page slept, a press has just woken it. One that is put away asleep refuses, and is right.
  context.resume().catch(() => {})
  const { voice, loudness } = scheduleTones(context, tones, volume)
  let isOver = false
  const putAway = () => {
    if (isOver) return
    isOver = true
    void context.close()
    onOver()
  }
  voice.onended = putAway
  return {
    turnTo(next) {
      loudness.gain.setTargetAtTime(crest * next, context.currentTime, 0.02)
    },
    stop() {
      if (isOver) return
      // In a context that does not run no time passes, and nothing would end.
      if (context.state !== 'running') return putAway()
      loudness.gain.setTargetAtTime(0, context.currentTime, 0.01)
      voice.stop(context.currentTime + 0.06)
    },
  }
}

/** Writes tones into a context, beginning almost at once. */
function scheduleTones(context: BaseAudioContext, tones: readonly Tone[], volume: number) {
  const voice = new OscillatorNode(context, { type: 'triangle' })
  const envelope = new GainNode(context, { gain: 0 })
  const side = new StereoPannerNode(context)
  const loudness = new GainNode(context, { gain: crest * volume })
  voice.connect(envelope).connect(side).connect(loudness).connect(context.destination)
  const start = context.currentTime + leadSeconds
  let over = start
  for (const { at, seconds, hz, pan } of tones) {
    const from = start + at
    over = from + seconds
    voice.frequency.setValueAtTime(hz, from)
    side.pan.setValueAtTime(pan, from)
    envelope.gain.setValueAtTime(0, from)
    envelope.gain.linearRampToValueAtTime(1, from + attackSeconds)
    envelope.gain.setValueAtTime(1, over - releaseSeconds)
    envelope.gain.linearRampToValueAtTime(0, over)
  }
  voice.start(start)
  voice.stop(over)
  return { voice, loudness }
}
