import type { handsEn } from '../en/hands'
import type { Words } from '../words'

/** Korean words of what is done with the hand. */
export const hands: Words<typeof handsEn> = {
  'haul.grip': '{count}개를 부지로 옮기기',
  'haul.where': '{chip} {count}개를 어디로?',
  'haul.letGo': '부지 위에서 놓기',
  'haul.all': '{count, plural, other {#개 모두 받음}}',
  'haul.some': '{count}개 받고 {left}개 남음',
  'haul.none': '하나도 못 받음',
  'haul.power': '그 뒤 전력: {connectedKw} 중 {afterKw}',
  'haul.paid': '옮기는 데 당장 {paidUsd}이 든다.',
  'haul.leave': '여기에 두기',
  'haul.done': '{chip} {count}개가 {site}에서 설치반을 기다린다.',
  'haul.sure': '{chip} {count}개를 {to}(으)로 옮길까?',
  'haul.sureCost': '당장 {paidUsd}이 들고, 그곳 설치반이 설치할 때까지 멈춰 선다.',

  'split.fleet': '보유 칩을 나누는 법',
  'split.trains': '학습',
  'split.serves': '서빙',
  'split.share': '학습 {trains}, 서빙 {serves}',
  'split.engineers': '스택별 엔지니어',
  'split.onStack': '{stack}의 엔지니어',
  'split.free': '배정 전',
  'split.others': '다른 스택',
  'split.count': '{stack} {count}명, 배정 전 {free}명',
  'split.enter': 'Enter로 배정, Esc로 되돌리기.',

  'pad.title': '게임패드',
  'pad.key.move': '십자 키, 왼쪽 레버',
  'pad.does.move': '다음 것으로 가기. 왼쪽과 오른쪽은 숫자, 목록, 비중도 바꾼다',
  'pad.key.press': 'A (아래)',
  'pad.does.press': '누르기',
  'pad.key.back': 'B (오른쪽)',
  'pad.key.time': 'X (왼쪽)',
  'pad.key.help': 'Y (위)',
  'pad.key.panels': 'LB, RB',
  'pad.does.panels': '앞 패널, 다음 패널',
  'pad.key.scroll': '오른쪽 레버',
  'pad.does.scroll': '서류나 패널을 넘기거나 전산실을 옮겨 보기',
  'pad.key.zoom': 'LT, RT',
  'pad.does.zoom': '전산실을 작게 또는 크게 보기',
}
