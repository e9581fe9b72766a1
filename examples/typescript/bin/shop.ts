import { App, Tags } from 'aws-cdk-lib';
import { DomainStack } from '../lib/domain-stack';
import { ObjectTypesStack } from '../lib/object-types-stack';

const app = new App();

// `cdk deploy -c release=2` is the app after a change, `-c release=3` the app after a change that cannot be deployed.
const release = Number(app.node.tryGetContext('release') ?? 1);

const { domain } = new DomainStack(app, 'ShopDomain');
const objectTypes = new ObjectTypesStack(app, 'ShopObjectTypes', { domain, release });

Tags.of(objectTypes).add('team', release === 1 ? 'shop' : 'web-shop');
