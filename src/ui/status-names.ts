import type { WorkflowStatus } from '../document/workflow.ts';

export const statusNames: Readonly<Record<WorkflowStatus, string>> = {
  draft: 'Draft',
  'needs-documentation': 'Needs documentation',
  ready: 'Ready',
  'signed-off': 'Signed off',
  'in-audit': 'In audit',
  audited: 'Audited',
};
