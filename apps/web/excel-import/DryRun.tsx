import { IconAlertTriangle, IconCheck, IconEqual } from '@tabler/icons-react';
import type { ImportCheck } from '../../../libs/contracts/views/subjects.js';
import { importTexts as texts } from '../../../libs/messages/excel-import/import-screen.js';
import { ScrollTable } from '../components/ScrollTable.js';
import { headsOf } from '../components/TableHead.js';
import classes from './ImportFile.module.css';

const rowsShown = 200;
const tones = { new: classes.good, already: classes.muted, wrong: classes.bad } as const;

/** What a file would bring: the count of each kind of row, every wrong cell by name, and the rows themselves. */
export function DryRun({ result }: { readonly result: ImportCheck }) {
  const { counts, errors, errorsInAll, rows, fileName } = result;
  // Wrong rows first: they are what is to be done.
  const shown = rows.toSorted((a, b) => Number(b.state === 'wrong') - Number(a.state === 'wrong')).slice(0, rowsShown);
  return (
    <section className={classes.result} aria-label={texts.counts(fileName)}>
      <h2 className={classes.title}>{texts.counts(fileName)}</h2>
      <div role="status">
        <ul className={classes.counts}>
          <li className={counts.new > 0 ? classes.good : classes.muted}>
            <IconCheck size={15} aria-hidden /> {texts.new(counts.new)}
          </li>
          {counts.already > 0 && (
            <li className={classes.muted}>
              <IconEqual size={15} aria-hidden /> {texts.already(counts.already)}
            </li>
          )}
          {counts.wrong > 0 && (
            <li className={classes.bad}>
              <IconAlertTriangle size={15} aria-hidden /> {texts.wrong(counts.wrong)}
            </li>
          )}
        </ul>
      </div>
      {errorsInAll > 0 && <Errors errors={errors} all={errorsInAll} />}
      <h3 className={classes.subtitle}>{texts.rows}</h3>
      {rows.length > shown.length && <p className={classes.hint}>{texts.rowsListed(shown.length, rows.length)}</p>}
      <ScrollTable
        label={texts.rows}
        heads={headsOf(texts.rowColumns)}
        className={classes.table}
        scrollClassName={classes.scroll}
      >
        {shown.map(({ sheet, row, name, detail, state }) => (
          <tr key={`${sheet} ${row}`}>
            <td className="tabular">{row}</td>
            <td>{name}</td>
            <td>{detail || sheet}</td>
            <td className={tones[state]}>{texts.states[state]}</td>
          </tr>
        ))}
      </ScrollTable>
    </section>
  );
}

function Errors({ errors, all }: { readonly errors: ImportCheck['errors']; readonly all: number }) {
  return (
    <>
      <h3 className={classes.subtitle}>{texts.errors(all)}</h3>
      <p className={classes.hint}>
        {texts.errorsHint} {all > errors.length && texts.errorsListed(errors.length)}
      </p>
      <ScrollTable
        label={texts.errors(all)}
        heads={headsOf(texts.errorColumns)}
        className={classes.table}
        scrollClassName={classes.scroll}
      >
        {errors.map(({ sheet, cell, heading, message }) => (
          <tr key={`${sheet} ${cell} ${message}`}>
            <th scope="row" className="tabular" title={sheet}>
              {cell}
            </th>
            <td>{heading}</td>
            <td>{message}</td>
          </tr>
        ))}
      </ScrollTable>
    </>
  );
}
