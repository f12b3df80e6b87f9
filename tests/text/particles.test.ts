import { describe, expect, it } from 'vitest'
import { resolveKoreanParticles } from '../../src/text/korean-particles'

describe('Korean particles', () => {
  it.each([
    ['칩은(는) 서울을(를) 지나 덩란이(가)', '칩은 서울을 지나 덩란이'],
    ['회사은(는) 코드을(를) 보고 J20이(가)', '회사는 코드를 보고 J20이'],
    ['서울(으)로, 부산(으)로, 제주(으)로', '서울로, 부산으로, 제주로'],
    ['3과(와) 2과(와) 8과(와)', '3과 2와 8과'],
    ['“물량”을(를) 39%을(를)', '“물량”을 39%를'],
    ['$680만을(를) $1.2억(으)로 680만을(를)', '$680만를 $1.2억로 680만을'],
    ['팡웨이이(라) 추민이(라)', '팡웨이라 추민이라'],
  ])('%s', (open, closed) => {
    expect(resolveKoreanParticles(open)).toBe(closed)
  })

  it.each([
    ['A800(칩)을(를) H20(신형)과(와)', 'A800(칩)을 H20(신형)과'],
    ['NVIDIA은(는) SMIC이(가) FLOP을(를) TSM(으)로', 'NVIDIA는 SMIC가 FLOP를 TSM으로'],
    ['「덩란」은(는) 『코드』(으)로', '「덩란」은 『코드』로'],
  ])('are chosen after brackets, quotes and Latin letters: %s', (open, closed) => {
    expect(resolveKoreanParticles(open)).toBe(closed)
  })

  it('leaves alone what hangs on no word', () => {
    expect(resolveKoreanParticles('은(는)')).toBe('은(는)')
  })
})
