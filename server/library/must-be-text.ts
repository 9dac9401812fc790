/** For programs without types: one clear sentence where a file's bytes, or nothing at all, came instead of its text. */
export function mustBeText(asked: string, text: unknown): asserts text is string {
  if (typeof text === 'string') return
  const kind = text === null ? 'null' : ArrayBuffer.isView(text) ? 'bytes, which are to be decoded first' : typeof text
  throw new TypeError(`${asked} takes a text, not ${kind}`)
}
