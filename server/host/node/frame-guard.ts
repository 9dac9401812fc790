/** A header has two short lines at most. */
const LONGEST_HEADER = 1024
const HEADER_START = /^content-(?:length|type):/i
const END = '\r\n\r\n'

/**
 * Watches the bytes of a stream of messages, and says once when they are none: when no header is where one
 * has to be.
 */
export function frameGuard(onNoise: (reason: string) => void): (chunk: Uint8Array) => void {
  let header = ''
  let bodyLeft = 0
  let isOver = false
  return (chunk) => {
    for (let at = 0; at < chunk.length && !isOver; ) {
      const skipped = Math.min(bodyLeft, chunk.length - at)
      bodyLeft -= skipped
      at += skipped
      if (at === chunk.length) return
      const piece = Buffer.from(chunk.subarray(at, at + LONGEST_HEADER)).toString('latin1')
      const end = (header + piece).indexOf(END)
      const known = header.length
      header = end < 0 ? header + piece : (header + piece).slice(0, end + END.length)
      at += header.length - known
      const length = end < 0 ? undefined : contentLength(header)
      if (!isBegun(header) || (end < 0 && header.length > LONGEST_HEADER) || (end >= 0 && length === undefined)) {
        isOver = true
        onNoise('What came in is no message of the Language Server Protocol.')
      } else if (length !== undefined) {
        bodyLeft = length
        header = ''
      }
    }
  }
}

function contentLength(header: string): number | undefined {
  const digits = /^content-length: *(\d{1,10})\s*$/im.exec(header)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** Whether a header may begin like this, complete or not. */
function isBegun(header: string): boolean {
  const start = header.slice(0, 'content-length:'.length).toLowerCase()
  return HEADER_START.test(header) || 'content-length:'.startsWith(start) || 'content-type:'.startsWith(start)
}
