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

/** How a language's own tools lay out code. */
export interface Style {
  /** Spaces of one more level. */
  readonly step: number;
  readonly width: number;
  /** What a comment's line begins with. */
  readonly comment: string;
}

/**
 * Prints a layout within the width, as far as it can be broken.
 *
 * @param indent spaces of the line that it begins on
 * @param column where it begins on that line
 */
export function print(layout: Layout, style: Style, indent: number, column = indent): string {
  if (typeof layout === 'string') {
    return layout;
  }
  const flat = flatten(layout);
  // What follows it, such as a comma, has room, too.
  if (flat !== undefined && column + flat.length < style.width) {
    return flat;
  }
  const { open, items, close, separator, trailingSeparator, indentedClose } = layout;
  const innerIndent = indent + style.step;
  const inner = ' '.repeat(innerIndent);
  const lines = items.map(({ before, value, after }, index) => {
    const isLast = index === items.length - 1;
    const end = separator === '' || (isLast && trailingSeparator !== true) ? '' : separator.trimEnd();
    return `${inner}${before}${print(value, style, innerIndent, innerIndent + before.length)}${after}${end}`;
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

/** A comment in lines that are no longer than those of code, whatever ends of lines are in it; all but the first are set in. */
export function printComment(text: string, { width, comment }: Style, indent: number): string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(`${' '.repeat(indent)}${comment} ${last === undefined ? '' : '  '}${word}`);
    }
  }
  return lines;
}
