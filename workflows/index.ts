export { dossierWorkflow } from './dossier.workflow.js';
