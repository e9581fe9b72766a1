expect.addSnapshotSerializer({
  test: (value: unknown) => typeof value === 'string' && /\b[0-9a-f]{64}\b/.test(value),
  print: (value: unknown) => `"${String(value).replace(/\b[0-9a-f]{64}\b/g, '<asset hash>')}"`,
});
