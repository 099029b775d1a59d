import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from 'pdf-lib';

const name = (text: string) => PDFName.of(text);

/**
 * Takes every digital signature out of a copy: a changed file cannot carry a valid one, and a reader would call it
 * broken. What the signatures show on the page stays, as a plain stamp annotation. Gives the number of fields removed.
 */
export function removeSignatures(document: PDFDocument): number {
  const { catalog, context } = document;
  let removed = 0;
  for (const page of document.getPages()) {
    const annotations = page.node.Annots();
    if (!annotations) continue;
    const kept: PDFObject[] = [];
    for (const entry of annotations.asArray()) {
      const annotation = context.lookup(entry);
      if (!(annotation instanceof PDFDict) || !isSignatureField(annotation)) kept.push(entry);
      else {
        removed += 1;
        if (turnIntoPicture(annotation)) kept.push(entry);
      }
    }
    page.node.set(name('Annots'), context.obj(kept));
  }
  const form = catalog.lookupMaybe(name('AcroForm'), PDFDict);
  const fields = form?.lookupMaybe(name('Fields'), PDFArray);
  if (form && fields) {
    form.set(name('Fields'), context.obj(withoutSignatures(document, fields)));
    form.delete(name('SigFlags'));
  }
  // certification and usage rights (Perms), long-term validation data (DSS) speak of signatures that are gone
  catalog.delete(name('Perms'));
  catalog.delete(name('DSS'));
  for (const [reference, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.has(name('ByteRange'))) context.delete(reference);
  return removed;
}

/** A field's kind may stand on a parent (ISO 32000-1, 12.7.3.1). The depth is bounded against cycles. */
function isSignatureField(field: PDFDict): boolean {
  let at: PDFDict | undefined = field;
  for (let depth = 0; at && depth < 32; depth += 1) {
    if (at.has(name('FT'))) return at.lookup(name('FT')) === name('Sig');
    at = at.lookupMaybe(name('Parent'), PDFDict);
  }
  return false;
}

/** Makes a plain stamp annotation of the widget; false when it shows nothing. */
function turnIntoPicture(widget: PDFDict): boolean {
  if (!widget.has(name('AP'))) return false;
  for (const key of ['FT', 'V', 'T', 'TU', 'TM', 'Ff', 'Parent', 'Lock', 'SV', 'MK', 'DA', 'A', 'AA', 'Kids'])
    widget.delete(name(key));
  widget.set(name('Subtype'), name('Stamp'));
  return true;
}

function withoutSignatures(document: PDFDocument, fields: PDFArray, depth = 0): PDFObject[] {
  return fields.asArray().filter((entry) => {
    const field = document.context.lookup(entry);
    // turned into a picture: no longer a field
    if (!(field instanceof PDFDict) || field.lookup(name('Subtype')) === name('Stamp')) return false;
    if (isSignatureField(field)) return false;
    const kids = field.lookupMaybe(name('Kids'), PDFArray);
    if (kids && depth < 32 && kids.asArray().some((kid) => kid instanceof PDFRef)) {
      field.set(name('Kids'), document.context.obj(withoutSignatures(document, kids, depth + 1)));
    }
    return true;
  });
}
