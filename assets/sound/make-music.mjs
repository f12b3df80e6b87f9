// Makes the game's music from score.mjs: writes MIDI, renders it dry by Debian's fluidsynth with fluid-soundfont-gm,
// mixes and masters with sox, encodes with ffmpeg (Opus .webm, and .mp3), measures the results and writes
// music/levels.json. Run: node assets/sound/make-music.mjs, or with the names of the pieces to make.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measured } from './measure.mjs'
import { midiFile } from './midi.mjs'
import { loops, stings } from './score.mjs'

const rate = 48000
const soundFont = '/usr/share/sounds/sf2/FluidR3_GM.sf2'
const here = fileURLToPath(new URL('./music', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'music-'))
const targetLufs = -18
/** Browsers cut some milliseconds off an encoded file, so the file extends beyond the loop at both ends. */
const leadSeconds = 1
/** The loop is the second of three passes: it begins in the first one's decay and ends in the third one's beginning. */
const passes = 3

const sox = (...words) => execFileSync('sox', ['-R', '-q', ...words.map(String)], { maxBuffer: 1e9 })
const file = (name) => join(work, name)

/** Integrated loudness of a file, in LUFS. */
function lufsOf(path) {
  const { stderr } = spawnSync('ffmpeg', ['-hide_banner', '-nostats', '-i', path, '-af', 'ebur128', '-f', 'null', '-'])
  return Number(/I:\s+(-?[\d.]+) LUFS/.exec(String(stderr).split('Summary:')[1])[1])
}

/** One voice, stereo, at its level and dry: all voices share one reverberation. */
function stem(name, index, voice, piece, times) {
  const midi = file(`${name}-${index}.mid`)
  const dry = file(`${name}-${index}-dry.wav`)
  const out = file(`${name}-${index}.wav`)
  writeFileSync(midi, midiFile({ ...voice, beats: piece.beats, bpm: piece.bpm, passes: times }))
  const settings = ['synth.polyphony=512', 'synth.cpu-cores=1', 'synth.reverb.active=0', 'synth.chorus.active=0']
  execFileSync('fluidsynth', ['-ni', '-q', '-g', '0.5', '-r', String(rate), '-O', 'float', ...settings.flatMap((each) => ['-o', each]), '-T', 'wav', '-F', dry, soundFont, midi])
  const right = (1 + voice.pan) / 2
  const gains = [Math.cos((right * Math.PI) / 2), Math.sin((right * Math.PI) / 2)]
  sox(dry, '-b', 32, '-e', 'float', out, 'gain', -6, ...voice.effects, 'remix', ...gains.map((gain) => `1v${(gain * 0.7).toFixed(4)},2v${(gain * 0.7).toFixed(4)}`))
  return levelled(out, voice.level)
}

/** A low drone of sines, each with a whole number of periods a pass, so that it loops. */
function drone(name, { hertz, level }, seconds, times) {
  const whole = (wish) => Math.round(wish * seconds) / seconds
  const layers = hertz.map((pitch, n) => {
    const path = file(`${name}-drone-${n}.wav`)
    const tone = ['sine', whole(pitch), 'sine', whole(pitch + 0.15)]
    const swell = ['synth', seconds * times, 'sine', 'amod', (n + 2) / seconds, 45, 'sine', 'amod', (n + 3) / seconds, 45]
    sox('-r', rate, '-b', 32, '-e', 'float', '-n', '-c', 2, path, 'synth', seconds * times, ...tone, ...swell, 'gain', -6 - 3 * n)
    return path
  })
  const out = file(`${name}-drone.wav`)
  if (layers.length === 1) sox(layers[0], out)
  else sox('-m', ...layers, out)
  return levelled(out, level)
}

function levelled(path, level) {
  const out = path.replace(/\.wav$/, '-level.wav')
  sox(path, '-b', 32, '-e', 'float', out, 'gain', (level - lufsOf(path)).toFixed(2))
  return out
}

/** The sum of the voices, in a small dry room, lightly compressed. */
function mixed(name, piece, times) {
  const seconds = (piece.beats * 60) / piece.bpm
  const stems = piece.voices.map((voice, index) => stem(name, index, voice, piece, times))
  if (piece.drone) stems.push(drone(name, piece.drone, seconds, times))
  const out = file(`${name}-mix.wav`)
  sox('-m', ...stems.flatMap((path) => ['-v', 1, path]), '-b', 32, '-e', 'float', out, 'highpass', 32, 'treble', 5, 2600, 'reverb', 24, 45, 55, 80, 4, -3, 'compand', '0.004,0.18', '6:-60,-60,-24,-24,0,-11', '0', '-90', '0.004')
  return out
}

/** Normalised to the target loudness, with peaks limited to −4.4 dB. */
function limited(name, mix) {
  const loud = file(`${name}-loud.wav`)
  const out = file(`${name}-limited.wav`)
  sox(mix, '-b', 32, '-e', 'float', loud, 'gain', (targetLufs - lufsOf(mix)).toFixed(2))
  const filter = 'alimiter=limit=0.6:attack=4:release=80:level=0'
  execFileSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', '-i', loud, '-af', filter, '-c:a', 'pcm_f32le', out])
  return out
}

/** Cut to length and normalised; `cut` are sox arguments. */
function mastered(name, mix, cut, body) {
  const raw = file(`${name}-cut.wav`)
  const out = file(`${name}-master.wav`)
  sox(mix, '-b', 32, '-e', 'float', raw, ...cut)
  const measuredPart = file(`${name}-body.wav`)
  sox(raw, measuredPart, ...body)
  sox(raw, '-b', 24, out, 'gain', (targetLufs - lufsOf(measuredPart)).toFixed(2))
  return out
}

function coded(name, master) {
  const common = ['-hide_banner', '-loglevel', 'error', '-y', '-i', master, '-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact']
  execFileSync('ffmpeg', [...common, '-c:a', 'libopus', '-b:a', '48k', '-vbr', 'constrained', '-application', 'audio', join(here, `${name}.webm`)])
  execFileSync('ffmpeg', [...common, '-c:a', 'libmp3lame', '-b:a', '80k', '-joint_stereo', '1', join(here, `${name}.mp3`)])
}

const asked = process.argv.slice(2)
const isAsked = ([name]) => asked.length === 0 || asked.includes(name)
const table = join(here, 'levels.json')
mkdirSync(here, { recursive: true })
const files = existsSync(table) ? JSON.parse(readFileSync(table, 'utf8')).files : {}
for (const [name, piece] of Object.entries(loops).filter(isAsked)) {
  const seconds = (piece.beats * 60) / piece.bpm
  // fluidsynth starts notes on blocks of 64 samples: passes are alike only if one is whole blocks.
  if (!Number.isInteger((seconds * rate) / 64)) throw new Error(`${name}: ${seconds} s is not whole blocks of 64 samples`)
  const cut = ['trim', `${Math.round((seconds - leadSeconds) * rate)}s`, `${Math.round((seconds + 2 * leadSeconds) * rate)}s`]
  const master = mastered(name, limited(name, mixed(name, piece, passes)), cut, ['trim', leadSeconds, seconds])
  coded(name, master)
  const loop = { startSeconds: leadSeconds, seconds }
  for (const ending of ['webm', 'mp3']) files[`${name}.${ending}`] = measured(join(here, `${name}.${ending}`), loop)
  console.error(name, JSON.stringify(measured(master, loop)), JSON.stringify(files[`${name}.webm`]))
}
for (const [name, piece] of Object.entries(stings).filter(isAsked)) {
  const seconds = (piece.beats * 60) / piece.bpm
  const master = mastered(name, limited(name, mixed(name, piece, 1)), ['trim', 0, seconds, 'fade', 't', 0, seconds, 1.2], [])
  coded(name, master)
  for (const ending of ['webm', 'mp3']) files[`${name}.${ending}`] = measured(join(here, `${name}.${ending}`), null)
  console.error(name, JSON.stringify(files[`${name}.webm`]))
}
if (!process.env.KEEP) rmSync(work, { recursive: true }); else console.error(work)

const about = 'Measured by make-music.mjs on the shipped files, decoded: see measure.mjs for what each figure is.'
const rows = Object.entries(files).map(([name, figures]) => `    ${JSON.stringify(name)}: ${JSON.stringify(figures)}`)
writeFileSync(table, `{\n  "about": ${JSON.stringify(about)},\n  "targetLufs": ${targetLufs},\n  "files": {\n${rows.join(',\n')}\n  }\n}\n`)
