// The door of @kreds/notes/api: exports one by one, by name.
export {};
