/** An id of a resource, a project or a task, as part of a path. */
export const idForm = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;
export const idWords = "1 to 128 letters, digits, hyphens and underscores, beginning with a letter or digit";

/** A region id: a host name is built from it, so nothing that could leave the host's first labels is accepted. */
export const regionForm = /^[a-z0-9][a-z0-9-]{1,40}$/;
export const regionWords = "a region id: 2 to 41 lower-case letters, digits and hyphens, such as cn-north-4";
