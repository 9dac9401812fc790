/** SHA-256 of the text in UTF-8, as hexadecimal digits (FIPS 180-4). Lone surrogates count as U+FFFD. */
export function sha256(text: string): string {
  const bytes = utf8(text)
  // Whole numbers of 32 bits with a sign: what V8 adds and shifts fastest.
  const state = new Int32Array(INITIAL)
  const words = new Int32Array(64)
  for (let at = 0; at < bytes.length; at += 64) {
    for (let index = 0; index < 16; index++) {
      const from = at + index * 4
      words[index] =
        (byte(bytes, from) << 24) | (byte(bytes, from + 1) << 16) | (byte(bytes, from + 2) << 8) | byte(bytes, from + 3)
    }
    mix(state, words)
  }
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] as number
}

/** The bytes of the text, padded as the standard says: a one, noughts, and the length in bits. */
function utf8(text: string): Uint8Array {
  let size = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    size += code < 0x80 ? 1 : code < 0x800 ? 2 : 3
  }
  const bytes = new Uint8Array(((size + 72) >> 6) * 64)
  let at = 0
  for (let index = 0; index < text.length; index++) {
    let code = text.charCodeAt(index)
    if (code >= 0xd800 && code <= 0xdfff) {
      const low = text.charCodeAt(index + 1)
      const pair = code < 0xdc00 && low >= 0xdc00 && low <= 0xdfff
      code = pair ? 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00) : 0xfffd
      if (pair) index++
    }
    if (code < 0x80) bytes[at++] = code
    else if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6)
      bytes[at++] = 0x80 | (code & 0x3f)
    } else if (code < 0x10000) {
      bytes[at++] = 0xe0 | (code >> 12)
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
      bytes[at++] = 0x80 | (code & 0x3f)
    } else {
      bytes[at++] = 0xf0 | (code >> 18)
      bytes[at++] = 0x80 | ((code >> 12) & 0x3f)
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
      bytes[at++] = 0x80 | (code & 0x3f)
    }
  }
  const length = at
  const end = ((length + 72) >> 6) * 64
  bytes[length] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(end - 8, Math.floor(length / 0x20000000))
  view.setUint32(end - 4, (length << 3) >>> 0)
  return bytes.subarray(0, end)
}

function mix(state: Int32Array, words: Int32Array): void {
  for (let index = 16; index < 64; index++) {
    const a = words[index - 15] as number
    const b = words[index - 2] as number
    const s0 = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3)
    const s1 = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10)
    words[index] = ((words[index - 16] as number) + s0 + (words[index - 7] as number) + s1) | 0
  }
  let a = at(state, 0)
  let b = at(state, 1)
  let c = at(state, 2)
  let d = at(state, 3)
  let e = at(state, 4)
  let f = at(state, 5)
  let g = at(state, 6)
  let h = at(state, 7)
  for (let index = 0; index < 64; index++) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const first = (h + s1 + ((e & f) ^ (~e & g)) + at(ROUNDS, index) + at(words, index)) | 0
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  state[0] = at(state, 0) + a
  state[1] = at(state, 1) + b
  state[2] = at(state, 2) + c
  state[3] = at(state, 3) + d
  state[4] = at(state, 4) + e
  state[5] = at(state, 5) + f
  state[6] = at(state, 6) + g
  state[7] = at(state, 7) + h
}

function at(state: Int32Array, index: number): number {
  return state[index] as number
}

function turned(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by))
}

const PRIMES = ((): readonly number[] => {
  const found: number[] = []
  for (let candidate = 2; found.length < 64; candidate++)
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate)
  return found
})()

/** The first 32 bits of the fraction of a root, as the standard makes its constants. */
function fraction(root: number): number {
  return ((root - Math.floor(root)) * 0x100000000) >>> 0
}

const INITIAL = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))
const ROUNDS = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)))
