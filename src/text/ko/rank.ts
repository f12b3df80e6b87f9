import type { rankEn } from '../en/rank'
import type { Words } from '../words'

/** The same in Korean. */
export const rank: Words<typeof rankEn> = {
  'rank.title': '백 판 가운데',
  'rank.beat': '{played}판 중 {beaten}판을 이겼다.',
  'rank.how':
    '바로 이 시드로 스크립트가 둔 백 판이다. 날짜도 소문도 사람도 같고, 책상을 들여다본 횟수도 같다. 다섯 가지 방침을 스무 번씩 두었다. 한 번은 적힌 그대로, 나머지는 더 이르거나 늦게, 더 크거나 작게, 흥정도 저마다 다른 태도로. 스크립트는 마음을 바꾸지 않는다. 사람은 바꿀 수 있었다.',
  'rank.playing': '스크립트가 두는 중: {all}판 중 {done}판.',
  'rank.stop': '멈추고 둔 것만 보기',
  'rank.stopped': '{all}판 중 {done}판에서 멈췄다.',
  'rank.goOn': '나머지도 두기',
  'rank.failed': '이 브라우저는 페이지 곁에서 따로 두는 것을 허락하지 않는다. 그래서 순위가 없다.',
  'rank.strip': '스크립트가 둔 판의 점수, 점',
  'rank.you': '이 판: {score}',
  'rank.line': '기준선: {points}',
  'rank.plan': '방침',
  'rank.beaten': '이긴 판',
  'rank.worst': '최저',
  'rank.middle': '중간',
  'rank.best': '최고',
  'rank.ofGames': '{games}판 중 {beaten}판',
  'rank.described': '{plan}: {worst}에서 {best}까지, 중간 {middle}',
  'rank.plan.hoarder': '사재기',
  'rank.plan.early-domesticator': '이른 국산화',
  'rank.plan.diversifier': '분산',
  'rank.plan.cloud-renter': '클라우드 임차',
  'rank.plan.efficiency-first': '효율 우선',
  'rank.rivalBeaten':
    '{rival}을(를) 앞질러 끝냈다. 우리 최고 모델의 유효 연산량이 그쪽의 {times}배다. {count, plural, =0 {스크립트 {played}판 중에 그쪽을 앞지른 판은 없다} other {스크립트 {played}판 중 #판이 그쪽을 앞질렀다}}.',
  'rank.rivalAhead':
    '{rival}에 뒤진 채 끝났다. 그쪽 최고 모델의 유효 연산량이 우리의 {times}배다. {count, plural, =0 {스크립트 {played}판 중에 그쪽을 앞지른 판은 없다} other {스크립트 {played}판 중 #판이 그쪽을 앞질렀다}}.',
}
