/** The parser alone: the package's entry brings its compiler as well, and has types for the whole only. */
declare module 'handlebars/dist/cjs/handlebars/compiler/base' {
  export function parse(source: string): { readonly body: readonly { readonly type: string }[] };
}
