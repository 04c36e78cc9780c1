const EXPRESSION = /\$\{\{[^}]*\}\}/g;

/** The shell commands of a job: what GitHub calls `run`, GitLab `script`, and Kubernetes `command` with `sh -c`. */
export function commandsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    if (key === 'run' && typeof child === 'string') return [child.replace(EXPRESSION, '1')];
    if (key === 'script' && Array.isArray(child)) return child.map(String);
    if (key === 'command' && Array.isArray(child)) return [String(child.at(-1))];
    return commandsIn(child);
  });
}
