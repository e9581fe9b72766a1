import { randomUUID } from 'crypto';
import { CallLog } from '../call-log';
import { Iam } from '../iam/iam';
import { ConnectionReset, Environment, Service, ServiceRequest, ServiceResponse } from '../service';
import { parseArn } from './arn';
import { Behavior, DEFAULT_BEHAVIOR } from './behavior';
import { Domains } from './domains';
import { Fault, PendingCall } from './fault';
import { ObjectType } from './object-type';
import { ObjectTypeOperations } from './operations';
import { inputOf, MatchedOperation, matchOperation } from './request';
import { RequestLimits, RequestRates, UNLIMITED_RATES } from './request-rates';
import { badRequest, ServiceError } from './service-error';

export interface CustomerProfilesOptions {
  readonly environment: Environment;
  readonly iam: Iam;
  readonly calls: CallLog;
  readonly behavior?: Partial<Behavior>;
  readonly now?: () => Date;
  /** Requests per second. Further requests get a ThrottlingException. @default - No limits. */
  readonly requestRates?: RequestRates;
}

/** A model of Amazon Connect Customer Profiles: domains, object types, their tags and templates (docs/service-contract.md). */
export class CustomerProfiles implements Service {
  /** Can be changed between calls. */
  public readonly behavior: Behavior;
  public readonly domains: Domains;
  /** Called before each operation. Returns the fault of the operation. */
  public beforeOperation?: (call: PendingCall) => Promise<Fault | undefined>;
  private readonly operations: ObjectTypeOperations;
  private limits: RequestLimits;

  constructor(private readonly options: CustomerProfilesOptions) {
    this.behavior = { ...DEFAULT_BEHAVIOR, ...options.behavior };
    this.limits = new RequestLimits(options.requestRates ?? UNLIMITED_RATES);
    this.domains = new Domains(this.behavior, options.now ?? (() => new Date()));
    this.operations = new ObjectTypeOperations(options.environment, options.iam, this.domains, this.behavior);
  }

  /** Sets the rates, with full buckets. */
  public limitRequests(rates: RequestRates): void {
    this.limits = new RequestLimits(rates);
  }

  /** Throws a `ConnectionReset` if a fault requires it. */
  public async handle(request: ServiceRequest): Promise<ServiceResponse> {
    const matched = matchOperation(request);
    if (!matched) {
      // 501 means that the model does not support the request. The SDK does not retry it.
      return errorResponse('UnknownOperationException', 501, `local-aws does not model ${request.method} ${request.path} of Customer Profiles`);
    }
    let input: Record<string, unknown> = matched.labels;
    try {
      input = inputOf(request, matched);
      const body = await this.serve(request, matched, input);
      this.record(request, matched.operationName, input, 200);
      return { status: 200, headers: responseHeaders(), body: JSON.stringify(body) };
    } catch (error) {
      if (error instanceof ConnectionReset) {
        this.record(request, matched.operationName, input, 0);
        throw error;
      }
      const { errorName, status, message } = error instanceof ServiceError || error instanceof InjectedError ? error : badRequestOfUriError(error);
      this.record(request, matched.operationName, input, status);
      return errorResponse(errorName, status, message);
    }
  }

  /** The object types of the service, sorted by domain and name. */
  public objectTypes(): ObjectType[] {
    return this.domains.all().map(({ domainName }) => domainName).sort().flatMap(domainName => this.domains.objectTypesOf(domainName));
  }

  private async serve(request: ServiceRequest, matched: MatchedOperation, input: Record<string, unknown>): Promise<object> {
    const { operationName, operation } = matched;
    const { principal } = request;
    const fault = await this.beforeOperation?.({ operation: operationName, subject: this.subjectOf(input), principal, input });
    if (fault?.delay) await new Promise(resolve => setTimeout(resolve, fault.delay));
    if (fault && !fault.afterOperation) raise(fault);
    if (!this.limits.take(operationName)) throw new ServiceError('ThrottlingException', 'Rate exceeded');
    const body = this.operations.perform(operationName, operation, principal, input);
    if (fault) raise(fault);
    return body;
  }

  private record(request: ServiceRequest, operation: string, input: Record<string, unknown>, status: number): void {
    this.options.calls.record({ service: 'profile', operation, principal: request.principal, subject: this.subjectOf(input), input, status });
  }

  private subjectOf(input: Record<string, unknown>): string {
    const named = typeof input.resourceArn === 'string' ? parseArn(this.options.environment, input.resourceArn) : undefined;
    if (named) return [named.domainName, named.objectTypeName].filter(Boolean).join('/');
    const inDomain = [input.resourceArn, input.DomainName, input.ObjectTypeName].filter(Boolean);
    // A Put can also have a template, but its subject is the object type.
    return inDomain.length > 0 ? inDomain.join('/') : String(input.TemplateId ?? '');
  }
}

class InjectedError extends Error {
  constructor(public readonly errorName: string, public readonly status: number, message: string) {
    super(message);
  }
}

function raise({ error, connectionReset }: Fault): void {
  if (connectionReset) throw new ConnectionReset('injected fault');
  if (error) throw new InjectedError(error.name, error.status, error.message ?? `Injected fault: ${error.name}`);
}

function badRequestOfUriError(error: unknown): ServiceError {
  if (error instanceof URIError) return badRequest('The path is not percent-encoded');
  throw error;
}

function errorResponse(errorName: string, status: number, message: string): ServiceResponse {
  return { status, headers: { ...responseHeaders(), 'x-amzn-errortype': errorName }, body: JSON.stringify({ Message: message }) };
}

function responseHeaders(): Record<string, string> {
  return { 'content-type': 'application/json', 'x-amzn-requestid': randomUUID() };
}
