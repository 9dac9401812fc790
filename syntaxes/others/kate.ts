import { type LineRule, type LineState, ROOT, takingMark } from './line-states.ts'
import { type Look, lookOf } from './looks.ts'

const STYLES: Readonly<Record<Look, string>> = {
  keyword: 'dsKeyword',
  field: 'dsDataType',
  level: 'dsWarning',
  title: 'dsFunction',
  block: 'dsControlFlow',
  number: 'dsDecVal',
  name: 'dsVariable',
  comment: 'dsComment',
}

/**
 * The definition for KSyntaxHighlighting (Kate, KWrite): a context for each state, entered and left at the start of a
 * line. Its patterns are nearly those of the grammar. A rule has to take a character to be believed, and an empty line
 * is seen by no rule, only by its context.
 */
export function kateSyntax(states: readonly LineState[], kinds: readonly string[]): string {
  const first = states.find(({ name }) => name === ROOT)?.rules.filter(({ pattern }) => isFirst(pattern)) ?? []
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE language>
<!-- Generated from syntaxes/source: npm run generate. -->
<language name="Cable" section="Other" extensions="*.cable;*.telegram" version="1" kateversion="5.62" license="MIT" priority="5">
  <highlighting>
    <contexts>
      <context name="start" attribute="Normal Text" lineEndContext="#stay" lineEmptyContext="${ROOT}">
${first.map((rule) => regExpr(rule.pattern, ROOT, rule.kind)).join('\n')}
        <RegExpr String="." column="0" lookAhead="true" context="${ROOT}"/>
      </context>
${states.map(context).join('\n')}
    </contexts>
    <itemDatas>
      <itemData name="Normal Text" defStyleNum="dsNormal" spellChecking="true"/>
${kinds.map((kind) => `      <itemData name="${kind}" defStyleNum="${STYLES[lookOf(kind)]}"/>`).join('\n')}
    </itemDatas>
  </highlighting>
  <general>
    <keywords casesensitive="1"/>
  </general>
</language>
`
}

/** A state for the next line is left by the next line itself: Kate would leave it at the end of the line that begins it. */
function context({ name, rules, openings, end, lasts }: LineState): string {
  const ends = end && regExpr(`(?:${end.pattern}).`, '#pop', undefined, true)
  const lines = [
    end?.first && ends,
    ...rules.filter(({ pattern }) => !isFirst(pattern)).map((rule) => oneRule(rule, lasts)),
    ...openings.map(({ pattern, begins }) => regExpr(takingMark(pattern), begins ?? '', undefined, false, true)),
    !end?.first && ends,
    lasts && regExpr(lasts === 'next-line' ? '^.' : '^(?=.*\\S).', '#pop', undefined, true),
  ]
  const isField = end?.first === true && endsAtBlank(end.pattern)
  const empty = name === ROOT ? 'blank' : isField || lasts === 'next-line' ? '#pop' : '#stay'
  return `      <context name="${name}" attribute="Normal Text" lineEndContext="#stay" lineEmptyContext="${empty}">
${lines.filter((each) => each).join('\n')}
      </context>`
}

function oneRule({ pattern, kind, begins, looksOnly, keepsState }: LineRule, lasts: LineState['lasts']): string {
  if (looksOnly) return regExpr(`${pattern}.`, begins ?? '#stay', kind, true)
  const leaves = lasts && !(keepsState && lasts === 'next-text')
  return regExpr(pattern, leaves ? `#pop${begins ? `!${begins}` : ''}` : (begins ?? '#stay'), kind)
}

function endsAtBlank(pattern: string): boolean {
  return new RegExp(pattern.replaceAll(/\\x\{FFFD\}/g, '\\uFFFD'), 'm').test('')
}

function isFirst(pattern: string): boolean {
  return pattern.startsWith(String.raw`\A`)
}

/** Alternatives of a look back may differ in length only where they stand outermost. */
function ofEqualLength(pattern: string): string {
  return pattern.replace(
    /\(\?<([=!])\\b\(\?:([^()]*)\)\)/g,
    (_, sign: string, words: string) => `(?<${sign}${words.replace(/(?<=^|\|)/g, '\\b')})`,
  )
}

function regExpr(pattern: string, context: string, kind?: string, looks = false, anywhere = false): string {
  const attributes = [
    `String="${escaped(ofEqualLength(pattern))}"`,
    ...(anywhere ? [] : ['column="0"']),
    ...(looks ? ['lookAhead="true"'] : []),
    ...(kind && !looks ? [`attribute="${kind}"`] : []),
    `context="${context}"`,
  ]
  return `        <RegExpr ${attributes.join(' ')}/>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
