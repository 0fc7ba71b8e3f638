package breakwater.journal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * The files of the embedded database.
 *
 * <p>Other users of the machine are kept out by a random password, readable for the owner of the
 * data folder only, and asked for on every connection.
 */
record Cluster(DataFolder folder, Programs programs) {
  static final String USER = "breakwater";

  /** How long a server may take to start, crash recovery included, or to stop. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Creates the files when absent; a creation that was interrupted is begun anew. */
  Cluster created() {
    try {
      if (!Files.exists(folder.cluster())) {
        create();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create the database in " + folder.cluster(), e);
    }
    return this;
  }

  String password() {
    try {
      return Files.readString(folder.password()).strip();
    } catch (IOException e) {
      throw new StartRefused(
          "The password of the embedded database cannot be read from %s."
              .formatted(folder.password()),
          "Run as the user who owns the data folder; when it was copied, copy that file too.",
          e);
    }
  }

  /** The live server on these files; empty = none. */
  Optional<Postmaster> postmaster() {
    return Postmaster.of(folder.cluster())
        .filter(server -> ProcessHandle.of(server.pid()).filter(programs::runsOurs).isPresent());
  }

  ServerAddress addressOf(Postmaster server) {
    return new ServerAddress(server.port(), password());
  }

  /** Of the server that a live application runs. */
  ServerAddress runningAddress() {
    return postmaster()
        .map(this::addressOf)
        .orElseThrow(
            () ->
                new StartRefused(
                    "Breakwater runs on %s, but its database is not there at this moment."
                        .formatted(folder.root()),
                    "Try again in a few seconds."));
  }

  /**
   * Starts the server and waits until it answers, crash recovery included. No process may run on
   * the files: a {@code postmaster.pid} that is there is a dead server's, or came with a copy of
   * the folder, and its number may by now belong to a process that is none of ours.
   *
   * @return empty = it did not start; see {@link #lastWords()}
   */
  Optional<Postmaster> start(int port) {
    try {
      Files.deleteIfExists(Postmaster.file(folder.cluster()));
      ServerSettings.write(folder.cluster(), port);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write into " + folder.cluster(), e);
    }
    Running start = control("start", "--log=" + startLog());
    return postmaster().filter(started -> start.status() == 0);
  }

  /** Ends the sessions, writes everything down and waits for the end; nothing when it is down. */
  void stop() {
    control("stop", "--mode=fast");
  }

  /** Why the last start failed, as the server said it. */
  String lastWords() {
    try {
      return Files.exists(startLog()) ? Files.readString(startLog()).strip() : "it said nothing";
    } catch (IOException e) {
      return "what it said cannot be read";
    }
  }

  private Running control(String action, String option) {
    return Running.unprivileged(
        List.of(
            programs.program("pg_ctl").toString(),
            action,
            "--pgdata=" + folder.cluster(),
            "--wait",
            "--timeout=" + PATIENCE.toSeconds(),
            option),
        folder.logs().resolve("control.log"));
  }

  private Path startLog() {
    return folder.logs().resolve("start.log");
  }

  private void create() throws IOException {
    Path unfinished = folder.root().resolve("postgres.unfinished");
    FileSystemUtils.deleteRecursively(unfinished);
    writePassword();
    Running initdb =
        Running.unprivileged(
            List.of(
                programs.program("initdb").toString(),
                "--pgdata=" + unfinished,
                "--username=" + USER,
                "--pwfile=" + folder.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"),
            folder.logs().resolve("initdb.log"));
    if (initdb.status() != 0) {
      throw new StartRefused(
          "The embedded database could not be created in %s: %s"
              .formatted(folder.cluster(), initdb.output().strip()),
          "Mend what it says, or name a PostgreSQL in BREAKWATER_DATABASE_URL.");
    }
    ServerSettings.include(unfinished);
    Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void writePassword() throws IOException {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    Files.deleteIfExists(folder.password());
    Files.createFile(
        folder.password(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(folder.password(), HexFormat.of().formatHex(random));
  }
}
