// Reads backup and task evidence of five Huawei Cloud services (CCE, CSS, DWS, CBR and DCS), so that a deployment can depend on it. Read-only: it creates, changes and deletes nothing in the cloud.
package huaweicloudbackup
