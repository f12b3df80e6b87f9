import type { pictureEn } from '../en/picture'
import type { Words } from '../words'

/** The same in Chinese. */
export const picture: Words<typeof pictureEn> = {
  'picture.title': '一张可以分享的图',
  'picture.download': '保存图片',
  'picture.copy': '复制图片',
  'picture.share': '分享图片',
  'picture.done.download': '图片已在下载里。',
  'picture.done.copy': '图片已复制。',
  'picture.done.share': '图片已交出去。',
  'picture.failed': '浏览器没有放行这张图片。',
  'picture.won': '赢了',
  'picture.notWon': '没有赢',
  'picture.points': '分',
  'picture.marks': '9,000 盏灯亮了 {chips} 盏',
  'picture.noMarks': '一盏灯也没亮',
  'picture.alt':
    '九千芯，{level}，种子 {seed}：{points} 分，{won, select, yes {赢了} other {没有赢}}。{rank}四项指标：{dials}。9,000 盏小灯里，{lights}。',
  'picture.alt.rank': '{played} 局脚本里胜过 {beaten} 局。',
  'picture.alt.dial': '{name} {points}',
  'picture.alt.lit': '{count} 盏是{kind}',
  'picture.alt.none': '一盏也没亮',
}
