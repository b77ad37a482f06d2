// The door of @kreds/notes/model: exports one by one, by name.
export {};
