import writeExcelFile from 'write-excel-file/node';
import type { RegistrationOverview } from '../../../libs/contracts/views/registration.js';
import {
  registrationSheetTexts,
  registrationStateTexts,
  reportStateTexts,
} from '../../../libs/messages/registration/registration.js';

/** The owner's overview as an Excel file: one row a unit, the reports it owes in columns of their own. */
export async function registrationSheet(overview: RegistrationOverview): Promise<Buffer> {
  const head = [...registrationSheetTexts.columns, ...overview.reports.map((report) => report.label)];
  const rows = overview.units.map((unit) => [
    unit.name,
    unit.through ?? '',
    registrationStateTexts[unit.state],
    registrationSheetTexts.day(unit.registeredAt),
    unit.version,
    ...overview.reports.map((report) => {
      const state = unit.reports.find((entry) => entry.code === report.code)?.state;
      return state ? reportStateTexts[state] : '';
    }),
  ]);
  const data = [
    head.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => ({ value }))),
  ];
  const columns = head.map((title, index) => ({ width: index === 0 ? 44 : Math.max(14, title.length + 2) }));
  return writeExcelFile(data, { columns, stickyRowsCount: 1, sheet: registrationSheetTexts.name }).toBuffer();
}
