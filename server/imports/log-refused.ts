/** One wrong field of a map: where it stands (`closed.values`), what is wrong with it, and what to write instead. */
export interface MapFault {
  path: string
  problem: string
  remedy: string
}

/** Why a log as a whole cannot be read, with what the words need. */
export interface LogRefusalFacts {
  'map-unreadable': { file: string }
  'map-wrong': { faults: MapFault[] }
  'columns-missing': { missing: { path: string; column: string }[]; columns: string[] }
  'file-unreadable': { file: string; problem: string }
  'file-empty': { file: string }
  'file-damaged': { file: string; problem: string }
  'unpacks-too-large': { packedBytes: number; mostBytes: number }
  'packed-twice': { file: string }
  'member-not-named': { members: string[] }
  'member-missing': { member: string; members: string[] }
  'member-unsafe': { member: string; why: 'path' | 'link' | 'encrypted' | 'method' }
  'too-many-members': { members: number; most: number }
  'encoding-mixed': { byte: number }
  'header-too-wide': { columns: number; most: number }
  'record-too-long': { row: number; line: number; mostBytes: number }
  'quote-not-closed': { row: number; line: number; mostBytes: number }
  'too-many-areas': { most: number }
}

export type LogRefusalCode = keyof LogRefusalFacts

/** The whole log is refused: thrown before its first row, or in the middle of it when the fault shows only there. */
export class LogRefused<Code extends LogRefusalCode = LogRefusalCode> extends Error {
  readonly code: Code
  readonly facts: LogRefusalFacts[Code]

  constructor(code: Code, facts: LogRefusalFacts[Code]) {
    super(sentences[code](facts))
    this.name = 'LogRefused'
    this.code = code
    this.facts = facts
  }
}

const WHY_UNSAFE = {
  path: 'leads out of the archive',
  link: 'is a link to another file',
  encrypted: 'is encrypted',
  method: 'is packed in a way that is not known here',
}

/** What is so and what can be done, in English: the words for people who read the command line. */
const sentences: { [Code in LogRefusalCode]: (facts: LogRefusalFacts[Code]) => string } = {
  'map-unreadable': ({ file }) =>
    `The map ${file} is not JSON. Check its commas, quotes and brackets; docs/examples has maps to begin with.`,
  'map-wrong': ({ faults }) => ['The map cannot be used.', ...faults.map((f) => `  ${f.path}: ${f.problem}. ${f.remedy}`)].join('\n'),
  'columns-missing': ({ missing, columns }) =>
    [
      'The map names columns that the file does not have.',
      ...missing.map((m) => `  ${m.path}: there is no column "${m.column}".`),
      `The file has: ${listed(columns)}. Correct the names in the map, or its "delimiter".`,
    ].join('\n'),
  'file-unreadable': ({ file, problem }) => `${file} cannot be read (${problem}). Check the name and who may read it.`,
  'file-empty': ({ file }) => `${file} has no header. Give a file whose first line names the columns.`,
  'file-damaged': ({ file, problem }) => `${file} is damaged: ${problem}. Fetch or pack it again.`,
  'unpacks-too-large': ({ packedBytes, mostBytes }) =>
    `The file unpacks ${packedBytes} bytes into more than ${mostBytes}, as only a trap does. If it is honest, unpack it and give the CSV itself.`,
  'packed-twice': ({ file }) => `${file} is itself a packed file. Unpack it once and give what was inside.`,
  'member-not-named': ({ members }) =>
    `The archive does not hold exactly one .csv. Name one of its files in the map as "file": ${listed(members)}.`,
  'member-missing': ({ member, members }) => `The archive has no "${member}". Name in the map as "file" one of: ${listed(members)}.`,
  'member-unsafe': ({ member, why }) => `"${member}" in the archive ${WHY_UNSAFE[why]}. Pack the log anew, as a plain zip of plain files.`,
  'too-many-members': ({ members, most }) => `The archive holds ${members} files; at most ${most} are opened. Pack the log alone.`,
  'encoding-mixed': ({ byte }) =>
    `The file begins as UTF-8, but what stands near byte ${byte} is not. Say its "encoding" in the map: windows-1252, latin1, or utf-8 to read on with a mark for each odd byte.`,
  'header-too-wide': ({ columns, most }) =>
    `The header has ${columns} columns; at most ${most} are read. Check the "delimiter" in the map.`,
  'record-too-long': ({ row, line, mostBytes }) =>
    `Row ${row} (line ${line}) is longer than ${mostBytes} bytes. Check its line breaks; shorten its texts.`,
  'quote-not-closed': ({ row, line, mostBytes }) =>
    `A quote that opens in row ${row} (line ${line}) is not closed within ${mostBytes} bytes. Close it, or double it if it is part of the text.`,
  'too-many-areas': ({ most }) =>
    `The column of the map's "area" names more than ${most} areas. Name the column of the group that held the case, not one that differs in each row.`,
}

const MOST_LISTED = 60

function listed(names: string[]): string {
  const shown = names.slice(0, MOST_LISTED).map((name) => `"${name.slice(0, 200)}"`)
  return names.length > MOST_LISTED ? `${shown.join(', ')} and ${names.length - MOST_LISTED} more` : shown.join(', ') || 'nothing'
}
