import type { rankEn } from '../en/rank'
import type { Words } from '../words'

/** The same in Chinese. */
export const rank: Words<typeof rankEn> = {
  'rank.title': '一百局之中',
  'rank.beat': '{played} 局里胜过 {beaten} 局。',
  'rank.how':
    '一百局交给脚本来打，都用这一个种子：同样的日期、同样的传闻、同样的人，看办公桌的次数也和你一样。五套打法，每套打二十局：一局照原样，其余或早或晚、或大或小，上桌的谈法也各不相同。脚本从不改主意，你可以。',
  'rank.playing': '脚本正在打：{all} 局中已打 {done} 局。',
  'rank.stop': '停下：看已经打完的',
  'rank.stopped': '打了 {done} 局就停了，共 {all} 局。',
  'rank.goOn': '把剩下的打完',
  'rank.failed': '这个浏览器不让脚本在页面之外开局，所以没有名次。',
  'rank.strip': '脚本各局的得分，单位为分',
  'rank.you': '你：{score}',
  'rank.line': '胜线：{points}',
  'rank.plan': '打法',
  'rank.beaten': '被你胜过',
  'rank.worst': '最差',
  'rank.middle': '居中',
  'rank.best': '最好',
  'rank.ofGames': '{games} 局中 {beaten} 局',
  'rank.described': '{plan}：{worst} 到 {best}，居中 {middle}',
  'rank.plan.hoarder': '囤货',
  'rank.plan.early-domesticator': '抢先上国产',
  'rank.plan.diversifier': '多头下注',
  'rank.plan.cloud-renter': '租用云',
  'rank.plan.efficiency-first': '效率优先',
  'rank.rivalBeaten':
    '{rival}落在你后面：你最好的模型，有效计算量是它的 {times} 倍。{played} 局脚本里有 {count} 局超过了它。',
  'rank.rivalAhead':
    '{rival}走在你前面：它最好的模型，有效计算量是你的 {times} 倍。{played} 局脚本里有 {count} 局超过了它。',
}
