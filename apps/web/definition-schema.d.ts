declare module 'virtual:definition-schema' {
  export const definitionSchema: import('../../libs/contracts/definition-schema.js').SchemaNode;
}
