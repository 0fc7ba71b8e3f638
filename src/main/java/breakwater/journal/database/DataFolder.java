package breakwater.journal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The one folder that must be kept, and may be copied whole while the product is stopped. Only its
 * owner may look into it.
 *
 * @param root absolute, without symbolic links
 */
record DataFolder(Path root) {

  /** Creates it when absent. */
  static DataFolder at(Path path) {
    try {
      return new DataFolder(createPrivately(path.toAbsolutePath()).toRealPath());
    } catch (IOException e) {
      throw new StartRefused(
          "The data folder %s cannot be created or read: %s.".formatted(path.toAbsolutePath(), e),
          "Make it writable for this user, or name another folder in BREAKWATER_DATA.",
          e);
    }
  }

  /** Held locked by the application that uses the folder; contains its process id. */
  Path lock() {
    return root.resolve("application.lock");
  }

  /** The database's own folder. */
  Path cluster() {
    return root.resolve("postgres");
  }

  Path password() {
    return root.resolve("postgres.password");
  }

  Path logs() {
    return root.resolve("log");
  }

  /** The unpacked programs of one version. */
  Path programs(String version) {
    return root.resolve("bin").resolve("postgres-" + version);
  }

  private static Path createPrivately(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return path;
    }
    Path parent = path.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? Files.createDirectory(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
        : Files.createDirectory(path);
  }
}
