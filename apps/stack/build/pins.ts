/**
 * What is built, from which version, and how large that is. The modules' checksums stand in `go/<name>/go.sum`: those
 * of the programme and of everything it is made of, exactly as its authors chose them, so that Go refuses any other
 * content whatever the machine's proxy or checksum database says.
 */
export interface Programme {
  readonly name: 'temporal-server' | 'temporal-sql-tool' | 'minio';
  readonly title: string;
  /** Folder with the go.mod and go.sum that pin it. */
  readonly pinnedIn: 'temporal' | 'minio';
  readonly version: string;
  readonly package: string;
  /** Packages compiled and modules fetched when nothing is there yet; for showing how far it is. */
  readonly packages: number;
  readonly modules: number;
  /** On two cores, with nothing cached. */
  readonly minutes: number;
}

export const PROGRAMMES: readonly Programme[] = [
  {
    name: 'temporal-server',
    title: 'máy chủ Temporal 1.32.1',
    pinnedIn: 'temporal',
    version: 'v1.32.1',
    package: 'go.temporal.io/server/cmd/server',
    packages: 1753,
    modules: 205,
    minutes: 5,
  },
  {
    name: 'temporal-sql-tool',
    title: 'công cụ lược đồ của Temporal',
    pinnedIn: 'temporal',
    version: 'v1.32.1',
    package: 'go.temporal.io/server/cmd/tools/sql',
    packages: 5,
    modules: 0,
    minutes: 0.1,
  },
  {
    name: 'minio',
    title: 'kho tệp MinIO',
    pinnedIn: 'minio',
    version: 'v0.0.0-20260212201848-7aac2a2c5b7c',
    package: 'github.com/minio/minio',
    packages: 1045,
    modules: 219,
    minutes: 3,
  },
];

/** The oldest Go that can build them all; taken as a module when the machine has none, or an older one. */
export const GO_VERSION = '1.26.8';
export const TOOLCHAIN_MODULE = 'golang.org/toolchain';

/** SHA-256 of the module's zip file, by platform (Go's names). */
export const TOOLCHAIN_SHA256: Readonly<Record<string, string>> = {
  'linux-amd64': '30c2b1bf7dcc88d3eb0a1364e47ddd9128edb3110a30e8a0ef61cd5856b31de7',
  'linux-arm64': '02b36b6787b3ac767668f630e2998df45a3b1f9ffee08d1bf3ef6487cd658d99',
  'darwin-amd64': 'fe99a2009e5bb51e06d7784f1a486478673512041c2671157bd382806e2aedcf',
  'darwin-arm64': '0aad5fb52b88498885290178adc0bcfe429bc63012621af9f83282eb640bd9c7',
};
