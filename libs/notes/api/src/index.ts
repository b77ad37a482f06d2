export { NOTES_ENTITIES } from './entities/notes-entities';
