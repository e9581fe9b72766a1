import * as path from 'path';
import * as fc from 'fast-check';
import { createEvent, deleteEvent, STACK_ID } from './events';
import { HandlerError, limitJsonBytes } from '../../lambda/handler-error';

/* eslint-disable @typescript-eslint/no-require-imports */
const RUNTIME = path.join(path.dirname(require.resolve('aws-cdk-lib/package.json')), 'custom-resources/lib/provider-framework/runtime');
const framework = require(path.join(RUNTIME, 'framework.js'));
const outbound = require(path.join(RUNTIME, 'outbound.js'));
/* eslint-enable @typescript-eslint/no-require-imports */

const jsonBytes = (text: string) => Buffer.byteLength(JSON.stringify(text)) - 2;
/** Characters of one to six bytes in JSON, including quotes, control characters and halves of surrogate pairs. */
const texts = fc.string({ unit: fc.constantFrom('a', 'é', '"', '\\', '\u0001', '\uD83D', '\uDE00', '😀', '世', ' ', '\n'), maxLength: 60 });

describe('A handler error', () => {
  test('is one line, without a stack trace', () => {
    const error = new HandlerError('  Put failed:\n  no.  ');

    expect([error.message, error.stack, error.name]).toEqual(['Put failed: no.', 'ProfileObjectTypeError: Put failed: no.', 'ProfileObjectTypeError']);
  });

  test('has at most 1,900 bytes in JSON', () => {
    expect(new HandlerError('x'.repeat(1_900)).message).toBe('x'.repeat(1_900));
    expect(new HandlerError('x'.repeat(1_901)).message).toBe(`${'x'.repeat(1_897)}…`);
  });
});

describe('A text limited to a number of bytes in JSON', () => {
  test.each([
    ['stays as it is if it fits', 'abcdef', 6, 'abcdef'],
    ['is cut so that the ellipsis fits', 'abcdefg', 6, 'abc…'],
    ['is cut between characters', 'aéééé', 7, 'aé…'],
    ['is cut before a quote, which has two bytes', 'a"bcdefg', 5, 'a…'],
    ['is cut before a control character, which has six bytes', 'a\u0001bcd', 9, 'a…'],
    ['is the ellipsis alone if nothing else fits', 'abcdef', 3, '…'],
  ])('%s', (_, text, limit, cut) => {
    expect(limitJsonBytes(text, limit)).toBe(cut);
  });

  test('is the text, or its longest prefix that fits, for any characters', () => {
    fc.assert(fc.property(texts, fc.integer({ min: 3, max: 100 }), (text, limit) => {
      const limited = limitJsonBytes(text, limit);

      expect(jsonBytes(limited)).toBeLessThanOrEqual(limit);
      if (jsonBytes(text) <= limit) {
        expect(limited).toBe(text);
      } else {
        const kept = limited.slice(0, -1);
        expect(text.startsWith(kept)).toBe(true);
        expect(jsonBytes(kept) + 3 + jsonBytes(String.fromCodePoint(text.codePointAt(kept.length)!))).toBeGreaterThan(limit);
      }
    }));
  });
});

test.each([
  ['quotes', '"'], ['control characters', '\u0001'], ['halves of surrogate pairs', '\uD83D'], ['emojis', '😀'], ['letters', 'x'],
])('The response of the provider framework with the longest error and the longest names has at most 4,096 bytes (%s)', async (_, character) => {
  process.env.USER_ON_EVENT_FUNCTION_ARN = `arn:aws:lambda:ap-southeast-2:123456789012:function:${'f'.repeat(64)}`;
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  const error = new HandlerError(character.repeat(4_000));
  jest.spyOn(outbound, 'invokeFunction').mockResolvedValue({
    FunctionError: 'Unhandled',
    Payload: JSON.stringify({ errorType: error.name, errorMessage: error.message, trace: error.stack!.split('\n') }),
  });
  const httpRequest = jest.spyOn(outbound, 'httpRequest').mockResolvedValue(undefined);
  const names = { StackId: STACK_ID.replace('/Shop/', `/${'s'.repeat(128)}/`), LogicalResourceId: 'l'.repeat(255), RequestId: 'r'.repeat(64) };

  await framework.onEvent({ ...createEvent(), ...deleteEvent(`${'d'.repeat(64)}|${'o'.repeat(255)}`), ...names });

  const body = String(httpRequest.mock.calls[0][1]);
  jest.restoreAllMocks();
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(4_096);
  expect(JSON.parse(body)).toMatchObject({ Status: 'FAILED', Reason: expect.stringContaining(character.repeat(10)) });
});
