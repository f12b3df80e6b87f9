// Measures a shipped sound file, as the build has no listener: all figures are of the decoded file.
import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

const rate = 48000

/**
 * `bytes`, `seconds`, `lufs` (integrated, EBU R128; of the loop alone where there is one), `truePeakDb`, `bandsDb` (the level
 * below 250 Hz, from there to 2 kHz, and above, each against the whole), and `seam` where the file holds a loop.
 */
export function measured(path, loop) {
  const samples = decoded(path)
  const stretch = loop ? ['-ss', String(loop.startSeconds), '-t', String(loop.seconds)] : []
  const words = ['-hide_banner', '-nostats', '-i', path, ...stretch, '-af', 'ebur128=peak=true', '-f', 'null', '-']
  const summary = String(spawnSync('ffmpeg', words).stderr).split('Summary:')[1]
  const bands = bandsDb(path)
  return {
    bytes: statSync(path).size,
    seconds: rounded(samples.length / rate, 3),
    lufs: Number(/I:\s+(-?[\d.]+)/.exec(summary)[1]),
    truePeakDb: Number(/Peak:\s+(-?[\d.]+)/.exec(summary)[1]),
    bandsDb: bands,
    ...(loop && { loop, seam: seamOf(samples, loop) }),
  }
}

function decoded(path) {
  const words = ['-hide_banner', '-loglevel', 'error', '-i', path, '-ac', '1', '-ar', String(rate), '-f', 'f32le', '-']
  const bytes = execFileSync('ffmpeg', words, { maxBuffer: 1e9 })
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
}

/**
 * How the loop closes. `step`: from its last sample to its first; `usualStep`: the middle of the steps in the second around
 * the seam, `largestStep`: the largest of all. `jumpDb`: how much louder the 50 ms after the seam are than those before;
 * `jumpStraightDb`: the same where the file simply runs on. `differenceDb`: the 50 ms after the seam against those that
 * come when the file runs on, which sound alike if no tail is cut off: the level of their difference against their own.
 */
function seamOf(samples, { startSeconds, seconds }) {
  const from = Math.round(startSeconds * rate)
  const to = from + Math.round(seconds * rate)
  const window = rate / 20
  const before = samples.subarray(to - window, to)
  const first = samples.subarray(from, from + window)
  const onward = samples.subarray(to, to + window)
  const difference = first.map((value, n) => value - onward[n])
  const steps = [...samples.subarray(to - rate / 2, to), ...samples.subarray(from, from + rate / 2)]
  const near = stepsIn(steps).sort((a, b) => a - b)
  return {
    step: rounded(Math.abs(samples[from] - samples[to - 1]), 5),
    usualStep: rounded(near[near.length >> 1], 5),
    largestStep: rounded(stepsIn(samples.subarray(from, to)).reduce((most, step) => Math.max(most, step), 0), 5),
    jumpDb: rounded(levelDb(first) - levelDb(before), 2),
    jumpStraightDb: rounded(levelDb(onward) - levelDb(before), 2),
    differenceDb: rounded(levelDb(difference) - levelDb(onward), 1),
  }
}

function stepsIn(samples) {
  return Array.from({ length: samples.length - 1 }, (_, n) => Math.abs(samples[n + 1] - samples[n]))
}

function levelDb(samples) {
  return 10 * Math.log10(samples.reduce((sum, value) => sum + value * value, 1e-12) / samples.length)
}

function bandsDb(path) {
  const whole = levelDb(filtered(path, 'anull'))
  const cut = (filter) => rounded(levelDb(filtered(path, filter)) - whole, 1)
  const steep = (kind, hertz) => Array(3).fill(`${kind}=f=${hertz}`).join(',')
  return {
    low: cut(steep('lowpass', 250)),
    middle: cut(`${steep('highpass', 250)},${steep('lowpass', 2000)}`),
    high: cut(steep('highpass', 2000)),
  }
}

function filtered(path, filter) {
  const words = ['-hide_banner', '-loglevel', 'error', '-i', path, '-af', filter, '-ac', '1', '-ar', String(rate), '-f', 'f32le', '-']
  const bytes = execFileSync('ffmpeg', words, { maxBuffer: 1e9 })
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
}

function rounded(value, digits) {
  return Number(value.toFixed(digits))
}
