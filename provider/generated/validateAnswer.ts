// @ts-nocheck
// Generated from the wire shapes in provider/queries by `make generate`. Do not edit.

"use strict";
export const getClusterSnapshotTasksAnswer = validate10;
const schema11 = {"type":"object","properties":{"apiVersion":{},"kind":{},"metadata":{"type":["object","null"],"properties":{"uid":{},"creationTimestamp":{},"updateTimestamp":{},"continue":{},"remainingItemCount":{}}},"items":{"type":["array","null"],"items":{"type":"object","properties":{"kind":{},"apiVersion":{},"metadata":{"type":["object","null"],"properties":{"uid":{},"creationTimestamp":{},"updateTimestamp":{}}},"spec":{"type":["object","null"],"properties":{"items":{"type":["array","null"],"items":{"type":"object","properties":{"id":{},"type":{},"status":{},"creationTimestamp":{},"updateTimestamp":{},"message":{}}}}}},"status":{"type":["object","null"],"properties":{"phase":{},"progress":{},"completionTime":{}}}}}},"status":{"type":["object","null"],"properties":{"latestBackupTime":{}}}},"anyOf":[{"required":["items"],"properties":{"items":{"type":"array"}}},{"required":["kind"],"properties":{"kind":{"const":"List"},"items":{"type":"null"}}}]};

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.items === undefined) && (missing0 = "items")){
errors++;
}
else {
if(data.items !== undefined){
if(!(Array.isArray(data.items))){
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.kind === undefined) && (missing1 = "kind")){
errors++;
}
else {
if(data.kind !== undefined){
const _errs6 = errors;
if("List" !== data.kind){
errors++;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.items !== undefined){
const _errs7 = errors;
if(data.items !== null){
errors++;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
}
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.metadata !== undefined){
let data3 = data.metadata;
const _errs9 = errors;
if((!(data3 && typeof data3 == "object" && !Array.isArray(data3))) && (data3 !== null)){
return false;
}
var valid3 = _errs9 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.items !== undefined){
let data4 = data.items;
const _errs11 = errors;
if((!(Array.isArray(data4))) && (data4 !== null)){
return false;
}
if(errors === _errs11){
if(Array.isArray(data4)){
var valid4 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs13 = errors;
if(errors === _errs13){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.metadata !== undefined){
let data6 = data5.metadata;
const _errs15 = errors;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
return false;
}
var valid5 = _errs15 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.spec !== undefined){
let data7 = data5.spec;
const _errs17 = errors;
if((!(data7 && typeof data7 == "object" && !Array.isArray(data7))) && (data7 !== null)){
return false;
}
if(errors === _errs17){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.items !== undefined){
let data8 = data7.items;
const _errs19 = errors;
if((!(Array.isArray(data8))) && (data8 !== null)){
return false;
}
if(errors === _errs19){
if(Array.isArray(data8)){
var valid7 = true;
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
const _errs21 = errors;
if(errors === _errs21){
if(!(data9 && typeof data9 == "object" && !Array.isArray(data9))){
return false;
}
}
var valid7 = _errs21 === errors;
if(!valid7){
break;
}
}
}
}
}
}
}
var valid5 = _errs17 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.status !== undefined){
let data10 = data5.status;
const _errs23 = errors;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
return false;
}
var valid5 = _errs23 === errors;
}
else {
var valid5 = true;
}
}
}
}
else {
return false;
}
}
var valid4 = _errs13 === errors;
if(!valid4){
break;
}
}
}
}
var valid3 = _errs11 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.status !== undefined){
let data11 = data.status;
const _errs25 = errors;
if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)){
return false;
}
var valid3 = _errs25 === errors;
}
else {
var valid3 = true;
}
}
}
}
else {
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}

export const getCceClustersAnswer = validate11;
const schema12 = {"type":"object","properties":{"kind":{},"apiVersion":{},"items":{"type":["array","null"],"items":{"type":"object","properties":{"kind":{},"apiVersion":{},"metadata":{"type":["object","null"],"properties":{"uid":{},"name":{},"alias":{},"creationTimestamp":{},"updateTimestamp":{},"timezone":{},"labels":{"type":["object","null"]},"annotations":{"type":["object","null"]}}},"spec":{"type":["object","null"],"properties":{"category":{},"type":{},"flavor":{},"version":{},"platformVersion":{},"legacyVersion":{},"description":{},"billingMode":{},"az":{},"ipv6enable":{},"supportIstio":{},"enableAutopilot":{},"deletionProtection":{},"clusterTags":{"type":["array","null"],"items":{"type":"object","properties":{"key":{},"value":{}}}},"extendParam":{"type":["object","null"],"properties":{"enterpriseProjectId":{},"clusterAZ":{},"clusterExternalIP":{},"upgradefrom":{}}}}},"status":{"type":["object","null"],"properties":{"phase":{},"jobID":{},"reason":{},"message":{},"endpoints":{"type":["array","null"],"items":{"type":"object","properties":{"url":{},"type":{}}}},"isLocked":{},"lockScene":{},"lockSource":{},"lockSourceId":{}}}}}}},"anyOf":[{"required":["items"],"properties":{"items":{"type":"array"}}},{"required":["kind"],"properties":{"kind":{"enum":["Cluster","cluster","List"]},"items":{"type":"null"}}}]};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.items === undefined) && (missing0 = "items")){
errors++;
}
else {
if(data.items !== undefined){
if(!(Array.isArray(data.items))){
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.kind === undefined) && (missing1 = "kind")){
errors++;
}
else {
if(data.kind !== undefined){
let data1 = data.kind;
const _errs6 = errors;
if(!(((data1 === "Cluster") || (data1 === "cluster")) || (data1 === "List"))){
errors++;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.items !== undefined){
const _errs7 = errors;
if(data.items !== null){
errors++;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
}
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
errors++;
validate11.errors = vErrors;
return false;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data3 = data.items;
const _errs9 = errors;
if((!(Array.isArray(data3))) && (data3 !== null)){
return false;
}
if(errors === _errs9){
if(Array.isArray(data3)){
var valid4 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs11 = errors;
if(errors === _errs11){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.metadata !== undefined){
let data5 = data4.metadata;
const _errs13 = errors;
if((!(data5 && typeof data5 == "object" && !Array.isArray(data5))) && (data5 !== null)){
return false;
}
if(errors === _errs13){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.labels !== undefined){
let data6 = data5.labels;
const _errs15 = errors;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
return false;
}
var valid6 = _errs15 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data5.annotations !== undefined){
let data7 = data5.annotations;
const _errs17 = errors;
if((!(data7 && typeof data7 == "object" && !Array.isArray(data7))) && (data7 !== null)){
return false;
}
var valid6 = _errs17 === errors;
}
else {
var valid6 = true;
}
}
}
}
var valid5 = _errs13 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.spec !== undefined){
let data8 = data4.spec;
const _errs19 = errors;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (data8 !== null)){
return false;
}
if(errors === _errs19){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.clusterTags !== undefined){
let data9 = data8.clusterTags;
const _errs21 = errors;
if((!(Array.isArray(data9))) && (data9 !== null)){
return false;
}
if(errors === _errs21){
if(Array.isArray(data9)){
var valid8 = true;
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
const _errs23 = errors;
if(errors === _errs23){
if(!(data10 && typeof data10 == "object" && !Array.isArray(data10))){
return false;
}
}
var valid8 = _errs23 === errors;
if(!valid8){
break;
}
}
}
}
var valid7 = _errs21 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data8.extendParam !== undefined){
let data11 = data8.extendParam;
const _errs25 = errors;
if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)){
return false;
}
var valid7 = _errs25 === errors;
}
else {
var valid7 = true;
}
}
}
}
var valid5 = _errs19 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.status !== undefined){
let data12 = data4.status;
const _errs27 = errors;
if((!(data12 && typeof data12 == "object" && !Array.isArray(data12))) && (data12 !== null)){
return false;
}
if(errors === _errs27){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.endpoints !== undefined){
let data13 = data12.endpoints;
const _errs29 = errors;
if((!(Array.isArray(data13))) && (data13 !== null)){
return false;
}
if(errors === _errs29){
if(Array.isArray(data13)){
var valid10 = true;
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
const _errs31 = errors;
if(errors === _errs31){
if(!(data14 && typeof data14 == "object" && !Array.isArray(data14))){
return false;
}
}
var valid10 = _errs31 === errors;
if(!valid10){
break;
}
}
}
}
}
}
}
var valid5 = _errs27 === errors;
}
else {
var valid5 = true;
}
}
}
}
else {
return false;
}
}
var valid4 = _errs11 === errors;
if(!valid4){
break;
}
}
}
}
}
}
else {
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

export const getLogBackupRecordsAnswer = validate12;
const schema13 = {"type":"object","properties":{"clusterLogRecord":{"type":["array","null"],"items":{"type":"object","properties":{"id":{},"clusterId":{},"createAt":{},"logPath":{},"status":{},"finishedAt":{},"jobTypes":{},"failedMsg":{},"jobId":{}}}},"totalSize":{}},"anyOf":[{"required":["clusterLogRecord"],"properties":{"clusterLogRecord":{"type":"array"}}},{"required":["totalSize"],"properties":{"clusterLogRecord":{"type":"null"},"totalSize":{"const":0}}}]};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.clusterLogRecord === undefined) && (missing0 = "clusterLogRecord")){
errors++;
}
else {
if(data.clusterLogRecord !== undefined){
if(!(Array.isArray(data.clusterLogRecord))){
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.totalSize === undefined) && (missing1 = "totalSize")){
errors++;
}
else {
if(data.clusterLogRecord !== undefined){
const _errs6 = errors;
if(data.clusterLogRecord !== null){
errors++;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.totalSize !== undefined){
const _errs8 = errors;
if(0 !== data.totalSize){
errors++;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
}
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
errors++;
validate12.errors = vErrors;
return false;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.clusterLogRecord !== undefined){
let data3 = data.clusterLogRecord;
const _errs9 = errors;
if((!(Array.isArray(data3))) && (data3 !== null)){
return false;
}
if(errors === _errs9){
if(Array.isArray(data3)){
var valid4 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs11 = errors;
if(errors === _errs11){
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
return false;
}
}
var valid4 = _errs11 === errors;
if(!valid4){
break;
}
}
}
}
}
}
else {
return false;
}
}
validate12.errors = vErrors;
return errors === 0;
}

export const getCssSnapshotsAnswer = validate13;
const schema14 = {"type":"object","properties":{"backups":{"allOf":[{"type":["array","null"],"items":{"type":"object","properties":{"id":{},"name":{},"description":{},"clusterId":{},"clusterName":{},"status":{},"startTime":{},"endTime":{},"created":{},"updated":{},"backupMethod":{},"backupType":{},"backupFrequency":{},"backupExpectedStartTime":{},"backupKeepDay":{},"backupPeriod":{},"indices":{},"totalShards":{},"failedShards":{},"restoreStatus":{},"bucketName":{},"datastore":{"type":["object","null"],"properties":{"type":{},"version":{}}},"version":{}}}},{"type":"array"}]}},"required":["backups"]};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.backups === undefined) && (missing0 = "backups")){
return false;
}
else {
if(data.backups !== undefined){
let data0 = data.backups;
const _errs2 = errors;
if((!(Array.isArray(data0))) && (data0 !== null)){
return false;
}
if(errors === _errs2){
if(Array.isArray(data0)){
var valid2 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.datastore !== undefined){
let data2 = data1.datastore;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (data2 !== null)){
return false;
}
}
}
else {
return false;
}
}
var valid2 = _errs4 === errors;
if(!valid2){
break;
}
}
}
}
var valid1 = _errs2 === errors;
if(valid1){
const _errs8 = errors;
if(!(Array.isArray(data0))){
return false;
}
var valid1 = _errs8 === errors;
}
}
}
}
else {
return false;
}
}
validate13.errors = vErrors;
return errors === 0;
}

export const getCssClustersAnswer = validate14;
const schema15 = {"type":"object","properties":{"totalSize":{},"clusters":{"type":["array","null"],"items":{"type":"object","properties":{"id":{},"name":{},"desc":{},"status":{},"actions":{"items":{}},"actionProgress":{},"created":{},"updated":{},"datastore":{"type":["object","null"],"properties":{"type":{},"version":{},"supportSecuritymode":{},"subVersion":{},"isEosCluster":{}}},"backupAvailable":{},"snapshotPolicy":{"type":["object","null"],"properties":{"backupEnable":{},"bakPeriod":{},"bakFrequency":{},"bakKeepDay":{}}},"instances":{"type":["array","null"],"items":{"type":"object","properties":{"id":{},"name":{},"type":{},"status":{},"specCode":{},"azCode":{},"ip":{},"volume":{"type":["object","null"],"properties":{"type":{},"size":{}}},"resourceId":{},"subnetId":{}}}},"tags":{"type":["array","null"],"items":{"type":"object","properties":{"key":{},"value":{}}}},"enterprise_project_id":{},"enterpriseProjectId":{},"failedReason":{"type":["object","null"],"properties":{"errorCode":{},"errorMsg":{}}},"period":{},"endpoint":{},"ipv6Endpoint":{},"vpcId":{},"subnetId":{},"currentSubnetIds":{},"securityGroupId":{},"httpsEnable":{},"authorityEnable":{},"diskEncrypted":{},"cmkId":{},"publicIp":{},"bandwidthSize":{},"bandwidthResourceId":{},"elbWhiteList":{"type":["object","null"],"properties":{"enableWhiteList":{},"whiteList":{}}},"publicKibanaResp":{"type":["object","null"],"properties":{"eipSize":{},"elbWhiteListResp":{"type":["object","null"],"properties":{"enableWhiteList":{},"whiteList":{}}},"publicKibanaIp":{},"bandwidthResourceId":{}}}}}}},"anyOf":[{"required":["clusters"],"properties":{"clusters":{"type":"array"}}},{"required":["totalSize"],"properties":{"clusters":{"type":"null"},"totalSize":{"const":0}}}]};

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.clusters === undefined) && (missing0 = "clusters")){
errors++;
}
else {
if(data.clusters !== undefined){
if(!(Array.isArray(data.clusters))){
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.totalSize === undefined) && (missing1 = "totalSize")){
errors++;
}
else {
if(data.clusters !== undefined){
const _errs6 = errors;
if(data.clusters !== null){
errors++;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.totalSize !== undefined){
const _errs8 = errors;
if(0 !== data.totalSize){
errors++;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
}
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
errors++;
validate14.errors = vErrors;
return false;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.clusters !== undefined){
let data3 = data.clusters;
const _errs9 = errors;
if((!(Array.isArray(data3))) && (data3 !== null)){
return false;
}
if(errors === _errs9){
if(Array.isArray(data3)){
var valid4 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs11 = errors;
if(errors === _errs11){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.actions !== undefined){
const _errs13 = errors;
var valid5 = _errs13 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.datastore !== undefined){
let data6 = data4.datastore;
const _errs14 = errors;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
return false;
}
var valid5 = _errs14 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.snapshotPolicy !== undefined){
let data7 = data4.snapshotPolicy;
const _errs16 = errors;
if((!(data7 && typeof data7 == "object" && !Array.isArray(data7))) && (data7 !== null)){
return false;
}
var valid5 = _errs16 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.instances !== undefined){
let data8 = data4.instances;
const _errs18 = errors;
if((!(Array.isArray(data8))) && (data8 !== null)){
return false;
}
if(errors === _errs18){
if(Array.isArray(data8)){
var valid6 = true;
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
const _errs20 = errors;
if(errors === _errs20){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.volume !== undefined){
let data10 = data9.volume;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
return false;
}
}
}
else {
return false;
}
}
var valid6 = _errs20 === errors;
if(!valid6){
break;
}
}
}
}
var valid5 = _errs18 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.tags !== undefined){
let data11 = data4.tags;
const _errs24 = errors;
if((!(Array.isArray(data11))) && (data11 !== null)){
return false;
}
if(errors === _errs24){
if(Array.isArray(data11)){
var valid8 = true;
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
const _errs26 = errors;
if(errors === _errs26){
if(!(data12 && typeof data12 == "object" && !Array.isArray(data12))){
return false;
}
}
var valid8 = _errs26 === errors;
if(!valid8){
break;
}
}
}
}
var valid5 = _errs24 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.failedReason !== undefined){
let data13 = data4.failedReason;
const _errs28 = errors;
if((!(data13 && typeof data13 == "object" && !Array.isArray(data13))) && (data13 !== null)){
return false;
}
var valid5 = _errs28 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.elbWhiteList !== undefined){
let data14 = data4.elbWhiteList;
const _errs30 = errors;
if((!(data14 && typeof data14 == "object" && !Array.isArray(data14))) && (data14 !== null)){
return false;
}
var valid5 = _errs30 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.publicKibanaResp !== undefined){
let data15 = data4.publicKibanaResp;
const _errs32 = errors;
if((!(data15 && typeof data15 == "object" && !Array.isArray(data15))) && (data15 !== null)){
return false;
}
if(errors === _errs32){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.elbWhiteListResp !== undefined){
let data16 = data15.elbWhiteListResp;
if((!(data16 && typeof data16 == "object" && !Array.isArray(data16))) && (data16 !== null)){
return false;
}
}
}
}
var valid5 = _errs32 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
}
}
}
else {
return false;
}
}
var valid4 = _errs11 === errors;
if(!valid4){
break;
}
}
}
}
}
}
else {
return false;
}
}
validate14.errors = vErrors;
return errors === 0;
}

export const getClusterActionAnswer = validate15;
const schema16 = {"type":"object","properties":{"id":{},"action_name":{},"status":{},"cluster_name":{},"submit_time":{},"items":{"type":["array","null"],"items":{"type":"object","properties":{"item_name":{},"sub_items":{"type":["array","null"],"items":{"type":"object","properties":{"status":{},"detail":{},"sub_item_name":{},"begin_time":{},"end_time":{},"estimated_time":{}}}}}}}},"anyOf":[{"maxProperties":0},{"required":["id"]},{"required":["action_name"]},{"required":["status"]},{"required":["cluster_name"]},{"required":["submit_time"]},{"required":["items"]}]};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 0){
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.id === undefined) && (missing0 = "id")){
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.action_name === undefined) && (missing1 = "action_name")){
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.status === undefined) && (missing2 = "status")){
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.cluster_name === undefined) && (missing3 = "cluster_name")){
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.submit_time === undefined) && (missing4 = "submit_time")){
errors++;
}
}
var _valid0 = _errs7 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.items === undefined) && (missing5 = "items")){
errors++;
}
}
var _valid0 = _errs8 === errors;
valid0 = valid0 || _valid0;
}
}
}
}
}
}
if(!valid0){
errors++;
validate15.errors = vErrors;
return false;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.items !== undefined){
let data0 = data.items;
const _errs9 = errors;
if((!(Array.isArray(data0))) && (data0 !== null)){
return false;
}
if(errors === _errs9){
if(Array.isArray(data0)){
var valid2 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs11 = errors;
if(errors === _errs11){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.sub_items !== undefined){
let data2 = data1.sub_items;
const _errs13 = errors;
if((!(Array.isArray(data2))) && (data2 !== null)){
return false;
}
if(errors === _errs13){
if(Array.isArray(data2)){
var valid4 = true;
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
const _errs15 = errors;
if(errors === _errs15){
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
return false;
}
}
var valid4 = _errs15 === errors;
if(!valid4){
break;
}
}
}
}
}
}
else {
return false;
}
}
var valid2 = _errs11 === errors;
if(!valid2){
break;
}
}
}
}
}
}
else {
return false;
}
}
validate15.errors = vErrors;
return errors === 0;
}

export const getDwsSnapshotsAnswer = validate16;
const schema17 = {"type":"object","properties":{"count":{"allOf":[{},{"anyOf":[{"type":"integer"},{"type":"string","pattern":"^\\d{1,15}$"}]}]},"project_id":{},"cluster_id":{},"snapshots":{"type":["array","null"],"items":{"type":"object","properties":{"id":{},"name":{},"description":{},"started":{},"finished":{},"updated":{},"size":{},"status":{},"type":{},"cluster_id":{},"cluster_name":{},"datastore":{"type":["object","null"],"properties":{"type":{},"version":{}}},"bak_expected_start_time":{},"bak_keep_day":{},"bak_period":{},"db_user":{},"progress":{},"backup_key":{},"prior_backup_key":{},"base_backup_key":{},"backup_device":{},"total_backup_size":{},"base_backup_name":{},"support_inplace_restore":{},"fine_grained_backup":{},"backup_level":{},"fine_grained_backup_detail":{"type":["object","null"],"properties":{"database":{},"schema_list":{"type":["array","null"],"items":{}},"table_list":{"type":["array","null"],"items":{}}}},"guest_agent_version":{},"cluster_status":{},"cluster_task_status":{}}}}},"required":["count"],"anyOf":[{"required":["snapshots"],"properties":{"snapshots":{"type":"array"}}},{"properties":{"snapshots":{"type":"null"},"count":{"enum":[0,"0"]}}}]};
const pattern0 = new RegExp("^\\d{1,15}$", "u");

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.snapshots === undefined) && (missing0 = "snapshots")){
errors++;
}
else {
if(data.snapshots !== undefined){
if(!(Array.isArray(data.snapshots))){
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.snapshots !== undefined){
const _errs6 = errors;
if(data.snapshots !== null){
errors++;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.count !== undefined){
let data2 = data.count;
const _errs8 = errors;
if(!((data2 === 0) || (data2 === "0"))){
errors++;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
errors++;
validate16.errors = vErrors;
return false;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.count === undefined) && (missing1 = "count")){
return false;
}
else {
if(data.count !== undefined){
let data3 = data.count;
const _errs9 = errors;
const _errs11 = errors;
let valid5 = false;
const _errs12 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
errors++;
}
var _valid1 = _errs12 === errors;
valid5 = valid5 || _valid1;
if(!valid5){
const _errs14 = errors;
if(errors === _errs14){
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
errors++;
}
}
else {
errors++;
}
}
var _valid1 = _errs14 === errors;
valid5 = valid5 || _valid1;
}
if(!valid5){
errors++;
validate16.errors = vErrors;
return false;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs9 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.snapshots !== undefined){
let data4 = data.snapshots;
const _errs16 = errors;
if((!(Array.isArray(data4))) && (data4 !== null)){
return false;
}
if(errors === _errs16){
if(Array.isArray(data4)){
var valid6 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs18 = errors;
if(errors === _errs18){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.datastore !== undefined){
let data6 = data5.datastore;
const _errs20 = errors;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
return false;
}
var valid7 = _errs20 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data5.fine_grained_backup_detail !== undefined){
let data7 = data5.fine_grained_backup_detail;
const _errs22 = errors;
if((!(data7 && typeof data7 == "object" && !Array.isArray(data7))) && (data7 !== null)){
return false;
}
if(errors === _errs22){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.schema_list !== undefined){
let data8 = data7.schema_list;
const _errs24 = errors;
if((!(Array.isArray(data8))) && (data8 !== null)){
return false;
}
var valid8 = _errs24 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data7.table_list !== undefined){
let data9 = data7.table_list;
const _errs26 = errors;
if((!(Array.isArray(data9))) && (data9 !== null)){
return false;
}
var valid8 = _errs26 === errors;
}
else {
var valid8 = true;
}
}
}
}
var valid7 = _errs22 === errors;
}
else {
var valid7 = true;
}
}
}
else {
return false;
}
}
var valid6 = _errs18 === errors;
if(!valid6){
break;
}
}
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
}
}
}
else {
return false;
}
}
validate16.errors = vErrors;
return errors === 0;
}

export const getDwsClustersAnswer = validate17;
const schema18 = {"type":"object","properties":{"count":{},"clusters":{"type":["array","null"],"items":{"type":"object","properties":{"id":{},"name":{},"status":{},"sub_status":{},"task_status":{},"action_progress":{},"version":{},"created":{},"updated":{},"port":{},"endpoints":{"type":["array","null"],"items":{"type":"object","properties":{"connect_info":{},"jdbc_url":{}}}},"nodes":{"type":["array","null"],"items":{"type":"object","properties":{"id":{},"status":{},"name":{}}}},"tags":{"type":["array","null"],"items":{"type":"object","properties":{"key":{},"value":{}}}},"user_name":{},"number_of_node":{},"recent_event":{},"availability_zone":{},"enterprise_project_id":{},"node_type":{},"vpc_id":{},"subnet_id":{},"security_group_id":{},"public_ip":{"type":["object","null"],"properties":{"public_bind_type":{},"eip_id":{},"ip_type":{},"eip_address":{},"band_width":{},"status":{},"error_message":{}}},"public_endpoints":{"type":["array","null"],"items":{"type":"object","properties":{"public_connect_info":{},"jdbc_url":{}}}},"failed_reasons":{"type":["object","null"],"properties":{"error_code":{},"error_msg":{}}}}}}},"anyOf":[{"required":["clusters"],"properties":{"clusters":{"type":"array"}}},{"required":["count"],"properties":{"clusters":{"type":"null"},"count":{"enum":[0,"0"]}}}]};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.clusters === undefined) && (missing0 = "clusters")){
errors++;
}
else {
if(data.clusters !== undefined){
if(!(Array.isArray(data.clusters))){
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.count === undefined) && (missing1 = "count")){
errors++;
}
else {
if(data.clusters !== undefined){
const _errs6 = errors;
if(data.clusters !== null){
errors++;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.count !== undefined){
let data2 = data.count;
const _errs8 = errors;
if(!((data2 === 0) || (data2 === "0"))){
errors++;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
}
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
errors++;
validate17.errors = vErrors;
return false;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.clusters !== undefined){
let data3 = data.clusters;
const _errs9 = errors;
if((!(Array.isArray(data3))) && (data3 !== null)){
return false;
}
if(errors === _errs9){
if(Array.isArray(data3)){
var valid4 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs11 = errors;
if(errors === _errs11){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.endpoints !== undefined){
let data5 = data4.endpoints;
const _errs13 = errors;
if((!(Array.isArray(data5))) && (data5 !== null)){
return false;
}
if(errors === _errs13){
if(Array.isArray(data5)){
var valid6 = true;
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
const _errs15 = errors;
if(errors === _errs15){
if(!(data6 && typeof data6 == "object" && !Array.isArray(data6))){
return false;
}
}
var valid6 = _errs15 === errors;
if(!valid6){
break;
}
}
}
}
var valid5 = _errs13 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.nodes !== undefined){
let data7 = data4.nodes;
const _errs17 = errors;
if((!(Array.isArray(data7))) && (data7 !== null)){
return false;
}
if(errors === _errs17){
if(Array.isArray(data7)){
var valid7 = true;
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
const _errs19 = errors;
if(errors === _errs19){
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
return false;
}
}
var valid7 = _errs19 === errors;
if(!valid7){
break;
}
}
}
}
var valid5 = _errs17 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.tags !== undefined){
let data9 = data4.tags;
const _errs21 = errors;
if((!(Array.isArray(data9))) && (data9 !== null)){
return false;
}
if(errors === _errs21){
if(Array.isArray(data9)){
var valid8 = true;
const len3 = data9.length;
for(let i3=0; i3<len3; i3++){
let data10 = data9[i3];
const _errs23 = errors;
if(errors === _errs23){
if(!(data10 && typeof data10 == "object" && !Array.isArray(data10))){
return false;
}
}
var valid8 = _errs23 === errors;
if(!valid8){
break;
}
}
}
}
var valid5 = _errs21 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.public_ip !== undefined){
let data11 = data4.public_ip;
const _errs25 = errors;
if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)){
return false;
}
var valid5 = _errs25 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.public_endpoints !== undefined){
let data12 = data4.public_endpoints;
const _errs27 = errors;
if((!(Array.isArray(data12))) && (data12 !== null)){
return false;
}
if(errors === _errs27){
if(Array.isArray(data12)){
var valid9 = true;
const len4 = data12.length;
for(let i4=0; i4<len4; i4++){
let data13 = data12[i4];
const _errs29 = errors;
if(errors === _errs29){
if(!(data13 && typeof data13 == "object" && !Array.isArray(data13))){
return false;
}
}
var valid9 = _errs29 === errors;
if(!valid9){
break;
}
}
}
}
var valid5 = _errs27 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.failed_reasons !== undefined){
let data14 = data4.failed_reasons;
const _errs31 = errors;
if((!(data14 && typeof data14 == "object" && !Array.isArray(data14))) && (data14 !== null)){
return false;
}
var valid5 = _errs31 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
}
else {
return false;
}
}
var valid4 = _errs11 === errors;
if(!valid4){
break;
}
}
}
}
}
}
else {
return false;
}
}
validate17.errors = vErrors;
return errors === 0;
}

export const getOperationLogAnswer = validate18;
const schema19 = {"type":"object","properties":{"operation_log":{"allOf":[{"type":["object","null"],"properties":{"checkpoint_id":{},"created_at":{},"ended_at":{},"error_info":{"type":["object","null"],"properties":{"code":{},"message":{}}},"extra_info":{"type":["object","null"],"properties":{"backup":{"type":["object","null"],"properties":{"app_consistency_error_code":{},"app_consistency_error_message":{},"app_consistency_status":{},"backup_id":{},"backup_name":{},"incremental":{}}},"common":{"type":["object","null"],"properties":{"progress":{},"request_id":{},"task_id":{}}},"delete":{"type":["object","null"],"properties":{"backup_id":{},"backup_name":{}}},"sync":{"type":["object","null"],"properties":{"sync_backup_num":{},"delete_backup_num":{},"err_sync_backup_num":{}}},"remove_resources":{"type":["object","null"],"properties":{"fail_count":{},"total_count":{},"resources":{"type":["array","null"],"items":{"type":"object","properties":{"extra_info":{"type":["object","null"],"properties":{"exclude_volumes":{"type":["array","null"],"items":{}}}},"id":{},"name":{},"type":{}}}}}},"replication":{"type":["object","null"],"properties":{"destination_backup_id":{},"destination_checkpoint_id":{},"destination_project_id":{},"destination_region":{},"source_backup_id":{},"source_checkpoint_id":{},"source_project_id":{},"source_region":{},"source_backup_name":{},"destination_backup_name":{}}},"resource":{"type":["object","null"],"properties":{"extra_info":{"type":["object","null"],"properties":{"exclude_volumes":{"type":["array","null"],"items":{}}}},"id":{},"name":{},"type":{}}},"restore":{"type":["object","null"],"properties":{"backup_id":{},"backup_name":{},"target_resource_id":{},"target_resource_name":{}}},"vault_delete":{"type":["object","null"],"properties":{"fail_count":{},"total_count":{}}},"update_expiration_time":{"type":["object","null"],"properties":{"affected_backups_count":{},"expiration_day":{}}}}},"id":{},"operation_type":{},"policy_id":{},"project_id":{},"provider_id":{},"started_at":{},"status":{},"updated_at":{},"vault_id":{},"vault_name":{}}},{"type":"object","required":["id","status"],"properties":{"id":{"type":"string"},"status":{"type":"string"}}}]}},"required":["operation_log"]};

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.operation_log === undefined) && (missing0 = "operation_log")){
return false;
}
else {
if(data.operation_log !== undefined){
let data0 = data.operation_log;
const _errs2 = errors;
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
return false;
}
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.error_info !== undefined){
let data1 = data0.error_info;
const _errs4 = errors;
if((!(data1 && typeof data1 == "object" && !Array.isArray(data1))) && (data1 !== null)){
return false;
}
var valid2 = _errs4 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.extra_info !== undefined){
let data2 = data0.extra_info;
const _errs6 = errors;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (data2 !== null)){
return false;
}
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.backup !== undefined){
let data3 = data2.backup;
const _errs8 = errors;
if((!(data3 && typeof data3 == "object" && !Array.isArray(data3))) && (data3 !== null)){
return false;
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.common !== undefined){
let data4 = data2.common;
const _errs10 = errors;
if((!(data4 && typeof data4 == "object" && !Array.isArray(data4))) && (data4 !== null)){
return false;
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.delete !== undefined){
let data5 = data2.delete;
const _errs12 = errors;
if((!(data5 && typeof data5 == "object" && !Array.isArray(data5))) && (data5 !== null)){
return false;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.sync !== undefined){
let data6 = data2.sync;
const _errs14 = errors;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
return false;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.remove_resources !== undefined){
let data7 = data2.remove_resources;
const _errs16 = errors;
if((!(data7 && typeof data7 == "object" && !Array.isArray(data7))) && (data7 !== null)){
return false;
}
if(errors === _errs16){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.resources !== undefined){
let data8 = data7.resources;
const _errs18 = errors;
if((!(Array.isArray(data8))) && (data8 !== null)){
return false;
}
if(errors === _errs18){
if(Array.isArray(data8)){
var valid5 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
const _errs20 = errors;
if(errors === _errs20){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.extra_info !== undefined){
let data10 = data9.extra_info;
const _errs22 = errors;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
return false;
}
if(errors === _errs22){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.exclude_volumes !== undefined){
let data11 = data10.exclude_volumes;
if((!(Array.isArray(data11))) && (data11 !== null)){
return false;
}
}
}
}
}
}
else {
return false;
}
}
var valid5 = _errs20 === errors;
if(!valid5){
break;
}
}
}
}
}
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.replication !== undefined){
let data12 = data2.replication;
const _errs26 = errors;
if((!(data12 && typeof data12 == "object" && !Array.isArray(data12))) && (data12 !== null)){
return false;
}
var valid3 = _errs26 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.resource !== undefined){
let data13 = data2.resource;
const _errs28 = errors;
if((!(data13 && typeof data13 == "object" && !Array.isArray(data13))) && (data13 !== null)){
return false;
}
if(errors === _errs28){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.extra_info !== undefined){
let data14 = data13.extra_info;
const _errs30 = errors;
if((!(data14 && typeof data14 == "object" && !Array.isArray(data14))) && (data14 !== null)){
return false;
}
if(errors === _errs30){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.exclude_volumes !== undefined){
let data15 = data14.exclude_volumes;
if((!(Array.isArray(data15))) && (data15 !== null)){
return false;
}
}
}
}
}
}
}
var valid3 = _errs28 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.restore !== undefined){
let data16 = data2.restore;
const _errs34 = errors;
if((!(data16 && typeof data16 == "object" && !Array.isArray(data16))) && (data16 !== null)){
return false;
}
var valid3 = _errs34 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.vault_delete !== undefined){
let data17 = data2.vault_delete;
const _errs36 = errors;
if((!(data17 && typeof data17 == "object" && !Array.isArray(data17))) && (data17 !== null)){
return false;
}
var valid3 = _errs36 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.update_expiration_time !== undefined){
let data18 = data2.update_expiration_time;
const _errs38 = errors;
if((!(data18 && typeof data18 == "object" && !Array.isArray(data18))) && (data18 !== null)){
return false;
}
var valid3 = _errs38 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
}
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
}
}
}
var valid1 = _errs2 === errors;
if(valid1){
const _errs40 = errors;
if(errors === _errs40){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((data0.id === undefined) && (missing1 = "id")) || ((data0.status === undefined) && (missing1 = "status"))){
return false;
}
else {
if(data0.id !== undefined){
const _errs42 = errors;
if(typeof data0.id !== "string"){
return false;
}
var valid10 = _errs42 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data0.status !== undefined){
const _errs44 = errors;
if(typeof data0.status !== "string"){
return false;
}
var valid10 = _errs44 === errors;
}
else {
var valid10 = true;
}
}
}
}
else {
return false;
}
}
var valid1 = _errs40 === errors;
}
}
}
}
else {
return false;
}
}
validate18.errors = vErrors;
return errors === 0;
}

export const getOperationLogsAnswer = validate19;
const schema20 = {"type":"object","properties":{"count":{},"operation_logs":{"allOf":[{"type":["array","null"],"items":{"type":"object","properties":{"checkpoint_id":{},"created_at":{},"ended_at":{},"error_info":{"type":["object","null"],"properties":{"code":{},"message":{}}},"extra_info":{"type":["object","null"],"properties":{"backup":{"type":["object","null"],"properties":{"app_consistency_error_code":{},"app_consistency_error_message":{},"app_consistency_status":{},"backup_id":{},"backup_name":{},"incremental":{}}},"common":{"type":["object","null"],"properties":{"progress":{},"request_id":{},"task_id":{}}},"delete":{"type":["object","null"],"properties":{"backup_id":{},"backup_name":{}}},"sync":{"type":["object","null"],"properties":{"sync_backup_num":{},"delete_backup_num":{},"err_sync_backup_num":{}}},"remove_resources":{"type":["object","null"],"properties":{"fail_count":{},"total_count":{},"resources":{"type":["array","null"],"items":{"type":"object","properties":{"extra_info":{"type":["object","null"],"properties":{"exclude_volumes":{"type":["array","null"],"items":{}}}},"id":{},"name":{},"type":{}}}}}},"replication":{"type":["object","null"],"properties":{"destination_backup_id":{},"destination_checkpoint_id":{},"destination_project_id":{},"destination_region":{},"source_backup_id":{},"source_checkpoint_id":{},"source_project_id":{},"source_region":{},"source_backup_name":{},"destination_backup_name":{}}},"resource":{"type":["object","null"],"properties":{"extra_info":{"type":["object","null"],"properties":{"exclude_volumes":{"type":["array","null"],"items":{}}}},"id":{},"name":{},"type":{}}},"restore":{"type":["object","null"],"properties":{"backup_id":{},"backup_name":{},"target_resource_id":{},"target_resource_name":{}}},"vault_delete":{"type":["object","null"],"properties":{"fail_count":{},"total_count":{}}},"update_expiration_time":{"type":["object","null"],"properties":{"affected_backups_count":{},"expiration_day":{}}}}},"id":{},"operation_type":{},"policy_id":{},"project_id":{},"provider_id":{},"started_at":{},"status":{},"updated_at":{},"vault_id":{},"vault_name":{}}}},{"type":"array"}]}},"required":["operation_logs"]};

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.operation_logs === undefined) && (missing0 = "operation_logs")){
return false;
}
else {
if(data.operation_logs !== undefined){
let data0 = data.operation_logs;
const _errs2 = errors;
if((!(Array.isArray(data0))) && (data0 !== null)){
return false;
}
if(errors === _errs2){
if(Array.isArray(data0)){
var valid2 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.error_info !== undefined){
let data2 = data1.error_info;
const _errs6 = errors;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (data2 !== null)){
return false;
}
var valid3 = _errs6 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.extra_info !== undefined){
let data3 = data1.extra_info;
const _errs8 = errors;
if((!(data3 && typeof data3 == "object" && !Array.isArray(data3))) && (data3 !== null)){
return false;
}
if(errors === _errs8){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.backup !== undefined){
let data4 = data3.backup;
const _errs10 = errors;
if((!(data4 && typeof data4 == "object" && !Array.isArray(data4))) && (data4 !== null)){
return false;
}
var valid4 = _errs10 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.common !== undefined){
let data5 = data3.common;
const _errs12 = errors;
if((!(data5 && typeof data5 == "object" && !Array.isArray(data5))) && (data5 !== null)){
return false;
}
var valid4 = _errs12 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.delete !== undefined){
let data6 = data3.delete;
const _errs14 = errors;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
return false;
}
var valid4 = _errs14 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.sync !== undefined){
let data7 = data3.sync;
const _errs16 = errors;
if((!(data7 && typeof data7 == "object" && !Array.isArray(data7))) && (data7 !== null)){
return false;
}
var valid4 = _errs16 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.remove_resources !== undefined){
let data8 = data3.remove_resources;
const _errs18 = errors;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (data8 !== null)){
return false;
}
if(errors === _errs18){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.resources !== undefined){
let data9 = data8.resources;
const _errs20 = errors;
if((!(Array.isArray(data9))) && (data9 !== null)){
return false;
}
if(errors === _errs20){
if(Array.isArray(data9)){
var valid6 = true;
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
const _errs22 = errors;
if(errors === _errs22){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.extra_info !== undefined){
let data11 = data10.extra_info;
const _errs24 = errors;
if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)){
return false;
}
if(errors === _errs24){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.exclude_volumes !== undefined){
let data12 = data11.exclude_volumes;
if((!(Array.isArray(data12))) && (data12 !== null)){
return false;
}
}
}
}
}
}
else {
return false;
}
}
var valid6 = _errs22 === errors;
if(!valid6){
break;
}
}
}
}
}
}
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.replication !== undefined){
let data13 = data3.replication;
const _errs28 = errors;
if((!(data13 && typeof data13 == "object" && !Array.isArray(data13))) && (data13 !== null)){
return false;
}
var valid4 = _errs28 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.resource !== undefined){
let data14 = data3.resource;
const _errs30 = errors;
if((!(data14 && typeof data14 == "object" && !Array.isArray(data14))) && (data14 !== null)){
return false;
}
if(errors === _errs30){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.extra_info !== undefined){
let data15 = data14.extra_info;
const _errs32 = errors;
if((!(data15 && typeof data15 == "object" && !Array.isArray(data15))) && (data15 !== null)){
return false;
}
if(errors === _errs32){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.exclude_volumes !== undefined){
let data16 = data15.exclude_volumes;
if((!(Array.isArray(data16))) && (data16 !== null)){
return false;
}
}
}
}
}
}
}
var valid4 = _errs30 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.restore !== undefined){
let data17 = data3.restore;
const _errs36 = errors;
if((!(data17 && typeof data17 == "object" && !Array.isArray(data17))) && (data17 !== null)){
return false;
}
var valid4 = _errs36 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.vault_delete !== undefined){
let data18 = data3.vault_delete;
const _errs38 = errors;
if((!(data18 && typeof data18 == "object" && !Array.isArray(data18))) && (data18 !== null)){
return false;
}
var valid4 = _errs38 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.update_expiration_time !== undefined){
let data19 = data3.update_expiration_time;
const _errs40 = errors;
if((!(data19 && typeof data19 == "object" && !Array.isArray(data19))) && (data19 !== null)){
return false;
}
var valid4 = _errs40 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
}
}
}
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
}
}
else {
return false;
}
}
var valid2 = _errs4 === errors;
if(!valid2){
break;
}
}
}
}
var valid1 = _errs2 === errors;
if(valid1){
const _errs42 = errors;
if(!(Array.isArray(data0))){
return false;
}
var valid1 = _errs42 === errors;
}
}
}
}
else {
return false;
}
}
validate19.errors = vErrors;
return errors === 0;
}

export const getBackupsAnswer = validate20;
const schema21 = {"type":"object","properties":{"count":{},"backups":{"allOf":[{"type":["array","null"],"items":{"type":"object","properties":{"id":{},"checkpoint_id":{},"name":{},"description":{},"project_id":{},"provider_id":{},"vault_id":{},"resource_id":{},"resource_name":{},"resource_type":{},"resource_az":{},"resource_size":{},"status":{},"image_type":{},"incremental":{},"created_at":{},"protected_at":{},"updated_at":{},"expired_at":{},"parent_id":{},"scheduled_operation_id":{},"enterprise_project_id":{},"extend_info":{"type":["object","null"],"properties":{"auto_trigger":{},"bootable":{},"snapshot_id":{},"support_lld":{},"supported_restore_mode":{},"os_images_data":{"type":["array","null"],"items":{"type":"object","properties":{"image_id":{}}}},"contain_system_disk":{},"encrypted":{},"system_disk":{},"is_multi_az":{},"progress":{},"app_consistency":{"type":["object","null"],"properties":{"app_consistency":{},"app_consistency_status":{},"app_consistency_error_code":{},"app_consistency_error_message":{}}}}},"replication_records":{"type":["array","null"],"items":{"type":"object","properties":{"id":{},"status":{},"created_at":{},"vault_id":{},"source_backup_id":{},"source_checkpoint_id":{},"source_project_id":{},"source_region":{},"destination_backup_id":{},"destination_checkpoint_id":{},"destination_project_id":{},"destination_region":{},"destination_vault_id":{},"extra_info":{"type":["object","null"],"properties":{"progress":{},"fail_code":{},"fail_reason":{},"auto_trigger":{}}}}}},"children":{"type":["array","null"],"items":{"type":"object","properties":{"id":{},"checkpoint_id":{},"name":{},"description":{},"project_id":{},"provider_id":{},"vault_id":{},"resource_id":{},"resource_name":{},"resource_type":{},"resource_az":{},"resource_size":{},"status":{},"image_type":{},"incremental":{},"created_at":{},"protected_at":{},"updated_at":{},"expired_at":{},"parent_id":{},"scheduled_operation_id":{},"enterprise_project_id":{},"extend_info":{"type":["object","null"],"properties":{"auto_trigger":{},"bootable":{},"snapshot_id":{},"support_lld":{},"supported_restore_mode":{},"os_images_data":{"type":["array","null"],"items":{"type":"object","properties":{"image_id":{}}}},"contain_system_disk":{},"encrypted":{},"system_disk":{},"is_multi_az":{},"progress":{},"app_consistency":{"type":["object","null"],"properties":{"app_consistency":{},"app_consistency_status":{},"app_consistency_error_code":{},"app_consistency_error_message":{}}}}},"replication_records":{"type":["array","null"],"items":{"type":"object","properties":{"id":{},"status":{},"created_at":{},"vault_id":{},"source_backup_id":{},"source_checkpoint_id":{},"source_project_id":{},"source_region":{},"destination_backup_id":{},"destination_checkpoint_id":{},"destination_project_id":{},"destination_region":{},"destination_vault_id":{},"extra_info":{"type":["object","null"],"properties":{"progress":{},"fail_code":{},"fail_reason":{},"auto_trigger":{}}}}}}}}}}}},{"type":"array"}]}},"required":["backups"]};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.backups === undefined) && (missing0 = "backups")){
return false;
}
else {
if(data.backups !== undefined){
let data0 = data.backups;
const _errs2 = errors;
if((!(Array.isArray(data0))) && (data0 !== null)){
return false;
}
if(errors === _errs2){
if(Array.isArray(data0)){
var valid2 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.extend_info !== undefined){
let data2 = data1.extend_info;
const _errs6 = errors;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (data2 !== null)){
return false;
}
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.os_images_data !== undefined){
let data3 = data2.os_images_data;
const _errs8 = errors;
if((!(Array.isArray(data3))) && (data3 !== null)){
return false;
}
if(errors === _errs8){
if(Array.isArray(data3)){
var valid5 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
const _errs10 = errors;
if(errors === _errs10){
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
return false;
}
}
var valid5 = _errs10 === errors;
if(!valid5){
break;
}
}
}
}
var valid4 = _errs8 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data2.app_consistency !== undefined){
let data5 = data2.app_consistency;
const _errs12 = errors;
if((!(data5 && typeof data5 == "object" && !Array.isArray(data5))) && (data5 !== null)){
return false;
}
var valid4 = _errs12 === errors;
}
else {
var valid4 = true;
}
}
}
}
var valid3 = _errs6 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.replication_records !== undefined){
let data6 = data1.replication_records;
const _errs14 = errors;
if((!(Array.isArray(data6))) && (data6 !== null)){
return false;
}
if(errors === _errs14){
if(Array.isArray(data6)){
var valid6 = true;
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
let data7 = data6[i2];
const _errs16 = errors;
if(errors === _errs16){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.extra_info !== undefined){
let data8 = data7.extra_info;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (data8 !== null)){
return false;
}
}
}
else {
return false;
}
}
var valid6 = _errs16 === errors;
if(!valid6){
break;
}
}
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.children !== undefined){
let data9 = data1.children;
const _errs20 = errors;
if((!(Array.isArray(data9))) && (data9 !== null)){
return false;
}
if(errors === _errs20){
if(Array.isArray(data9)){
var valid8 = true;
const len3 = data9.length;
for(let i3=0; i3<len3; i3++){
let data10 = data9[i3];
const _errs22 = errors;
if(errors === _errs22){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.extend_info !== undefined){
let data11 = data10.extend_info;
const _errs24 = errors;
if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)){
return false;
}
if(errors === _errs24){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.os_images_data !== undefined){
let data12 = data11.os_images_data;
const _errs26 = errors;
if((!(Array.isArray(data12))) && (data12 !== null)){
return false;
}
if(errors === _errs26){
if(Array.isArray(data12)){
var valid11 = true;
const len4 = data12.length;
for(let i4=0; i4<len4; i4++){
let data13 = data12[i4];
const _errs28 = errors;
if(errors === _errs28){
if(!(data13 && typeof data13 == "object" && !Array.isArray(data13))){
return false;
}
}
var valid11 = _errs28 === errors;
if(!valid11){
break;
}
}
}
}
var valid10 = _errs26 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data11.app_consistency !== undefined){
let data14 = data11.app_consistency;
const _errs30 = errors;
if((!(data14 && typeof data14 == "object" && !Array.isArray(data14))) && (data14 !== null)){
return false;
}
var valid10 = _errs30 === errors;
}
else {
var valid10 = true;
}
}
}
}
var valid9 = _errs24 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data10.replication_records !== undefined){
let data15 = data10.replication_records;
const _errs32 = errors;
if((!(Array.isArray(data15))) && (data15 !== null)){
return false;
}
if(errors === _errs32){
if(Array.isArray(data15)){
var valid12 = true;
const len5 = data15.length;
for(let i5=0; i5<len5; i5++){
let data16 = data15[i5];
const _errs34 = errors;
if(errors === _errs34){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.extra_info !== undefined){
let data17 = data16.extra_info;
if((!(data17 && typeof data17 == "object" && !Array.isArray(data17))) && (data17 !== null)){
return false;
}
}
}
else {
return false;
}
}
var valid12 = _errs34 === errors;
if(!valid12){
break;
}
}
}
}
var valid9 = _errs32 === errors;
}
else {
var valid9 = true;
}
}
}
else {
return false;
}
}
var valid8 = _errs22 === errors;
if(!valid8){
break;
}
}
}
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
}
}
}
else {
return false;
}
}
var valid2 = _errs4 === errors;
if(!valid2){
break;
}
}
}
}
var valid1 = _errs2 === errors;
if(valid1){
const _errs38 = errors;
if(!(Array.isArray(data0))){
return false;
}
var valid1 = _errs38 === errors;
}
}
}
}
else {
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}

export const getInstanceBackupsAnswer = validate21;
const schema22 = {"type":"object","properties":{"total_num":{},"backup_record_response":{"type":["array","null"],"items":{"type":"object","properties":{"backup_id":{},"period":{},"backup_name":{},"instance_id":{},"size":{},"backup_type":{},"created_at":{},"updated_at":{},"progress":{},"error_code":{},"remark":{},"status":{},"is_support_restore":{},"execution_at":{},"backup_format":{}}}}},"anyOf":[{"required":["backup_record_response"],"properties":{"backup_record_response":{"type":"array"}}},{"required":["total_num"],"properties":{"backup_record_response":{"type":"null"},"total_num":{"const":0}}}]};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.backup_record_response === undefined) && (missing0 = "backup_record_response")){
errors++;
}
else {
if(data.backup_record_response !== undefined){
if(!(Array.isArray(data.backup_record_response))){
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.total_num === undefined) && (missing1 = "total_num")){
errors++;
}
else {
if(data.backup_record_response !== undefined){
const _errs6 = errors;
if(data.backup_record_response !== null){
errors++;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.total_num !== undefined){
const _errs8 = errors;
if(0 !== data.total_num){
errors++;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
}
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.backup_record_response !== undefined){
let data3 = data.backup_record_response;
const _errs9 = errors;
if((!(Array.isArray(data3))) && (data3 !== null)){
return false;
}
if(errors === _errs9){
if(Array.isArray(data3)){
var valid4 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs11 = errors;
if(errors === _errs11){
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
return false;
}
}
var valid4 = _errs11 === errors;
if(!valid4){
break;
}
}
}
}
}
}
else {
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}

export const getInstancesAnswer = validate22;
const schema23 = {"type":"object","properties":{"instance_num":{},"instances":{"type":["array","null"],"items":{"type":"object","properties":{"instance_id":{},"name":{},"status":{},"sub_status":{},"created_at":{},"updated_at":{},"engine":{},"engine_version":{},"spec_code":{},"cpu_type":{},"capacity":{},"capacity_minor":{},"max_memory":{},"used_memory":{},"charging_mode":{},"order_id":{},"description":{},"vpc_id":{},"vpc_name":{},"subnet_id":{},"security_group_id":{},"ip":{},"port":{},"domain_name":{},"readonly_domain_name":{},"enable_publicip":{},"publicip_id":{},"publicip_address":{},"enable_ssl":{},"no_password_access":{},"access_user":{},"user_id":{},"user_name":{},"maintain_begin":{},"maintain_end":{},"service_upgrade":{},"service_task_id":{},"enterprise_project_id":{},"tags":{"type":["array","null"],"items":{"type":"object","properties":{"key":{},"value":{}}}},"az_codes":{"type":["array","null"],"items":{}},"features":{"type":["object","null"],"properties":{"support_acl":{},"support_transparent_client_ip":{},"support_ssl":{},"support_audit_log":{}}}}}}},"anyOf":[{"required":["instances"],"properties":{"instances":{"type":"array"}}},{"required":["instance_num"],"properties":{"instances":{"type":"null"},"instance_num":{"const":0}}}]};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.instances === undefined) && (missing0 = "instances")){
errors++;
}
else {
if(data.instances !== undefined){
if(!(Array.isArray(data.instances))){
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.instance_num === undefined) && (missing1 = "instance_num")){
errors++;
}
else {
if(data.instances !== undefined){
const _errs6 = errors;
if(data.instances !== null){
errors++;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.instance_num !== undefined){
const _errs8 = errors;
if(0 !== data.instance_num){
errors++;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
}
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
errors++;
validate22.errors = vErrors;
return false;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.instances !== undefined){
let data3 = data.instances;
const _errs9 = errors;
if((!(Array.isArray(data3))) && (data3 !== null)){
return false;
}
if(errors === _errs9){
if(Array.isArray(data3)){
var valid4 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs11 = errors;
if(errors === _errs11){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.tags !== undefined){
let data5 = data4.tags;
const _errs13 = errors;
if((!(Array.isArray(data5))) && (data5 !== null)){
return false;
}
if(errors === _errs13){
if(Array.isArray(data5)){
var valid6 = true;
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
const _errs15 = errors;
if(errors === _errs15){
if(!(data6 && typeof data6 == "object" && !Array.isArray(data6))){
return false;
}
}
var valid6 = _errs15 === errors;
if(!valid6){
break;
}
}
}
}
var valid5 = _errs13 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.az_codes !== undefined){
let data7 = data4.az_codes;
const _errs17 = errors;
if((!(Array.isArray(data7))) && (data7 !== null)){
return false;
}
var valid5 = _errs17 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.features !== undefined){
let data8 = data4.features;
const _errs19 = errors;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (data8 !== null)){
return false;
}
var valid5 = _errs19 === errors;
}
else {
var valid5 = true;
}
}
}
}
else {
return false;
}
}
var valid4 = _errs11 === errors;
if(!valid4){
break;
}
}
}
}
}
}
else {
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}

export const readCssClusterAnswer = validate23;
const schema24 = {"type":"object","properties":{"id":{"allOf":[{},{"type":"string"}]},"status":{},"actions":{"items":{}},"actionProgress":{},"backupAvailable":{},"datastore":{"type":["object","null"],"properties":{"type":{}}}},"required":["id","status"]};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.id === undefined) && (missing0 = "id")) || ((data.status === undefined) && (missing0 = "status"))){
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(typeof data.id !== "string"){
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.actions !== undefined){
const _errs4 = errors;
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.datastore !== undefined){
let data2 = data.datastore;
const _errs5 = errors;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (data2 !== null)){
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}

export const readDwsClusterAnswer = validate24;
const schema25 = {"type":"object","properties":{"cluster":{"allOf":[{"type":["object","null"],"properties":{"id":{},"status":{},"sub_status":{},"task_status":{},"action_progress":{}}},{"type":"object","required":["id","status"],"properties":{"id":{"type":"string"}}}]}},"required":["cluster"]};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.cluster === undefined) && (missing0 = "cluster")){
return false;
}
else {
if(data.cluster !== undefined){
let data0 = data.cluster;
const _errs2 = errors;
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
return false;
}
var valid1 = _errs2 === errors;
if(valid1){
const _errs4 = errors;
if(errors === _errs4){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((data0.id === undefined) && (missing1 = "id")) || ((data0.status === undefined) && (missing1 = "status"))){
return false;
}
else {
if(data0.id !== undefined){
if(typeof data0.id !== "string"){
return false;
}
}
}
}
else {
return false;
}
}
var valid1 = _errs4 === errors;
}
}
}
}
else {
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}

export const validateAnswer = {
  "huaweicloud-backup:cce:getClusterSnapshotTasks": getClusterSnapshotTasksAnswer,
  "huaweicloud-backup:cce:getClusters": getCceClustersAnswer,
  "huaweicloud-backup:css:getLogBackupRecords": getLogBackupRecordsAnswer,
  "huaweicloud-backup:css:getSnapshots": getCssSnapshotsAnswer,
  "huaweicloud-backup:css:getClusters": getCssClustersAnswer,
  "huaweicloud-backup:dws:getClusterAction": getClusterActionAnswer,
  "huaweicloud-backup:dws:getSnapshots": getDwsSnapshotsAnswer,
  "huaweicloud-backup:dws:getClusters": getDwsClustersAnswer,
  "huaweicloud-backup:cbr:getOperationLog": getOperationLogAnswer,
  "huaweicloud-backup:cbr:getOperationLogs": getOperationLogsAnswer,
  "huaweicloud-backup:cbr:getBackups": getBackupsAnswer,
  "huaweicloud-backup:dcs:getInstanceBackups": getInstanceBackupsAnswer,
  "huaweicloud-backup:dcs:getInstances": getInstancesAnswer,
  "internal:css:readCluster": readCssClusterAnswer,
  "internal:dws:readCluster": readDwsClusterAnswer,
};
