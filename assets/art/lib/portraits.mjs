// Paper-cut portraits: layered sheets, each layer casts a small shadow to the lower right; features are single cut lines.
const sheet = (d, fill, lift = 1) => `<path d="${d}" fill="#0a0f16" opacity=".22" transform="translate(${2 * lift},${2.4 * lift})"/><path d="${d}" fill="${fill}"/>`
const cut = (d, w = 2.2, c = '#1a1f26') => `<path d="${d}" fill="none" stroke="${c}" stroke-width="${w}" stroke-linecap="round" stroke-linejoin="round"/>`
const HEAD = 'M52,60 C51,92 63,114 80,114 C97,114 109,92 108,60 C107,32 53,32 52,60 Z'
const LONG = 'M54,58 C52,94 64,117 80,117 C96,117 108,94 106,58 C105,32 55,32 54,58 Z'
const WIDE = 'M49,62 C47,96 61,115 80,115 C99,115 113,96 111,62 C110,34 50,34 49,62 Z'
const eyes = (dx = 0, lid = 0) => `<g fill="#1a1f26"><ellipse cx="${68 + dx}" cy="72" rx="2.4" ry="${2.9 - lid}"/><ellipse cx="${92 + dx}" cy="72" rx="2.4" ry="${2.9 - lid}"/></g>`
function bust({ ground, body, bodyShade, collar = '', skin = '#efd3b4', shade = '#c99f7a', head = HEAD, backHair = '', hair, brows, mouth, look = 0, lid = 0, nose = 'M80,70 L76.500,86 Q79,88.500 82.500,87', extra = '', over = '' }) {
  return `<rect width="160" height="180" fill="${ground}"/><circle cx="58" cy="52" r="62" fill="#fff8e8" opacity=".16"/>
${backHair}
${sheet('M14,182 C16,146 44,132 66,126 L80,136 L94,126 C116,132 144,146 146,182 Z', body, 1.4)}
<path d="M80,136 L94,126 C116,132 144,146 146,182 H92 Z" fill="${bodyShade}"/>
${sheet('M68,104 H92 V128 Q80,142 68,128 Z', shade, .4)}
${collar}
<ellipse cx="51.500" cy="76" rx="5" ry="8" fill="${skin}"/><ellipse cx="108.500" cy="76" rx="5" ry="8" fill="${shade}"/>
${sheet(head, skin, .9)}
<path d="M86,38 C99,58 95,92 80,115 C97,114 109,92 108,60 C107,46 98,39 86,38 Z" fill="${shade}" opacity=".55"/>
${hair}
${cut(brows, 2.8)}${eyes(look, lid)}${cut(nose, 1.9, '#8a5f42')}${cut(mouth, 2.4, '#7c2a1c')}
${extra}${over}`
}
/** Six people by number; a level says who is who. Faces are calm, so that none hints at how a person bargains. */
export const portraits = {
  1: bust({ ground: '#7c8d94', body: '#222c37', bodyShade: '#151c25', skin: '#ecd2b6',
    collar: `${sheet('M66,122 L80,140 L62,150 L56,130 Z', '#33414f', .5)}${sheet('M94,122 L80,140 L98,150 L104,130 Z', '#1d2731', .5)}<circle cx="112" cy="156" r="5" fill="#b98a2c"/><circle cx="112" cy="156" r="2" fill="#7a5508"/>`,
    backHair: sheet('M42,66 C40,28 62,18 82,18 C106,18 120,34 118,68 L117,104 Q110,110 104,104 L104,60 H56 L56,104 Q48,110 43,104 Z', '#9aa2a8', 1),
    hair: sheet('M50,70 C48,42 62,30 84,31 C100,31 111,42 110,70 C106,58 100,50 90,46 C82,54 64,56 56,56 C53,60 51,64 50,70 Z', '#c6ccd0', .5) + '<path d="M88,32 Q104,34 109,62 Q104,52 90,46 Z" fill="#9aa2a8"/>',
    brows: 'M61,64 Q68,61 74,63 M86,63 Q92,61 99,64', mouth: 'M71,98.5 Q80,100.5 89,98.5', lid: .6, extra: cut('M65,98 q-1.500,3 -3,4 M95,98 q1.500,3 3,4', 1.3, '#b58b68') }),
  2: bust({ ground: '#8c9a80', body: '#55624c', bodyShade: '#3d4837', head: LONG,
    collar: `${sheet('M68,124 L80,142 L92,124 L97,136 L80,168 L63,136 Z', '#f4ecdd', .4)}<path d="M80,142 L92,124 L97,136 L80,168 Z" fill="#d3c3a6"/><path d="M80,143 L75,150 L78,176 H82 L85,150 Z" fill="#17604d"/>`,
    hair: sheet('M51,74 C45,52 52,34 68,30 C60,38 57,46 57,56 Q52,62 51,74 Z', '#5d6468', .4) + sheet('M109,74 C115,52 108,34 92,30 C100,38 103,46 103,56 Q108,62 109,74 Z', '#474d51', .4) + sheet('M66,34 Q80,25 95,33 Q80,30 66,34 Z', '#5d6468', .2),
    brows: 'M61,62 Q68,58.500 74,61 M86,61 Q92,58.500 99,62', mouth: 'M70,98 Q80,102 90,98', over: `<g fill="none" stroke="#1a1f26" stroke-width="2"><circle cx="68" cy="73" r="9"/><circle cx="92" cy="73" r="9"/><path d="M77,72 Q80,69.500 83,72 M59,71 L53,69 M101,71 L107,69"/></g><path d="M63,68 l4,-2 M87,68 l4,-2" stroke="#fff" stroke-width="1.800" stroke-linecap="round"/>` }),
  3: bust({ ground: '#b3a076', body: '#c9ba98', bodyShade: '#a0916d', skin: '#f2d8bb',
    collar: `${sheet('M60,126 Q80,156 100,126 L106,138 Q80,170 54,138 Z', '#dccfae', .5)}<path d="M70,146 L74,172 M90,146 L86,172" stroke="#1f5fa8" stroke-width="2.600"/><rect x="68" y="166" width="24" height="16" fill="#fbf7ee" stroke="#1a1f26" stroke-width="1"/>`,
    hair: sheet('M49,66 C44,44 54,26 70,26 L76,20 L82,25 L92,20 L96,27 C110,32 115,48 111,66 L106,56 L101,62 L96,50 L88,58 L82,48 L72,58 L67,50 L58,62 L55,56 Z', '#2a2320', .6),
    brows: 'M61,63 Q67,60 74,62 M86,62 Q93,60 99,63', mouth: 'M72,98.5 Q80,101 88,98.5', look: -1 }),
  4: bust({ ground: '#a3675a', body: '#7a2c20', bodyShade: '#571c13', head: LONG,
    collar: `${sheet('M62,127 L80,158 L98,127 L104,133 L82,176 H78 L56,133 Z', '#efe2c8', .5)}`,
    backHair: sheet('M44,70 C40,30 60,18 80,18 C104,18 120,34 117,72 C116,96 126,112 122,140 C112,150 100,140 102,120 L104,70 H56 L55,106 C50,112 45,104 44,92 Z', '#231c22', 1),
    hair: sheet('M52,68 C50,42 62,30 82,30 C100,30 110,44 109,66 C104,54 92,50 82,40 C76,52 62,56 56,58 Z', '#2f272d', .5),
    brows: 'M61,63 Q67,60 74,62 M86,61.5 Q93,58.5 99,62', mouth: 'M71,98.5 Q80,102 89,97.5', look: 1,
    extra: '<circle cx="108.500" cy="90" r="3.200" fill="none" stroke="#b98a2c" stroke-width="2"/>', over: sheet('M18,182 L26,138 Q30,134 36,136 L46,140 L40,182 Z', '#1a232d', .8) + '<path d="M28,142 L42,146 L38,172 L23,168 Z" fill="#7fb0c8"/>' }),
  5: bust({ ground: '#6d8c86', body: '#3c4f63', bodyShade: '#293747', head: WIDE, skin: '#e6c4a0', shade: '#bf9268',
    collar: `${sheet('M66,124 L80,138 L94,124 L98,132 L84,146 V182 H76 V146 L62,132 Z', '#2a3846', .4)}<circle cx="80" cy="156" r="2" fill="#e9c06a"/><circle cx="80" cy="170" r="2" fill="#e9c06a"/>`,
    hair: sheet('M48,66 C46,40 60,26 80,26 C102,26 114,40 112,66 C108,50 100,42 80,42 C60,42 52,50 48,66 Z', '#d9d6cd', .5) + '<path d="M90,27 C106,30 113,44 112,66 C109,52 102,45 92,43 Z" fill="#b3afa4"/>',
    brows: 'M60,63 Q67,58 75,61 M85,61 Q93,58 100,63', mouth: 'M70,98.5 Q80,103 90,98.5', lid: .8, extra: cut('M58,78 q-3,2 -5,1 M102,78 q3,2 5,1 M62,92 q-2,5 0,9 M98,92 q2,5 0,9', 1.3, '#a0754f') + '<path d="M68,93 Q74,89 80,92 Q86,89 92,93 Q86,96 80,95 Q74,96 68,93 Z" fill="#d9d6cd"/>' }),
  6: bust({ ground: '#c9b68f', body: '#27566a', bodyShade: '#1b3f50', skin: '#f0d5b8',
    collar: `${sheet('M66,124 L80,140 L94,124 L100,134 L80,156 L60,134 Z', '#fbf7ee', .4)}`,
    backHair: sheet('M46,70 C42,32 60,20 80,20 C102,20 118,34 114,70 Q112,90 104,92 H56 Q48,90 46,70 Z', '#1d1f26', .8) + sheet('M94,22 C104,8 122,14 118,28 C114,38 102,36 98,30 Z', '#1d1f26', .5),
    hair: sheet('M51,68 C49,42 62,30 80,31 C100,30 111,44 109,68 C106,56 100,50 92,46 C80,44 66,48 58,54 Q53,60 51,68 Z', '#2b2e37', .5),
    brows: 'M61,62.500 Q67,60 74,62 M86,62 Q93,60 99,62.500', mouth: 'M72,98.500 Q80,102 88,98.500',
    over: `<g fill="none" stroke="#7a5508" stroke-width="1.900"><path d="M58,67 H77 V74 Q76,81 67.500,81 Q59,81 58,74 Z M83,67 H102 V74 Q101,81 92.500,81 Q84,81 83,74 Z M77,70 Q80,68 83,70"/></g>` }),
}
