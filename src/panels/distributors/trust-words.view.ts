/** The five words for a distributor's trust, from the lowest. */
export const trustWords = ['cold', 'wary', 'civil', 'warm', 'close'] as const
export type TrustWord = (typeof trustWords)[number]

/** The word for a trust share (0 to 1). */
export function trustWord(trustShare: number): TrustWord {
  const step = Math.min(trustWords.length - 1, Math.max(0, Math.floor(trustShare * trustWords.length)))
  return trustWords[step] ?? 'cold'
}
