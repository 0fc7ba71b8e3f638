package breakwater.cases.story;

import breakwater.cases.Upload;

/** Names of files that strangers chose, as they may be written to somebody's disk. */
public final class FileNames {
  /** Characters: what every file system takes, also when it counts bytes. */
  private static final int LONGEST = 80;

  private FileNames() {}

  /**
   * Without paths, control characters, and the marks that turn the direction of writing and so hide
   * an ending ({@code gpj.exe} for {@code exe.jpg}). Never empty, never hidden.
   */
  public static String safe(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain =
        last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "")
            .replaceAll("[<>:\"|?*;%\\p{Cs}]", "_")
            .strip()
            .replaceFirst("^\\.+", "_");
    return plain.isEmpty() ? "file" : Upload.shortened(plain, LONGEST);
  }
}
