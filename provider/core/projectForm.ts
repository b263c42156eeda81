/** A project id, as part of a path. Same rule as for the ids of resources. */
export const projectForm = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;
