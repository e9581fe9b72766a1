import { HandlerError, limitBytes } from '../../lambda/handler-error';

describe('A handler error', () => {
  test('is one line, without a stack', () => {
    const error = new HandlerError('  Put failed:\n  no.  ');

    expect([error.message, error.stack, error.name]).toEqual(['Put failed: no.', 'ProfileObjectTypeError: Put failed: no.', 'ProfileObjectTypeError']);
  });
});

describe('A text within a number of bytes', () => {
  test.each([
    ['stays as it is', 'abcdef', 6, 'abcdef'],
    ['is cut so that the ellipsis has room', 'abcdefg', 6, 'abc…'],
    ['is cut between characters', 'aéééé', 7, 'aé…'],
    ['is nothing but the ellipsis', 'abcdef', 3, '…'],
  ])('%s', (_, text, limit, cut) => {
    expect(limitBytes(text, limit)).toBe(cut);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(limit);
  });
});
