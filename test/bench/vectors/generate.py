"""Writes test/vectors/official-signer.json: requests signed by the official Python SDK's own code.

    python3 -m venv <folder> && <folder>/bin/pip install --requirement test/bench/vectors/requirements.txt
    <folder>/bin/python test/bench/vectors/generate.py

Every request takes the way that the SDK's client takes: ids are put into the path with `quote(id, safe='')` (client.py,
_parse_path_params), the credentials object adds its headers and calls the signer (auth/credentials.py, sign_request).
The same seed gives the same file, byte for byte. All keys, tokens and ids are invented.
"""

import hashlib
import json
import random
from importlib.metadata import version
from pathlib import Path
from urllib.parse import quote

from huaweicloudsdkcore.auth.credentials import BasicCredentials, GlobalCredentials
from huaweicloudsdkcore.sdk_request import SdkRequest
from huaweicloudsdkcore.signer.signer import Signer

SEED = 20251121
OUTPUT = Path(__file__).resolve().parents[2] / "vectors" / "official-signer.json"

LETTERS = "abcdefghijklmnopqrstuvwxyz"
ALPHANUMERIC = LETTERS + LETTERS.upper() + "0123456789"
UNRESERVED = ALPHANUMERIC + "-._~"
RESERVED = "!\"#$&'()*+,:;<=>?@[\\]^`{|}"
# Nothing from U+E000 to U+FFFF: beside characters beyond U+FFFF those sort otherwise in Python than in JavaScript, which
# the family "astralOrder" is about.
FOREIGN = "äßéñøżŁ中文备份集群日本語тест١٢עב😀🚀𝔘\u00a0\u0301\u200d\u2028"

# Families that the project's own signer answers differently, on purpose. A test holds each of them to that.
SET_ASIDE = {
    "slashInSegment": "A slash inside a path segment: the official signer decodes the path before it splits it, so its "
    "signature does not tell `a%2Fb` from `a/b`. Ids with a slash are refused here before anything is signed.",
    "astralOrder": "Query names or values that mix characters beyond U+FFFF with ones from U+E000 to U+FFFF: Python sorts "
    "by code point, this project (like the Node SDK) by UTF-16 code unit. No query's names or values go beyond ASCII.",
    "foreignBlanks": "Header values that begin or end with U+001C to U+001F, U+0085 or U+FEFF: Python and JavaScript "
    "disagree on what a blank is. No header that is sent here holds one of them.",
    "headerTwice": "One header under two spellings of its name: the official signer lists the name twice, with the value "
    "of the later one. Header names are lower case here, so that a name stands once.",
    "unsignedPayload": "A body that is not JSON: the official signer adds X-Sdk-Content-Sha256: UNSIGNED-PAYLOAD and "
    "leaves the body out of the signature. Only JSON is sent here, and it is always signed.",
}


class Chance:
    """Choices from random() alone, whose sequence Python promises to keep for a seed."""

    def __init__(self, seed):
        self._random = random.Random(seed).random

    def below(self, limit):
        return int(self._random() * limit)

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def one_in(self, count):
        return self.below(count) == 0

    def pick(self, options):
        return options[self.below(len(options))]

    def text(self, alphabet, low, high):
        return "".join(self.pick(alphabet) for _ in range(self.between(low, high)))

    def hex(self, length):
        return self.text("0123456789abcdef", length, length)

    def uuid(self):
        return "-".join(self.hex(length) for length in (8, 4, 4, 4, 12))

    def shuffled(self, values):
        rest = list(values)
        return [rest.pop(self.below(len(rest))) for _ in values]


chance = Chance(SEED)


def date():
    day = (chance.between(2024, 2031), chance.between(1, 12), chance.between(1, 28))
    time = (chance.below(24), chance.below(60), chance.below(60))
    return "%04d%02d%02dT%02d%02d%02dZ" % (day + time)


def request(**parts):
    """A plain GET, to which a family adds what it is about."""
    plain = {
        "method": "GET",
        "path": ["v1.0", chance.hex(32), "clusters", chance.uuid()],
        "query": [],
        "headers": {"Content-Type": "application/json"},
        "body": "",
        "host": chance.pick(["css", "dcs", "cbr"]) + ".cn-north-4.myhuaweicloud.com",
        "accessKey": chance.text(ALPHANUMERIC, 20, 20),
        "secretKey": chance.text(ALPHANUMERIC, 40, 40),
        "date": date(),
    }
    return {**plain, **parts}


def query_of_this_project():
    project, resource = chance.hex(32), chance.uuid()
    action = chance.pick(["SNAPSHOTTING", "SNAPSHOTTING_FAILED", "RESTORING", "GROWING", "RESIZE_FAILURE"])
    page = str(chance.between(1, 1000))
    path, query, headers = chance.pick(
        [
            (["api", "v3.1", "projects", project, "clusters", resource, "operation", "snapshot", "tasks"], [], {}),
            (
                ["v1.0", project, "clusters", resource, "logs", "records"],
                [("start", page), ("limit", str(chance.between(1, 1000)))]
                + ([("status", chance.pick(["FAIL", "NOT_FAIL"]))] if chance.one_in(2) else []),
                {},
            ),
            (
                ["v1", project, "clusters", resource, "actions", action],
                [],
                {"X-Language": chance.pick(["en-us", "zh-cn"])},
            ),
            (["v3", project, "operation-logs", resource], [], {}),
            (
                ["v2", project, "instances", resource, "backups"],
                [("offset", page), ("limit", "100"), ("begin_time", date()[:8] + "000000"), ("end_time", "20311231235959")],
                {},
            ),
        ]
    )
    return request(
        path=path,
        query=chance.shuffled(query),
        headers={"Content-Type": "application/json", **headers},
        projectId=project,
        **({"securityToken": chance.text(ALPHANUMERIC + "+/=", 60, 120)} if chance.one_in(3) else {}),
    )


def foreign_path():
    return request(path=["v1", chance.text(FOREIGN + ALPHANUMERIC, 1, 12), "x", chance.text(FOREIGN, 1, 6)])


def reserved_path():
    known = [".", "..", "...", "a.b", "%", "%2e%2e", "%25", "%zz", "%E4", "a b", "~", "*", "a+b", "'", "&=", "$&"]
    segments = [
        chance.pick(known) if chance.one_in(3) else chance.text(RESERVED + UNRESERVED + "% ", 1, 10)
        for _ in range(chance.between(1, 5))
    ]
    return request(path=segments)


def path_with_gaps():
    return request(path=[chance.pick(["", "", "a", "b-c", " "]) for _ in range(chance.between(0, 5))])


def query_values():
    def value():
        kind = chance.below(5)
        return [
            "",
            chance.text(FOREIGN, 1, 8),
            chance.text(RESERVED + "/% ", 1, 8),
            chance.text(UNRESERVED, 1, 12),
            " " + chance.text(UNRESERVED + " +", 0, 5) + " ",
        ][kind]

    return request(query=[(chance.text(LETTERS, 1, 6) + str(at), value()) for at in range(chance.between(1, 6))])


def query_order():
    tricky = ["A", "B", "a", "a-b", "a.b", "a_b", "a~b", "a b", "a%b", "a=b", "a&b", "a+b", "a/b", "aa", "ab", "aB", "b"]
    tricky += ["0", "1", "10", "2", "", "é", "e\u0301", "z", "ä", "中", "😀", "[0]", "[10]", "[2]", "-", ".", "_", "~"]
    names = chance.shuffled(tricky)[: chance.between(2, 12)]
    return request(query=[(name, chance.text(ALPHANUMERIC, 0, 2)) for name in names])


def query_repeats():
    """Lists, booleans and numbers too: what the SDK's generated request classes hand to its signer."""
    pairs = []
    for name in chance.shuffled(["ids", "Ids", "id", "status", "x y"])[: chance.between(1, 3)]:
        kind = chance.below(4)
        if kind == 0:
            pairs.append((name, [chance.text(UNRESERVED + " /+", 0, 4) for _ in range(chance.between(1, 5))]))
        elif kind == 1:
            pairs.append((name, chance.one_in(2)))
        elif kind == 2:
            pairs.append((name, chance.between(-5, 10**9)))
        else:
            pairs += [(name, chance.text("ab-._~ /", 0, 3)) for _ in range(chance.between(2, 5))]
    return request(query=chance.shuffled(pairs))


def header_values():
    headers = {chance.pick(["Content-Type", "content-type", "CONTENT-TYPE"]): "application/json;charset=utf-8"}
    for name in chance.shuffled(["X-Language", "x-b3", "X-B-3", "X-Zone", "x_dropped", "X-ID_Of", "Accept", "xA"]):
        blanks = chance.pick(["", " ", "  ", "\t", " \t "])
        inner = chance.text(UNRESERVED + " ,;=\"" + ("äé中😀" if chance.one_in(4) else ""), 0, 14)
        if not chance.one_in(3):
            headers[name] = blanks + inner + chance.pick(["", " ", "\t"])
    return request(headers=headers)


def bodies():
    value = {chance.text(ALPHANUMERIC + FOREIGN, 1, 5): chance.text(FOREIGN + RESERVED, 0, 20) for _ in range(3)}
    body = chance.pick(
        [
            json.dumps(value),
            json.dumps(value, ensure_ascii=False),
            json.dumps({"auth": {"identity": {"methods": ["assume_role"]}}}, indent=chance.between(1, 4)),
            "[]",
            "\n",
            "x" * chance.between(1, 200),
        ]
    )
    return request(method="POST", body="" if chance.one_in(8) else body, path=["v3", "auth", "tokens"])


def credentials():
    parts = {"host": chance.pick(["127.0.0.1:8080", "iam.cn-north-4.myhuaweicloud.com:443", "iam.example", "[::1]:9"])}
    if chance.one_in(2):
        parts["domainId"] = chance.hex(32)
    elif chance.one_in(2):
        parts["projectId"] = chance.text(ALPHANUMERIC + "-_", 1, 64)
    if chance.one_in(2):
        parts["securityToken"] = chance.text(ALPHANUMERIC + "+/=-_. ", 1, 200)
    if chance.one_in(3):
        parts["secretKey"] = chance.text(FOREIGN + RESERVED + ALPHANUMERIC, 1, 100)
    return request(path=["v3", "projects"], query=[("name", "cn-north-4")], **parts)


def slash_in_segment():
    return request(path=["v1", chance.text(LETTERS, 1, 3) + "/" + chance.text(LETTERS, 0, 3)])


def astral_order():
    high, astral = chance.pick(["\uff5e", "\ufb00", "\ue000"]), chance.pick(["😀", "𝔘"])
    return request(query=chance.shuffled([(high, "1"), (astral, "2")]))


def foreign_blanks():
    blank = chance.pick(["\x1c", "\x1f", "\x85", "\ufeff"])
    return request(headers={"X-Language": "en-us" + blank if chance.one_in(2) else blank + "en-us"})


def header_twice():
    return request(headers={"X-Zone": chance.text(LETTERS, 1, 3), "x-zone": chance.text(LETTERS, 4, 6)})


def unsigned_payload():
    return request(method="POST", headers={"Content-Type": "text/plain"}, body=chance.text(LETTERS, 1, 9))


FAMILIES = {
    "queries": (query_of_this_project, 400),
    "foreignPath": (foreign_path, 200),
    "reservedPath": (reserved_path, 300),
    "pathWithGaps": (path_with_gaps, 100),
    "queryValues": (query_values, 300),
    "queryOrder": (query_order, 300),
    "queryRepeats": (query_repeats, 200),
    "headerValues": (header_values, 200),
    "bodies": (bodies, 150),
    "credentials": (credentials, 150),
    "slashInSegment": (slash_in_segment, 8),
    "astralOrder": (astral_order, 8),
    "foreignBlanks": (foreign_blanks, 8),
    "headerTwice": (header_twice, 8),
    "unsignedPayload": (unsigned_payload, 8),
}


def as_text(value):
    return str(value).lower() if isinstance(value, bool) else str(value)


def as_pairs(query):
    """Single pairs of texts, in call order: a list stands for one pair per element."""
    return [[name, as_text(one)] for name, value in query for one in (value if isinstance(value, list) else [value])]


def canonical_request(signed):
    """The text that the signer has hashed. Its steps are methods of its own; only their order is repeated here."""
    signer = Signer(BasicCredentials("unused", "unused"))
    headers = {name: value for name, value in signed.header_params.items() if name != "Authorization"}
    # The signer leaves header values as it sends them: UTF-8 bytes read as Latin-1.
    headers = {name: value.encode("iso-8859-1").decode("utf-8") for name, value in headers.items()}
    plain = SdkRequest(
        method=signed.method,
        resource_path=signed.resource_path,
        query_params=signed.query_params,
        header_params=headers,
        body=signed.body,
    )
    return signer._process_canonical_request(plain, signer._process_signed_headers(plain))


def vector(family, parts):
    parts = dict(parts)
    pairs = as_pairs(parts["query"])
    token, project, domain = (parts.pop(name, None) for name in ("securityToken", "projectId", "domainId"))
    if domain is None:
        credential = BasicCredentials(parts["accessKey"], parts["secretKey"], project)
    else:
        credential = GlobalCredentials(parts["accessKey"], parts["secretKey"], domain)
    credential.security_token = token
    headers = {**parts["headers"], "Host": parts["host"], "X-Sdk-Date": parts["date"]}
    signed = credential.sign_request(
        SdkRequest(
            method=parts["method"],
            schema="https",
            host=parts["host"],
            resource_path="/" + "/".join(quote(segment, safe="") for segment in parts["path"]),
            query_params=list(parts["query"]),
            header_params=dict(headers),
            body=parts["body"],
        )
    )
    # What the credentials object adds is an input of the signature as well.
    added = {"X-Project-Id": project, "X-Domain-Id": domain, "X-Security-Token": token}
    headers.update({name: value for name, value in added.items() if value is not None})
    return {
        "family": family,
        **{name: parts[name] for name in ("method", "path")},
        "query": pairs,
        "headers": headers,
        **{name: parts[name] for name in ("body", "accessKey", "secretKey", "date")},
        "uri": signed.uri,
        "canonicalRequestHash": hashlib.sha256(canonical_request(signed).encode("utf-8")).hexdigest(),
        "authorization": signed.header_params["Authorization"],
    }


def one_line(value):
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def main():
    vectors = [vector(family, make()) for family, (make, count) in FAMILIES.items() for _ in range(count)]
    head = {
        "source": "test/bench/vectors/generate.py",
        "signer": "huaweicloudsdkcore " + version("huaweicloudsdkcore"),
        "seed": SEED,
        "setAside": SET_ASIDE,
    }
    members = ["%s:%s" % (one_line(name), one_line(value)) for name, value in head.items()]
    lines = ",\n".join(one_line(one) for one in vectors)
    OUTPUT.write_text("{%s,\n\"vectors\":[\n%s\n]}\n" % (",\n".join(members), lines), encoding="ascii")
    print("%d vectors in %s, %d bytes" % (len(vectors), OUTPUT.name, OUTPUT.stat().st_size))


if __name__ == "__main__":
    main()
