import assert from 'node:assert/strict'
import { readMarkShape } from '../../../../server/language/syntax/lines/mark-shape.ts'

/** Level, then each part in brackets behind its separator; `?` for a word of no list, `all` for the entire text, `-` for no mark. */
function shape(text: string, inPlace: boolean): string {
  const found = readMarkShape(text, inPlace)
  if (!found) return '-'
  const parts = found.parts.map(({ word, start, end, separator, known, codes }) => {
    assert.ok(text.slice(start, end).startsWith(word), `${word} stands in ${text} at ${start}`)
    for (const code of codes) assert.equal(text.slice(code.start, code.end), code.word)
    return `${separator}[${[word, ...codes.map((code) => code.word)].join(' ')}]${known ? '' : '?'}`
  })
  return [`${found.level}${parts.join('')}`, ...(found.entireText ? ['all'] : [])].join(' ')
}

/** Between parentheses, what is read behind the number of a paragraph, and elsewhere where that is another thing. */
const MARKS: readonly (readonly [text: string, behindNumber: string, elsewhere?: string])[] = [
  ['C', 'C'],
  ['LOU', 'LOU'],
  ['FOUO', 'FOUO'],
  ['UNCLAS', 'UNCLAS'],
  ['SECRET/NOFORN', 'SECRET/[NOFORN]'],
  ['S/NF', 'S/[NF]'],
  ['S//NF', 'S//[NF]'],
  ['S///NF', 'S//[NF]'],
  ['S NF', 'S [NF]'],
  ['SNF', 'S[NF]'],
  ['C-NF', 'C-[NF]'],
  ['C, NF', 'C,[NF]'],
  ['C)(NF', 'C/[NF]'],
  ['S/NF/OC', 'S/[NF]/[OC]'],
  ['S//OC/NF', 'S//[OC]/[NF]'],
  ['S//NF,OC', 'S//[NF],[OC]'],
  ['TS//SI//NF', 'TS//[SI]//[NF]'],
  ['SBU/NOFORN', 'SBU/[NOFORN]'],
  ['C/NOFORN NOCONTRACT', 'C/[NOFORN] [NOCONTRACT]'],
  ['S//REL TO USA, GBR', 'S//[REL TO USA GBR]'],
  ['C/REL USA AND GBR', 'C/[REL USA GBR]'],
  ['S//FGI RU//NF', 'S//[FGI RU]//[NF]'],
  ['S/ACCM BLUE', 'S/[ACCM]'],
  ['C - ENTIRE TEXT', 'C all'],
  ['C ENTIRE TEXT', 'C all'],
  ['C/NF - PROTECT', 'C/[NF]'],
  ['S/QQQ', 'S/[QQQ]?'],
  ['S-QQQ', 'S-[QQQ]?', '-'],
  ['S/X', 'S/[X]?', '-'],
  ['C/S', 'C/[S]', '-'],
  ['S/CT', 'S/[CT]?', '-'],
  ['S/', 'S', '-'],
  ['C//NF//', 'C//[NF]', '-'],
  ['SP', '-'],
  ['S AND P', '-'],
  ['C-SPAN', '-'],
]

describe('what stands between the parentheses of a mark', () => {
  for (const [text, behindNumber, elsewhere = behindNumber] of MARKS)
    it(`(${text}) → ${behindNumber}`, () => {
      assert.equal(shape(text, true), behindNumber)
      assert.equal(shape(text, false), elsewhere)
    })
})
