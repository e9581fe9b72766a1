/** Source text on one line, or broken into several lines. */
export type Layout = string | Group;

export interface Group {
  readonly open: string;
  readonly items: readonly Item[];
  readonly close: string;
  /** Between items, and after the last item of a broken group. */
  readonly separator: string;
  /** Whether a separator may follow the last item. */
  readonly trailingSeparator?: boolean;
  /** Inside of the brackets of a group on one line. */
  readonly padding?: string;
  /** Whether the group is broken even if it fits on one line. */
  readonly alwaysBroken?: boolean;
  /** Whether the end is indented like the items, as in a chain of calls. */
  readonly indentedClose?: boolean;
}

export interface Item {
  readonly before: string;
  readonly value: Layout;
  readonly after: string;
}

/** The style of the formatter of a language. */
export interface Style {
  /** The number of characters of one level of indentation. */
  readonly step: number;
  /**
   * The character of the indentation.
   *
   * @default ' '
   */
  readonly indentWith?: string;
  readonly width: number;
  /** The beginning of a line of a comment. */
  readonly comment: string;
  /** Whether the values of consecutive items of one line begin in one column. */
  readonly alignsPairs?: boolean;
}

/**
 * Prints a layout within the width, if it can be broken.
 *
 * @param indent the indentation of the line that it begins on
 * @param column the column in which it begins
 */
export function print(layout: Layout, style: Style, indent: number, column = indent): string {
  if (typeof layout === 'string') {
    return layout;
  }
  const flat = flatten(layout);
  // A comma may follow.
  if (flat !== undefined && column + flat.length < style.width) {
    return flat;
  }
  const { open, items, close, separator, trailingSeparator, indentedClose } = layout;
  const indentation = (count: number): string => (style.indentWith ?? ' ').repeat(count);
  const innerIndent = indent + style.step;
  const inner = indentation(innerIndent);
  const values = items.map(({ before, value, after }, index) => {
    const isLast = index === items.length - 1;
    const end = separator === '' || (isLast && trailingSeparator !== true) ? '' : separator.trimEnd();
    return `${print(value, style, innerIndent, innerIndent + before.length)}${after}${end}`;
  });
  const beginnings = style.alignsPairs === true ? aligned(items, values) : items.map(({ before }) => before);
  const lines = values.map((value, index) => `${inner}${beginnings[index]}${value}`);
  const last = indentedClose === true ? `${inner}${close}` : `${indentation(indent)}${close}`;
  return [open, ...lines, ...(close === '' ? [] : [last])].join('\n');
}

/** The beginnings of items, padded as gofmt does it: in each run of items of one line to the longest one. */
function aligned(items: readonly Item[], values: readonly string[]): string[] {
  const isSingleLine = (index: number): boolean => index >= 0 && index < values.length && !values[index].includes('\n');
  return items.map(({ before }, index) => {
    if (before === '') {
      return before;
    }
    let [first, last] = [index, index];
    if (isSingleLine(index)) {
      while (isSingleLine(first - 1)) first--;
      while (isSingleLine(last + 1)) last++;
    }
    const width = Math.max(...items.slice(first, last + 1).map(item => item.before.length));
    return before.padEnd(width + 1);
  });
}

/** Returns undefined if the layout must be broken. */
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

/** A comment as lines of the width of code. All but the first are indented. Line breaks in the text become spaces. */
export function printComment(text: string, { width, comment, indentWith = ' ' }: Style, indent: number): string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(`${indentWith.repeat(indent)}${comment} ${last === undefined ? '' : '  '}${word}`);
    }
  }
  return lines;
}
