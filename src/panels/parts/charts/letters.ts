/** Nearly two Latin letters stand where one Chinese or Korean letter does. */
const easternWidth = 1.85
const eastern = /[\u3000-\u9fff\uac00-\ud7a3\uff00-\uffef]/

/** How wide a text is, in Latin letters: for a drawing that must know it beforehand. */
export function lettersWide(text: string): number {
  return [...text].reduce((sum, sign) => sum + (eastern.test(sign) ? easternWidth : 1), 0)
}
