package quizbus.room;

/**
 * Names a websocket of this node.
 *
 * @param loop the gateway loop that owns it
 * @param number unique on that loop, from 1
 */
public record SocketId(int loop, long number) {}
