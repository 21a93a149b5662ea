// The quiz on plain ws: a question becomes text once for all.
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'
import { giveOutPins, session } from './quiz.mjs'

const http = createServer(giveOutPins)
const server = new WebSocketServer({ server: http, path: '/ws', perMessageDeflate: false })

function toAll(room, body) {
  const text = Buffer.from(JSON.stringify(body))
  for (const player of room.players) player.say.socket.send(text, { binary: false })
}

server.on('connection', socket => {
  const say = body => socket.send(JSON.stringify(body))
  say.socket = socket
  const mine = session(say, toAll)
  socket.on('message', text => mine.hear(JSON.parse(text)))
  socket.on('close', mine.leave)
})
http.listen({ port: Number(process.argv[2]), host: '127.0.0.1', backlog: 4096 })
