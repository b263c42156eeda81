import type { Empty } from "google-protobuf/google/protobuf/empty_pb";
import {
  CheckRequest,
  CreateRequest,
  DeleteRequest,
  DiffRequest,
  ReadRequest,
  UpdateRequest,
  type CheckResponse,
  type CreateResponse,
  type DiffResponse,
  type ReadResponse,
  type UpdateResponse,
} from "@pulumi/pulumi/proto/provider_pb";
import { call, plainFailures, struct, type Failure, type Members, type ProviderClient } from "./providerClient";

export const gateUrn = "urn:pulumi:dev::shop::huaweicloud-backup:index:Gate::vault";

/** What a Diff says of one property. */
export interface PropertyChange {
  /** 0 add, 2 delete, 4 update. */
  readonly kind: number;
  readonly isInput: boolean;
}

export interface GateDiff {
  /** 1 none, 2 some; 0, unknown, must never be. */
  readonly changes: number;
  readonly diffs: readonly string[];
  readonly details: Readonly<Record<string, PropertyChange>>;
  readonly replaces: readonly string[];
  readonly hasDetails: boolean;
}

export interface DiffQuestion {
  /** Absent: an engine that does not send them. */
  readonly oldInputs?: Members;
  readonly olds?: Members;
  readonly news: Members;
  readonly ignoreChanges?: readonly string[];
}

export interface EnforceOptions {
  readonly preview?: boolean;
  readonly timeoutSeconds?: number;
}

/** The calls that the engine makes about one Gate: plain objects in and out. */
export interface GateClient {
  check(news: Members): Promise<{ readonly inputs: Members; readonly failures: readonly Failure[] }>;
  diff(question: DiffQuestion): Promise<GateDiff>;
  create(inputs: Members, options?: EnforceOptions): Promise<{ readonly id: string; readonly held: Members }>;
  update(olds: Members, news: Members, options?: EnforceOptions): Promise<Members>;
  read(properties: Members, inputs?: Members): Promise<{ readonly held: Members; readonly inputs: Members }>;
  remove(): Promise<void>;
}

export function gateClient({ client }: ProviderClient, urn: string = gateUrn): GateClient {
  return {
    async check(news) {
      const request = new CheckRequest();
      request.setUrn(urn);
      request.setNews(struct(news));
      const response = await call<CheckResponse>((done) => client.check(request, done));
      const inputs = response.getInputs()?.toJavaScript() ?? {};
      return { inputs, failures: plainFailures(response.getFailuresList()) };
    },
    async diff({ oldInputs, olds = oldInputs ?? {}, news, ignoreChanges = [] }) {
      const request = new DiffRequest();
      request.setUrn(urn);
      request.setId("vault-1");
      request.setOlds(struct(olds));
      if (oldInputs !== undefined) request.setOldInputs(struct(oldInputs));
      request.setNews(struct(news));
      request.setIgnorechangesList([...ignoreChanges]);
      const response = await call<DiffResponse>((done) => client.diff(request, done));
      const details: Record<string, PropertyChange> = {};
      response.getDetaileddiffMap().forEach((change, name) => {
        details[name] = { kind: change.getKind(), isInput: change.getInputdiff() };
      });
      return {
        changes: response.getChanges(),
        diffs: response.getDiffsList(),
        details,
        replaces: response.getReplacesList(),
        hasDetails: response.getHasdetaileddiff(),
      };
    },
    async create(inputs, { preview = false, timeoutSeconds = 0 } = {}) {
      const request = new CreateRequest();
      request.setUrn(urn);
      request.setProperties(struct(inputs));
      request.setPreview(preview);
      request.setTimeout(timeoutSeconds);
      const response = await call<CreateResponse>((done) => client.create(request, done));
      return { id: response.getId(), held: response.getProperties()?.toJavaScript() ?? {} };
    },
    async update(olds, news, { preview = false, timeoutSeconds = 0 } = {}) {
      const request = new UpdateRequest();
      request.setUrn(urn);
      request.setId("vault-1");
      request.setOlds(struct(olds));
      request.setNews(struct(news));
      request.setPreview(preview);
      request.setTimeout(timeoutSeconds);
      const response = await call<UpdateResponse>((done) => client.update(request, done));
      return response.getProperties()?.toJavaScript() ?? {};
    },
    async read(properties, inputs) {
      const request = new ReadRequest();
      request.setUrn(urn);
      request.setId("vault-1");
      request.setProperties(struct(properties));
      if (inputs !== undefined) request.setInputs(struct(inputs));
      const response = await call<ReadResponse>((done) => client.read(request, done));
      return {
        held: response.getProperties()?.toJavaScript() ?? {},
        inputs: response.getInputs()?.toJavaScript() ?? {},
      };
    },
    async remove() {
      const request = new DeleteRequest();
      request.setUrn(urn);
      request.setId("vault-1");
      await call<Empty>((done) => client.delete(request, done));
    },
  };
}
