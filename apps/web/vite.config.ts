import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { definitionSchemaData } from './definition-schema-plugin.js';
import { endpointTable } from './endpoint-table-plugin.js';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), endpointTable(), definitionSchemaData()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // pdf.js is large and loaded only with the first dossier
    chunkSizeWarningLimit: 700,
    // the content policy allows no data: scripts and fonts
    assetsInlineLimit: 0,
  },
  server: {
    host: '127.0.0.1',
    port: Number(process.env.WEB_PORT ?? 5173),
    // the folder `api` of this application is served by Vite itself
    proxy: { '^/api/(?!.*[.]tsx?([?]|$))': { target: process.env.API_ORIGIN ?? 'http://127.0.0.1:8080' } },
  },
});
