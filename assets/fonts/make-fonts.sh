#!/bin/sh
# Makes the game's web fonts: small woff2 subsets of fonts under the SIL Open Font License 1.1.
#
# Needs (not part of the game's package.json):
#   npm:    @fontsource-variable/newsreader @fontsource-variable/source-sans-3 @fontsource/noto-sans-math
#           @fontsource/noto-sans-sc @fontsource/noto-sans-kr
#   Debian: python3-fonttools python3-brotli fonts-noto-cjk fontconfig opentype-sanitizer (PYTHON names the python that has them)
#           fontTools must be 4.41 or later (Debian 13; else by pip): before, it wrote variation regions beyond 1, which Firefox
#           refuses and other browsers draw wrong between 500 and 700 (its pull request 3179).
# Use:     FONT_MODULES=<a folder's node_modules> sh assets/fonts/make-fonts.sh [more-text-files …]
# The serif of names in two scripts holds the characters of han.txt (a stock for names that are still to come), of the English
# texts, and of each file of text that is named after the command. Chinese and Korean as languages are set in a sans, in three
# files each (slices.ts says which character stands where). A test says when one is missing.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
modules=${FONT_MODULES:-node_modules}
cjk=${CJK_FONT:-$(fc-match -f '%{file}' 'Noto Serif CJK SC:style=Regular')}
python=${PYTHON:-python3}
"$python" -c 'import fontTools, sys; sys.exit(tuple(map(int, fontTools.version.split(".")[:2])) < (4, 41))' || {
  echo 'make-fonts.sh needs fontTools 4.41 or later; PYTHON names the python that has it' >&2
  exit 1
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Latin letters with the accents of European names, punctuation, signs of money and of sums.
latin='U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+2002-200A,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215'
signs='U+2190-2193,U+2248,U+2260,U+2264-2265,U+21D2,U+2713,U+221E'

subset() { # <in> <out> <features> <choice of characters …>
  in=$1 out=$2 features=$3; shift 3
  "$python" -m fontTools.subset "$in" --output-file="$here/$out" --flavor=woff2 --layout-features="$features" --no-hinting --desubroutinize --name-IDs='0,1,2,4,5,6,13,14' --ignore-missing-glyphs --ignore-missing-unicodes "$@"
}
weights() { "$python" -m fontTools.varLib.instancer "$1" "wght=$2" -o "$3" --quiet; }

weights "$modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2" 400:700 "$work/serif.ttf"
weights "$modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2" 400:700 "$work/sans.ttf"
subset "$work/serif.ttf" newsreader.woff2 'kern,liga,tnum,pnum,rvrn,mark,mkmk,ccmp' --unicodes="$latin"
subset "$work/sans.ttf" source-sans-3.woff2 'kern,liga,pnum,mark,mkmk,ccmp' --unicodes="$latin"
subset "$modules/@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2" noto-signs.woff2 '' --unicodes="$signs"
find "$here/../../levels" "$here/../../src/text/en" -name 'text.en.json' -o -name 'level.json' -o -name 'base.json' -o -path '*/src/text/en/*.json' | sort | xargs cat "$here/han.txt" "$@" > "$work/han.txt"
# Only what the Latin fonts lack: a browser must not take Latin letters from here.
"$python" - "$work/han.txt" > "$work/han-only.txt" <<'PY'
import sys
text = open(sys.argv[1], encoding='utf-8').read()
print(''.join(sorted({c for c in text if ord(c) >= 0x3000})), end='')
PY
subset "$cjk" noto-serif-cjk.woff2 'kern' --font-number=2 --text-file="$work/han-only.txt"
(cd "$here/../.." && npx tsx assets/fonts/slices.ts "$work")
for slice in title words levels; do
  subset "$modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2" "zh-hans-$slice.woff2" '' --text-file="$work/zh-Hans-$slice.txt"
  subset "$modules/@fontsource/noto-sans-kr/files/noto-sans-kr-korean-400-normal.woff2" "ko-$slice.woff2" '' --text-file="$work/ko-$slice.txt"
done
subset "$(fc-match -f '%{file}' 'Noto Sans CJK SC:style=Regular')" language-names.woff2 '' --font-number=2 --text='简体中文한국어'
# Adobe reserves the font name 'Source', so the altered file carries another name inside.
"$python" - "$here/source-sans-3.woff2" <<'PY'
import sys
from fontTools.ttLib import TTFont
font = TTFont(sys.argv[1])
names = {1: 'Nine Sans', 4: 'Nine Sans', 6: 'NineSans'}
for record in font['name'].names:
    if record.nameID in names: record.string = names[record.nameID]
font.save(sys.argv[1])
PY
# Firefox passes fonts through the same sanitizer, and drops the tables that it refuses.
for font in "$here"/*.woff2; do
  if ! said=$(ots-sanitize "$font" /dev/null 2>&1) || printf '%s' "$said" | grep -qE 'ERROR|WARNING'; then
    echo "$font: $said" >&2
    exit 1
  fi
done
cp "$modules/@fontsource-variable/newsreader/LICENSE" "$here/OFL-newsreader.txt"
cp "$modules/@fontsource-variable/source-sans-3/LICENSE" "$here/OFL-source-sans-3.txt"
cp "$modules/@fontsource/noto-sans-math/LICENSE" "$here/OFL-noto.txt"
ls -l "$here"/*.woff2
