// The yardstick of bench:live: the least a server can do and keep the same promise. A command commits one row to SQLite
// with synchronous=FULL and is then broadcast to the sockets of its meeting. No rights, no rules, no projections.
import Database from 'better-sqlite3';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { Server } from 'socket.io';

const db = new Database(process.argv[2]);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE event (meeting TEXT, seq INTEGER, at INTEGER, body TEXT, PRIMARY KEY (meeting, seq))');
const insert = db.prepare('INSERT INTO event VALUES (?, ?, ?, ?)');
const sequences = new Map();

const server = createServer(async (request, response) => {
  const meeting = request.url.slice(1);
  const body = await text(request);
  const seq = (sequences.get(meeting) ?? 0) + 1;
  sequences.set(meeting, seq);
  insert.run(meeting, seq, Date.now(), body);
  io.to(meeting).emit('fact', { type: 'meeting.advanced.v1', seq });
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ kind: 'accepted', seqFrom: seq, seqTo: seq }));
});

const io = new Server(server, { transports: ['websocket'], serveClient: false, perMessageDeflate: false });
io.on('connection', (socket) => socket.join(socket.handshake.auth.id));
server.listen(0, '127.0.0.1', () => process.stdout.write(`READY http://127.0.0.1:${server.address().port}\n`));
process.once('SIGTERM', () => process.exit(0));
