// Starts an engine session with Anam's JavaScript SDK, and shows the SDK's error for each refusal. Node.js 18 or newer:
// npm ci && FAKE_ANAM_URL=http://localhost:8080 node session.mjs
import { createClient, ErrorCode } from "@anam-ai/js-sdk";

const url = process.env.FAKE_ANAM_URL ?? "http://localhost:8080";

async function send(method, path, body, apiKey) {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { "Content-Type": "application/json", ...(apiKey && { Authorization: `Bearer ${apiKey}` }) },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} got the status ${response.status}: ${text}`);
  return text && JSON.parse(text);
}

function expect(what, actual, expected) {
  if (actual !== expected) throw new Error(`${what} is ${actual}, not ${expected}.`);
}

// Returns the id of the new session. The SDK then opens a WebSocket to the engine. The fake does not emulate an engine,
// and older versions of Node.js have no WebSocket, so this WebSocket never opens.
async function startSession(sessionToken) {
  const connecting = new Promise((resolve) => {
    globalThis.WebSocket = class {
      constructor() {
        resolve();
      }
      close() {}
    };
  });
  const client = createClient(sessionToken, { api: { baseUrl: url } });
  await Promise.race([client.stream(), connecting]);
  const id = client.getActiveSessionId();
  await client.stopStreaming();
  return id;
}

const organization = await send("POST", "/__admin/organizations", { name: "js-sdk" });
const admin = `/__admin/organizations/${organization.id}`;
const persona = await send("POST", `${admin}/personas`, { name: "Cara" });

const personaConfig = { personaId: persona.id };
const { sessionToken } = await send("POST", "/v1/auth/session-token", { personaConfig }, organization.apiKey);
const id = await startSession(sessionToken);
const session = await send("GET", `/v1/sessions/${id}`, undefined, organization.apiKey);
expect("The id of the session", session.id, id);

const refusals = [
  { status: 400, code: ErrorCode.CLIENT_ERROR_CODE_VALIDATION_ERROR },
  { status: 401, code: ErrorCode.CLIENT_ERROR_CODE_AUTHENTICATION_ERROR },
  { status: 403, code: ErrorCode.CLIENT_ERROR_CODE_AUTHENTICATION_ERROR },
  { status: 404, code: ErrorCode.CLIENT_ERROR_CODE_SERVER_ERROR },
  {
    status: 429,
    body: { error: "Concurrent session limit reached", reason: "concurrent_limit" },
    code: ErrorCode.CLIENT_ERROR_CODE_MAX_CONCURRENT_SESSIONS_REACHED,
  },
  // Of these, the SDK retries only a 503.
  { status: 503, body: { error: "No engines available" }, code: ErrorCode.CLIENT_ERROR_CODE_SERVICE_BUSY, requests: 3 },
];
for (const { status, body, code, requests = 1 } of refusals) {
  const json = body && {
    headers: [{ name: "Content-Type", value: "application/json" }],
    body: JSON.stringify(body),
  };
  await send("PUT", `${admin}/scripts`, {
    id: "refusal",
    request: { operation: "createEngineSession" },
    steps: [{ fault: { kind: "reply", status, ...json }, always: true }],
  });
  const error = await startSession(sessionToken).catch((refusal) => refusal);
  expect(`The SDK's result for ${status}`, error.code ?? `${error}`, code);
  expect("The SDK's status code", error.statusCode, status);
  const { total } = await send("GET", `${admin}/exchanges?operation=createEngineSession&status=${status}`);
  expect(`The number of requests that got ${status}`, total, requests);
}

await send("DELETE", admin);
console.log(`Started the session ${id}. The SDK sorted ${refusals.length} refusals as expected.`);
