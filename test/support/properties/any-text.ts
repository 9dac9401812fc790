import fc from 'fast-check'

/**
 * Any text at all, halves of pairs included. The unit `binary` of the library says the same and first makes a table of
 * all signs that there are, which takes longer than hundreds of tests.
 */
export const anyText = (maxLength?: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.nat(0x10ffff).map((code) => String.fromCodePoint(code)), ...(maxLength ? { maxLength } : {}) })
