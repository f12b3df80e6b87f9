// Converts notes in text form to a MIDI file: `D4*2@70` is the D above middle C for two beats at velocity 70, `D4+A4`
// are struck together, `.` is a rest; length and velocity stay until changed, `|` has no meaning and helps reading.

const ticksPerBeat = 480
const steps = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 }

/** The key number of a note's name: 60 is C4. */
function keyOf(name) {
  const [, letter, sign, octave] = /^([A-G])([#b]?)(\d)$/.exec(name) ?? fail(name)
  return 12 * (Number(octave) + 1) + steps[letter] + (sign === '#' ? 1 : sign === 'b' ? -1 : 0)
}

function fail(name) {
  throw new Error(`'${name}' is no note`)
}

/** The notes of a phrase that begins at a beat: `{ beat, beats, key, velocity }`. */
export function phrase(start, text) {
  const notes = []
  let beat = start
  let beats = 1
  let velocity = 64
  for (const token of text.split(/\s+/).filter((word) => word && word !== '|')) {
    const [, names, length, force] = /^([^*@]+)(?:\*([\d.]+))?(?:@(\d+))?$/.exec(token) ?? fail(token)
    beats = length ? Number(length) : beats
    velocity = force ? Number(force) : velocity
    if (names !== '.') for (const name of names.split('+')) notes.push({ beat, beats, key: keyOf(name), velocity })
    beat += beats
  }
  return notes
}

/** A seeded random number, 0 to 1. */
function luckOf(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * The bytes of a MIDI file of one voice, played `passes` times in a row, each pass alike. To sound human, notes come up
 * to `looseness` beats late and a little softer or louder.
 */
export function midiFile({ program, isDrum = false, notes, beats, bpm, passes, looseness = 0.012 }) {
  const channel = isDrum ? 9 : 0
  const luck = luckOf(program * 977 + notes.length)
  const played = notes.map((note) => ({
    ...note,
    beat: note.beat + looseness * luck(),
    // A sound font darkens soft notes, so all are struck firmly, and the mix sets the volume.
    velocity: Math.min(127, Math.round(50 + 0.72 * note.velocity + 7 * (luck() - 0.5))),
  }))
  const inputs = []
  for (let pass = 0; pass < passes; pass += 1)
    for (const { beat, beats: long, key, velocity } of played) {
      const from = Math.round(ticksPerBeat * (pass * beats + beat))
      inputs.push({ tick: from, order: 1, bytes: [0x90 | channel, key, velocity] })
      inputs.push({ tick: from + Math.round(ticksPerBeat * long * 0.96), order: 0, bytes: [0x80 | channel, key, 0] })
    }
  inputs.sort((a, b) => a.tick - b.tick || a.order - b.order)
  const microseconds = Math.round(60e6 / bpm)
  const tempo = [0xff, 0x51, 3, microseconds >> 16, (microseconds >> 8) & 255, microseconds & 255]
  const track = [0, ...tempo, 0, 0xc0 | channel, program]
  let now = 0
  for (const { tick, bytes } of inputs) {
    track.push(...variable(tick - now), ...bytes)
    now = tick
  }
  track.push(...variable(Math.max(0, ticksPerBeat * (passes * beats + 8) - now)), 0xff, 0x2f, 0)
  const head = [...letters('MThd'), 0, 0, 0, 6, 0, 0, 0, 1, ticksPerBeat >> 8, ticksPerBeat & 255]
  const long = track.length
  return Buffer.from([...head, ...letters('MTrk'), long >> 24, (long >> 16) & 255, (long >> 8) & 255, long & 255, ...track])
}

const letters = (word) => [...word].map((letter) => letter.charCodeAt(0))

/** A variable-length quantity of MIDI: seven bits a byte. */
function variable(value) {
  const bytes = [value & 127]
  for (let rest = value >> 7; rest > 0; rest >>= 7) bytes.unshift((rest & 127) | 128)
  return bytes
}
