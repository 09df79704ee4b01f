import type { BeleidBron, Pad, Plek } from '@ketenhub/policy';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';

/** The node of a value, or of its key, at a path of the document. */
function nodeAt(document: Document, pad: Pad, wat: 'SLEUTEL' | 'WAARDE'): unknown {
  if (wat === 'WAARDE' || pad.length === 0) return pad.length === 0 ? document.contents : document.getIn(pad, true);
  const [sleutel, parent] = [pad.at(-1), nodeAt(document, pad.slice(0, -1), 'WAARDE')];
  if (!isMap(parent)) return undefined;
  return parent.items.find(({ key }) => isScalar(key) && key.value === sleutel)?.key;
}

/**
 * YAML, parsed strictly (no double keys), that remembers on which line and column everything stands; or, in one line with
 * file, line and column, why it is no YAML.
 */
export function parseSource(bestand: string, text: string): BeleidBron | { readonly fout: string } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { uniqueKeys: true, strict: true, lineCounter, prettyErrors: false });
  const place = (offset: number): Plek => {
    const { line, col } = lineCounter.linePos(offset);
    return { regel: line, kolom: col };
  };
  const [wrong] = document.errors;
  if (wrong !== undefined) {
    const { regel, kolom } = place(wrong.pos[0]);
    return { fout: `${bestand}:${regel}:${kolom}: ${wrong.message}` };
  }
  return {
    bestand,
    inhoud: document.toJS(),
    plekVan(pad, wat) {
      const node = nodeAt(document, pad, wat);
      return isNode(node) && node.range ? place(node.range[0]) : null;
    },
  };
}
