import * as fs from 'fs';
import * as path from 'path';
import { pipeline } from 'stream/promises';
import * as yauzl from 'yauzl';

/** Unpacks an archive into a folder. yauzl rejects paths outside of the folder. */
export async function unzip(archive: Buffer, folder: string): Promise<void> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.fromBuffer(archive, { lazyEntries: true }, (error, opened) => error ? reject(error) : resolve(opened));
  });
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      writeEntry(zip, entry, folder).then(() => zip.readEntry(), reject);
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
}

async function writeEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, folder: string): Promise<void> {
  const file = path.join(folder, entry.fileName);
  if (entry.fileName.endsWith('/')) {
    fs.mkdirSync(file, { recursive: true });
    return;
  }
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const content = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => error ? reject(error) : resolve(stream));
  });
  await pipeline(content, fs.createWriteStream(file));
}
