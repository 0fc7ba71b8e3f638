package breakwater.journal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Says that this process, and no other, uses a data folder. The operating system releases it when
 * the process dies, however it dies.
 */
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Empty = another live process holds it. */
  static Optional<FolderLock> tryTake(DataFolder folder) {
    try {
      FileChannel channel =
          FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!lock(channel)) {
        channel.close();
        return Optional.empty();
      }
      byte[] holder = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(holder), 0);
      return Optional.of(new FolderLock(channel));
    } catch (IOException e) {
      throw new StartRefused(
          "The lock file %s cannot be written: %s.".formatted(folder.lock(), e),
          "Make the data folder writable for this user, or name another one in BREAKWATER_DATA.",
          e);
    }
  }

  /** Names the process that holds it. */
  static StartRefused inUse(DataFolder folder) {
    return new StartRefused(
        "The data folder %s is in use by the running Breakwater process %s."
            .formatted(folder.root(), holder(folder.lock())),
        "Stop that process, or give this one a folder of its own in BREAKWATER_DATA."
            + " Several nodes share one database by BREAKWATER_DATABASE_URL.");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private static String holder(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      return "of another user";
    }
  }
}
