import { createHash } from 'crypto';
import * as fs from 'fs';
import * as path from 'path';
import { FunctionCode } from './function-configuration';
import { RuntimeFolder } from './runtime-folder';
import { unzip } from './unzip';

/** The unpacked code of functions, once for each content. */
export class DeploymentPackages {
  private readonly folders = new Map<string, Promise<string>>();

  constructor(
    private readonly runtime: () => RuntimeFolder, private readonly readObject: (bucket: string, key: string) => Buffer | Promise<Buffer>,
  ) {}

  /** The folder with the code that is in the bucket now. */
  public async unpack(code: FunctionCode): Promise<string> {
    const content = 'zipFile' in code ? Buffer.from(code.zipFile) : await this.readObject(code.bucket, code.key);
    const hash = createHash('sha256').update('zipFile' in code ? 'source' : 'archive').update(content).digest('hex').slice(0, 32);
    let folder = this.folders.get(hash);
    if (!folder) {
      folder = this.fill(this.runtime().makeCodeFolder(hash), code, content);
      this.folders.set(hash, folder);
    }
    return folder;
  }

  private async fill(folder: string, code: FunctionCode, content: Buffer): Promise<string> {
    if ('zipFile' in code) fs.writeFileSync(path.join(folder, 'index.js'), content);
    else await unzip(content, folder);
    return folder;
  }
}
