// The door of @kreds/notes/web: exports one by one, by name.
export {};
