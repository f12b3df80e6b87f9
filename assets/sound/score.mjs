// The music of the game. All pieces share a motif of nine notes, one for each thousand chips, whose seventh is wrong
// (the raised fourth) and is corrected by the eighth: D A B E F# B G# A D. The title plays it whole; calm and tea play
// parts of it; rush hurries it; embargo lacks its major third and sixth and keeps the wrong note; success plays its
// end, failure stops on the wrong note.
import { phrase } from './midi.mjs'

/** Programs of General MIDI, by the voice that they play here. */
const piano = 0
const vibraphone = 11
const marimba = 12
const guitar = 24
const bass = 32
const cello = 42
const pizzicato = 45
const harp = 46
const timpani = 47
const bassoon = 70

/** A prepared piano (felt and screws between the strings): no low body, a short metallic echo, dull. */
const prepared = ['highpass', '160', 'echo', '0.6', '0.6', '7', '0.45', '13', '0.3', 'lowpass', '3400']
const soft = ['lowpass', '5600']

/** The notes of bars of `beats` beats; `act` makes each bar's phrase from its text. */
const eachBar = (beats, bars, act) => bars.flatMap((text, bar) => phrase(bar * beats, act ? act(text, bar) : text))

const calm = {
  bpm: 72,
  beats: 48,
  voices: [
    {
      program: bass,
      level: -27,
      pan: 0,
      effects: soft,
      notes: eachBar(4, [
        'D2*3@62 A2*1@50', 'D2*4@58', 'B1*3@60 F#2*1@48', 'B1*4@56', 'G1*3@60 D2*1@50', 'G1*4@56',
        'E2*3@60 B2*1@48', 'E2*2@56 F#2*2@52', 'A1*3@62 E2*1@50', 'A1*4@56', 'D2*3@60 A2*1@48', 'D2*2@54 A1*2@50',
      ]),
    },
    {
      program: vibraphone,
      level: -22,
      pan: 0.3,
      effects: [],
      notes: [
        ...phrase(0, '.*1 D4*1@58 A4*1@62 B4*3@66 | .*2 E4*1@54 F#4*3@60 .*4'),
        ...phrase(16, '.*1 B4*1@60 G#4*1@64 A4*3@62 D4*4@52 .*2'),
        ...phrase(28, 'E4*1@56 B4*1@60 F#4*2@62 .*2 E5*.5@50 D5*.5@50 B4*3@58 .*2'),
        ...phrase(40, 'A4*1.5@60 F#4*.5@54 E4*2@56 D4*4@52'),
      ],
    },
    {
      program: piano,
      level: -25,
      pan: -0.35,
      effects: prepared,
      notes: eachBar(4, [
        'F#4*.5@56', 'F#4*.5@50', 'F#4*.5@56', 'D4*.5@50', 'B4*.5@56', 'A4*.5@50',
        'G4*.5@56', 'G4*.5@50', 'C#4*.5@56', 'E4*.5@50', 'F#4*.5@56', 'F#4*.5@46',
      ], (note, bar) => `.*.5 ${note} .*1 ${note} .*${bar % 3 === 2 ? '.5' : '1'} ${note} .*.5`),
    },
    {
      program: guitar,
      level: -26,
      pan: 0.1,
      effects: soft,
      notes: eachBar(8, ['D3*2@50 A3*2 D4*4', 'B2*2@50 F#3*2 B3*4', 'G2*2@50 D3*2 B3*4', 'E3*2@50 B3*2 G3*4', 'A2*2@50 E3*2 C#4*4', 'D3*2@50 A3*2 F#4*4']),
    },
  ],
  drone: { hertz: [73.42, 110], level: -34 },
}

const rushFigure = (low, one, two, three) =>
  `${low}*.5@70 ${one}*.5@56 ${two}*.5@60 ${one}*.5@54 ${three}*.5@66 ${one}*.5@54 ${two}*.5@60 ${one}*.5@52`

const rush = {
  bpm: 128,
  beats: 64,
  voices: [
    {
      program: pizzicato,
      level: -21,
      pan: -0.25,
      effects: [],
      notes: eachBar(4, [
        ...Array(4).fill(rushFigure('E3', 'B3', 'D4', 'E4')), ...Array(4).fill(rushFigure('C3', 'G3', 'B3', 'E4')),
        ...Array(4).fill(rushFigure('A2', 'A3', 'C4', 'E4')), ...Array(2).fill(rushFigure('B2', 'F#3', 'A3', 'D4')),
        ...Array(2).fill(rushFigure('B2', 'F#3', 'A3', 'D#4')),
      ]),
    },
    {
      program: bass,
      level: -25,
      pan: 0,
      effects: soft,
      notes: eachBar(4, ['E2', 'E2', 'E2', 'G2', 'C2', 'C2', 'C2', 'E2', 'A1', 'A1', 'A1', 'C2', 'B1', 'B1', 'B1', 'B1'], (note) => `${note}*1.5@70 ${note}*1@58 .*.5 ${note}*1@64`),
    },
    {
      program: marimba,
      level: -23,
      pan: 0.35,
      effects: [],
      notes: [
        ...phrase(8, 'E4*.5@66 B4*.5 .*1 C#5*1@60 F#4*.5@64 G4*.5 .*4'),
        ...phrase(24, 'E4*.5@66 B4*.5 C5*.5 .*.5 F#4*.5@62 G4*.5 C5*1@68 A#4*.5@70 B4*1.5 .*2'),
        ...phrase(40, 'C5*.5@64 B4*.5 A4*.5 E4*.5 .*2 C5*.5@64 B4*.5 A4*.5 G4*.5 .*2'),
        ...phrase(52, 'F#4*.5@66 A4*.5 B4*.5 D5*.5 .*1 A#4*.5@72 B4*.5 .*1 D#5*.5@66 C#5*.5 B4*1 .*1'),
      ],
    },
    {
      program: piano,
      level: -24,
      pan: -0.05,
      effects: prepared,
      notes: eachBar(8, ['E3+B3', 'E3+D4', 'C3+G3', 'C3+B3', 'A2+E3', 'A2+C4', 'B2+F#3', 'B2+D#4'], (chord) => `.*1.5 ${chord}*.5@62 .*3.5 ${chord}*.5@56 .*1 ${chord}*.5@60 .*.5`),
    },
    {
      program: 0,
      isDrum: true,
      level: -29,
      pan: 0.15,
      effects: ['lowpass', '8000'],
      // Two wood blocks as a ticking clock; E5 and F5 are their keys, 76 and 77.
      notes: eachBar(4, Array(16).fill(''), (_, bar) => `E5*.5@60 .*.5 F5*.5@46 .*.5 E5*.5@54 ${bar % 4 === 3 ? 'E5' : '.'}*.5@40 F5*.5@46 .*.5`),
    },
  ],
}

const embargo = {
  bpm: 60,
  beats: 40,
  voices: [
    {
      program: cello,
      level: -23,
      pan: -0.1,
      effects: ['lowpass', '2400'],
      notes: eachBar(10, ['D2+A2*9.5@58', 'C#2+A2*9.5@58', 'C2+G#2*9.5@58', 'Bb1+A2*5@58 A1+A2*4.5@56']),
    },
    {
      program: piano,
      level: -21,
      pan: 0.2,
      effects: prepared,
      notes: [
        ...phrase(0, 'D4*1@64 A4*1 Bb4*2@68 .*1 E4*1@58 F4*3@60'),
        ...phrase(11, 'Bb4*1@62 G#4*3@70 .*1 A3*1@54 .*2'),
        ...phrase(20, 'D4*1@62 G#4*1 A4*2@62 .*1 Eb4*1@58 D4*3@56'),
        ...phrase(31, 'Bb3*1@60 F4*1 G#4*4@68 .*1 A4*1@50'),
      ],
    },
    {
      program: vibraphone,
      level: -27,
      pan: 0.4,
      effects: ['lowpass', '3000'],
      notes: eachBar(10, ['.*4 A5*1@44 Bb5*4@40', '.*6 G#5*3@42', '.*4 A5*1@44 Eb5*4@40', '.*5 F5*1@42 E5*3@40']),
    },
    {
      program: timpani,
      level: -27,
      pan: -0.2,
      effects: ['lowpass', '900'],
      notes: eachBar(10, ['D2*2@52 .*3 D2*.5@40 D2*3@46', 'D2*2@50 .*5 A2*2@40', 'D2*2@52 .*3 D2*.5@40 D2*3@46', 'D2*2@50 .*3 A2*1@44 A2*2@40']),
    },
  ],
  drone: { hertz: [36.71, 55, 73.42], level: -27 },
}

const tea = {
  bpm: 80,
  beats: 48,
  voices: [
    {
      program: guitar,
      level: -20,
      pan: -0.2,
      effects: [],
      notes: eachBar(3, [
        'G2*1@62 D3*1@48 B3*1@52', 'G2*1@58 E3*1@48 B3*1@50', 'A2*1@60 E3*1@48 C#4*1@54', 'A2*1@56 E3*1@46 B3*1@48',
        'D3*1@60 A3*1@48 F#4*1@52', 'D3*1@56 B3*1@48 E4*1@50', 'B2*1@60 F#3*1@48 D4*1@52', 'B2*1@56 A3*1@46 C#4*.5@50 D4*.5@48',
        'G2*1@62 D3*1@48 B3*1@52', 'G2*1@58 E3*1@48 B3*1@50', 'E3*1@60 B3*1@48 G4*1@52', 'E3*1@56 B3*1@46 F#4*1@48',
        'A2*1@60 G3*1@48 C#4*1@52', 'A2*1@58 G#3*1@54 C#4*1@50', 'D3*1@60 A3*1@48 E4*1@52', 'D3*2@54 .*1',
      ]),
    },
    {
      program: harp,
      level: -23,
      pan: 0.35,
      effects: [],
      notes: [
        ...phrase(3, '.*1 D4*.5@56 A4*.5 B4*1@60 | .*1 E4*1@54 F#4*1@58 .*3'),
        ...phrase(12, '.*1.5 B4*.5@58 G#4*1@62 A4*2@58 D4*1@50 .*3'),
        ...phrase(24, '.*1 D4*.5@56 A4*.5 B4*1@60 | D5*1.5@62 B4*.5 A4*1@56 | .*1 E4*1@54 F#4*1@58 .*2 B4*1@56'),
        ...phrase(39, 'G#4*1@66 .*1 A4*1@58 | F#4*.5@54 E4*.5 D4*2@52'),
      ],
    },
    {
      program: bassoon,
      level: -26,
      pan: 0.1,
      effects: ['lowpass', '2600'],
      // A low comment by the other side of the table.
      notes: [...phrase(9, '.*2 A2*.4@50'), ...phrase(21, 'B2*.4@54 .*.6 A2*.4@50 .*.6 F#2*.8@52'), ...phrase(33, '.*2 E3*.4@50'), ...phrase(45, 'D3*.4@54 .*.6 A2*.8@50')],
    },
  ],
}

const title = {
  bpm: 64,
  beats: 48,
  voices: [
    {
      program: piano,
      level: -20,
      pan: -0.1,
      effects: soft,
      notes: [
        ...phrase(4, 'D4*1@58 A4*1@62 B4*2@66 | E4*1@56 F#4*3@60'),
        ...phrase(14, 'B4*1@60 G#4*1@66 A4*2@62 D4*4@54'),
        ...phrase(28, 'D4+D5*1@60 A4+A5*1@62 B4+B5*2@64 | E4+E5*1@56 F#4+F#5*3@60'),
        ...phrase(38, 'B4*1@60 G#4*1.5@66 A4*1.5@60 D4*4@50'),
      ],
    },
    {
      program: cello,
      level: -25,
      pan: 0.15,
      effects: ['lowpass', '2200'],
      notes: eachBar(8, ['D3*7.6@52', 'B2*7.6@52', 'G2*7.6@52', 'D3*3.8@54 C#3*3.8@52', 'B2*3.8@54 E3*3.8@52', 'A2*3.8@52 D3*3.8@50']),
    },
    {
      program: vibraphone,
      level: -25,
      pan: 0.4,
      effects: soft,
      notes: eachBar(8, ['F#5*2@44 A4*2 .*4', '.*2 D5*2@44 B4*2 .*2', '.*1 B4*2@44 D5*2 G5*3@40', 'A5*2@42 F#5*2 .*4', '.*2 G5*2@42 B4*2 .*2', '.*1 E5*2@44 C#5*2 .*3']),
    },
    {
      program: pizzicato,
      level: -26,
      pan: -0.35,
      effects: soft,
      notes: eachBar(4, ['D3', 'D3', 'B2', 'B2', 'G2', 'G2', 'D3', 'C#3', 'B2', 'E3', 'A2', 'D3'], (note, bar) => `${note}*1@58 .*2 ${bar % 2 ? 'A3*1@46' : '.*1'}`),
    },
  ],
  drone: { hertz: [73.42, 110, 146.83], level: -31 },
}

const success = {
  bpm: 84,
  beats: 7,
  voices: [
    { program: vibraphone, level: -21, pan: 0.2, effects: [], notes: phrase(0, 'D4*.5@60 A4*.5@64 B4*.5@66 G#4*.5@70 A4*1@70 D5*4@74') },
    { program: piano, level: -22, pan: -0.2, effects: soft, notes: phrase(0, 'D3*2@58 E3+G#3*1@60 A2+E3*1@58 D3+A3+F#4*3@66') },
    { program: pizzicato, level: -25, pan: 0, effects: [], notes: phrase(0, 'D2*2@60 E2*1@56 A2*1@58 D2*1@70') },
  ],
}

const failure = {
  bpm: 60,
  beats: 7,
  voices: [
    { program: piano, level: -20, pan: 0.15, effects: prepared, notes: phrase(0, 'D4*.5@60 A4*.5@58 Bb4*1@60 G#4*4@66') },
    { program: cello, level: -23, pan: -0.15, effects: ['lowpass', '2000'], notes: phrase(0, 'D3*2@56 C2+G#2*4@58') },
    { program: timpani, level: -27, pan: 0, effects: ['lowpass', '900'], notes: phrase(2, 'D2*3@60 .*.5 D2*1@40') },
  ],
}

export const loops = { title, calm, rush, embargo, tea }
export const stings = { success, failure }
