import type { handsEn } from '../en/hands'
import type { Words } from '../words'

/** Chinese words of what is done with the hand. */
export const hands: Words<typeof handsEn> = {
  'haul.grip': '把 {count} 枚搬到园区',
  'haul.where': '{count} 枚 {chip} 搬到哪里？',
  'haul.letGo': '在园区上放下',
  'haul.all': '{count, plural, other {# 枚都收}}',
  'haul.some': '收 {count} 枚，留下 {left} 枚',
  'haul.none': '一枚也收不了',
  'haul.power': '之后用电：{afterKw}，已接通 {connectedKw}',
  'haul.paid': '搬迁要立刻付 {paidUsd}。',
  'haul.leave': '留在这里',
  'haul.done': '{count} 枚 {chip} 在{site}等安装队。',
  'haul.sure': '把 {count} 枚 {chip} 搬到{to}？',
  'haul.sureCost': '要立刻付 {paidUsd}，而且那边的安装队装好之前，它们都闲着。',

  'split.fleet': '机群怎么分',
  'split.trains': '训练',
  'split.serves': '服务',
  'split.share': '{trains} 训练，{serves} 服务',
  'split.engineers': '各软件栈的工程师',
  'split.onStack': '{stack} 上的工程师',
  'split.free': '有空',
  'split.others': '在其他软件栈上',
  'split.count': '{stack} 上 {count} 人，{free} 人有空',
  'split.enter': '回车派人，Esc 收回。',

  'pad.title': '游戏手把',
  'pad.key.move': '十字键、LS',
  'pad.does.move': '走到下一样；左右还能改数字、列表和比例',
  'pad.key.press': 'A（下）',
  'pad.does.press': '按下',
  'pad.key.back': 'B（右）',
  'pad.key.time': 'X（左）',
  'pad.key.help': 'Y（上）',
  'pad.key.panels': 'LB、RB',
  'pad.does.panels': '上一个面板，下一个面板',
  'pad.key.scroll': 'RS',
  'pad.does.scroll': '翻看文件或面板，或移动机房',
  'pad.key.zoom': 'LT、RT',
  'pad.does.zoom': '把机房看小或看大',
}
