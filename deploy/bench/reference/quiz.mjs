// The quiz that both servers play: rooms, and what each message says. How it travels is theirs.

const rooms = new Map()
let pins = 100000

/** Answers POST /api/rooms with a PIN; the room itself begins with its host. */
export function giveOutPins(request, response) {
  if (request.method !== 'POST') return
  response.writeHead(201, { 'Content-Type': 'application/json', Connection: 'close' })
  response.end(JSON.stringify({ pin: String(++pins), hostToken: 'host' }))
}

function question(number) {
  return {
    type: 'question', screen: 1, question: number, opensAt: Date.now() + 300,
    stem: 'Which of these four statements about the water cycle of a forest is true?',
    options: ['a', 'b', 'c', 'd'].map((id, i) => ({ id, text: `Answer number ${i} of this question, with some words` }))
  }
}

function result(ranked, at, number) {
  const player = ranked[at]
  const above = ranked[Math.max(0, at - 1)]
  return {
    type: 'result', question: number, right: player.right, points: player.right ? 700 : 0, total: player.total,
    rank: at + 1, players: ranked.length, streak: 1,
    behind: { name: above.name, points: above.total - player.total }
  }
}

function close(room) {
  for (const player of room.players) {
    if (player.right) player.total += 700 + (player.name.length * 37) % 300
  }
  const ranked = [...room.players].sort((one, other) => other.total - one.total)
  ranked.forEach((player, at) => player.say(result(ranked, at, room.question)))
  room.host({ type: 'reveal', screen: 1 })
}

/**
 * What one socket says. `say` sends it an object, `toAll` sends one object to every player of a room.
 */
export function session(say, toAll) {
  let room
  let me
  return {
    hear(message) {
      switch (message.type) {
        case 'host':
          room = { pin: message.pin, host: say, players: [], question: 0, answers: 0 }
          rooms.set(message.pin, room)
          say({ type: 'welcome', at: Date.now() })
          break
        case 'join':
          room = rooms.get(message.pin)
          me = { name: message.name, say, total: 0, answered: 0, right: false }
          room.players.push(me)
          say({ type: 'welcome', you: { player: me.name }, token: 't', at: Date.now() })
          room.host({ type: 'lobby', players: room.players.length, joined: [{ name: me.name }] })
          break
        case 'start':
        case 'next': {
          room.question++
          room.answers = 0
          const body = question(room.question)
          toAll(room, body)
          say(body)
          break
        }
        case 'answer':
          if (me.answered === room.question) return
          me.answered = room.question
          me.right = message.answer.choice === 'b'
          say({ type: 'accepted', question: room.question, id: message.id })
          room.host({ type: 'progress', question: room.question, answered: ++room.answers })
          if (room.answers === room.players.length) close(room)
          break
      }
    },
    leave() {
      if (me) room.players = room.players.filter(player => player !== me)
    }
  }
}
