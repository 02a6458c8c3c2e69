// For TypeScript hosts, whose compiler asks what `import '@countermand/react/styles.css'` is: it exports nothing.
export {};
