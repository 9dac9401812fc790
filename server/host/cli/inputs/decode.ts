/** The encodings that files of collections come in. Nothing of Node: the page in a browser reads files by it, too. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'damaged utf-8'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

/**
 * Text of a file's bytes; undefined for a binary file (one with NUL bytes, unless it is UTF-16 by its byte
 * order mark, or they pad its end, as old systems filled their last block). Bytes that are not UTF-8 are Windows-1252, which holds Latin-1.
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: utf16(bytes, 'utf-16le'), encoding: 'utf-16le' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: utf16(bytes, 'utf-16be'), encoding: 'utf-16be' }
  if (bytes.subarray(0, paddingStart(bytes)).includes(0)) return undefined
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  try {
    const text = UTF8.decode(marked ? bytes.subarray(3) : bytes)
    return { text, encoding: marked ? 'utf-8-bom' : 'utf-8' }
  } catch {
    // A few torn bytes do not make Windows-1252 of a file that is otherwise UTF-8.
    if (isMostlyUtf8(bytes)) return { text: LENIENT.decode(bytes), encoding: 'damaged utf-8' }
    return { text: WINDOWS.decode(bytes), encoding: 'windows-1252' }
  }
}

/** Where NUL, Ctrl-Z and blanks begin to be all that follows; the end of a file that has nothing else. */
function paddingStart(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > 0 && PADDING.has(bytes[end - 1] as number)) end--
  return end > 0 ? end : bytes.length
}

const PADDING: ReadonlySet<number> = new Set([0x00, 0x1a, 0x20, 0x0a, 0x0d])

/** Bytes of a text in an encoding; undefined where a character has no place in it. */
export function encode({ text, encoding }: Decoded): Uint8Array | undefined {
  switch (encoding) {
    case 'utf-8':
      return ENCODER.encode(text)
    case 'utf-8-bom':
      return ENCODER.encode(`\ufeff${text}`)
    case 'utf-16le':
    case 'utf-16be':
      return encodeUtf16(`\ufeff${text}`, encoding === 'utf-16le')
    case 'windows-1252':
      return encodeWindows(text)
    case 'damaged utf-8':
      // The bytes that could not be read cannot be given back.
      return undefined
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const LENIENT = new TextDecoder('utf-8', { ignoreBOM: true })
const WINDOWS = new TextDecoder('windows-1252')

const ENCODER = new TextEncoder()

/** Not through a decoder: it would replace a lone surrogate, and the bytes could not be given back. */
function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  const units: number[] = []
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    units.push(view.getUint16(at, encoding === 'utf-16le'))
    // A call takes only so many arguments.
    if (units.length === 8192) parts.push(String.fromCharCode(...units.splice(0)))
  }
  return parts.join('') + String.fromCharCode(...units)
}

function encodeUtf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < text.length; index++) view.setUint16(2 * index, text.charCodeAt(index), isLittle)
  return bytes
}

function encodeWindows(text: string): Uint8Array | undefined {
  const places = windowsPlaces()
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) {
    const place = places.get(text.charCodeAt(index))
    if (place === undefined) return undefined
    bytes[index] = place
  }
  return bytes
}

function windowsPlaces(): ReadonlyMap<number, number> {
  const all = WINDOWS.decode(Uint8Array.from({ length: 256 }, (_, index) => index))
  return new Map([...all].map((character, index) => [character.charCodeAt(0), index]))
}

/** More characters of several bytes are sound than are torn. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let sound = 0
  let torn = 0
  for (const character of LENIENT.decode(bytes)) {
    if (character === '\ufffd') torn++
    else if (character > '\u007f') sound++
  }
  return sound > torn
}
