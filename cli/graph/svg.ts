import { Box, Canvas, canvasOf, Columns, columnsOf, Point, ROW_PADDING, shortened } from './layout';
import { Picture, PictureNode, PictureRow } from './picture';

const STYLE = `
.node rect,.node path{fill:#fff;stroke:#90a4ae;stroke-width:1.2}
.node text{font:600 13px system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;fill:#1c2733}
.node .small{font-weight:400;font-size:10.5px;fill:#5a6b7b}
.node.source rect{fill:#e8eaf6;stroke:#5c6bc0}
.node.key path{fill:#fff3cd;stroke:#b78103}
.node.standardObject rect{fill:#e3f4e8;stroke:#2e7d32}
.node.key.conflict path{fill:#ffe3e0;stroke:#c62828;stroke-width:2.2}
.row .dot{fill:#607d8b}
.edge{fill:none;stroke:#b0bec5;stroke-width:1.3}
.edge.profileKey{stroke:#b78103;stroke-width:2}
.edge.key{stroke:#d7b45a;stroke-dasharray:5 4}
.edge.fills{stroke:#8bbf9b}
.edge.source{stroke:#9fa8da}
`;

/** A picture with its styles, which refers to no other file. */
export function svgOf(picture: Picture, title: string): string {
  const canvas = canvasOf(picture);
  const [width, height] = [Math.ceil(canvas.width), Math.ceil(canvas.height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    '<g class="edges">',
    ...picture.edges.map(({ from, to, kind }, index) =>
      `<path class="edge ${kind}" data-from="${escaped(from)}" data-to="${escaped(to)}" d="${pathOf(canvas.routes[index])}"/>`),
    '</g>',
    '<g class="nodes">',
    ...picture.nodes.map(node => nodeSvg(node, canvas)),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

export function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };
  return text.replace(/[&<>"']/g, character => entities[character]);
}

function nodeSvg(node: PictureNode, { boxes, columnLength }: Canvas): string {
  const box = boxes.get(node.id)!;
  const { x, y, width, height } = box;
  const names = node.rows.length > 0 ? node.rows.map(({ objectTypeName }) => objectTypeName) : [node.title];
  const body = node.kind === 'objectTypes' ? objectTypesSvg(node, box, columnsOf(node, columnLength)) : [
    node.kind === 'key' ? hexagon(box) : `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${node.kind === 'source' ? height / 2 : 6}"/>`,
    `<text x="${x + width / 2}" y="${y + (node.subtitle === undefined ? height / 2 + 4.5 : 20)}" text-anchor="middle">${escaped(shortened(node.title))}</text>`,
    ...(node.subtitle === undefined ? [] : [
      `<text class="small" x="${x + width / 2}" y="${y + 36}" text-anchor="middle">${escaped(node.subtitle)}</text>`,
    ]),
  ];
  return [
    `<g class="node ${node.kind}${node.hasConflict ? ' conflict' : ''}" data-id="${escaped(node.id)}" data-search="${escaped(names.join(' ').toLowerCase())}">`,
    ...(node.kind === 'objectTypes' ? [] : [`<title>${escaped(node.title)}</title>`]),
    ...body,
    '</g>',
  ].join('');
}

function objectTypesSvg(node: PictureNode, { x, y, width, height }: Box, columns: Columns): string[] {
  const { length, rowHeight } = columns;
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>`,
    ...node.rows.map((row, index) => {
      const [column, line] = [Math.floor(index / length), index % length];
      return rowSvg(row, x + column * columns.width, y + ROW_PADDING + line * rowHeight, rowHeight);
    }),
  ];
}

function rowSvg({ objectTypeName, ownKeys }: PictureRow, x: number, y: number, rowHeight: number): string {
  const keys = ownKeys.join(', ');
  const center = y + rowHeight / 2;
  return [
    `<g class="row" data-type="${escaped(objectTypeName)}" data-search="${escaped(`${objectTypeName} ${keys}`.toLowerCase())}">`,
    `<title>${escaped(objectTypeName)}${keys === '' ? '' : `&#10;own keys: ${escaped(keys)}`}</title>`,
    `<circle class="dot" cx="${x + 14}" cy="${center}" r="3.5"/>`,
    `<text class="name" x="${x + 24}" y="${keys === '' ? center + 4.5 : center - 1}">${escaped(shortened(objectTypeName))}</text>`,
    ...(keys === '' ? [] : [`<text class="small" x="${x + 24}" y="${center + 12}">${escaped(shortened(keys))}</text>`]),
    '</g>',
  ].join('');
}

function hexagon({ x, y, width, height }: Box): string {
  const [right, bottom, tip] = [x + width, y + height, 12];
  return `<path d="M${x + tip} ${y}H${right - tip}L${right} ${y + height / 2}L${right - tip} ${bottom}H${x + tip}L${x} ${y + height / 2}Z"/>`;
}

/** A line that is horizontal at each of its points. */
function pathOf([first, ...others]: readonly Point[]): string {
  const rounded = (value: number): number => Math.round(value * 10) / 10;
  let from = first;
  const curves = others.map(to => {
    const middle = rounded((from.x + to.x) / 2);
    const curve = `C${middle} ${rounded(from.y)} ${middle} ${rounded(to.y)} ${rounded(to.x)} ${rounded(to.y)}`;
    from = to;
    return curve;
  });
  return `M${rounded(first.x)} ${rounded(first.y)}${curves.join('')}`;
}
