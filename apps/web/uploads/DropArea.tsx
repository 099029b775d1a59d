import { type ReactNode, useEffect, useRef, useState } from 'react';
import { uploadTexts as texts } from '../../../libs/messages/uploads/uploads.js';
import classes from './DropArea.module.css';

interface Props {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/**
 * Takes files dropped anywhere in the window, also below and beside the page: there the browser would leave the page to show the file.
 * A line of the checklist inside may take them first.
 */
export function DropArea({ onFiles, children }: Props) {
  const [over, setOver] = useState(0);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    const stop = new AbortController();
    const listen = (type: 'dragenter' | 'dragleave' | 'dragover' | 'drop', run: (event: DragEvent) => void) =>
      window.addEventListener(type, (event) => event.dataTransfer?.types.includes('Files') && run(event), stop);
    listen('dragenter', () => setOver((count) => count + 1));
    listen('dragleave', () => setOver((count) => Math.max(0, count - 1)));
    listen('dragover', (event) => event.preventDefault());
    listen('drop', (event) => {
      setOver(0);
      if (event.defaultPrevented) return;
      event.preventDefault();
      take.current([...(event.dataTransfer?.files ?? [])]);
    });
    return () => stop.abort();
  }, []);
  return (
    <>
      {children}
      {over > 0 && <div className={classes.hint}>{texts.dropHere}</div>}
    </>
  );
}
