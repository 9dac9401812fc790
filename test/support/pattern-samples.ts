/**
 * Texts that a regular expression takes, made from its own source: each alternative is written at least once, each
 * repetition with few and with many. For the syntax that this project uses; look-arounds are passed over, so that
 * whoever asks keeps of the samples those that the pattern really takes.
 */
export function samplesOf(pattern: RegExp, count: number): string[] {
  const root = new Reader(pattern.source).alternatives()
  const random = seeded(pattern.source.length)
  const found = new Set<string>()
  const whole = new RegExp(pattern.source, pattern.flags.replace('g', ''))
  for (let round = 0; round < count; round++) {
    const text = write(root, random)
    // What a look-ahead asks for at the end.
    for (const each of pattern.ignoreCase ? [text, text.toUpperCase(), text.toLowerCase()] : [text])
      for (const end of ['', ' A', ' the end']) if (whole.test(each + end)) found.add(each + end)
  }
  return [...found]
}

type Part =
  | { readonly kind: 'text'; readonly choices: readonly string[] }
  | { readonly kind: 'group'; readonly of: readonly (readonly Part[])[]; used: number[] }
  | { readonly kind: 'repeat'; readonly part: Part; readonly least: number; readonly most: number; used: number }
  | { readonly kind: 'nothing' }

function write(part: Part, random: () => number): string {
  switch (part.kind) {
    case 'nothing':
      return ''
    case 'text':
      return part.choices[Math.floor(random() * part.choices.length)] ?? ''
    case 'group': {
      // The alternative that was written least.
      const least = Math.min(...part.used)
      const rare = part.used.flatMap((used, index) => (used === least ? [index] : []))
      const index = rare[Math.floor(random() * rare.length)] ?? 0
      part.used[index] = least + 1
      return (part.of[index] ?? []).map((each) => write(each, random)).join('')
    }
    case 'repeat': {
      const more = Math.min(part.most, part.least + 3)
      const times = part.least + (part.used++ % (more - part.least + 1))
      return Array.from({ length: times }, () => write(part.part, random)).join('')
    }
  }
}

class Reader {
  private at = 0
  private readonly source: string

  constructor(source: string) {
    this.source = source
  }

  alternatives(): Part {
    const of: Part[][] = [[]]
    while (this.at < this.source.length && this.source[this.at] !== ')') {
      if (this.source[this.at] === '|') {
        this.at++
        of.push([])
      } else of.at(-1)?.push(this.repeated())
    }
    return { kind: 'group', of, used: of.map(() => 0) }
  }

  private repeated(): Part {
    const part = this.atom()
    const match = /^(?:\{(\d+)(,)?(\d*)\}|[?*+])\??/.exec(this.source.slice(this.at))
    if (!match) return part
    this.at += match[0].length
    const sign = match[0].charAt(0)
    const least = sign === '{' ? Number(match[1]) : sign === '+' ? 1 : 0
    const most = sign === '?' ? 1 : sign === '{' && !match[2] ? least : Number(match[3] || least + 4)
    return { kind: 'repeat', part, least, most, used: 0 }
  }

  private atom(): Part {
    const rest = this.source.slice(this.at)
    const group = /^\((?:\?(:|=|!|<=|<!|<[A-Za-z]+>))?/.exec(rest)
    if (group) {
      this.at += group[0].length
      const inside = this.alternatives()
      this.at++
      return /^(?:=|!|<=|<!)$/.test(group[1] ?? '') ? { kind: 'nothing' } : inside
    }
    const set = /^\[(\^)?((?:\\.|[^\]\\])*)\]/.exec(rest)
    if (set) {
      this.at += set[0].length
      const members = new RegExp(set[0])
      return { kind: 'text', choices: TYPED.filter((letter) => members.test(letter)) }
    }
    const escaped = /^\\(?:u([0-9a-f]{4})|(.))/i.exec(rest)
    if (escaped) {
      this.at += escaped[0].length
      if (escaped[1]) return { kind: 'text', choices: [String.fromCharCode(Number.parseInt(escaped[1], 16))] }
      const letter = escaped[2] ?? ''
      if (letter === 'b' || letter === 'B') return { kind: 'nothing' }
      if ('dwsDWS'.includes(letter)) {
        const members = new RegExp(`\\${letter}`)
        return { kind: 'text', choices: TYPED.filter((each) => members.test(each)) }
      }
      return { kind: 'text', choices: [letter] }
    }
    this.at++
    const letter = rest.charAt(0)
    if (letter === '^' || letter === '$') return { kind: 'nothing' }
    return { kind: 'text', choices: letter === '.' ? TYPED : [letter] }
  }
}

const TYPED = [
  ...' ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;-/()[]{}<>*#\'"&_=+!?~|\u00a9\u00b6\u2013\u2014\u2019\u2022',
]

function seeded(seed: number): () => number {
  let state = seed * 2_654_435_761
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
