import { expect, test } from 'vitest'
import { screenReaderText } from '../../src/text/speech-text'

test('a name is spoken in the letters of the language, and once', () => {
  expect(screenReaderText('Signed with Luo Jianing 罗佳宁: 64 × J20.', 'en')).toBe('Signed with Luo Jianing: 64 × J20.')
  expect(screenReaderText('与罗佳宁谈 J20 芯片。', 'zh-Hans')).toBe('与罗佳宁谈 J20 芯片。')
})
