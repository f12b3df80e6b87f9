// Paper-cut portraits: layered sheets, each layer casts a small shadow to the lower right; features are single cut
// lines.
import { clothes, cut, hair, heads, sheet, skins, worn } from './portrait-parts.mjs'

const brows = { level: 'M61,64 Q68,61 74,63 M86,63 Q92,61 99,64', high: 'M61,62 Q68,58.500 74,61 M86,61 Q92,58.500 99,62', heavy: 'M60,63 Q67,58 75,61 M85,61 Q93,58 100,63' }
const mouths = { even: 'M71,98.5 Q80,100.5 89,98.5', wide: 'M70,98 Q80,102 90,98', small: 'M73,98.5 Q80,101 87,98.5', aside: 'M71,98.5 Q80,102 89,97.5' }
const eyes = (dx, lid) => `<g fill="#1a1f26"><ellipse cx="${68 + dx}" cy="72" rx="2.4" ry="${2.9 - lid}"/><ellipse cx="${92 + dx}" cy="72" rx="2.4" ry="${2.9 - lid}"/></g>`

/** Stacks the parts of a portrait, from the ground to what is worn over the face. */
function bust({ ground, coat, skin = 'sand', head = 'round', style, tone: [light, dark, ...cloth], brow = 'level', mouth = 'even', look = 0, lid = 0, wears = [] }) {
  const [body, bodyShade, collar] = clothes[coat]
  const [face, shade] = skins[skin]
  const { back = '', front = '', over = '' } = hair[style](light, dark, ...cloth)
  return `<rect width="160" height="180" fill="${ground}"/><circle cx="58" cy="52" r="62" fill="#fff8e8" opacity=".16"/>
${back}
${sheet('M14,182 C16,146 44,132 66,126 L80,136 L94,126 C116,132 144,146 146,182 Z', body, 1.4)}
<path d="M80,136 L94,126 C116,132 144,146 146,182 H92 Z" fill="${bodyShade}"/>
${sheet('M68,104 H92 V128 Q80,142 68,128 Z', shade, .4)}
${collar}
<ellipse cx="51.500" cy="76" rx="5" ry="8" fill="${face}"/><ellipse cx="108.500" cy="76" rx="5" ry="8" fill="${shade}"/>
${sheet(heads[head], face, .9)}
<path d="M86,38 C99,58 95,92 80,115 C97,114 109,92 108,60 C107,46 98,39 86,38 Z" fill="${shade}" opacity=".55"/>
${front}
${cut(brows[brow], 2.8)}${eyes(look, lid)}${cut('M80,70 L76.500,86 Q79,88.500 82.500,87', 1.9, '#8a5f42')}${cut(mouths[mouth], 2.4, '#7c2a1c')}
${wears.map((one) => worn[one]).join('')}${over}`
}

const black = ['#2b2e37', '#1d1f26']
const brown = ['#3a2d28', '#2a2320']
const grey = ['#8b9196', '#6b7176']
const white = ['#d9d6cd', '#b3afa4']

/** Portraits by number; levels assign them. Faces are calm, so that none hints at a temper. */
export const portraits = {
  1: bust({ ground: '#7c8d94', coat: 'suit', style: 'bob', tone: ['#c6ccd0', '#9aa2a8'], lid: .6, wears: ['mouthLines'] }),
  2: bust({ ground: '#8c9a80', coat: 'waistcoat', skin: 'pale', head: 'long', style: 'receding', tone: ['#5d6468', '#474d51'], brow: 'high', mouth: 'wide', wears: ['roundGlasses'] }),
  3: bust({ ground: '#b3a076', coat: 'hoodie', skin: 'pale', style: 'tousled', tone: brown.toReversed(), mouth: 'small', look: -1 }),
  4: bust({ ground: '#a3675a', coat: 'wrap', skin: 'pale', head: 'long', style: 'long', tone: ['#2f272d', '#231c22'], brow: 'high', mouth: 'aside', look: 1, wears: ['ringEar', 'folder'] }),
  5: bust({ ground: '#6d8c86', coat: 'jacket', skin: 'tan', head: 'wide', style: 'cropped', tone: white, brow: 'heavy', mouth: 'wide', lid: .8, wears: ['years', 'moustache'] }),
  6: bust({ ground: '#c9b68f', coat: 'blouse', skin: 'pale', style: 'bun', tone: black, mouth: 'small', wears: ['brassGlasses'] }),
  7: bust({ ground: '#94876f', coat: 'cardigan', skin: 'tan', head: 'wide', style: 'bald', tone: white, brow: 'heavy', lid: .6, wears: ['brow', 'beard', 'halfGlasses'] }),
  8: bust({ ground: '#7d8aa6', coat: 'blazer', skin: 'sand', head: 'heart', style: 'ponytail', tone: black, mouth: 'small', wears: ['headset'] }),
  9: bust({ ground: '#a58f86', coat: 'polo', skin: 'brown', head: 'square', style: 'parted', tone: black, brow: 'heavy', look: 1, wears: ['stubble', 'squareGlasses'] }),
  10: bust({ ground: '#7f9a8f', coat: 'shawl', skin: 'tan', head: 'round', style: 'curls', tone: grey, brow: 'high', mouth: 'wide', lid: .4, wears: ['years', 'dropEars'] }),
  11: bust({ ground: '#8793a0', coat: 'quilted', skin: 'tan', head: 'long', style: 'cap', tone: brown, wears: ['goatee'] }),
  12: bust({ ground: '#b8a78c', coat: 'overall', skin: 'brown', head: 'heart', style: 'scarf', tone: black, brow: 'high', mouth: 'small' }),
  13: bust({ ground: '#6f8799', coat: 'overall', skin: 'sand', head: 'square', style: 'swept', tone: brown, look: -1, mouth: 'even', wears: ['freckles'] }),
  14: bust({ ground: '#a8959f', coat: 'bow', skin: 'pale', head: 'heart', style: 'pixie', tone: grey, lid: .5, mouth: 'aside', wears: ['mouthLines', 'pearls'] }),
  15: bust({ ground: '#8f9c74', coat: 'rollneck', skin: 'pale', head: 'round', style: 'fringe', tone: ['#5a3327', '#42241b'], mouth: 'small', look: -1, wears: ['mole'] }),
  16: bust({ ground: '#9a8a72', coat: 'polo', skin: 'sand', head: 'long', style: 'braid', tone: brown, brow: 'high', mouth: 'wide', wears: ['roundGlasses'] }),
}
