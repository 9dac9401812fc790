const SENTENCES = [
  'The duke received the ambassador at the castle and spoke of the harvest, which had been poor, and of the railway to Strelsau.',
  'He said that the frontier commission would meet again in the spring, and that the map of the western valleys was not yet drawn.',
  'The marshal, who had said little, asked whether the survey could be shared before the next session of the council.',
  'The ambassador replied that he would report the request, and recalled what had been agreed at the conference in Zenda.',
  'Both sides noted that trade had grown, that visas took too long, and that the new bridge had no road on its far side.',
]
const TAGS = ['PREL, PGOV, JA', 'ECON, ETRD, FR', 'PTER, PINS, PREL, IT', 'CVIS, CMGT, GM', 'SENV, TBIO, EAGR, SP']

/** A fictional transmitted or archival cable of a size as real ones have: median 9 kB, 1% above 30 kB. Fully determined by its index. */
export function collectionText(index: number): string {
  const random = generator(index + 1)
  const number = 1 + Math.floor(random() * 9_999)
  const serial = String(number).padStart(4, '0')
  const paragraphs = Math.min(60, Math.max(3, Math.round(10 * Math.exp((random() + random() + random() - 1.5) * 0.9))))
  const transmitted = index % 3 === 0
  const lines = [
    `VZCZCABC${serial}`,
    'PP RUEHC',
    `DE RUEHZN #${serial} 2161512`,
    'ZNY CCCCC ZZH',
    'P 041512Z AUG 09',
    'FM AMEMBASSY ZENDA',
    'TO RUEHC/SECSTATE WASHDC PRIORITY 1234',
    'INFO RUEHXX/AMEMBASSY STRELSAU PRIORITY 0042',
    ...(transmitted ? ['BT'] : []),
    `C O N F I D E N T I A L ZENDA ${String(number).padStart(6, '0')}`,
    '',
    'SIPDIS',
    '',
    'E.O. 12958: DECL: 08/01/2019',
    `TAGS: ${TAGS[index % TAGS.length]}`,
    'SUBJECT: EXAMPLE - NOT A REAL CABLE',
    '',
    'REF: A. STRELSAU 12',
    '     B. 08 STATE 345',
    '',
    'Classified By: Ambassador Rudolf Rassendyll for reasons 1.4 (b) and (d).',
    '',
  ]
  for (let paragraph = 1; paragraph <= paragraphs; paragraph++) {
    // Now and then a number is wrong, so that there is something to find.
    const shown = random() < 0.004 ? paragraph + 10 : paragraph
    const text = Array.from(
      { length: 3 + Math.floor(random() * 6) },
      () => SENTENCES[Math.floor(random() * SENTENCES.length)],
    )
    lines.push(...wrapped(`${shown}. (C) ${text.join(' ')}`), '')
  }
  lines.push('RASSENDYLL', ...(transmitted ? ['BT', `#${serial}`, 'NNNN'] : []), '')
  return lines.join('\n')
}

function wrapped(text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length > 68) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** Numbers from 0 to 1 that are the same on every machine (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
