/** `rgb(1, 2, 3)` and `rgba(1, 2, 3, 1)` as `#010203`, as browsers compute styles. */
export function toHex(colour: string): string {
  const parts = colour.match(/\d+(?:\.\d+)?/g)?.slice(0, 3) ?? []
  if (parts.length < 3) throw new Error(`${colour} is no colour`)
  return `#${parts.map((part) => Math.round(Number(part)).toString(16).padStart(2, '0')).join('')}`
}

/** Contrast of two opaque colours, `#rrggbb`, from 1 to 21: WCAG 2.2, relative luminance. */
export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

/** Distance of two colours in CIELAB (CIE76): under 10 they pass for one, over 20 nobody confuses them. */
export function distance(one: string, other: string): number {
  const [a, b] = [lab(one), lab(other)]
  return Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)))
}

function linear(hex: string): readonly [number, number, number] {
  const part = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

function luminance(hex: string): number {
  const [red, green, blue] = linear(hex)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function lab(hex: string): readonly [number, number, number] {
  const [red, green, blue] = linear(hex)
  const x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
  const y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  const z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
  const [fx, fy, fz] = [x, y, z].map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116))
  return [116 * (fy ?? 0) - 16, 500 * ((fx ?? 0) - (fy ?? 0)), 200 * ((fy ?? 0) - (fz ?? 0))]
}
