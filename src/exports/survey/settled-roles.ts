import type { FileRole, FileSurvey } from './file-survey.js';

/** Of several roles that a file may have at once those that have rows; without rows in any, all of them. */
export function settledRoles(
  roles: readonly FileRole[],
  alternatives: readonly FileRole[],
): Pick<FileSurvey, 'roles' | 'alternatives'> {
  const filled = roles.filter(({ rows }) => rows > 0);
  if (filled.length === 0) return { roles, alternatives };
  return { roles: filled, alternatives: [...roles.filter(({ rows }) => rows === 0), ...alternatives] };
}
