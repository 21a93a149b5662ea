package quizbus.load;

/** How messages travel in websocket frames: as they are, or wrapped as Socket.IO does it. */
enum Wire {
    PLAIN("/ws") {
        @Override
        void opened(Link link) {
            link.ready();
        }

        @Override
        void heard(Link link, Frame frame) {
            link.heard(frame);
        }

        @Override
        String wrapped(String message) {
            return message;
        }
    },
    SOCKET_IO("/socket.io/?EIO=4&transport=websocket") {
        @Override
        void opened(Link link) {
            // The server speaks first.
        }

        @Override
        void heard(Link link, Frame frame) {
            if (frame.startsWith(EVENT)) {
                link.heard(frame.skip(EVENT.length()));
            } else if (frame.startsWith("0")) {
                link.sendRaw("40");
            } else if (frame.startsWith("40")) {
                link.ready();
            } else if (frame.startsWith("2")) {
                link.sendRaw("3");
            }
        }

        @Override
        String wrapped(String message) {
            return EVENT + message + "]";
        }
    };

    private static final String EVENT = "42[\"message\",";

    private final String path;

    Wire(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    abstract void opened(Link link);

    abstract void heard(Link link, Frame frame);

    abstract String wrapped(String message);
}
