type Contracts = typeof import('../../libs/contracts/endpoints.js');

declare module 'virtual:endpoint-table' {
  export const routes: {
    readonly [Name in keyof Contracts['endpoints']]: { readonly method: string; readonly path: string };
  };
  export const streams: Contracts['streams'];
}
