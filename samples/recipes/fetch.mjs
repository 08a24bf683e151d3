// Uses the admin API of a standalone server from Node.js 18 or newer: FAKE_ANAM_URL=http://localhost:8080 node fetch.mjs
const url = process.env.FAKE_ANAM_URL ?? "http://localhost:8080";

async function admin(method, path, body) {
  const response = await fetch(`${url}/__admin${path}`, {
    method,
    headers: { "Content-Type": "application/json" },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text && JSON.parse(text);
}

const organization = await admin("POST", "/organizations", { name: "fetch" });
const path = `/organizations/${organization.id}`;
const link = await admin("POST", `${path}/share-links`, { usageLimit: 10 });

const response = await fetch(`${url}/v1/share-links/${link.id}`, {
  method: "PUT",
  headers: { Authorization: `Bearer ${organization.apiKey}`, "Content-Type": "application/json" },
  body: JSON.stringify({ usageLimit: 50 }),
});
const updated = await response.json();
if (updated.usageLimit !== 50) throw new Error(`The usage limit is ${updated.usageLimit}.`);

await admin("DELETE", path);
console.log(`Updated the share link ${link.id}.`);
