import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { alternate, ratioOf, roundsOf, shownMilliseconds, shownRatio } from '../alternating';
import { sampleOf } from '../contestants/sample';
import { callEvent, createEvent } from '../events';
import { atMost, Figure, Section, tells } from '../figure';
import { FunctionProcess } from '../function-process';
import { FUNCTIONS } from '../functions';
import { NodeProgram, nodePrograms } from '../node-programs';
import { TARGETS } from '../targets';

const ROUNDS = roundsOf(25);

const EVENTS: Record<keyof typeof FUNCTIONS, object> = {
  ours: createEvent(sampleOf(0)),
  awsCustomResource: callEvent(sampleOf(0)),
  handwritten: createEvent(sampleOf(0)),
  framework: createEvent(sampleOf(0)),
};

/** The time from the start of a process to the arrival of its first request at a local service. */
class FirstRequest {
  private arrived?: (time: bigint) => void;
  private readonly server = createServer(() => this.arrived?.(process.hrtime.bigint()));

  public async listen(): Promise<void> {
    await new Promise<void>(resolve => this.server.listen(0, '127.0.0.1', resolve));
  }

  public async millisecondsUntil(node: NodeProgram, name: keyof typeof FUNCTIONS): Promise<number> {
    const arrival = new Promise<bigint>(resolve => { this.arrived = resolve; });
    const start = process.hrtime.bigint();
    const functionProcess = new FunctionProcess(node.path, FUNCTIONS[name], {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'example',
      USER_ON_EVENT_FUNCTION_ARN: 'arn:aws:lambda:us-east-1:123456789012:function:handler',
    });
    functionProcess.send(EVENTS[name]);
    const end = await Promise.race([arrival, functionProcess.exited]);
    if (typeof end !== 'bigint') throw new Error(`The function ${name} ended before its first request.`);
    await functionProcess.stop();
    return Number(end - start) / 1e6;
  }

  public close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

export async function measureColdStart(): Promise<Section> {
  const firstRequest = new FirstRequest();
  await firstRequest.listen();
  const figures: Figure[] = [];
  for (const node of nodePrograms()) {
    const measure = (name: keyof typeof FUNCTIONS) => () => firstRequest.millisecondsUntil(node, name);
    const times = await alternate(ROUNDS, {
      ours: measure('ours'), awsCustomResource: measure('awsCustomResource'), handwritten: measure('handwritten'), framework: measure('framework'),
    });
    const toAwsCustomResource = ratioOf(times.ours, times.awsCustomResource);
    const toHandwritten = ratioOf(times.ours, times.handwritten);
    figures.push(
      atMost(`Node ${node.version}: to AwsCustomResource's handler`, toAwsCustomResource.median, TARGETS.coldStartToAwsCustomResource, shownRatio(toAwsCustomResource)),
      atMost(`Node ${node.version}: to a handler with the SDK of node_modules`, toHandwritten.median, TARGETS.coldStartToSdkFromNodeModules, shownRatio(toHandwritten)),
      tells(`Node ${node.version}: this handler; AwsCustomResource's; with the SDK of node_modules; the provider framework`,
        [times.ours, times.awsCustomResource, times.handwritten, times.framework].map(shownMilliseconds).join('; ')),
    );
  }
  firstRequest.close();
  return {
    title: 'Cold start: from the start of a process to its first request',
    figures,
    notes: [
      'The provider framework of CDK invokes the handler, and has a cold start, too. The first object type of a deployment waits for both. AwsCustomResource has only one function.',
      `${ROUNDS} rounds in new processes, alternating between the compared implementations.`,
    ],
  };
}
