import type { insightsEn } from '../en/insights'
import type { Words } from '../words'

/** The same in Korean. */
export const insights: Words<typeof insightsEn> = {
  'insight.title': '이 판에서 깨친 것',
  'insight.none': '여기 적힌 것 가운데 이번에는 하나도 없다. 여러 판에 걸쳐 배운다.',
  'insight.others': '그 밖에 깨칠 만한 것',
  'insight.list': '이 레벨에서 깨칠 만한 것',
  'insight.is.before': '(다른 판에서 깨쳤다)',
  'insight.is.open': '(아직)',
  'insight.homeFirst': '떠밀리기 전에 국산',
  'insight.homeFirst.about': '어떤 규정도 등을 떠밀기 전에 국산 칩이 제대로 돌았다.',
  'insight.softwareFirst': '하드웨어보다 소프트웨어',
  'insight.softwareFirst.about': '국산 칩이 절반도 들어오기 전에 그 소프트웨어가 쓸 만해졌다.',
  'insight.nothingIdle': '칩보다 전력',
  'insight.nothingIdle.about': '전산실은 커졌고, 창고에서 꽂을 자리를 기다린 칩은 거의 없었다.',
  'insight.doorShut': '문틈에 낀 것 없음',
  'insight.doorShut.about': '수입 칩은 제때 들어왔고, 규정이 문을 닫던 날 오던 중인 주문은 하나도 없었다.',
  'insight.vendorsAnswer': '규정마다 대답이 있다',
  'insight.vendorsAnswer.about': '제조사가 새 선 밑으로 성능을 깎은 칩을 샀다.',
  'insight.hedgePaid': '값을 한 헤지',
  'insight.hedgePaid.about': '값을 치른 조항이나 보험이 필요할 때 돈을 되찾아 주었다.',
  'insight.signHeeded': '조짐을 흘려듣지 않다',
  'insight.signHeeded.about': '조짐을 사고 곧 보험을 들었으며, 그 일은 보장 기간 안에 왔다.',
  'insight.calibrated': '모르는 것을 알다',
  'insight.calibrated.about': '예측의 평균 브라이어 점수가 0.1보다 낮다.',
  'insight.walkedAway': '자리를 박차고 나오다',
  'insight.walkedAway.about': '그리고 나중에 같은 칩을 그 자리에서 부른 값보다 싸게 계약했다.',
  'insight.personRead': '사람을 읽다',
  'insight.personRead.about':
    '누군가의 성미, 그리고 시장 가격의 10%포인트 안쪽으로 잡은 그의 최저선이 메모에 적혀 있었다.',
  'insight.wordKept': '같은 약속을 두 번 팔지 않다',
  'insight.wordKept.about': '다섯 건 이상 계약하고 하나도 깨지 않았다.',
}
