import writeExcelFile from 'write-excel-file/node';
import type { TableLayout } from './read-table.js';

/** What a template says beside its empty tables. */
export interface TemplateWords {
  readonly explanation: { readonly sheet: string; readonly title: string; readonly columns: readonly string[] };
  /** one line a heading: what to write there */
  readonly headings: Readonly<Record<string, string>>;
  readonly rules: readonly string[];
  readonly examplesTitle: string;
  /** rows that look invented, for each table by its sheet */
  readonly examples: Readonly<Record<string, readonly (readonly string[])[]>>;
}

const bold = { fontWeight: 'bold' as const };
const wrapped = { wrap: true, alignVertical: 'top' as const };

/** An empty workbook to fill in: a sheet for each table, and one that explains every column and shows examples. */
export async function writeTemplate(layouts: readonly TableLayout<string>[], words: TemplateWords): Promise<Buffer> {
  const tables = layouts.map(({ sheet, columns }) => ({
    sheet,
    data: [columns.map(({ heading }) => ({ value: heading, ...bold, ...wrapped, backgroundColor: '#e6f0f2' }))],
    columns: columns.map(({ heading }) => ({ width: Math.max(16, heading.length + 4) })),
    stickyRowsCount: 1,
  }));
  return writeExcelFile([...tables, explanation(layouts, words)]).toBuffer();
}

function explanation(layouts: readonly TableLayout<string>[], words: TemplateWords) {
  const text = (value: string) => ({ value, ...wrapped });
  const headed = (value: string) => ({ value, ...bold });
  const of = ({ sheet, columns }: TableLayout<string>) => [
    [],
    [headed(`«${sheet}»`)],
    words.explanation.columns.map(headed),
    ...columns.map(({ key, heading }) => [text(heading), text(words.headings[key] ?? '')]),
    [],
    [headed(words.examplesTitle)],
    columns.map(({ heading }) => headed(heading)),
    ...(words.examples[sheet] ?? []).map((row) => row.map(text)),
  ];
  return {
    sheet: words.explanation.sheet,
    data: [[headed(words.explanation.title)], ...words.rules.map((rule) => [text(rule)]), ...layouts.flatMap(of)],
    columns: [{ width: 40 }, { width: 70 }, ...Array.from({ length: 12 }, () => ({ width: 22 }))],
  };
}
