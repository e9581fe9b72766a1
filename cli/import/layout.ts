/** Source text that may stand on one line or be broken into several. */
export type Layout = string | Group;

export interface Group {
  readonly open: string;
  readonly items: readonly Item[];
  readonly close: string;
  /** Between items, and after the last one where the group is broken. */
  readonly separator: string;
  /** Whether a separator may follow the last item. */
  readonly trailingSeparator?: boolean;
  /** Inside of the brackets, where the group stands on one line. */
  readonly padding?: string;
  /** Where lines are not for saving space. */
  readonly alwaysBroken?: boolean;
  /** Whether the end stands with the items instead of with the beginning, as in a chain of calls. */
  readonly indentedClose?: boolean;
}

export interface Item {
  readonly before: string;
  readonly value: Layout;
  readonly after: string;
}

const WIDTH = 140;

/**
 * Prints a layout within the width, as far as it can be broken.
 *
 * @param column where the text begins
 * @param indent spaces of the line that it begins on
 * @param step spaces of one more level
 */
export function print(layout: Layout, column: number, indent: number, step: number): string {
  if (typeof layout === 'string') {
    return layout;
  }
  const flat = flatten(layout);
  if (flat !== undefined && column + flat.length < WIDTH) {
    return flat;
  }
  const { open, items, close, separator, trailingSeparator, indentedClose } = layout;
  const inner = ' '.repeat(indent + step);
  const lines = items.map(({ before, value, after }, index) => {
    const isLast = index === items.length - 1;
    const end = separator === '' || (isLast && trailingSeparator !== true) ? '' : separator.trimEnd();
    return `${inner}${before}${print(value, indent + step + before.length, indent + step, step)}${after}${end}`;
  });
  const last = indentedClose === true ? `${inner}${close}` : `${' '.repeat(indent)}${close}`;
  return [open, ...lines, ...(close === '' ? [] : [last])].join('\n');
}

/** Undefined where the layout has to be broken. */
function flatten(layout: Layout): string | undefined {
  if (typeof layout === 'string') {
    return layout;
  }
  if (layout.alwaysBroken === true && layout.items.length > 0) {
    return undefined;
  }
  const items = layout.items.map(({ before, value, after }) => {
    const flat = flatten(value);
    return flat === undefined ? undefined : `${before}${flat}${after}`;
  });
  if (items.includes(undefined)) {
    return undefined;
  }
  const padding = items.length > 0 ? layout.padding ?? '' : '';
  return `${layout.open}${padding}${items.join(layout.separator)}${padding}${layout.close}`;
}
