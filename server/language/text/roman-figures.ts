/** The number that Roman figures from i to xxxix stand for, in small letters or in capitals; undefined for any other word. */
export function romanValue(word: string): number | undefined {
  const match = /^(x{0,3})(ix|iv|v?i{0,3})$/i.exec(word)
  if (!match || word === '') return undefined
  const [, tens = '', ones = ''] = match
  return tens.length * 10 + ONES.indexOf(ones.toLowerCase())
}

const ONES = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']
