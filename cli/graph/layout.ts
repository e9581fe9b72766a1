import { graphlib, layout } from '@dagrejs/dagre';
import { Picture, PictureNode } from './picture';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place on the canvas, by its upper left corner. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
  /** How many object types are in one column. */
  readonly columnLength: number;
  /** The points of each edge, in the order of the picture's edges. */
  readonly routes: readonly (readonly Point[])[];
}

export const ROW_PADDING = 10;
/** Possible lengths of columns. The layout uses the one whose picture fills a screen best. */
const COLUMN_LENGTHS = [4, 6, 9, 13, 20];
/** The ratio of width to height of a page. */
const ASPECT = 1.35;
/** The node that connects all object types, so that they are in one line. */
const ROOT = 'root';
const SOURCE_DISTANCE = 90;
const RANK_DISTANCE = 55;
const MAX_TITLE = 34;
const MARGIN = 24;
const CHARACTER = 8.3;
const SMALL_CHARACTER = 6.2;

/** Text that fits its box. The tooltip has the whole text. */
export function shortened(text: string, limit = MAX_TITLE): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}

export interface Columns {
  readonly length: number;
  readonly count: number;
  readonly width: number;
  readonly rowHeight: number;
}

/** Divides the object types of one box into columns of about the same height. */
export function columnsOf({ rows }: PictureNode, columnLength: number): Columns {
  const count = Math.max(1, Math.ceil(rows.length / columnLength));
  const widths = rows.map(({ objectTypeName, ownKeys }) => Math.max(
    shortened(objectTypeName).length * CHARACTER, shortened(ownKeys.join(', ')).length * SMALL_CHARACTER,
  ));
  const rowHeight = rows.some(({ ownKeys }) => ownKeys.length > 0) ? 38 : 26;
  return { count, length: Math.ceil(rows.length / count), width: Math.max(90, ...widths) + 42, rowHeight };
}

export function canvasOf(picture: Picture): Canvas {
  const longest = Math.max(1, ...picture.nodes.map(({ rows }) => rows.length));
  const lengths = COLUMN_LENGTHS.filter((_, index) => index === 0 || COLUMN_LENGTHS[index - 1] < longest);
  const canvases = lengths.map(columnLength => layOut(picture, columnLength, RANK_DISTANCE));
  const extent = ({ width, height }: Canvas): number => Math.max(width / ASPECT, height);
  const best = canvases.reduce((found, canvas) => extent(canvas) < extent(found) ? canvas : found);
  // Long rows of boxes have a larger distance, so that their edges can be distinguished.
  return best.height < 3 * best.width ? best : layOut(picture, best.columnLength, best.height / 16);
}

function layOut(picture: Picture, columnLength: number, rankDistance: number): Canvas {
  const laidOut = picture.nodes.filter(({ kind }) => kind !== 'source');
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 16, ranksep: rankDistance, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  graph.setNode(ROOT, { width: 0, height: 0 });
  for (const node of laidOut) {
    graph.setNode(node.id, sizeInColumn(node, picture, columnLength));
    if (node.kind === 'objectTypes') {
      graph.setEdge(ROOT, node.id, { weight: 0 });
    }
  }
  // Standard objects are behind the keys, because the keys that connect object types are the most important part.
  picture.edges.forEach(({ from, to, kind }, index) => {
    if (kind !== 'source') {
      graph.setEdge(from, to, kind === 'fills' ? { minlen: 4, weight: 1 } : { minlen: 2, weight: 3 }, String(index));
    }
  });
  layout(graph);
  const places = laidOut.map(({ id, kind }) => ({ id, kind, ...graph.node(id) }));
  // Boxes of object types have different widths. Their right sides are on one line, where the edges begin.
  const end = Math.max(0, ...places.filter(({ kind }) => kind === 'objectTypes').map(({ x, width }) => x + width / 2));
  const boxes = new Map(places.map(({ id, kind, x, y, width, height }) =>
    [id, { x: kind === 'objectTypes' ? end - width : x - width / 2, y: y - height / 2, width, height }] as const));
  placeSources(picture, boxes);
  // Edges only have to be routed around the keys, because nothing is between object types and keys.
  const bends = picture.edges.map(({ from, to, kind }, index) =>
    kind === 'fills' ? graph.edge(from, to, String(index)).points.slice(1, -1).filter(({ x }) => x > end) : []);
  return framed(picture, boxes, bends, columnLength);
}

/** Each source is on the left of its object types, at their middle. */
function placeSources({ nodes, edges }: Picture, boxes: Map<string, Box>): void {
  const middle = (id: string): number => boxes.get(id)!.y + boxes.get(id)!.height / 2;
  const sources = nodes.filter(({ kind }) => kind === 'source').map(node => {
    const middles = edges.filter(({ from }) => from === node.id).map(({ to }) => middle(to));
    return { node, y: middles.reduce((sum, y) => sum + y, 0) / middles.length };
  }).sort((one, other) => one.y - other.y);
  const right = Math.min(...[...boxes.values()].map(({ x }) => x)) - SOURCE_DISTANCE;
  let free = 0;
  for (const { node, y } of sources) {
    const { width, height } = sizeOf(node, 1);
    const top = Math.max(free, y - height / 2);
    boxes.set(node.id, { x: right - width, y: top, width, height });
    free = top + height + 16;
  }
}

/** Moves everything to the corner, and attaches each edge to the right side of one box and the left side of another. */
function framed({ edges }: Picture, boxes: ReadonlyMap<string, Box>, bends: readonly Point[][], columnLength: number): Canvas {
  const all = [...boxes.values()];
  if (all.length === 0) {
    return { width: 0, height: 0, boxes, routes: [], columnLength };
  }
  const points = [...all, ...bends.flat()];
  const [left, top] = [Math.min(...points.map(({ x }) => x)) - MARGIN, Math.min(...points.map(({ y }) => y)) - MARGIN];
  const moved = <Place extends Point>(place: Place): Place => ({ ...place, x: place.x - left, y: place.y - top });
  const side = (id: string, share: number): Point => {
    const { x, y, width, height } = boxes.get(id)!;
    return { x: x + width * share, y: y + height / 2 };
  };
  return {
    width: Math.max(...all.map(({ x, width }) => x + width)) - left + MARGIN,
    height: Math.max(...all.map(({ y, height }) => y + height), ...bends.flat().map(({ y }) => y)) - top + MARGIN,
    boxes: new Map([...boxes].map(([id, box]) => [id, moved(box)])),
    routes: edges.map(({ from, to }, index) => [side(from, 1), ...bends[index], side(to, 0)].map(moved)),
    columnLength,
  };
}

/** The keys are in one column, as are the standard objects. Boxes of a column have the same width. */
function sizeInColumn(node: PictureNode, { nodes }: Picture, columnLength: number): { width: number; height: number } {
  const size = sizeOf(node, columnLength);
  return node.kind === 'objectTypes' ? size : {
    ...size, width: Math.max(...nodes.filter(({ kind }) => kind === node.kind).map(other => sizeOf(other, columnLength).width)),
  };
}

function sizeOf(node: PictureNode, columnLength: number): { width: number; height: number } {
  if (node.kind === 'objectTypes') {
    const { count, length, width, rowHeight } = columnsOf(node, columnLength);
    return { width: count * width, height: length * rowHeight + 2 * ROW_PADDING };
  }
  const text = Math.max(shortened(node.title).length * CHARACTER, (node.subtitle ?? '').length * SMALL_CHARACTER);
  return { width: text + 44, height: node.subtitle === undefined ? 34 : 46 };
}
