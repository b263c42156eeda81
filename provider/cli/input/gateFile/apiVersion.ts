/** The version of the form of gate files; it changes when a file of today would mean something else. */
export const apiVersion = "hwbackup/v1";
