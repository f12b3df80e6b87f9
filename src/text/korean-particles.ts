/** Korean particles that hang on the last sound before them: after a consonant, after a vowel. */
const particles: Readonly<Record<string, readonly [string, string]>> = {
  '은(는)': ['은', '는'],
  '이(가)': ['이', '가'],
  '을(를)': ['을', '를'],
  '과(와)': ['과', '와'],
  '(으)로': ['으로', '로'],
  '이(라)': ['이라', '라'],
}
const asked = /(\$[\d,.]*)?([\p{L}\p{N}%])([”’"」』)\]]*)(은\(는\)|이\(가\)|을\(를\)|과\(와\)|\(으\)로|이\(라\))/gu

/** Picks each particle that was left open, `을(를)`, by the sound of what stands before it. */
export function resolveKoreanParticles(text: string): string {
  return text.replace(asked, (_, dollars: string | undefined, last: string, quotes: string, particle: string) => {
    const [closed, open] = particles[particle] ?? [particle, particle]
    // Sums are read with their money at the end: 달러.
    const final = dollars === undefined ? finalOf(last) : 'none'
    // After ㄹ, 으로 is 로.
    const isOpen = final === 'none' || (particle === '(으)로' && final === 'ㄹ')
    return (dollars ?? '') + last + quotes + (isOpen ? open : closed)
  })
}

/** How figures and letters end when they are read aloud in Korean: 일 이 삼 …, 에이 비 씨 …. */
const finals: Readonly<Record<string, Final>> = Object.fromEntries([
  ...[...'036MmNn'].map((sign) => [sign, 'closed' as const]),
  ...[...'178LlRr'].map((sign) => [sign, 'ㄹ' as const]),
])

type Final = 'none' | 'ㄹ' | 'closed'

function finalOf(sign: string): Final {
  const syllable = (sign.codePointAt(0) ?? 0) - 0xac00
  if (syllable < 0 || syllable > 11_171) return finals[sign] ?? 'none'
  const final = syllable % 28
  return final === 0 ? 'none' : final === 8 ? 'ㄹ' : 'closed'
}
