package breakwater.journal.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked from our jar into the data folder. Because each data folder
 * has its own copy, the processes of its server are known by the path of their program.
 *
 * @param home holds {@code bin}, {@code lib} and {@code share}
 */
record Programs(Path home) {

  /** Unpacks them when this version is not there yet. */
  static Programs in(DataFolder folder, String version) {
    Path home = folder.programs(version);
    if (!Files.isDirectory(home)) {
      try {
        unpack(archive(), home);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot unpack PostgreSQL into " + home, e);
      }
    }
    return new Programs(home);
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  /**
   * Live processes that run one of these programs: ours, or left behind by a killed application.
   */
  Stream<ProcessHandle> processes() {
    return ProcessHandle.allProcesses().filter(this::runsOurs);
  }

  boolean runsOurs(ProcessHandle process) {
    return process.info().command().filter(path -> path.startsWith(home.toString())).isPresent();
  }

  private static void unpack(InputStream archive, Path home) throws IOException {
    Path unfinished = home.resolveSibling(home.getFileName() + ".unfinished");
    FileSystemUtils.deleteRecursively(unfinished);
    Files.createDirectories(unfinished);
    try (archive;
        var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, unfinished);
      }
    }
    Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path home)
      throws IOException {
    Path path = entry.resolveIn(home);
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, path);
      if ((entry.getMode() & 0100) != 0) {
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path);
        rights.add(PosixFilePermission.OWNER_EXECUTE);
        Files.setPosixFilePermissions(path, rights);
      }
    }
  }

  private static InputStream archive() {
    String name = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
    InputStream archive = Programs.class.getResourceAsStream(name);
    if (archive == null) {
      throw new StartRefused(
          "This build holds no embedded PostgreSQL for this machine (%s).".formatted(name),
          "Name a PostgreSQL of version 15 or newer in BREAKWATER_DATABASE_URL.");
    }
    return archive;
  }

  /** As the archives call systems and processors. */
  static String archiveName(String system, String processor) {
    return "/postgres-%s-%s.txz"
        .formatted(
            system.startsWith("Mac") ? "darwin" : system.toLowerCase(Locale.ROOT),
            switch (processor) {
              case "amd64", "x86_64" -> "x86_64";
              case "aarch64", "arm64" -> "arm_64";
              default -> processor;
            });
  }
}
