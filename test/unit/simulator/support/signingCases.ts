/**
 * Signing cases with known results, copied from vectors made with the vendor's own signers: the five queries, two calls
 * with a body, and the paths and queries whose encoding goes wrong most easily. All keys are invented. `rawQuery` keeps
 * the order in which a caller might write it; the signature does not depend on it.
 */
export const vectorAccessKey = "AKEXAMPLE0123456789A";
export const vectorSecretKey = "SKexample0123456789abcdefghijklmnopqrstuv";

export interface SigningCase {
  readonly name: string;
  /** Default GET. */
  readonly method?: string;
  readonly path: string;
  readonly rawQuery: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Default none. */
  readonly body?: string;
  readonly signedHeaders: string;
  readonly canonicalRequest: string;
  readonly signature: string;
}

export const signingCases: readonly SigningCase[] = [
  {
    name: "cce-plain",
    path: "/api/v3.1/projects/0123456789abcdef0123456789abcdef/clusters/c10e3c53-3a0b-11ee-9d1b-0255ac100b05/operation/snapshot/tasks",
    rawQuery: "",
    headers: {
      "content-type": "application/json",
      host: "cce.cn-north-4.myhuaweicloud.com",
      "x-sdk-date": "20250102T030405Z",
    },
    signedHeaders: "content-type;host;x-sdk-date",
    canonicalRequest:
      "GET\n/api/v3.1/projects/0123456789abcdef0123456789abcdef/clusters/c10e3c53-3a0b-11ee-9d1b-0255ac100b05/operation/snapshot/tasks/\n\ncontent-type:application/json\nhost:cce.cn-north-4.myhuaweicloud.com\nx-sdk-date:20250102T030405Z\n\ncontent-type;host;x-sdk-date\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    signature: "9e2febcf636c9b6e38caecacdb7912cbdd335ae69405c0433dc5b4507031c545",
  },
  {
    name: "cce-project-id-header",
    path: "/api/v3.1/projects/0123456789abcdef0123456789abcdef/clusters/c10e3c53-3a0b-11ee-9d1b-0255ac100b05/operation/snapshot/tasks",
    rawQuery: "",
    headers: {
      "content-type": "application/json",
      "x-project-id": "0123456789abcdef0123456789abcdef",
      host: "cce.cn-north-4.myhuaweicloud.com",
      "x-sdk-date": "20250102T030405Z",
    },
    signedHeaders: "content-type;host;x-project-id;x-sdk-date",
    canonicalRequest:
      "GET\n/api/v3.1/projects/0123456789abcdef0123456789abcdef/clusters/c10e3c53-3a0b-11ee-9d1b-0255ac100b05/operation/snapshot/tasks/\n\ncontent-type:application/json\nhost:cce.cn-north-4.myhuaweicloud.com\nx-project-id:0123456789abcdef0123456789abcdef\nx-sdk-date:20250102T030405Z\n\ncontent-type;host;x-project-id;x-sdk-date\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    signature: "2331c154fb5ce0ffb93ce7d56718411a4778bcc66b617e71e6a5af140efb08a2",
  },
  {
    name: "css-query-start-limit-status",
    path: "/v1.0/0123456789abcdef0123456789abcdef/clusters/4213d908-f5dc-4633-8401-cfd7175fca0c/logs/records",
    rawQuery: "start=1&limit=10&status=NOT_FAIL",
    headers: {
      "content-type": "application/json",
      "x-project-id": "0123456789abcdef0123456789abcdef",
      host: "css.cn-north-4.myhuaweicloud.com",
      "x-sdk-date": "20250102T030405Z",
    },
    signedHeaders: "content-type;host;x-project-id;x-sdk-date",
    canonicalRequest:
      "GET\n/v1.0/0123456789abcdef0123456789abcdef/clusters/4213d908-f5dc-4633-8401-cfd7175fca0c/logs/records/\nlimit=10&start=1&status=NOT_FAIL\ncontent-type:application/json\nhost:css.cn-north-4.myhuaweicloud.com\nx-project-id:0123456789abcdef0123456789abcdef\nx-sdk-date:20250102T030405Z\n\ncontent-type;host;x-project-id;x-sdk-date\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    signature: "082fbe889bd1fe98258e5270ed0adadb1c35672dd6c2f8ac52fb79623abbede0",
  },
  {
    name: "dws-x-language",
    path: "/v1/05f2cff45100d5112f4bc00b794ea08e/clusters/9f76c502-fc9c-4a52-8656-65d0da6e3d57/actions/SNAPSHOTTING_FAILED",
    rawQuery: "",
    headers: {
      "content-type": "application/json",
      "x-language": "en-us",
      "x-project-id": "05f2cff45100d5112f4bc00b794ea08e",
      host: "dws.eu-west-101.myhuaweicloud.eu",
      "x-sdk-date": "20250102T030405Z",
    },
    signedHeaders: "content-type;host;x-language;x-project-id;x-sdk-date",
    canonicalRequest:
      "GET\n/v1/05f2cff45100d5112f4bc00b794ea08e/clusters/9f76c502-fc9c-4a52-8656-65d0da6e3d57/actions/SNAPSHOTTING_FAILED/\n\ncontent-type:application/json\nhost:dws.eu-west-101.myhuaweicloud.eu\nx-language:en-us\nx-project-id:05f2cff45100d5112f4bc00b794ea08e\nx-sdk-date:20250102T030405Z\n\ncontent-type;host;x-language;x-project-id;x-sdk-date\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    signature: "c2a80b385a5516bcc20d4c2623a0afaa089010fc4db7d829e363ea3adef295f8",
  },
  {
    name: "cbr-security-token",
    path: "/v3/04f1829c788037ac2fb8c01eb2b04b95/operation-logs/4827f2da-b008-4507-ab7d-42d0df5ed912",
    rawQuery: "",
    headers: {
      "content-type": "application/json",
      "x-project-id": "04f1829c788037ac2fb8c01eb2b04b95",
      "x-security-token": "gQpjbi1ub3J0aC00ilTOKENexample+/==",
      host: "cbr.ap-southeast-1.myhuaweicloud.com",
      "x-sdk-date": "20250102T030405Z",
    },
    signedHeaders: "content-type;host;x-project-id;x-sdk-date;x-security-token",
    canonicalRequest:
      "GET\n/v3/04f1829c788037ac2fb8c01eb2b04b95/operation-logs/4827f2da-b008-4507-ab7d-42d0df5ed912/\n\ncontent-type:application/json\nhost:cbr.ap-southeast-1.myhuaweicloud.com\nx-project-id:04f1829c788037ac2fb8c01eb2b04b95\nx-sdk-date:20250102T030405Z\nx-security-token:gQpjbi1ub3J0aC00ilTOKENexample+/==\n\ncontent-type;host;x-project-id;x-sdk-date;x-security-token\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    signature: "1fc975b1d03f69e7148e9679439bb33825f9b7e1fc830a25f73e11a69143a1cc",
  },
  {
    name: "dcs-query-four",
    path: "/v2/0123456789abcdef0123456789abcdef/instances/5560df16-cebf-4473-95c4-d1b573c16e79/backups",
    rawQuery: "offset=0&limit=10&begin_time=20190501000000&end_time=20190531235959",
    headers: {
      "content-type": "application/json",
      "x-project-id": "0123456789abcdef0123456789abcdef",
      host: "dcs.cn-north-4.myhuaweicloud.com",
      "x-sdk-date": "20250102T030405Z",
    },
    signedHeaders: "content-type;host;x-project-id;x-sdk-date",
    canonicalRequest:
      "GET\n/v2/0123456789abcdef0123456789abcdef/instances/5560df16-cebf-4473-95c4-d1b573c16e79/backups/\nbegin_time=20190501000000&end_time=20190531235959&limit=10&offset=0\ncontent-type:application/json\nhost:dcs.cn-north-4.myhuaweicloud.com\nx-project-id:0123456789abcdef0123456789abcdef\nx-sdk-date:20250102T030405Z\n\ncontent-type;host;x-project-id;x-sdk-date\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    signature: "f40e30e833fac9ecc5d65fb67ba84216420dba9b7ff0ae605f7eb7c763b7cd4e",
  },
  {
    name: "query-repeated",
    path: "/v1/things",
    rawQuery: "tag=b&tag=a&tag=c&limit=5",
    headers: {
      "content-type": "application/json",
      host: "example.myhuaweicloud.com",
      "x-sdk-date": "20250102T030405Z",
    },
    signedHeaders: "content-type;host;x-sdk-date",
    canonicalRequest:
      "GET\n/v1/things/\nlimit=5&tag=a&tag=b&tag=c\ncontent-type:application/json\nhost:example.myhuaweicloud.com\nx-sdk-date:20250102T030405Z\n\ncontent-type;host;x-sdk-date\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    signature: "5e6c59bb0e93544ab135d05b3a185f24eb1751eedb2f932b549a1f36d063f711",
  },
  {
    name: "path-subdelims",
    path: "/v1/a%21%24%26%27%28%29%2A%2C%3B%3D%3A%40b",
    rawQuery: "",
    headers: {
      "content-type": "application/json",
      host: "example.myhuaweicloud.com",
      "x-sdk-date": "20250102T030405Z",
    },
    signedHeaders: "content-type;host;x-sdk-date",
    canonicalRequest:
      "GET\n/v1/a%21%24%26%27%28%29%2A%2C%3B%3D%3A%40b/\n\ncontent-type:application/json\nhost:example.myhuaweicloud.com\nx-sdk-date:20250102T030405Z\n\ncontent-type;host;x-sdk-date\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    signature: "4e11cca562f99cd1393913333048b1c63bd4e13935fa26ad7d8fb7ea72dc5929",
  },
  {
    name: "path-unicode",
    path: "/v1/%E9%9B%86%E7%BE%A4%C3%A9/%F0%9D%92%B3",
    rawQuery: "",
    headers: {
      "content-type": "application/json",
      host: "example.myhuaweicloud.com",
      "x-sdk-date": "20250102T030405Z",
    },
    signedHeaders: "content-type;host;x-sdk-date",
    canonicalRequest:
      "GET\n/v1/%E9%9B%86%E7%BE%A4%C3%A9/%F0%9D%92%B3/\n\ncontent-type:application/json\nhost:example.myhuaweicloud.com\nx-sdk-date:20250102T030405Z\n\ncontent-type;host;x-sdk-date\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    signature: "1f3b3d994e778233aa1eb5976659de4e92c9718fadaeeec545e2c4b33c732e23",
  },
  {
    name: "query-special",
    path: "/v1/things",
    rawQuery: "q=%E4%B8%80%20%28%26%3D%3F%21%23%25.%2A%29%2B~%27&path=%2Fobs%2F123&k%20%C3%A9=v",
    headers: {
      "content-type": "application/json",
      host: "example.myhuaweicloud.com",
      "x-sdk-date": "20250102T030405Z",
    },
    signedHeaders: "content-type;host;x-sdk-date",
    canonicalRequest:
      "GET\n/v1/things/\nk%20%C3%A9=v&path=%2Fobs%2F123&q=%E4%B8%80%20%28%26%3D%3F%21%23%25.%2A%29%2B~%27\ncontent-type:application/json\nhost:example.myhuaweicloud.com\nx-sdk-date:20250102T030405Z\n\ncontent-type;host;x-sdk-date\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    signature: "201fccf42c397ea7a223eb957ed8f884033a06e971a9cdc38334bd7fca91ae17",
  },
  {
    name: "query-key-order",
    path: "/v1/things",
    rawQuery: "b=1&a.b=2&A=3&a=4&a-b=5&a_b=6&B=7",
    headers: {
      "content-type": "application/json",
      host: "example.myhuaweicloud.com",
      "x-sdk-date": "20250102T030405Z",
    },
    signedHeaders: "content-type;host;x-sdk-date",
    canonicalRequest:
      "GET\n/v1/things/\nA=3&B=7&a=4&a-b=5&a.b=2&a_b=6&b=1\ncontent-type:application/json\nhost:example.myhuaweicloud.com\nx-sdk-date:20250102T030405Z\n\ncontent-type;host;x-sdk-date\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    signature: "1d025ea85932df94ea25bc5231cbaa08cb28df9c2fddbb2d4be187fa21efc2e7",
  },
  {
    name: "query-empty-value",
    path: "/v1/things",
    rawQuery: "status=&limit=5",
    headers: {
      "content-type": "application/json",
      host: "example.myhuaweicloud.com",
      "x-sdk-date": "20250102T030405Z",
    },
    signedHeaders: "content-type;host;x-sdk-date",
    canonicalRequest:
      "GET\n/v1/things/\nlimit=5&status=\ncontent-type:application/json\nhost:example.myhuaweicloud.com\nx-sdk-date:20250102T030405Z\n\ncontent-type;host;x-sdk-date\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    signature: "89d965c709c5aa4f33f8bb38498e10571e17dad54071a1c7ea536977d3e80773",
  },
  {
    name: "path-percent-literal",
    path: "/v1/100%2525/~x_y.z-w",
    rawQuery: "",
    headers: {
      "content-type": "application/json",
      host: "example.myhuaweicloud.com",
      "x-sdk-date": "20250102T030405Z",
    },
    signedHeaders: "content-type;host;x-sdk-date",
    canonicalRequest:
      "GET\n/v1/100%2525/~x_y.z-w/\n\ncontent-type:application/json\nhost:example.myhuaweicloud.com\nx-sdk-date:20250102T030405Z\n\ncontent-type;host;x-sdk-date\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    signature: "e77025d409746e4c9f06d899bb464d9fbe3b7968d9b7e472b3c06a1528761bc7",
  },
  {
    name: "post-json-ascii",
    method: "POST",
    path: "/v3.0/OS-CREDENTIAL/securitytokens",
    rawQuery: "",
    headers: {
      "content-type": "application/json",
      host: "iam.myhuaweicloud.com",
      "x-sdk-date": "20250102T030405Z",
    },
    body: '{"auth":{"identity":{"methods":["assume_role"],"assume_role":{"agency_name":"ag","domain_name":"dom","duration_seconds":3600}}}}',
    signedHeaders: "content-type;host;x-sdk-date",
    canonicalRequest:
      "POST\n/v3.0/OS-CREDENTIAL/securitytokens/\n\ncontent-type:application/json\nhost:iam.myhuaweicloud.com\nx-sdk-date:20250102T030405Z\n\ncontent-type;host;x-sdk-date\n822d086e2e4284c636461eabf79fe284e651af9f2718175fc05819d8ff35b04d",
    signature: "af35bef5da2c17c193689997361b73744ccc9565b2aef70b6f86207598c46996",
  },
  {
    name: "post-json-unicode-query-project",
    method: "POST",
    path: "/v1.0/p/clusters",
    rawQuery: "dry=true",
    headers: {
      "content-type": "application/json",
      "x-project-id": "p",
      host: "css.cn-north-4.myhuaweicloud.com:443",
      "x-sdk-date": "20250102T030405Z",
    },
    body: '{"name":"日志 + é","n":1}',
    signedHeaders: "content-type;host;x-project-id;x-sdk-date",
    canonicalRequest:
      "POST\n/v1.0/p/clusters/\ndry=true\ncontent-type:application/json\nhost:css.cn-north-4.myhuaweicloud.com:443\nx-project-id:p\nx-sdk-date:20250102T030405Z\n\ncontent-type;host;x-project-id;x-sdk-date\nb33d0e5ea2d6d7af0b1ef977471b2cc69e60e8fbaf472c46250235891d5d5757",
    signature: "fc8055be6b254d476a46ca72cf39159b5262fc53842e163952e8acde0f2e8b83",
  },
];
