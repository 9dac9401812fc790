import { header1976 } from '../support/header-1976.ts'

/**
 * Documents of about `lines` lines in several languages, so that servers for different languages do
 * comparable work: 55 to 65 characters a line, one planted error near the top, and a one-character edit
 * in the middle that changes the findings.
 */
export interface BenchDocument {
  readonly text: string
  readonly languageId: string
  readonly extension: string
  /** Where one character is typed. */
  readonly edit: { readonly line: number; readonly character: number; readonly text: string }
}

export type Language = 'cable' | 'cables' | 'json' | 'css' | 'yaml' | 'markdown' | 'dockerfile' | 'javascript'

export function benchDocument(language: Language, lines: number): BenchDocument {
  return GENERATORS[language](lines)
}

const WORDS = 'the quick brown fox jumps over the lazy dog near river bank'.split(' ')

function prose(seed: number, count = 10): string {
  return Array.from({ length: count }, (_, index) => WORDS[(seed * 7 + index * 3) % WORDS.length]).join(' ')
}

const GENERATORS: Readonly<Record<Language, (lines: number) => BenchDocument>> = {
  cable: oneCable,
  cables: manyCables,
  json(count) {
    const lines = ['{', '"dup": 1,', '"dup": 2,', '"items": [']
    while (lines.length < count - 2) lines.push(`  {"id": ${lines.length}, "name": "${prose(lines.length, 8)}"},`)
    lines.push('  {"id": 0}', '] }')
    const line = count >> 1
    return made(lines, 'json', 'json', line, lines[line]?.length ?? 0, ',')
  },
  css(count) {
    const lines = ['.bad { colour: red; }']
    for (let index = 0; lines.length < count; index++) {
      lines.push(
        `.class-number-${index} .inner-${index} {`,
        `  /* ${prose(index, 9)} */`,
        `  color: #0${index % 10}${index % 10};`,
        `  background: url("img/${prose(index, 4).replace(/ /g, '-')}.png");`,
        '}',
      )
    }
    return made(lines, 'css', 'css', 1 + 5 * Math.floor((count >> 1) / 5) + 2, 2, '}')
  },
  yaml(count) {
    const lines = ['dup: 1', 'dup: 2', 'items:']
    for (let index = 0; lines.length < count; index++) {
      lines.push(
        `  - id: ${index}`,
        `    name: ${prose(index, 9)}`,
        `    mor: ${prose(index + 3, 9)}`,
        `    more: ${prose(index + 5, 9)}`,
      )
    }
    return made(lines, 'yaml', 'yaml', 3 + 4 * ((count >> 1) >> 2) + 2, 7, 'e')
  },
  markdown(count) {
    const lines = ['# Title', '', '[bad](#nope) and [bad2](./missing.md)', '']
    for (let index = 0; lines.length < count; index++) {
      if (index % 5 === 0) lines.push(`## Section ${index}`, '')
      lines.push(`${index}. ${prose(index, 10)}`, prose(index + 1, 10), '')
    }
    let line = count >> 1
    while (!lines[line] || lines[line]?.startsWith('#')) line++
    // A letter more, and the link leads nowhere.
    const link = 'see [the title](#title)'
    lines[line] = link
    return made(lines, 'markdown', 'md', line, link.length - 1, 'x')
  },
  dockerfile(count) {
    const lines = ['FROM alpine:3.19', 'MAINTAINER someone']
    while (lines.length < count) {
      lines.push(
        lines.length % 10 === 0 ? `ENV K${lines.length}=value_${lines.length}` : `RUN echo ${prose(lines.length, 9)}`,
      )
    }
    return made(lines, 'dockerfile', 'Dockerfile', (count >> 1) | 1, 0, 'X')
  },
  javascript(count) {
    const lines = ['debugger;', '']
    for (let index = 0; lines.length < count; index++) {
      lines.push(
        `export function functionNumber${index}(a, b) {`,
        `  // ${prose(index, 9)}`,
        `  const value${index} = a + b + ${index}; // ${prose(index, 5)}`,
        `  return value${index};`,
        '}',
      )
    }
    return made(lines, 'javascript', 'js', 2 + 5 * Math.floor((count >> 1) / 5) + 2, 8, 'x')
  },
}

function made(
  lines: readonly string[],
  languageId: string,
  extension: string,
  line: number,
  character: number,
  text: string,
): BenchDocument {
  return { text: `${lines.join('\n')}\n`, languageId, extension, edit: { line, character, text } }
}

function paragraph(number: number, seed: number): string[] {
  return [
    `${number}. (C) ${prose(seed, 9).toUpperCase()}`,
    prose(seed + 1, 11).toUpperCase(),
    `${prose(seed + 2, 10).toUpperCase()}.`,
    '',
  ]
}

/**
 * One message, however long: its numbers pass 999 in the large sizes, where they are text to every reader. So
 * what is typed is a character that stands for a lost one, and is reported wherever it stands.
 */
function oneCable(count: number): BenchDocument {
  const lines = header1976(5678)
  for (let number = 1; lines.length < count; number++) lines.push(...paragraph(number, number))
  return made(lines, 'cable', 'cable', 14 + 4 * ((count - 13) >> 3), 5, '\ufffd')
}

/** Messages of the median length of real ones, about 128 lines each, in one file. */
function manyCables(count: number): BenchDocument {
  const lines: string[] = []
  for (let message = 1; lines.length < count; message++) {
    lines.push(...header1976(message))
    for (let number = 1; number <= 28; number++) lines.push(...paragraph(number, message * 31 + number))
    lines.push('RASSENDYLL', '', 'NNNN', '')
  }
  let line = Math.min(count, lines.length) >> 1
  while (!/^\d+\. /.test(lines[line] ?? '')) line++
  return made(lines, 'cable', 'cable', line, 0, '9')
}
