import type { LineKind } from './line.ts'

/**
 * The sets of the message text format, `SETID/field/field//`, of which naval and military messages are made. A set
 * goes on over lines up to its two slants. Source: the sets of GENADMIN messages (MIL-STD-6040, NTP 3).
 */
const IDS = 'MSGID|SUBJ|REF|AMPN|NARR|POC|EXER|OPER|PERID|CANX|AKNLDG|DECL|ORDTYP|TIMEZONE'
/** What begins the text: its paragraphs follow in the same set. */
const TEXT = '(?:RMKS|GENTEXTS?\\/{1,2} ?(?:REMARKS|RMKS|[A-Z][A-Z ,&-]{2,40})) ?\\/'

export const SET_LINES: readonly (readonly [string, LineKind, RegExp])[] = [
  ['SMRANPEOCDT', 'set', new RegExp(`(?:${IDS}) ?/`, 'y')],
  // A copy in small letters.
  ['SMRANP', 'set', /(?:Msgid|Subj|Ref|Ampn|Narr|Poc)\/(?=[A-Z0-9(-])/y],
  ['smranp', 'set', /(?:msgid\/[a-z]{4,12}\/|ref\/[a-z]\/|subj\/[a-z]|ampn\/[a-z]|narr\/[a-z]|poc\/[a-z])/y],
]

const TEXT_START = new RegExp(`${TEXT} *|(?:REMARKS|Remarks|remarks) ?/ *(?=\\d)|(?:Rmks|rmks) ?/ *`, 'y')

/** Column behind `RMKS/` or `GENTEXT/REMARKS/`, where the text begins; undefined where the line has none at `from`. */
export function textSetEnd(plain: string, from: number): number | undefined {
  const first = plain.charCodeAt(from) & ~32
  // R and G: most lines begin otherwise.
  if (first !== 82 && first !== 71) return undefined
  TEXT_START.lastIndex = from
  return TEXT_START.test(plain) ? TEXT_START.lastIndex : undefined
}

/** A set that begins behind another on the same line, which need not be closed where the explanation of references follows. */
export const NEXT_SET = new RegExp(
  `(?:/{1,2} {1,4}|//)(?=(?:${IDS}|RMKS|GENTEXT) ?/)| {1,4}(?=(?:NARR|AMPN)/ ?REF)`,
  'g',
)

/** Whether the last set of the line is closed there by its two slants, or by the one that a slip left of them. */
export function closesSet(plain: string): boolean {
  return /\/\s*$/.test(plain)
}

/** `… ORDERS// RMKS/1. THE TEXT`: the text begins inside the line. */
export function opensTextInside(plain: string): boolean {
  return /(?:\/ {1,4}|\/\/)(?:RMKS|GENTEXT\/(?:REMARKS|RMKS)) ?\//.test(plain)
}

/** The number of the paragraph with which it does, 1; 0 where it has none. */
export function textNumberInside(plain: string): number {
  return opensTextInside(plain) && /\/ ?1\.(?: {1,4}\S|[A-Z(])/.test(plain) ? 1 : 0
}

/** `NAVADMIN 234/04`, `MARADMIN 0123/23`, `ALNAV 095/20`: the number that a message to all of a service has in its year. */
export const SERIES_LINE =
  /^(?<series>AL[A-Z]{3,9}|[A-Z]{3,8}ADMIN|MILPER(?: MESSAGE)?|ACN)[ /]{0,3}(?:(?:NUMBER|NO\.?|MSG) )?(?<number>\d{1,4}) ?\/ ?(?<year>\d{4}|\d{2})\/{0,2}(?<copy> {1,4}\(?CORRECTED COPY\)?)?$/i

/** Subject identification code behind the level: `UNCLAS //N01300//`. */
export const SUBJECT_CODE = /\/\/ ?(N?\d{4,5}) ?(?:\/\/?|$)/
