import type { effectsEn } from '../en/effects'
import type { Words } from '../words'

/** The same in Korean. */
export const effects: Words<typeof effectsEn> = {
  'effect.pay': '−{usd}',
  'effect.receive': '+{usd}',
  'effect.modifyUp':
    '{target} {changeShare} 증가, {lasts, select, toTheEnd {끝까지} other {{weeks, plural, other {#주}} 동안}}',
  'effect.modifyDown':
    '{target} {changeShare} 감소, {lasts, select, toTheEnd {끝까지} other {{weeks, plural, other {#주}} 동안}}',
  'effect.standingUp':
    '{with, select, home {베이징의 평가 상승} abroad {워싱턴의 평가 상승} customers {고객의 신뢰 상승} other {투자자의 신뢰 상승}}',
  'effect.standingDown':
    '{with, select, home {베이징의 평가 하락} abroad {워싱턴의 평가 하락} customers {고객의 신뢰 하락} other {투자자의 신뢰 하락}}',
  'effect.listingOn': '해외 제한 명단에 오름: 수입 칩의 합법 판매 중단',
  'effect.listingOff': '해외 제한 명단에서 빠짐',
  'effect.trustUp': '{distributor}의 신뢰 상승',
  'effect.trustDown': '{distributor}의 신뢰 하락',
  'effect.moraleUp': '사기 상승',
  'effect.moraleDown': '사기 하락',
  'effect.peopleUp':
    '{role, select, kernels {커널} platform {플랫폼} research {연구} sales {영업} other {컴플라이언스}} 인력 {count}명 증가',
  'effect.peopleDown':
    '{role, select, kernels {커널} platform {플랫폼} research {연구} sales {영업} other {컴플라이언스}} 인력 {count}명 감소',
  'effect.chips': '{chip} {count}개에 {usd}, 서버 별도',
  'effect.stockUp': '{where, select, shelf {공개 시장} other {{distributor}}}의 {chip} {count}개 증가',
  'effect.stockDown': '{where, select, shelf {공개 시장} other {{distributor}}}의 {chip} {count}개 감소',
  'effect.priceUp':
    '{chip} 값 {changeShare} 상승, {lasts, select, toTheEnd {끝까지} other {{weeks, plural, other {#주}} 동안}}',
  'effect.priceDown':
    '{chip} 값 {changeShare} 하락, {lasts, select, toTheEnd {끝까지} other {{weeks, plural, other {#주}} 동안}}',
  'effect.announceRule': '{rule} 발표, {weeks}주 뒤 발효',
  'effect.callOffRule': '{rule} 철회',
  'effect.shipDelay': '화물({way, select, route {{route}} place {{place} 출발} other {오는 중}}) {weeks}주 지연',
  'effect.end': '게임이 끝난다: {ending}',
  'effect.research': '알고리즘: 10의 {log10}제곱배',
  'effect.maturityUp': '{stack} 성숙도 상승',
  'effect.maturityDown': '{stack} 성숙도 하락',
  'effect.belief': '시장이 보는 새 규정의 가능성: 오즈 × {odds}',
  'effect.launchChip': '{chip} 출시',
  'effect.powerDelay': '{site} 전력 {weeks}주 지연',
  'effect.depositLoss': '계약금의 {share} 손실',
  'effect.trainingSetback': '진행 중인 학습이 뒷걸음칠 수 있음',
  'target.rent': '연산력 임대료',
  'target.rent.imported': '수입 칩 연산력 임대료',
  'target.rent.domestic': '국산 칩 연산력 임대료',
  'target.supply.imported': '수입 칩 공급',
  'target.supply.domestic': '국산 칩 공급',
  'target.vendor.allocation': '제조사의 배정량',
  'target.work.imported': '수입 칩 작업량',
  'target.work.domestic': '국산 칩 작업량',
  'target.failure.imported': '수입 칩 고장',
  'target.failure.domestic': '국산 칩 고장',
  'target.power.kw': '쓰는 전력',
  'target.power.price': '전기 요금',
  'target.power.lead': '전력 대기 기간',
  'target.api.market': '모델 호출 시장',
  'target.enterprise.market': '기업 고객 시장',
  'target.wages': '임금',
  'target.hiring': '채용 기간',
  'target.mixed.loss': '칩을 섞어 쓰는 손실',
  'target.research.speed': '연구 속도',
  'target.migration.speed': '이식 속도',
  'target.cloud.price': '빌린 연산력 값',
  'target.cloud.limit': '빌릴 수 있는 연산력',
  'target.price.imported': '수입 칩 값',
  'target.price.domestic': '국산 칩 값',
  'target.slip': '화물 지연',
  'target.quota': '할당량',
  'target.used.price': '중고 칩 값',
}
