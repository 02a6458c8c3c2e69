const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

// On an older one the HTTP client fails in ways that look like faults of the plugin.
if (major < 22 || (major === 22 && minor < 19)) throw new Error(`@countermand/provider-kit needs Node 22.19 or newer; this is ${process.versions.node}. Install a newer one (nodejs.org), or run the tests with one: npx --yes node@24 --run test`);
