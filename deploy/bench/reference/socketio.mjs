// The quiz on Socket.IO: its rooms, emit to the room, emit to one socket.
import { createServer } from 'node:http'
import { Server } from 'socket.io'
import { giveOutPins, session } from './quiz.mjs'

const http = createServer(giveOutPins)
const io = new Server(http)

io.on('connection', socket => {
  const mine = session(body => socket.emit('message', body), (room, body) => io.to(room.pin).emit('message', body))
  socket.on('message', message => {
    mine.hear(message)
    if (message.type === 'join') socket.join(message.pin)
  })
  socket.on('disconnect', mine.leave)
})
http.listen({ port: Number(process.argv[2]), host: '127.0.0.1', backlog: 4096 })
