#!/bin/bash
# Makes the game's effects, the hum of the hall and its weather, from sines and noise alone, each as .webm (Opus) and .mp3;
# measures them and writes levels.json. Needs Debian's sox and ffmpeg. Run: bash assets/sound/make-sounds.sh
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
rate=48000

# tone <out> <seconds> <sox synth words …> -- <sox effects …>: one layer, mono. -R keeps the noise the same every time.
tone() {
  local out=$1 seconds=$2; shift 2
  local synth=()
  while [ "$1" != -- ]; do synth+=("$1"); shift; done
  shift
  sox -R -q -r $rate -b 24 -n -c 1 "$out.wav" synth "$seconds" "${synth[@]}" "$@"
}
# mix <out> <layer …>: layers summed, with room above; master sets the level.
mix() { local out=$1; shift; local files=(); for f in "$@"; do files+=(-v 0.4 "$f.wav"); done; sox -q -m "${files[@]}" "$out.wav"; }
# master <name> <peak dB> [effects …]: fades the ends, trims low rumble, sets the peak; small room where asked.
master() { local name=$1 peak=$2; shift 2; sox -q "$name.wav" "m-$name.wav" gain -4 highpass 40 "$@" fade t 0.001 -0 0.012 gain -n "$peak"; }

# click: a fingertip on a key
tone c1 0.03 noise -- bandpass 2600 1800h fade l 0 0.03 0.028 gain -6
tone c2 0.04 sine 620-380 -- fade l 0 0.04 0.038 gain -10
mix click c1 c2; master click -12

# relay: a contact opens, rings in its can, and settles
tone r1 0.012 noise -- bandpass 3400 1600h fade l 0 0.012 0.011 gain -3
tone r2 0.09 sine 1480 -- fade l 0 0.09 0.088 gain -16
tone r3 0.02 noise -- bandpass 1900 900h fade l 0 0.02 0.018 gain -9 pad 0.038
tone r4 0.07 sine 190-120 -- fade l 0 0.07 0.065 gain -10
mix relay r1 r2 r3 r4; master relay -7

# latch: a rack door: slide, then metal home
tone l1 0.11 pinknoise -- bandpass 1800 1400h fade l 0.06 0.11 0.04 gain -16
tone l2 0.018 noise -- bandpass 2400 1800h fade l 0 0.018 0.016 gain -4 pad 0.11
tone l3 0.22 sine 310 -- fade l 0 0.22 0.21 gain -12 pad 0.11
tone l4 0.16 sine 1130 -- fade l 0 0.16 0.155 gain -20 pad 0.112
tone l5 0.09 sine 95-70 -- fade l 0 0.09 0.085 gain -6 pad 0.11
mix latch l1 l2 l3 l4 l5; master latch -6

# forklift: an electric motor takes load, rolls, and sets a crate down
tone f1 1.30 sine 92-168 -- overdrive 6 fade t 0.18 1.3 0.4 gain -14
tone f2 1.30 sine 370-672 -- tremolo 23 40 fade t 0.25 1.3 0.4 gain -25
tone f3 1.30 brownnoise -- bandpass 420 500h tremolo 11 55 fade t 0.15 1.3 0.35 gain -9
tone f4 0.20 sine 78-48 -- fade l 0 0.2 0.19 gain -3 pad 1.28
tone f5 0.09 pinknoise -- lowpass 900 fade l 0 0.09 0.085 gain -8 pad 1.28
tone f6 0.05 pinknoise -- bandpass 700 500h fade l 0 0.05 0.045 gain -14 pad 1.41
mix forklift f1 f2 f3 f4 f5 f6; master forklift -8

# teacup: porcelain set on wood
tone t1 0.42 sine 2140 -- fade l 0 0.42 0.415 gain -15
tone t2 0.30 sine 3475 -- fade l 0 0.3 0.295 gain -20
tone t3 0.16 sine 5230 -- fade l 0 0.16 0.155 gain -26
tone t4 0.05 sine 260-170 -- fade l 0 0.05 0.045 gain -8
tone t5 0.010 noise -- bandpass 4200 3000h fade l 0 0.01 0.009 gain -12
tone t6 0.20 sine 2140 -- fade l 0 0.2 0.195 gain -26 pad 0.085
mix teacup t1 t2 t3 t4 t5 t6; master teacup -8

# stamp: a seal pressed through paper onto a desk
tone s1 0.05 pinknoise -- bandpass 1500 1500h fade l 0.03 0.05 0.02 gain -18
tone s2 0.24 sine 118-52 -- fade l 0 0.24 0.235 gain -1 pad 0.045
tone s3 0.035 noise -- lowpass 2600 fade l 0 0.035 0.033 gain -8 pad 0.045
tone s4 0.10 sine 236-190 -- fade l 0 0.1 0.095 gain -12 pad 0.046
tone s5 0.09 pinknoise -- highpass 2500 fade l 0.03 0.09 0.05 gain -24 pad 0.20
mix stamp s1 s2 s3 s4 s5; master stamp -5

# page: a sheet lifted and laid
tone p1 0.34 pinknoise -- bandpass 3600 3800h tremolo 31 45 fade t 0.10 0.34 0.2 gain -10
tone p2 0.16 noise -- highpass 4500 tremolo 67 70 fade t 0.03 0.16 0.11 gain -24 pad 0.08
tone p3 0.06 pinknoise -- bandpass 900 900h fade l 0.004 0.06 0.05 gain -12 pad 0.30
mix page p1 p2 p3; master page -11

# bell: the hall's announcement, two notes, the lower second
tone b1 1.50 sine 587.33 -- fade l 0.002 1.5 1.49 gain -12
tone b2 0.90 sine 1762 -- fade l 0.002 0.9 0.89 gain -24
tone b3 1.60 sine 440 -- fade l 0.002 1.6 1.59 gain -11 pad 0.42
tone b4 1.00 sine 1320 -- fade l 0.002 1.0 0.99 gain -25 pad 0.42
tone b5 1.20 sine 588.9 -- fade l 0.002 1.2 1.19 gain -20
mix bell b1 b2 b3 b4 b5; master bell -9 reverb 18 50 40 0 pad 0 0.1

# curtain: heavy cloth falls for two seconds, and its hem meets the floor
tone k1 2.10 pinknoise -- bandpass 1300 1500h tremolo 7 50 fade t 0.9 2.1 0.15 gain -14
tone k2 2.10 brownnoise -- lowpass 500 tremolo 4 40 fade t 1.1 2.1 0.1 gain -10
tone k3 0.55 sine 66-38 -- fade l 0 0.55 0.54 gain -1 pad 2.02
tone k4 0.28 brownnoise -- lowpass 380 fade l 0.005 0.28 0.27 gain -2 pad 2.02
tone k5 0.35 pinknoise -- bandpass 1600 1800h fade l 0.02 0.35 0.32 gain -20 pad 2.06
mix curtain k1 k2 k3 k4 k5; master curtain -5 reverb 25 60 60 0

# coin: one coin on a ledger
tone o1 0.34 sine 3120 -- fade l 0 0.34 0.335 gain -14
tone o2 0.26 sine 4680 -- fade l 0 0.26 0.255 gain -18
tone o3 0.14 sine 7150 -- fade l 0 0.14 0.135 gain -26
tone o4 0.20 sine 3120 -- fade l 0 0.2 0.195 gain -20 pad 0.095
tone o5 0.14 sine 4680 -- fade l 0 0.14 0.135 gain -24 pad 0.095
tone o6 0.02 pinknoise -- bandpass 900 700h fade l 0 0.02 0.018 gain -12
mix coin o1 o2 o3 o4 o5 o6; master coin -12

# alert: two short dry notes, the same twice
for i in 0 1; do
  tone "a$i" 0.16 triangle 466.16 -- fade t 0.006 0.16 0.08 gain -9 pad "0.$((i * 24 + 10))"
  tone "d$i" 0.16 sine 233.08 -- fade t 0.006 0.16 0.08 gain -12 pad "0.$((i * 24 + 10))"
done
mix alert a0 a1 d0 d1; master alert -9 lowpass 2400

# success: three felt notes upward; failure: two downward, low
felt() { tone "$1" "$3" triangle "$2" -- lowpass 1500 fade l 0.008 "$3" "$(echo "$3 - 0.02" | bc)" gain -8 pad "$4"; }
felt g1 293.66 0.7 0; felt g2 369.99 0.7 0.13; felt g3 440 1.1 0.26; felt g4 146.83 1.1 0.26
mix success g1 g2 g3 g4; master success -9 reverb 20 50 45 0
felt n1 174.61 0.6 0; felt n2 146.83 1.0 0.22; felt n3 87.31 0.6 0; felt n4 73.42 1.0 0.22
mix failure n1 n2 n3 n4; master failure -8 reverb 20 50 45 0

# horn: a ship's, two pipes a fifth apart, far off
for pair in "1 87.31 -6" "2 130.81 -9" "3 174.9 -14" "4 262.1 -20"; do
  set -- $pair
  tone "x$1" 2.2 triangle "$2" -- overdrive 4 fade t 0.12 2.2 0.7 lowpass 900 gain "$3"
done
tone x5 2.2 brownnoise -- bandpass 300 300h fade t 0.2 2.2 0.6 gain -22
mix horn x1 x2 x3 x4 x5; master horn -8 lowpass 1400 reverb 45 60 90 0 20 -2 pad 0 0.3

# rail: wheels over a joint, twice two
layers=()
for beat in 0.00 0.14 0.72 0.86; do
  tone "y$beat" 0.11 pinknoise -- bandpass 520 500h fade l 0.001 0.11 0.1 gain -4 pad "$beat"
  tone "z$beat" 0.16 sine 96-70 -- fade l 0.001 0.16 0.15 gain -3 pad "$beat"
  tone "w$beat" 0.20 sine 1240 -- fade l 0.001 0.2 0.19 gain -27 pad "$beat"
  layers+=("y$beat" "z$beat" "w$beat")
done
tone y9 1.5 brownnoise -- bandpass 260 260h tremolo 9 40 fade t 0.3 1.5 0.5 gain -12
mix rail "${layers[@]}" y9; master rail -8

# typing: seven keys of an old machine, and its carriage's catch
layers=()
n=0
for beat in 0.00 0.11 0.20 0.34 0.42 0.55 0.63; do
  n=$((n + 1))
  tone "ka$n" 0.022 noise -- bandpass $((2100 + 170 * (n % 4))) 1500h fade l 0 0.022 0.02 gain -$((3 + n % 3)) pad "$beat"
  tone "kb$n" 0.035 sine $((310 + 14 * (n % 3)))-180 -- fade l 0 0.035 0.032 gain -12 pad "$beat"
  layers+=("ka$n" "kb$n")
done
tone kc 0.03 noise -- bandpass 1300 900h fade l 0 0.03 0.028 gain -4 pad 0.82
mix typing "${layers[@]}" kc; master typing -12

# fold: a stiff sheet folded twice, the second crease run down with a nail
tone q1 0.10 noise -- highpass 2200 lowpass 8000 fade t 0.02 0.1 0.06 gain -12
tone q2 0.26 pinknoise -- bandpass 4200 3000h tremolo 53 60 fade t 0.12 0.26 0.1 gain -14 pad 0.22
tone q3 0.05 pinknoise -- bandpass 1100 900h fade l 0.002 0.05 0.045 gain -12 pad 0.08
tone q4 0.06 pinknoise -- bandpass 900 800h fade l 0.002 0.06 0.055 gain -12 pad 0.46
mix fold q1 q2 q3 q4; master fold -11

# door: a handle, a heavy leaf, and the frame
tone e1 0.05 noise -- bandpass 1700 1200h fade l 0.004 0.05 0.045 gain -14
tone e2 0.30 brownnoise -- bandpass 500 400h fade t 0.2 0.3 0.06 gain -18 pad 0.12
tone e3 0.34 sine 82-46 -- fade l 0.002 0.34 0.33 gain -1 pad 0.42
tone e4 0.12 pinknoise -- lowpass 1300 fade l 0.002 0.12 0.11 gain -7 pad 0.42
tone e5 0.03 noise -- bandpass 2300 1400h fade l 0 0.03 0.028 gain -12 pad 0.49
mix door e1 e2 e3 e4 e5; master door -7 reverb 14 60 40 0

# power-down: fans and a whine run out, and a contactor lets go
tone v1 1.60 triangle 240-44 -- fade t 0.01 1.6 0.9 lowpass 1400 gain -8
tone v2 1.60 sine 1920-300 -- fade t 0.01 1.6 1.2 gain -22
tone v3 1.60 pinknoise -- lowpass 1500 fade t 0.01 1.6 1.4 gain -14
tone v4 0.05 noise -- bandpass 1500 1200h fade l 0 0.05 0.045 gain -2
tone v5 0.20 sine 70-40 -- fade l 0.002 0.2 0.19 gain -3 pad 1.5
mix power-down v1 v2 v3 v4 v5; master power-down -8

# kettle: water near the boil, a lid that taps, and no whistle: it is taken off in time
tone u1 1.70 pinknoise -- bandpass 1100 1200h tremolo 17 45 fade t 0.7 1.7 0.35 gain -12
tone u2 1.70 brownnoise -- bandpass 320 260h tremolo 9 60 fade t 0.6 1.7 0.3 gain -9
for i in 1 2 3; do tone "ul$i" 0.08 sine $((2380 + 40 * i)) -- fade l 0 0.08 0.078 gain -18 pad "1.$((i * 16))"; done
mix kettle u1 u2 ul1 ul2 ul3; master kettle -13

# pour: tea into a cup that fills: the note of the cup climbs
tone pa 1.30 noise -- bandpass 1500 900h tremolo 29 60 fade t 0.15 1.3 0.3 gain -14
tone pb 1.30 sine 620-1240 -- tremolo 21 80 fade t 0.2 1.3 0.25 gain -22
tone pc 1.30 sine 905-1630 -- tremolo 27 85 fade t 0.2 1.3 0.25 gain -27
tone pd 0.12 sine 880-1400 -- fade l 0 0.12 0.115 gain -22 pad 1.32
mix pour pa pb pc pd; master pour -14

# gong: small, struck softly, muffled
for part in "1 146.8 -8 3.2" "2 233.7 -13 2.6" "3 311.2 -17 2.0" "4 397.6 -20 1.6" "5 545.3 -25 1.1"; do
  set -- $part
  tone "go$1" "$4" sine "$2" -- fade l 0.03 "$4" "$(echo "$4 - 0.04" | bc)" gain "$3"
done
tone go6 3.2 sine 147.7 -- fade l 0.03 3.2 3.16 gain -14
tone go7 0.06 pinknoise -- lowpass 500 fade l 0.004 0.06 0.055 gain -16
mix gong go1 go2 go3 go4 go5 go6 go7; master gong -12 lowpass 1800 reverb 25 50 60 0 0 -2 pad 0 0.2

# pen: a nib writes a short word and underlines it
tone na 0.14 pinknoise -- bandpass 5200 3500h tremolo 37 80 fade t 0.03 0.14 0.04 gain -12
tone nb 0.12 pinknoise -- bandpass 4800 3500h tremolo 43 80 fade t 0.03 0.12 0.04 gain -13 pad 0.17
tone nc 0.28 pinknoise -- bandpass 5600 3500h fade t 0.05 0.28 0.1 gain -15 pad 0.36
mix pen na nb nc; master pen -16

# beads: a few beads of an abacus pushed over, wood on wood
layers=()
n=0
for beat in 0.00 0.07 0.11 0.26; do
  n=$((n + 1))
  tone "ba$n" 0.06 sine $((1180 + 90 * (n % 3))) -- fade l 0 0.06 0.058 gain -9 pad "$beat"
  tone "bb$n" 0.012 noise -- bandpass 2600 2000h fade l 0 0.012 0.01 gain -7 pad "$beat"
  layers+=("ba$n" "bb$n")
done
mix beads "${layers[@]}"; master beads -13

# phone: an office's, one ring, two doors away
for part in "1 1046.5" "2 1318.5"; do
  set -- $part
  tone "ph$1" 0.70 sine "$2" -- tremolo 22 90 fade t 0.01 0.7 0.12 gain -12
done
tone ph3 0.70 sine 3139 -- tremolo 22 90 fade t 0.01 0.7 0.12 gain -24
mix phone ph1 ph2 ph3; master phone -17 lowpass 2600 reverb 30 50 60 0

# drawer: runs in on its rails and meets the back
tone da 0.34 brownnoise -- bandpass 700 600h tremolo 26 40 fade t 0.1 0.34 0.06 gain -8
tone db 0.14 sine 140-84 -- fade l 0.001 0.14 0.13 gain -3 pad 0.33
tone dc 0.03 noise -- bandpass 1500 1200h fade l 0 0.03 0.028 gain -8 pad 0.33
mix drawer da db dc; master drawer -10

# crumple: a sheet crushed into a ball
layers=()
n=0
for beat in 0.00 0.05 0.09 0.17 0.22 0.31 0.36 0.44; do
  n=$((n + 1))
  tone "cr$n" 0.06 noise -- bandpass $((2400 + 420 * (n % 5))) 2600h fade l 0.002 0.06 0.055 gain -$((6 + 2 * (n % 4))) pad "$beat"
  layers+=("cr$n")
done
tone cr9 0.5 pinknoise -- bandpass 3000 3000h tremolo 41 85 fade t 0.05 0.5 0.2 gain -12
mix crumple "${layers[@]}" cr9; master crumple -12

# hum-loop: eight seconds of fans, air and mains. Tones are whole multiples of 1/8 Hz, so they close on themselves; the
# air is ten seconds of noise whose last two are mixed under its first two, at equal power.
period=8; over=2
air() { # <out> <colour> <low> <high>: filtered noise made periodic
  sox -R -q -r $rate -b 24 -n -c 2 raw.wav synth $((period + over + 1)) "$2" "$2" gain -9 highpass "$3" lowpass "$4" trim 0.5
  sox -q raw.wav head.wav trim 0 $period fade q $over
  sox -q raw.wav tail.wav trim $period $over fade q 0 $over $over pad 0 $((period - over))
  sox -q -m -v 1 head.wav -v 1 tail.wav "$1.wav"
}
air air1 brownnoise 60 420; sox -q air1.wav h1.wav gain -n -16
air air2 pinknoise 500 2600; sox -q air2.wav h2.wav gain -n -27
hum() { sox -q -r $rate -b 24 -n -c 2 "$1.wav" synth $period sine "$2" synth $period sine amod "$3" 80 gain "$4"; }
hum h3 50 0.125 -27; hum h4 100 0.25 -25; hum h5 118.5 0.375 -30; hum h6 237 0.125 -36; hum h7 300 0.25 -42; hum h8 355.5 0.5 -46
sox -q -m $(for i in 1 2 3 4 5 6 7 8; do echo -v 1 h$i.wav; done) hum-raw.wav
# rain-loop on a metal roof and wind-loop with grit in it, of the same length and closed the same way.
air air3 pinknoise 1400 7000; sox -q air3.wav w1.wav gain -n -18
air air4 whitenoise 3800 11000; sox -q air4.wav w2.wav tremolo 31.5 70 gain -n -30
air air5 brownnoise 90 700; sox -q air5.wav w3.wav gain -n -24
sox -q -m -v 1 w1.wav -v 1 w2.wav -v 1 w3.wav rain-raw.wav
air air6 brownnoise 140 900; sox -q air6.wav w4.wav tremolo 0.25 55 gain -n -12
air air7 pinknoise 1800 5200; sox -q air7.wav w5.wav tremolo 0.375 80 gain -n -30
sox -q -m -v 1 w4.wav -v 1 w5.wav wind-raw.wav

# Browsers cut some milliseconds off an encoded file, so the file extends a quarter of a second beyond both ends of the
# loop: play from 0.25 s to 8.25 s (Howler: sprite: { loop: [250, 8000, true] }).
lead=0.25
close_loop() { # <name> <LUFS>: levels <name>-raw.wav and lets it run on at both ends
  local lufs
  lufs=$(ffmpeg -hide_banner -nostats -i "$1-raw.wav" -af ebur128 -f null - 2>&1 | awk '/I:/{v=$2} END{print v}')
  sox -q "$1-raw.wav" "$1-level.wav" gain "$(echo "$2 - ($lufs)" | bc -l)"
  sox -q "$1-level.wav" lead.wav trim -$lead
  sox -q "$1-level.wav" trail.wav trim 0 $lead
  sox -q lead.wav "$1-level.wav" trail.wav "m-$1-loop.wav"
}
close_loop hum -26
close_loop rain -30
close_loop wind -30

encode() { # <name> <channels> <opus kb/s> <mp3 kb/s>
  ffmpeg -hide_banner -loglevel error -y -i "m-$1.wav" -ac "$2" -map_metadata -1 -fflags +bitexact -c:a libopus -b:a "$3k" -vbr on "$here/$1.webm"
  ffmpeg -hide_banner -loglevel error -y -i "m-$1.wav" -ac "$2" -map_metadata -1 -fflags +bitexact -c:a libmp3lame -b:a "$4k" "$here/$1.mp3"
}
names="click relay latch forklift teacup stamp page bell curtain coin alert success failure horn rail typing fold door
  power-down kettle pour gong pen beads phone drawer crumple"
loops="hum-loop rain-loop wind-loop"
for name in $names; do encode "$name" 1 48 64; done
for name in $loops; do encode "$name" 2 64 80; done

# Measurements of the shipped files: loudness, true peak, length, and the step at the loop's seam.
measure() {
  local file=$1 report seconds
  report=$(ffmpeg -hide_banner -nostats -i "$file" -af ebur128=peak=true -f null - 2>&1)
  seconds=$(ffmpeg -hide_banner -loglevel error -i "$file" -ar $rate -f s16le -ac 1 - | wc -c | awk -v r=$rate '{printf "%.3f", $1 / 2 / r}')
  echo "$report" | awk -v f="$(basename "$file")" -v s="$seconds" -v b="$(stat -c %s "$file")" '/ I: /{i=$2} /Peak:/{p=$2} END{printf "  \"%s\": { \"bytes\": %d, \"seconds\": %s, \"lufs\": %s, \"truePeakDb\": %s }", f, b, s, (i <= -69 ? "null" : i), p}'
}
seam() { # the step from the loop's last sample to its first, and the largest step between neighbours inside it
  ffmpeg -hide_banner -loglevel error -i "$1" -ac 1 -ar $rate -f s16le - | od -An -v -t d2 -w2 | awk -v from="$(echo "$lead * $rate" | bc)" -v count=$((period * rate)) '
    NR > from && NR <= from + count {v=$1/32768; if(NR==from+1)a=v; else {d=v-p; if(d<0)d=-d; if(d>m)m=d} p=v} END{d=p-a; if(d<0)d=-d; printf "{ \"stepAtSeam\": %.5f, \"largestStepInside\": %.5f }", d, m}'
}
{
  echo '{'
  echo '"about": "Measured by make-sounds.sh on the shipped files. Loudness is null where a sound is too short to measure.",'
  echo '"files": {'
  first=1
  for name in $names $loops; do for kind in webm mp3; do
    [ $first = 1 ] || echo ','
    first=0
    measure "$here/$name.$kind"
  done; done
  echo; echo '},'
  echo "\"loops\": { \"startSeconds\": $lead, \"seconds\": $period, \"seams\": {"
  first=1
  for name in $loops; do
    [ $first = 1 ] || echo ','
    first=0
    printf '  "%s": { "webm": %s, "mp3": %s, "wav": %s }' "$name" "$(seam "$here/$name.webm")" "$(seam "$here/$name.mp3")" "$(seam "m-$name.wav")"
  done
  echo; echo '} }'
  echo '}'
} > "$here/levels.json"
cat "$here/levels.json"
