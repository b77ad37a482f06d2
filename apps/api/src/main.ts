import 'reflect-metadata';
import { runCommand, runServer } from './server';

const [command] = process.argv.slice(2);
void (command === undefined ? runServer(process.env) : runCommand(command, process.env));
