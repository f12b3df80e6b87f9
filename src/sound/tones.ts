import type { SonifiedCurveTone } from '../view/sound/tones'

/**
 * A tone's peak amplitude at full volume. A triangle never exceeds 1 and an equal-power panner amplifies neither side,
 * so the maximum is 0.35: nine decibels below full scale.
 */
const crest = 0.35
/** Attack and release that avoid clicks. */
const attackSeconds = 0.008
const releaseSeconds = 0.025
const leadSeconds = 0.05

/** Plays tones in an audio context of their own, closed after the last; `onOver` is called once, however they ended. */
export function playSonificationTones(tones: readonly SonifiedCurveTone[], volume: number, onOver: () => void) {
  const context = new AudioContext()
  // The press has just resumed a suspended page. A context closed while suspended rejects, which is expected.
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
    /** 0 to 1. */
    fadeTo(next: number) {
      loudness.gain.setTargetAtTime(crest * next, context.currentTime, 0.02)
    },
    stop() {
      if (isOver) return
      // In a suspended context no time passes, and nothing would end.
      if (context.state !== 'running') return putAway()
      loudness.gain.setTargetAtTime(0, context.currentTime, 0.01)
      voice.stop(context.currentTime + 0.06)
    },
  }
}

export type TonePlayback = ReturnType<typeof playSonificationTones>

/** Schedules tones in a context, starting almost at once. */
function scheduleTones(context: BaseAudioContext, tones: readonly SonifiedCurveTone[], volume: number) {
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
