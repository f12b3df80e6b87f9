/** Width of a Chinese or Korean letter in Latin ones. */
const easternWidth = 1.85
const eastern = /[\u3000-\u9fff\uac00-\ud7a3\uff00-\uffef]/

/** Estimated width of a text in Latin letters, for layouts computed before rendering. */
export function textWidthInLetters(text: string): number {
  return [...text].reduce((sum, sign) => sum + (eastern.test(sign) ? easternWidth : 1), 0)
}
