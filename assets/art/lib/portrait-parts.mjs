// The parts of portraits: heads, hair, clothes and what is worn over them; independent of one another.
/** A paper shape with a small shadow to the lower right, as the light comes from the upper left. */
export const sheet = (d, fill, lift = 1) => `<path d="${d}" fill="#0a0f16" opacity=".22" transform="translate(${2 * lift},${2.4 * lift})"/><path d="${d}" fill="${fill}"/>`
export const cut = (d, w = 2.2, c = '#1a1f26') => `<path d="${d}" fill="none" stroke="${c}" stroke-width="${w}" stroke-linecap="round" stroke-linejoin="round"/>`
const rim = (d, c, w = 1.9) => `<g fill="none" stroke="${c}" stroke-width="${w}">${d}</g>`

export const heads = {
  round: 'M52,60 C51,92 63,114 80,114 C97,114 109,92 108,60 C107,32 53,32 52,60 Z',
  long: 'M54,58 C52,94 64,117 80,117 C96,117 108,94 106,58 C105,32 55,32 54,58 Z',
  wide: 'M49,62 C47,96 61,115 80,115 C99,115 113,96 111,62 C110,34 50,34 49,62 Z',
  square: 'M51,58 C50,86 54,102 64,111 Q80,119 96,111 C106,102 110,86 109,58 C107,32 53,32 51,58 Z',
  heart: 'M50,60 C50,86 66,116 80,117 C94,116 110,86 110,60 C108,31 52,31 50,60 Z',
}

/** Skin colours, lit and shaded. */
export const skins = { pale: ['#f2d8bb', '#c99f7a'], sand: ['#ecd2b6', '#c99f7a'], tan: ['#e6c4a0', '#bf9268'], brown: ['#d0a47c', '#a0754f'] }

/** The hair behind and before the head, in a light and a dark tone. */
export const hair = {
  bob: (light, dark) => ({
    back: sheet('M42,66 C40,28 62,18 82,18 C106,18 120,34 118,68 L117,104 Q110,110 104,104 L104,60 H56 L56,104 Q48,110 43,104 Z', dark, 1),
    front: sheet('M50,70 C48,42 62,30 84,31 C100,31 111,42 110,70 C106,58 100,50 90,46 C82,54 64,56 56,56 C53,60 51,64 50,70 Z', light, .5) + `<path d="M88,32 Q104,34 109,62 Q104,52 90,46 Z" fill="${dark}"/>`,
  }),
  receding: (light, dark) => ({
    front: sheet('M51,74 C45,52 52,34 68,30 C60,38 57,46 57,56 Q52,62 51,74 Z', light, .4) + sheet('M109,74 C115,52 108,34 92,30 C100,38 103,46 103,56 Q108,62 109,74 Z', dark, .4) + sheet('M66,34 Q80,25 95,33 Q80,30 66,34 Z', light, .2),
  }),
  tousled: (light) => ({ front: sheet('M49,66 C44,44 54,26 70,26 L76,20 L82,25 L92,20 L96,27 C110,32 115,48 111,66 L106,56 L101,62 L96,50 L88,58 L82,48 L72,58 L67,50 L58,62 L55,56 Z', light, .6) }),
  long: (light, dark) => ({
    back: sheet('M44,70 C40,30 60,18 80,18 C104,18 120,34 117,72 C116,96 126,112 122,140 C112,150 100,140 102,120 L104,70 H56 L55,106 C50,112 45,104 44,92 Z', dark, 1),
    front: sheet('M52,68 C50,42 62,30 82,30 C100,30 110,44 109,66 C104,54 92,50 82,40 C76,52 62,56 56,58 Z', light, .5),
  }),
  cropped: (light, dark) => ({ front: sheet('M48,66 C46,40 60,26 80,26 C102,26 114,40 112,66 C108,50 100,42 80,42 C60,42 52,50 48,66 Z', light, .5) + `<path d="M90,27 C106,30 113,44 112,66 C109,52 102,45 92,43 Z" fill="${dark}"/>` }),
  bun: (light, dark) => ({
    back: sheet('M46,70 C42,32 60,20 80,20 C102,20 118,34 114,70 Q112,90 104,92 H56 Q48,90 46,70 Z', dark, .8) + sheet('M94,22 C104,8 122,14 118,28 C114,38 102,36 98,30 Z', dark, .5),
    front: sheet('M51,68 C49,42 62,30 80,31 C100,30 111,44 109,68 C106,56 100,50 92,46 C80,44 66,48 58,54 Q53,60 51,68 Z', light, .5),
  }),
  fringe: (light, dark) => ({
    back: sheet('M41,72 C38,28 60,15 80,15 C102,15 122,28 119,72 L121,126 Q112,132 104,126 V60 H56 V126 Q48,132 39,126 Z', dark, 1),
    front: sheet('M48,76 C46,40 60,26 80,26 C100,26 114,40 112,76 L107,74 L106,60 H54 L53,74 Z', light, .5) + `<path d="M92,28 C108,34 113,48 112,76 L107,74 L106,60 H96 Z" fill="${dark}"/>`,
  }),
  bald: (light, dark) => ({
    front: sheet('M49,84 C44,70 46,58 53,52 Q55,62 54,72 Q52,78 49,84 Z', light, .3) + sheet('M111,84 C116,70 114,58 107,52 Q105,62 106,72 Q108,78 111,84 Z', dark, .3) + '<path d="M60,46 Q66,37 77,36" fill="none" stroke="#fff" stroke-opacity=".35" stroke-width="5" stroke-linecap="round"/>',
  }),
  parted: (light, dark) => ({ front: sheet('M49,70 C44,40 58,22 84,22 C108,22 117,42 111,70 C110,58 108,52 104,48 C92,50 76,46 66,38 C62,46 54,52 52,58 Z', light, .6) + `<path d="M88,23 C110,25 116,44 111,70 C110,58 108,52 104,48 Q96,49 88,47 Z" fill="${dark}"/>` }),
  ponytail: (light, dark) => ({
    back: sheet('M100,26 C128,16 142,46 132,84 C130,104 136,112 130,128 C120,118 114,102 116,82 C118,62 112,46 98,42 Z', dark, 1),
    front: sheet('M49,70 C46,38 62,24 82,24 C104,24 114,42 111,70 C108,54 98,44 80,43 C62,44 53,54 49,70 Z', light, .5) + `<path d="M98,27 q8,3 9,10" fill="none" stroke="#a5301f" stroke-width="4" stroke-linecap="round"/>`,
  }),
  curls: (light, dark) => {
    const ring = [[46, 74, 11], [43, 58, 13], [50, 40, 14], [66, 28, 15], [86, 25, 15], [104, 33, 15], [116, 49, 13], [118, 66, 12], [113, 80, 10]]
    const disc = (fill, dx, dy) => ring.map(([x, y, r]) => `<circle cx="${x + dx}" cy="${y + dy}" r="${r}" fill="${fill}"/>`).join('')
    const brow = [[56, 50, 8], [67, 43, 9], [80, 41, 9], [93, 44, 9], [103, 52, 8]].map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${x > 90 ? dark : light}"/>`).join('')
    return { back: `<g opacity=".22">${disc('#0a0f16', 2, 2.4)}</g>${disc(dark, 0, 0)}<circle cx="56" cy="38" r="9" fill="${light}"/><circle cx="72" cy="27" r="10" fill="${light}"/>`, front: brow }
  },
  swept: (light, dark) => ({ front: sheet('M51,64 C46,46 50,30 62,24 C72,10 104,8 116,22 C112,22 112,26 114,30 C114,44 112,54 110,66 C108,56 106,50 102,46 C88,46 70,46 60,44 Q54,52 51,64 Z', light, .6) + `<path d="M92,14 Q108,12 116,22 C112,22 112,26 114,30 C114,44 112,54 110,66 C108,56 106,50 102,46 Q98,28 92,14 Z" fill="${dark}"/>` }),
  pixie: (light, dark) => ({ front: sheet('M48,80 C42,46 54,22 82,21 C108,21 118,44 112,80 L107,66 C104,54 98,46 94,42 C88,52 70,60 54,60 L52,72 Z', light, .6) + `<path d="M92,23 C110,28 117,48 112,80 L107,66 C104,54 98,46 94,42 Z" fill="${dark}"/>` }),
  braid: (light, dark) => ({
    back: sheet('M44,70 C40,32 60,19 80,19 C102,19 120,32 116,70 L112,92 H48 Z', dark, .8),
    front: sheet('M49,70 C47,42 60,27 80,27 C102,27 113,42 111,70 C106,56 96,48 80,38 C66,48 54,56 49,70 Z', light, .5),
    over: [0, 1, 2, 3, 4].map((n) => sheet(`M${44 - n * .6},${96 + n * 13} q10,-7 15,2 q-1,11 -9,14 q-10,-4 -6,-16 Z`, n % 2 ? dark : light, .4)).join('') + '<path d="M43,164 h11" stroke="#1f5fa8" stroke-width="4" stroke-linecap="round"/>',
  }),
  cap: (light, dark, wool = '#2f5d50', woolDark = '#224439') => ({
    front: sheet('M47,74 C46,66 48,60 52,54 L56,70 Q52,76 50,82 Z', light, .3) + sheet('M113,74 C114,66 112,60 108,54 L104,70 Q108,76 110,82 Z', dark, .3) + sheet('M47,56 C46,26 62,12 80,12 C98,12 114,26 113,56 Z', wool, .6) + `<path d="M84,12 C100,14 114,28 113,56 H92 Q96,32 84,12 Z" fill="${woolDark}"/>` + sheet('M44,48 Q80,38 116,48 L116,60 Q80,50 44,60 Z', woolDark, .4),
  }),
  scarf: (light, dark, cloth = '#6d5a86', clothDark = '#524268') => ({
    back: sheet('M40,74 C38,30 58,14 80,14 C104,14 122,30 120,74 C120,104 128,126 118,146 H42 C32,126 40,104 40,74 Z', clothDark, 1),
    front: sheet('M45,78 C42,40 58,22 80,22 C102,22 118,40 115,78 L107,80 C109,52 98,42 80,42 C62,42 51,52 53,80 Z', cloth, .5) + `<path d="M94,25 C110,32 117,52 115,78 L107,80 C108,60 104,50 96,46 Z" fill="${clothDark}"/>`,
    over: sheet('M49,84 Q60,116 80,118 Q100,116 111,84 L120,124 Q112,156 70,168 Q44,150 41,124 Z', cloth, .6) + cut('M56,112 Q80,134 112,122 M60,138 Q84,150 106,136', 1.5, clothDark),
  }),
}

/** Clothes: the coat, its shaded side and the collar. */
export const clothes = {
  suit: ['#222c37', '#151c25', sheet('M66,122 L80,140 L62,150 L56,130 Z', '#33414f', .5) + sheet('M94,122 L80,140 L98,150 L104,130 Z', '#1d2731', .5) + '<circle cx="112" cy="156" r="5" fill="#b98a2c"/><circle cx="112" cy="156" r="2" fill="#7a5508"/>'],
  waistcoat: ['#55624c', '#3d4837', sheet('M68,124 L80,142 L92,124 L97,136 L80,168 L63,136 Z', '#f4ecdd', .4) + '<path d="M80,142 L92,124 L97,136 L80,168 Z" fill="#d3c3a6"/><path d="M80,143 L75,150 L78,176 H82 L85,150 Z" fill="#17604d"/>'],
  hoodie: ['#c9ba98', '#a0916d', sheet('M60,126 Q80,156 100,126 L106,138 Q80,170 54,138 Z', '#dccfae', .5) + '<path d="M70,146 L74,172 M90,146 L86,172" stroke="#1f5fa8" stroke-width="2.600"/><rect x="68" y="166" width="24" height="16" fill="#fbf7ee" stroke="#1a1f26" stroke-width="1"/>'],
  wrap: ['#7a2c20', '#571c13', sheet('M62,127 L80,158 L98,127 L104,133 L82,176 H78 L56,133 Z', '#efe2c8', .5)],
  jacket: ['#3c4f63', '#293747', sheet('M66,124 L80,138 L94,124 L98,132 L84,146 V182 H76 V146 L62,132 Z', '#2a3846', .4) + '<circle cx="80" cy="156" r="2" fill="#e9c06a"/><circle cx="80" cy="170" r="2" fill="#e9c06a"/>'],
  blouse: ['#27566a', '#1b3f50', sheet('M66,124 L80,140 L94,124 L100,134 L80,156 L60,134 Z', '#fbf7ee', .4)],
  rollneck: ['#37303c', '#28222d', sheet('M63,112 Q80,122 97,112 L99,132 Q80,144 61,132 Z', '#493f4f', .5) + cut('M64,122 Q80,131 97,122', 1.3, '#28222d')],
  cardigan: ['#8a6a4a', '#6c5137', sheet('M66,124 L80,172 L94,124 L99,132 L84,182 H76 L61,132 Z', '#efe2c8', .4) + sheet('M58,130 L80,176 L76,182 H66 Z', '#75593d', .4) + '<circle cx="73" cy="176" r="2.200" fill="#2a2320"/>'],
  polo: ['#3f7a7a', '#2d5b5b', sheet('M64,122 L80,138 L66,150 L57,132 Z', '#5b9797', .5) + sheet('M96,122 L80,138 L94,150 L103,132 Z', '#37696a', .5) + '<path d="M80,138 V164" stroke="#244a4a" stroke-width="2"/><circle cx="80" cy="150" r="1.700" fill="#f4ecdd"/><circle cx="80" cy="160" r="1.700" fill="#f4ecdd"/>'],
  quilted: ['#b06a24', '#84501c', sheet('M62,116 L80,128 L98,116 L104,136 Q80,150 56,136 Z', '#2a2320', .5) + cut('M22,158 Q50,150 78,156 M82,156 Q112,150 138,158 M26,172 Q52,166 78,170 M82,170 Q110,166 136,172', 1.6, '#84501c') + '<path d="M80,140 V182" stroke="#2a2320" stroke-width="2.400"/>'],
  overall: ['#46586f', '#334155', sheet('M66,122 L80,136 L94,122 L100,136 L80,148 L60,136 Z', '#cdd6dd', .5) + '<rect x="98" y="152" width="26" height="22" fill="none" stroke="#26323f" stroke-width="1.500"/><path d="M104,144 V158 M110,146 V158" stroke="#e9c06a" stroke-width="2.600" stroke-linecap="round"/>'],
  bow: ['#8d8fa6', '#6b6d85', sheet('M64,124 Q80,134 96,124 L99,132 Q80,144 61,132 Z', '#f4ecdd', .4) + sheet('M80,140 C66,128 58,134 60,150 C64,156 74,150 80,144 C86,150 96,156 100,150 C102,134 94,128 80,140 Z', '#4b4d66', .5) + sheet('M76,146 L68,176 L78,170 L80,150 L82,170 L92,176 L84,146 Z', '#4b4d66', .4)],
  shawl: ['#5f3a4d', '#472a39', sheet('M22,160 C36,134 58,126 66,124 L92,172 L84,182 H30 Z', '#a88a5c', .7) + sheet('M138,160 C124,134 102,126 94,124 L74,166 L88,182 H132 Z', '#8a6f47', .7) + cut('M40,150 L60,180 M54,140 L74,176 M120,150 L104,180', 1.3, '#5f4a2c')],
  blazer: ['#2f4a3e', '#21362d', sheet('M68,124 L80,150 L92,124 L90,120 H70 Z', '#fbf7ee', .3) + sheet('M64,124 L80,162 L72,182 H58 L52,138 Z', '#3b5c4e', .5) + sheet('M96,124 L80,162 L88,182 H102 L108,138 Z', '#26403a', .5)],
}

export const worn = {
  roundGlasses: rim('<circle cx="68" cy="73" r="9"/><circle cx="92" cy="73" r="9"/><path d="M77,72 Q80,69.500 83,72 M59,71 L53,69 M101,71 L107,69"/>', '#1a1f26', 2) + '<path d="M63,68 l4,-2 M87,68 l4,-2" stroke="#fff" stroke-width="1.800" stroke-linecap="round"/>',
  brassGlasses: rim('<path d="M58,67 H77 V74 Q76,81 67.500,81 Q59,81 58,74 Z M83,67 H102 V74 Q101,81 92.500,81 Q84,81 83,74 Z M77,70 Q80,68 83,70"/>', '#7a5508'),
  squareGlasses: rim('<path d="M57,65 H78 V81 H57 Z M82,65 H103 V81 H82 Z M78,70 H82 M57,69 L51,67 M103,69 L109,67"/>', '#1a1f26', 2.6),
  halfGlasses: rim('<path d="M58,77 H77 Q76,86 67.500,86 Q59,86 58,77 Z M83,77 H102 Q101,86 92.500,86 Q84,86 83,77 Z M77,78 Q80,76 83,78 M58,78 L51,74 M102,78 L109,74"/>', '#5d6468'),
  moustache: '<path d="M68,93 Q74,89 80,92 Q86,89 92,93 Q86,96 80,95 Q74,96 68,93 Z" fill="#d9d6cd"/>',
  beard: sheet('M51,80 C52,104 62,124 80,126 C98,124 108,104 109,80 Q106,92 98,92 Q90,88 80,91 Q70,88 62,92 Q54,92 51,80 Z', '#e4e0d6', .5) + '<path d="M80,91 Q90,88 98,92 Q106,92 109,80 C108,104 98,124 80,126 Z" fill="#bdb8ab"/>' + cut('M73,99 Q80,101.500 87,99', 2.4, '#7c2a1c'),
  goatee: '<path d="M68,94 Q74,91 80,93 Q86,91 92,94 L93,100 Q96,116 80,117 Q64,116 67,100 Z" fill="#2a2320"/>' + cut('M74,100 Q80,102 86,100', 2.2, '#b0563f'),
  stubble: '<path d="M54,84 C58,104 66,115 80,115 C94,115 102,104 106,84 Q104,94 96,95 Q88,90 80,92 Q72,90 64,95 Q56,94 54,84 Z" fill="#4a3a30" opacity=".28"/>',
  ringEar: '<circle cx="108.500" cy="90" r="3.200" fill="none" stroke="#b98a2c" stroke-width="2"/>',
  dropEars: '<g fill="#1f7a63"><circle cx="50.500" cy="90" r="4.500"/><circle cx="109.500" cy="90" r="4.500"/></g><path d="M50.500,82 V86 M109.500,82 V86" stroke="#b98a2c" stroke-width="2"/>',
  pearls: '<g fill="#f4ecdd"><circle cx="50.500" cy="86" r="3"/><circle cx="109.500" cy="86" r="3"/></g>',
  headset: '<path d="M46,74 C42,30 60,16 80,16 C100,16 118,30 114,74" fill="none" stroke="#1a1f26" stroke-width="4"/>' + sheet('M42,68 h10 v18 h-10 Z', '#2b3440', .4) + sheet('M108,68 h10 v18 h-10 Z', '#1a1f26', .4) + '<path d="M47,86 Q50,106 70,106" fill="none" stroke="#1a1f26" stroke-width="2.400"/><circle cx="71" cy="106" r="3.400" fill="#1a1f26"/>',
  folder: sheet('M18,182 L26,138 Q30,134 36,136 L46,140 L40,182 Z', '#1a232d', .8) + '<path d="M28,142 L42,146 L38,172 L23,168 Z" fill="#7fb0c8"/>',
  mouthLines: cut('M65,98 q-1.500,3 -3,4 M95,98 q1.500,3 3,4', 1.3, '#b58b68'),
  years: cut('M58,78 q-3,2 -5,1 M102,78 q3,2 5,1 M62,92 q-2,5 0,9 M98,92 q2,5 0,9', 1.3, '#a0754f'),
  brow: cut('M68,48 Q80,46 92,48 M66,54 Q80,52 94,54', 1.1, '#b58b68'),
  freckles: '<g fill="#a0623f" opacity=".6"><circle cx="64" cy="84" r="1.200"/><circle cx="68" cy="87" r="1.200"/><circle cx="61" cy="88" r="1.200"/><circle cx="94" cy="84" r="1.200"/><circle cx="98" cy="87" r="1.200"/><circle cx="92" cy="88" r="1.200"/></g>',
  mole: '<circle cx="93" cy="94" r="1.500" fill="#5a3a2a"/>',
}
