// Chips: a module lying on its carrier, one drawing for each kind.
import { box, line, P, poly } from './iso.mjs'
const paperT = { us: ['#6aaef2', '#1f5fa8', '#153f70'], permitted: ['#a6daf5', '#2f83b0', '#1e5877'], domestic: ['#f4ab43', '#a95c00', '#6b3a00'], rented: ['#cfa6e2', '#7b4a90', '#4e2e5c'] }
export const chip = (fam) => {
  const t = paperT[fam === 'inference' ? 'domestic' : fam], sub = ['#3f6a5c', '#2a4c42', '#1b332c'], die = ['#e3e9ec', '#aab6bd', '#74828b'], hbm = ['#2e3a46', '#1b242e', '#10171e'], gold = ['#e9c06a', '#b98a2c', '#7a5508']
  let s = ''
  if (fam === 'inference') { s += box(-3, -1.3, 0, 6, 2.6, .2, sub, '#8fc0ad') + box(-2.6, 1.05, .2, 2.2, .25, .02, gold) + box(-1.9, -.9, .2, 3.3, 1.8, .5, ['#55697a', '#364a5c', '#22313f'], '#8797a4') + box(-.9, -.6, .7, 1.3, 1.2, .12, t); for (let i = 0; i < 5; i++) s += line([P(1.6 + i * .25, -.9, .22), P(1.6 + i * .25, .9, .22)], '#8fc0ad', 1); s += box(3, -1.3, 0, .1, 2.6, 1, ['#d9dfe3', '#b9c3ca', '#8797a4']); return s }
  if (fam === 'rented') { const q = [P(-2.2, -2.2, .3), P(2.2, -2.2, .3), P(2.2, 2.2, .3), P(-2.2, 2.2, .3)]; s += poly(q, '#eadcf0', `stroke="#7b4a90" stroke-width="2.4" stroke-dasharray="7 4"`) + poly([P(-.9, -.9, .3), P(.9, -.9, .3), P(.9, .9, .3), P(-.9, .9, .3)], 'url(#p-rented)', 'stroke="#7b4a90" stroke-width="2"'); const [x, y] = P(0, -2.2, .3); s += `<path d="M${x},${y} q10,-18 34,-12" stroke="#5c584e" stroke-width="1.600" fill="none"/><g transform="translate(${x + 32},${y - 22})"><path d="M0,8 L9,0 H40 V17 H9 Z" fill="#f4ecdd" stroke="#1a1f26" stroke-width="1.400"/><circle cx="9" cy="8.500" r="2" fill="#1a1f26"/><path d="M17,6 h18 M17,11 h12" stroke="#1a1f26" stroke-width="1.600"/></g>`; return s }
  s += box(-2.3, -2.3, 0, 4.6, 4.6, .26, sub, '#8fc0ad')
  for (let i = 0; i < 8; i++) s += box(-2.1 + i * .54, 2.05, .26, .3, .22, .02, gold)
  if (fam !== 'permitted') for (let i = 0; i < 8; i++) s += box(2.05, -2.1 + i * .54, .26, .22, .3, .02, gold)
  else for (let i = 0; i < 3; i++) s += box(2.05, -2.1 + i * .54, .26, .22, .3, .02, gold)
  s += box(-1.75, -1.75, .26, 3.5, 3.5, .14, ['#8797a4', '#55697a', '#364a5c'])
  if (fam === 'domestic') { s += box(-1.5, -1.4, .4, .6, 1.2, .3, hbm, '#55697a') + box(-1.5, .2, .4, .6, 1.2, .3, hbm, '#55697a') + box(-.7, -1.4, .4, 1.9, 1.3, .16, die, '#fff') + box(-.7, .1, .4, 1.9, 1.3, .16, die, '#fff') + box(-.3, -1.1, .56, 1.1, .7, .02, t) + box(-.3, .4, .56, 1.1, .7, .02, t) }
  else { for (let j = 0; j < 3; j++) s += box(-1.6, -1.5 + j * 1.05, .4, .6, .85, .3, hbm, '#55697a'); s += box(-.85, -1.5, .4, 1.7, 2.95, .16, die, '#fff') + box(-.45, -1, .56, .9, 1.9, .02, t); for (let j = 0; j < 3; j++) s += box(1, -1.5 + j * 1.05, .4, .6, .85, .3, hbm, '#55697a') }
  if (fam === 'permitted') { s += line([P(2.5, -.2, .3), P(2.5, 2.3, .3)], '#f58a73', 2, 'stroke-dasharray="4 3"') }
  return s
}
