import { type DragEvent, type ReactNode, useState } from 'react';
import { uploadTexts as texts } from '../../../../../libs/messages/dossier-screens.js';
import classes from './DropArea.module.css';

interface Props {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** Takes files dropped anywhere on the page; a line of the checklist inside may take them first. */
export function DropArea({ onFiles, children }: Props) {
  const [over, setOver] = useState(0);
  const isFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    // dropping is a shortcut for the buttons inside
    <div
      className={classes.area}
      onDragEnter={(event) => isFiles(event) && setOver((count) => count + 1)}
      onDragLeave={(event) => isFiles(event) && setOver((count) => Math.max(0, count - 1))}
      onDragOver={(event) => isFiles(event) && event.preventDefault()}
      onDrop={(event) => {
        setOver(0);
        if (!isFiles(event) || event.defaultPrevented) return;
        event.preventDefault();
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over > 0 && <div className={classes.hint}>{texts.dropHere}</div>}
    </div>
  );
}
