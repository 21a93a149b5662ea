/**
 * The house's front: HTTP, websockets, limits and the static web client.
 *
 * <p>What comes in passes {@code RequestGuard} and {@code FrontDoor}, then {@code Api}, {@code StaticFiles} or an upgrade;
 * from then on {@code FrameGuard} stands between the network and a {@code SocketSession}. One {@code Hub} a loop brings
 * what rooms say to the sockets of that loop.
 */
@NullMarked
package quizbus.gateway;

import org.jspecify.annotations.NullMarked;
