package breakwater.journal.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/**
 * A port for the embedded server: the same one for the same folder where possible, and below the
 * range from which systems give ports to outgoing connections, so that it is still free when the
 * server has to be started again.
 */
final class FreePort {
  private static final int FIRST = 15432;
  private static final int COUNT = 4000;

  private FreePort() {}

  static int near(DataFolder folder) {
    int preferred = Math.floorMod(folder.root().hashCode(), COUNT);
    return IntStream.range(0, COUNT)
        .map(step -> FIRST + (preferred + step) % COUNT)
        .filter(FreePort::isFree)
        .findFirst()
        .orElseThrow(
            () ->
                new StartRefused(
                    "No port between %d and %d is free.".formatted(FIRST, FIRST + COUNT - 1),
                    "Free one, or name another PostgreSQL in BREAKWATER_DATABASE_URL."));
  }

  private static boolean isFree(int port) {
    try (ServerSocket tried = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return tried.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
