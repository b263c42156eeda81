// Reads backup and task evidence of five Huawei Cloud services: CCE, CSS, DWS, CBR and DCS. Deployments can depend on it. It is read-only: it creates, changes and deletes nothing in the cloud.
package huaweicloudbackup
