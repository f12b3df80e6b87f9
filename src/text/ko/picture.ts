import type { pictureEn } from '../en/picture'
import type { Words } from '../words'

/** The same in Korean. */
export const picture: Words<typeof pictureEn> = {
  'picture.title': '공유할 그림',
  'picture.download': '그림 저장',
  'picture.copy': '그림 복사',
  'picture.share': '그림 공유',
  'picture.done.download': '그림은 내려받은 파일에 있다.',
  'picture.done.copy': '그림을 복사했다.',
  'picture.done.share': '그림을 공유했다.',
  'picture.failed': '브라우저가 그림을 내보내 주지 않았다.',
  'picture.won': '승리',
  'picture.notWon': '이기지 못함',
  'picture.points': '점',
  'picture.marks': '불빛 9,000개 중 {chips}개',
  'picture.noMarks': '켜진 불빛 없음',
  'picture.alt':
    '구천 개의 칩, {level}, 시드 {seed}: {points}점, {won, select, yes {이겼다} other {이기지 못했다}}.{rank} 네 지표: {dials}. 작은 불빛 9,000개 가운데 {lights}.',
  'picture.alt.rank': ' 스크립트 {played}판 중 {beaten}판을 이겼다.',
  'picture.alt.dial': '{name} {points}',
  'picture.alt.lit': '{kind} {count}개',
  'picture.alt.none': '켜진 것이 없다',
}
