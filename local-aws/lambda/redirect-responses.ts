import http from 'http';
// The default export is the module itself, which functions share. `import * as` would be a copy of it.
import https from 'https';
import { syncBuiltinESMExports } from 'module';
import { FUNCTION_HEADER } from './messages';

/**
 * The response URLs of CloudFormation are https, and the provider framework keeps only their host and path. A PUT to port
 * 443 of this machine is redirected to the server.
 */
export function redirectResponses(): void {
  const endpoint = new URL(process.env.AWS_ENDPOINT_URL!);
  const original = https.request;
  const redirected = (...args: unknown[]): http.ClientRequest => {
    const [target, ...rest] = args;
    const parsed = typeof target === 'string' ? new URL(target) : target;
    const fromUrl = parsed instanceof URL ? { hostname: parsed.hostname, port: parsed.port, path: `${parsed.pathname}${parsed.search}` } : {};
    const more = typeof rest[0] === 'object' ? rest[0] as https.RequestOptions : {};
    const options: https.RequestOptions = { ...(parsed instanceof URL ? fromUrl : parsed as https.RequestOptions), ...more };
    const port = Number(options.port) || 443;
    if ((options.hostname ?? options.host) !== '127.0.0.1' || port !== 443) return Reflect.apply(original, https, args) as http.ClientRequest;
    // Tells the server from which network the request comes, because a response has no signature.
    const headers = { ...options.headers, [FUNCTION_HEADER]: process.env.AWS_LAMBDA_FUNCTION_NAME };
    const callback = rest.find(one => typeof one === 'function') as ((response: http.IncomingMessage) => void) | undefined;
    return http.request({ ...options, headers, protocol: 'http:', host: undefined, hostname: endpoint.hostname, port: endpoint.port, agent: undefined }, callback);
  };
  Object.assign(https, { request: redirected });
  syncBuiltinESMExports();
}
