const portraits = import.meta.glob<string>('../../../../assets/art/portrait-*.svg', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
})

/** The address of a portrait by its file name; a generated head where there is no file. */
export function portraitUrl(name: string): string {
  return portraits[`../../../../assets/art/${name}.svg`] ?? drawnHead(name)
}

const cloths = ['#3f7a7a', '#5c6b8a', '#7a5a48', '#6b7a4e', '#7b4f63', '#4f5f57']
const skins = ['#d0a47c', '#a0754f', '#e2bd98', '#7f5a3e', '#c08f68']
const grounds = ['#a58f86', '#9aa3a0', '#b3a07f', '#8f95a3']
const hairs = ['#2b2e37', '#4a3a30', '#6d6a66', '#1d1f26']

/** A head without features, its colours derived from the name. */
function drawnHead(name: string): string {
  let bits = 7
  for (const letter of name) bits = (Math.imul(bits, 31) + letter.charCodeAt(0)) >>> 0
  const one = (list: readonly string[]): string => {
    const [first = '#888'] = list
    const chosen = list[bits % list.length] ?? first
    bits = Math.imul(bits, 2654435761) >>> 0
    return chosen
  }
  const [ground, cloth, skin, hair] = [one(grounds), one(cloths), one(skins), one(hairs)]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="180" viewBox="0 0 160 180"><rect width="160" height="180" fill="${ground}"/><path d="M14,182C16,146 44,132 66,126L80,136L94,126C116,132 144,146 146,182Z" fill="${cloth}"/><path d="M68,104H92V128Q80,142 68,128Z" fill="${skin}"/><path d="M51,58C50,86 54,102 64,111Q80,119 96,111C106,102 110,86 109,58C107,32 53,32 51,58Z" fill="${skin}"/><path d="M49,66C44,38 60,22 84,22C108,22 117,42 111,66C106,48 92,50 66,40C60,46 54,54 49,66Z" fill="${hair}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
