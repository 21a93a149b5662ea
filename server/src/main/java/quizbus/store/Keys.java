package quizbus.store;

import quizbus.game.Pin;

/** All keys; nothing else in the program makes one up. */
final class Keys {

    private Keys() {}

    /** Stream: the events of a room. */
    static String log(Pin pin) {
        return "room:" + pin + ":log";
    }

    /** Sorted set: the players of a room by score. */
    static String board(Pin pin) {
        return "room:" + pin + ":board";
    }

    /** Sorted set: people by what they won in many games. */
    static String season(String board) {
        return "board:" + board;
    }

    /** Hash: the names of the people on a board over many games. */
    static String seasonNames(String board) {
        return season(board) + ":names";
    }

    /** Set: the games that a board over many games has counted. */
    static String seasonGames(String board) {
        return season(board) + ":games";
    }
}
