import type { PlanSectionView } from '../../../../libs/contracts/views/plans.js';
import { ScrollTable } from '../../components/ScrollTable.js';
import classes from './Plans.module.css';

type Block = PlanSectionView['blocks'][number];

/** A plan in the order and the words of a plan. */
export function PlanSections({ sections }: { readonly sections: readonly PlanSectionView[] }) {
  return (
    <div className={classes.sections}>
      {sections.map(({ title, blocks }) => (
        <section key={title}>
          <h2>{title}</h2>
          {blocks.map((block, index) => (
            // A plan's blocks have no identity but their place.
            <BlockView key={`${title}-${index}`} block={block} />
          ))}
        </section>
      ))}
    </div>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  if (block.kind === 'paragraph') return <p>{block.text}</p>;
  if (block.kind === 'list')
    return (
      <ul>
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  return (
    <ScrollTable heads={block.columns.map((column) => ({ key: column, label: column }))}>
      {block.rows.map((row) => (
        <tr key={row.join('|')}>
          {row.map((cell, index) => (
            <td key={block.columns[index]}>{cell}</td>
          ))}
        </tr>
      ))}
    </ScrollTable>
  );
}
