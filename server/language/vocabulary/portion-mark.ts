import { type MarkPart, readMarkShape } from '../syntax/lines/mark-shape.ts'
import type { Caveat, Level, MarkControl, PortionMark } from './types.ts'

/** The words that marks are made of. */
export interface MarkWords {
  level(word: string): Level | undefined
  caveat(word: string): Caveat | undefined
}

/**
 * Reads the inside of a portion mark, in any case, with `/`, `//`, `-`, a comma or a blank between its parts:
 * `C`, `S//NF`, `sbu/noforn`, `S//REL TO USA, FVEY`, `C - ENTIRE TEXT`, `UNCLASSIFIED`. What no list has stays a
 * part of the mark and never hides its level. Undefined for `Comment`, `D-NY`, `A`, `1` and `PTT`, and for marks
 * of other governments.
 * Sources: 32 CFR 2001.21, 5 FAH-1 H-246.2, spellings observed in copies.
 */
export function readPortionMark(text: string, words: MarkWords, byPlace = false): PortionMark | undefined {
  const shape = readMarkShape(text, byPlace)
  const first = shape && words.level(shape.level)
  if (!shape || !first) return undefined
  let level = first
  let firstIsLower = false
  const controls: MarkControl[] = []
  for (const part of shape.parts) {
    const other = words.caveat(part.word) === undefined ? words.level(part.word) : undefined
    if (!other) controls.push(controlOf(part, level, words))
    else if (level.rank === 0 && other.rank === 0 && other.controlRank > level.controlRank && controls.length === 0) {
      // `U//FOUO`: an unclassified control behind the level, never a second classification.
      level = other
    } else if (other.rank > level.rank) {
      // `SBU/C`, `C/S`: the level counts wherever it stands.
      firstIsLower = true
      level = other
    } else controls.push({ ...placeOf(part), code: other.portions[0] ?? other.code, level: other })
  }
  if (firstIsLower) controls.unshift(lowerControl(shape.level, text, first))
  return makeMark(level, controls, shape.entireText)
}

function controlOf(part: MarkPart, level: Level, words: MarkWords): MarkControl {
  const word = level.code === 'SBU' && part.word === 'N' ? 'NF' : part.word
  const caveat = words.caveat(word) ?? words.caveat(word.replace(/ TO$/, ''))
  const place = placeOf(part)
  if (!caveat) return { ...place, code: part.word, ...(level.code === 'CUI' ? { category: true } : {}) }
  const joint = caveat.code === 'REL' && part.codes.length > 0 ? 'REL TO' : caveat.code
  const listed = part.codes.map(({ word }) => word).join(', ')
  return { ...place, code: listed ? `${joint} ${listed}` : joint, caveat }
}

function placeOf({ word, start, end, separator, codes }: MarkPart): Omit<MarkControl, 'code'> {
  return { word, start, end, separator, codes }
}

function lowerControl(word: string, text: string, level: Level): MarkControl {
  const start = text.length - text.trimStart().length
  return {
    word,
    start,
    end: start + word.length,
    separator: '',
    codes: [],
    code: level.portions[0] ?? level.code,
    level,
  }
}

function makeMark(level: Level, controls: readonly MarkControl[], entireText: boolean): PortionMark {
  const titles = controls.map(({ caveat, level: other, codes, code }) => {
    const title = caveat?.title ?? other?.title ?? code
    return codes.length > 0 ? `${title} ${codes.map(({ word }) => word).join(', ')}` : title
  })
  return {
    code: [level.portions[0] ?? level.code, ...controls.map(({ code }) => code)].join('/'),
    title: [level.title ?? level.code, ...titles].join(', '),
    rank: level.rank,
    controlRank: level.controlRank,
    level: level.code,
    caveats: controls.flatMap(({ caveat, code }) => (caveat ? [code] : [])),
    controls,
    entireText,
  }
}
