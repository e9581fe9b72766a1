/**
 * As much of XML as the answers of CloudFormation need, which are flat: a list is an element of `member` elements, and no
 * element that is read here has attributes.
 */

/** The text of the first element of this name. */
export function textOf(xml: string, name: string): string | undefined {
  const match = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml);
  return match ? unescape(match[1]) : undefined;
}

/** The content of each member of the first list of this name; a list in a member may have members itself. */
export function elementsOf(xml: string, listName: string): string[] {
  const start = xml.indexOf(`<${listName}>`);
  const elements: string[] = [];
  let depth = 0;
  let begin = 0;
  const tags = new RegExp(`<(/?)(member|${listName})>`, 'g');
  tags.lastIndex = start + listName.length + 2;
  for (let tag = start < 0 ? null : tags.exec(xml); tag !== null; tag = tags.exec(xml)) {
    const [text, slash, name] = tag;
    if (name === listName && slash !== '') {
      break;
    }
    if (name === 'member') {
      if (slash === '' && depth++ === 0) {
        begin = tag.index + text.length;
      } else if (slash !== '' && --depth === 0) {
        elements.push(xml.slice(begin, tag.index));
      }
    }
  }
  return elements;
}

function unescape(text: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: '\'', amp: '&' };
  return text.replace(/&(?:(lt|gt|quot|apos|amp)|#x([0-9a-fA-F]+)|#(\d+));/g, (_, name?: string, hex?: string, decimal?: string) => (
    name !== undefined ? entities[name] : String.fromCodePoint(hex !== undefined ? parseInt(hex, 16) : Number(decimal))
  ));
}
