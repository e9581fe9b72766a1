import { findNodeProgram } from '../../../local-aws/lambda/node-program';

const THIS_ONE = Number(process.versions.node.split('.')[0]) === 24
  ? `Node ${process.versions.node}`
  : `Node ${process.versions.node} (this one; not nodejs24.x)`;

describe('The Node program of functions', () => {
  test('can be given by its path', () => {
    expect(findNodeProgram(process.execPath)).toEqual({ path: process.execPath, description: THIS_ONE.replace('this one', process.execPath) });
  });

  test('must run', () => {
    expect(() => findNodeProgram('/no/such/node')).toThrow('/no/such/node is not a Node that runs here');
  });

  test('is Node 24 if its package is installed, and otherwise the current one', () => {
    const { path, description } = findNodeProgram();
    expect(path === process.execPath ? description === THIS_ONE : /^Node 24\.\d+\.\d+$/.test(description)).toBe(true);
  });
});
