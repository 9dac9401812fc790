/**
 * Which finding takes the place of which, where two faults stand in one cable: the finding of `by`, on a place of the
 * other fault, says what the missing one would say, or says what could not be checked because of it.
 */
export interface StandIn {
  readonly by: string
  readonly of: readonly string[]
  readonly because: string
}

const DATED = [
  'tags-person-format',
  'tags-person-tag',
  'eo-date-conflict',
  'eo-decl-past',
  'eo-decl-too-far',
  'authority-reason-era',
  'ref-year',
] as const
/** Values and marks that are judged by the order, or the day, of the message. */
const VALUES = [
  'eo-11652-value',
  'eo-exemption-no-date',
  'eo-exemption-unknown',
  'eo-exemption-with-date',
  'eo-two-values',
  'eo-value-unauthorized',
] as const
const ERAS = ['caption-era', 'portion-mark-era'] as const
const NUMBERING = ['para-duplicate', 'para-gap', 'para-number-run', 'para-start'] as const
const ON_LEVEL = [
  'authority-missing',
  'authority-on-unclas',
  'authority-reason-missing',
  'caption-level',
  'class-lou-after-1995',
  'class-sbu-no-sensitive',
  'eo-decl-on-unclas',
  'eo-na-on-classified',
  'portion-rollup-sbu-nf',
  'subject-portion',
] as const

export const STAND_INS: readonly StandIn[] = [
  // The date.
  {
    by: 'dtg-format',
    of: [...DATED, ...VALUES, ...ERAS, 'julian-mismatch', 'smart-date-mismatch', 'smart-mrn-year'],
    because: 'it says that nothing is checked against the date, or not the Julian stamp',
  },
  {
    by: 'dtg-range',
    of: [...DATED, ...VALUES, ...ERAS, 'julian-mismatch', 'smart-date-mismatch'],
    because: 'it says that nothing is checked against the date, or not the Julian stamp',
  },
  {
    by: 'dtg-format',
    of: ['dtg-range', 'dtg-zone-j', 'dtg-zone-not-z'],
    because: 'it is about the same group, of which it names the form',
  },
  {
    by: 'dtg-format',
    of: ['addr-precedence-over-fl5', 'fl2-precedence-mismatch'],
    because: 'without its letter the group has no precedence to compare with',
  },
  {
    by: 'eo-date-conflict',
    of: ['authority-reason-era', 'eo-decl-past', 'eo-decl-too-far', 'ref-year'],
    because: 'two that disagree with the date in one direction are one wrong date; it names the other one',
  },
  {
    by: 'ref-year',
    of: ['authority-reason-era', 'eo-decl-too-far'],
    because: 'two that disagree with the date in one direction are one wrong date; it names the other one',
  },
  {
    by: 'eo-decl-past',
    of: ['authority-reason-era'],
    because: 'two that disagree with the date in one direction are one wrong date; it names the other one',
  },
  {
    by: 'eo-decl-too-far',
    of: ['authority-reason-era'],
    because: 'two that disagree with the date in one direction are one wrong date; it names the other one',
  },
  {
    by: 'julian-mismatch',
    of: ['eo-decl-past', 'eo-decl-too-far'],
    because: 'a stamp that fits another year, and a date that does too, are one wrong year',
  },
  {
    by: 'smart-mrn-year',
    of: ['eo-date-conflict'],
    because: 'a number and an order of another year are one wrong year',
  },
  // Addresses and values that cannot be read before a word in them is mended.
  {
    by: 'addr-info-keyword',
    of: ['addr-info-over-fl5', 'addr-misspelt', 'addr-ri-format', 'addr-ri-plad-mismatch', 'structure-line-order'],
    because: 'it says that the addresses from there on are not checked until the word is INFO',
  },
  {
    by: 'addr-unknown-precedence',
    of: ['addr-info-over-fl5'],
    because: 'a precedence that cannot be read is above none; it names the word',
  },
  {
    by: 'addr-misspelt',
    of: ['addr-ri-plad-mismatch'],
    because: 'an address whose kind is misspelt is no post that the indicator could be compared with',
  },
  {
    by: 'eo-11652-damaged',
    of: ['eo-11652-value'],
    because: 'it is about the same value, of which it names the letter',
  },
  {
    by: 'set-misspelt',
    of: ['set-unclosed'],
    because: 'only sets that are known have to be closed; it names the one that is meant',
  },
  // The level.
  {
    by: 'class-missing',
    of: [
      ...ON_LEVEL,
      'class-fl4-mismatch',
      'portion-over',
      'portion-nf-caption',
      'portion-rollup',
      'portion-rollup-sbu-nf',
      'caption-rel-roll-up',
      'caption-without-portion',
      'addr-origin-series',
      'serial-mrn-mismatch',
      'ref-self',
      'caption-channel-multiple',
      'caption-conflict',
      'caption-inform-all',
      'caption-order',
      'caption-unknown',
      'class-number',
      'class-unknown',
    ],
    because: 'it says that level and number, and the captions below them, are checked against FL4 or not at all',
  },
  ...['class-fl4-mismatch', 'portion-over', 'portion-none-reaches'].map((by) => ({
    by,
    of: ON_LEVEL,
    because: 'it says that E.O. line, classifier and captions are not checked against a level that is in question',
  })),
  {
    by: 'class-fl4-mismatch',
    of: ['portion-over', 'portion-none-reaches'],
    because: 'it offers the level that the marks reach, or takes them along; then the marks are judged',
  },
  ...['class-fl4-mismatch', 'portion-none-reaches'].map((by) => ({
    by,
    of: ['class-line-over'],
    because: 'it says that the level is in question, and FL4 or the level line covers that of the page',
  })),
  {
    by: 'portion-over',
    of: ['class-fl4-mismatch'],
    because: 'with line and FL4 at one level the marks are what contradicts both',
  },
  {
    by: 'portion-none-reaches',
    of: ['class-fl4-mismatch', 'portion-over'],
    because: 'with line and FL4 at one level, or the marks of one more paragraph, it is about the same two levels',
  },
  {
    by: 'portion-unknown',
    of: ['portion-none-reaches'],
    because: 'the mark that cannot be read may be the one that reaches the level',
  },
  {
    by: 'portion-missing',
    of: ['portion-none-reaches'],
    because: 'the paragraph without a mark may be the one that reaches the level',
  },
  ...['portion-missing', 'portion-unknown'].map((by) => ({
    by,
    of: ['caption-without-portion'],
    because: 'the paragraph whose mark is not known may be the one that carries it',
  })),
  {
    by: 'portion-none-reaches',
    of: ['caption-rel-roll-up'],
    because: 'without a classified portion there is none that the release leaves out',
  },
  {
    by: 'portion-mark-foreign',
    of: ['portion-none-reaches', 'portion-over', 'class-fl4-mismatch'],
    because: 'the mark of others is compared with nothing, and may be what reaches the level',
  },
  {
    by: 'caption-rel-list',
    of: ['portion-nf-caption', 'portion-rollup-sbu-nf'],
    because: 'a list of release at the head limits the release as well',
  },
  {
    by: 'portion-nf-caption',
    of: ['portion-rollup-sbu-nf'],
    because: 'both ask for the same caption, the classified portion louder',
  },
  { by: 'class-fl4-mismatch', of: ['class-fl4-redundancy'], because: 'it writes the same five letters anew' },
  { by: 'class-lou-after-1995', of: ['class-sbu-no-sensitive'], because: 'its fix adds the caption' },
  {
    by: 'class-lou-after-1995',
    of: ['eo-decl-on-unclas'],
    because: 'the level is abolished; what goes with the one that takes its place is judged then',
  },
  {
    by: 'eo-decl-on-unclas',
    of: ['authority-on-unclas'],
    because: 'both say that line and level disagree; the value says it louder',
  },
  // The order.
  {
    by: 'structure-missing-field',
    of: ['authority-missing', 'class-lou-after-1995'],
    because: 'in a draft nothing but the order tells the time',
  },
  {
    by: 'eo-unknown-order',
    of: ['authority-missing', 'class-lou-after-1995', 'eo-value-era', 'subject-portion'],
    because: 'in a draft nothing but the order tells the time',
  },
  {
    by: 'authority-reason-missing',
    of: ['authority-reason-era'],
    because: 'it is about the same reasons, and names the section that held them',
  },
  ...['eo-date-conflict', 'eo-unknown-order', 'structure-duplicate-field', 'structure-missing-field'].map((by) => ({
    by,
    of: VALUES,
    because: 'a value is judged by its order, which is in question or gone',
  })),
  {
    by: 'eo-date-conflict',
    of: ['eo-value-era'],
    because: 'order and value are of one other time: an old template, which it speaks of',
  },
  // Precedences.
  {
    by: 'fl2-precedence-mismatch',
    of: ['addr-precedence-over-fl5'],
    because: 'FL2 and the addressees agree: it reports the letter between them, and names both',
  },
  {
    by: 'addr-fl5-too-high',
    of: ['fl2-precedence-mismatch'],
    because: 'FL2 and FL5 agree by now: the addressees are what contradicts both',
  },
  {
    by: 'addr-precedence-over-fl5',
    of: ['fl2-precedence-mismatch'],
    because: 'FL2 and FL5 agree by now: the addressees are what contradicts both',
  },
  {
    by: 'addr-unknown-precedence',
    of: ['addr-precedence-over-fl5'],
    because: 'it is about the same word, of which it names the right spelling',
  },
  // Numbers and names.
  { by: 'addr-missing-fm', of: ['addr-origin-series'], because: 'the originator is not read under a misspelt keyword' },
  {
    by: 'addr-missing-fm',
    of: ['structure-line-order'],
    because: 'what stands under a misspelt keyword is not known to be the originator, wherever it stands',
  },
  {
    by: 'serial-mrn-mismatch',
    of: ['ref-self', 'structure-serial-echo'],
    because: 'the number of the message is in question, and with it whatever repeats it',
  },
  {
    by: 'class-number',
    of: ['ref-self', 'serial-mrn-mismatch'],
    because: 'the number that it misses is what others would be compared with',
  },
  { by: 'addr-origin-series', of: ['ref-self'], because: 'under another series it is the number of another message' },
  {
    by: 'structure-missing-nnnn',
    of: ['structure-serial-echo'],
    because: 'without two lines of its ending a text is no transmitted copy, and need not have them',
  },
  {
    by: 'structure-duplicate-field',
    of: [
      'eo-date-format',
      'eo-decl-on-unclas',
      'eo-value-era',
      'structure-unclosed',
      'subject-portion',
      'tags-person-format',
      'tags-person-required',
    ],
    because: 'either of the two may be the field',
  },
  // Numbers of paragraphs.
  ...NUMBERING.map((by) => ({
    by,
    of: NUMBERING,
    because: 'what two faults make of one sequence of numbers is explained together, in the cheapest way',
  })),
  {
    by: 'para-gap',
    of: ['class-sbu-no-sensitive', 'portion-missing'],
    because: 'it says that the paragraph has lost its number; a mark without one is not read',
  },
  // Captions.
  { by: 'caption-unknown', of: ['caption-duplicate'], because: 'the second one is the misspelt one' },
]

/** Faults of one rule at one place or in one block, which are one finding that counts or covers them. */
export const ONE_FINDING: Readonly<Record<string, string>> = {
  'addr-origin-series': 'originator and series still disagree, once',
  'addr-precedence-over-fl5': 'several addressees are one finding, the others among its related places',
  'class-fl4-mismatch': 'prosign and letters are written anew together',
  'class-unknown': 'one misspelt word',
  'distribution-sum': 'one sum',
  'dtg-format': 'one group',
  'dtg-range': 'one group',
  'eo-date-conflict': 'one number',
  'eo-unknown-order': 'one number',
  'eo-value-era': 'one value',
  'fl2-precedence-mismatch': 'one pair of letters',
  'hygiene-control-chars': 'one finding for a paragraph, which counts the others',
  'hygiene-mojibake': 'one finding for a paragraph, which counts the others',
  'hygiene-smart-punct': 'one finding for a paragraph, which counts the others',
  'julian-format': 'one stamp',
  'julian-mismatch': 'one stamp',
  'authority-reason-era': 'one citation',
  'para-duplicate': 'one sequence of numbers',
  'para-gap': 'numbers missing side by side are counted together',
  'para-number-run': 'numbers out of place side by side are one run',
  'portion-none-reaches': 'one level',
  'portion-over': 'where most paragraphs are above the level, the level is one finding that counts them',
  'ref-label-sequence': 'the first wrong label, whose fix labels all',
  'section-marker-total': 'one message that the markers are compared with',
  'serial-mrn-mismatch': 'two of three numbers that disagree: which is wrong is one question',
  'structure-line-order': 'one line out of order may be two',
  'structure-serial-echo': 'one line',
  'tags-empty': 'one field',
}

/** All that write another value on the E.O. line, and another line in the place of the classifier's. */
const SAME_VALUE = [
  'exemption without a date',
  'exemption with a date',
  'exemption that no order knows',
  'value never authorized',
  'two dates',
  'schedule that 1974 did not know',
  'value of the order before',
  'GDS under a later order',
  'classified without declassification',
  'declassification in the past',
  'declassification too far ahead',
  'declassification with a short year',
  'declassification on a day that is none',
]
const SAME_LINE = [
  'derivative classifier not named',
  'reason beside a source',
  'source not told',
  'classifier without a position',
  'sources in the place of a person',
  'classifier removed',
  'reason removed',
  'section of the order before',
  'section of the order after',
  'letter that the section does not know',
  'letter that no section has',
  'section lost',
  'keyword twice',
  'reason with a stray period',
]

function pairsOf(names: readonly string[]): (readonly [string, string])[] {
  return names.flatMap((a, index) => names.slice(index + 1).map((b) => [a, b] as const))
}

/** Faults of which the second undoes, overwrites or moves out of sight what the first had planted. */
export const UNDONE: readonly (readonly [string, string])[] = [
  ...pairsOf(SAME_VALUE),
  ...pairsOf(SAME_LINE),
  ['date-time group with a higher precedence', 'date-time group with a lower precedence'],
  ['mark above the level', 'control on a foreign mark'],
  ['opening of the quotation removed', 'closing of the quotation removed'],
  ['doubled comma', 'visit without a name'],
  ['line break before TAGS lost', 'classified without declassification'],
  ['line break before TAGS lost', 'value of the order before'],
  ['line break before TAGS lost', 'GDS under a later order'],
  ['caption NOFORN removed', 'caption twice'],
  ['level raised on the classification line', 'mark above the level'],
  ['level raised on the classification line', 'subject above the level'],
  ['declassification with a short year', 'declassification on a day that is none'],
  // The line is away.
  ['INFO lost its last letter', 'addressees removed'],
  // A line that has taken the next one in holds a number of the margin, over which the margin jumps.
  ['pasted with numbers of lines', 'line too long'],
  // A margin before a margin is no longer one to the eye either.
  ['pasted with signs of quotation', 'pasted with numbers of lines'],
  // The value is another, without the period.
  ['period at the end', 'classified without declassification'],
  ['period at the end', 'GDS under a later order'],
  ['period at the end', 'value of the order before'],
  ['declassification in the past', 'declassification too far ahead'],
  ['declassification in the past', 'declassification on a day that is none'],
  ['declassification too far ahead', 'declassification on a day that is none'],
  ['GDS under a later order', 'classified without declassification'],
  ['value of the order before', 'classified without declassification'],
  ['Julian day beyond the year', 'Julian day off by some days'],
  ['Julian hour beyond the day', 'Julian day off by some days'],
  ['Julian minute beyond the hour', 'Julian day off by some days'],
  ['Julian day beyond the year', 'Julian time before the date-time group'],
  ['Julian hour beyond the day', 'Julian time before the date-time group'],
  ['Julian minute beyond the hour', 'Julian time before the date-time group'],
  ['order unknown', 'order no longer in force'],
  ['order unknown', 'order not yet issued'],
  ['order unknown', 'order of the decade before'],
  ['digits of the order swapped', 'order no longer in force'],
  ['digits of the order swapped', 'order not yet issued'],
  ['digits of the order swapped', 'order of the decade before'],
  ['number left out', 'number used twice'],
  ['number used twice', 'numbers begin with 2'],
  ['number used twice', 'paragraph removed'],
  ['number used twice', 'number lost'],
  ['country in front of the subjects', 'country by its ISO code'],
  ['doubled comma', 'visit without a name'],
  ['name with the given name first', 'visit without a name'],
  // Neither level nor number can be read: class-missing says so of the whole line.
  ['level lost a letter', 'number of the message lost'],
  ['letters of the level swapped', 'number of the message lost'],
  ['rule torn', 'classifier on an unclassified message'],
  ['subject twice', 'subject empty'],
  ['TAG twice', 'TAGS run together'],
  ['TAG misspelt', 'TAGS run together'],
  ['year of a reference in the future', 'reference to the message itself'],
]

/**
 * Faults of which nothing can tell that the second is one: a number without a mark that does not go on from the one
 * above is as well an item of a list.
 */
export const UNDECIDED: readonly (readonly [string, string])[] = [
  ['number used twice', 'digit too many'],
  ['number used twice', 'mark removed'],
  ['number used twice', 'numbers swapped'],
  ['numbers begin again', 'mark removed'],
  ['numbers swapped', 'mark removed'],
]
