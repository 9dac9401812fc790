/**
 * What a word is found again by, however it was scanned or set: letter case, accents and apostrophes gone, thousands
 * joined, letters and digits that scanners mistake for one another as one. Words that mean different things may fold
 * alike: `differenceOf` tells.
 */
export function foldOf(even: string): string {
  return confusedLetters(plainOf(even))
}

/**
 * How two words that stand in the same place differ: not, in their characters alone, or as words. In doubt as words:
 * whoever has only the characters mended has to look at those.
 */
export function differenceOf(a: string, b: string): 'none' | 'characters' | 'words' {
  if (a === b) return 'none'
  const [plainA, plainB] = [plainOf(a), plainOf(b)]
  if (plainA === plainB || isLost(plainA, plainB) || isLost(plainB, plainA)) return 'characters'
  if (STROKES.test(a + b) && evenStrokes(a) === evenStrokes(b)) return 'characters'
  const letters = [/\p{L}/u.test(a), /\p{L}/u.test(b)]
  const digits = [/\d/.test(a), /\d/.test(b)]
  const alike = confusedLetters(plainA) === confusedLetters(plainB)
  // `2O09` is no word, so one of the two was misread; SO and 50 both are. Of long ones that are no words one is misread too.
  const mixed = [letters[0] && digits[0], letters[1] && digits[1]]
  if (alike && (mixed[0] !== mixed[1] || (mixed[0] && plainA.length >= LONGER))) return 'characters'
  if (confusedDigits(plainA) === confusedDigits(plainB)) return 'words'
  const long = Math.max(a.length, b.length) >= LONG && !digits[0] && !digits[1]
  return long && alike && evenStrokes(joined(a)) === evenStrokes(joined(b)) ? 'characters' : 'words'
}

/** Of shorter words too many are words both ways: MODEM and MODERN, BUM and BURN. */
const LONG = 7
const LONGER = 6
const STROKES = /[Il|1]/

/** A capital I, a small l and a one are the same stroke in many faces; a small i has its dot. */
function evenStrokes(text: string): string {
  return text.replace(/[Il|]/g, '\u0001').toLowerCase()
}

function plainOf(even: string): string {
  const small = even.toLowerCase()
  const bare = ASCII.test(small) ? small : small.normalize('NFD').replace(/\p{M}+/gu, '')
  const joint = bare.replace(/['`?]/g, '')
  return joint.includes(',') ? joint.replace(/,(?=\d{3}(?!\d))/g, '') : joint
}

const ASCII = /^[\x00-\x7e]*$/

function confusedDigits(plain: string): string {
  return plain.replace(/0/g, 'o').replace(/[1l|]/g, 'i').replace(/5/g, 's').replace(/8/g, 'b')
}

function confusedLetters(plain: string): string {
  return joined(confusedDigits(plain))
}

function joined(text: string): string {
  return text.replace(/rn/g, 'm').replace(/vv/g, 'w')
}

/** Whether `torn` is the other word with characters that were lost: `caf\ufffd` for `cafe`. */
function isLost(torn: string, whole: string): boolean {
  if (!torn.includes('\ufffd') || torn.length < 2) return false
  const pieces = torn.split(/\ufffd+/)
  let at = 0
  for (const [index, piece] of pieces.entries()) {
    const last = index === pieces.length - 1
    const found =
      index === 0 ? (whole.startsWith(piece) ? 0 : -1) : last ? whole.length - piece.length : whole.indexOf(piece, at)
    if (found < at || !whole.startsWith(piece, found)) return false
    at = found + piece.length
  }
  // Each run of lost characters stands for a few and no more.
  return whole.length - torn.replace(/\ufffd/g, '').length <= 3 * (pieces.length - 1)
}
