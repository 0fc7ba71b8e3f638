package breakwater.cases.story;

import breakwater.cases.Upload;

/** Names of files that strangers chose, as they may be written to somebody's disk. */
public final class FileNames {
  /** Characters: what every file system takes, also when it counts bytes. */
  private static final int LONGEST = 80;

  private FileNames() {}

  /** Without paths, and without what nobody sees of it. Never empty, never hidden. */
  public static String safe(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain =
        Upload.seen(last).replaceAll("[<>:\"|?*;%\\p{Cs}]", "_").strip().replaceFirst("^\\.+", "_");
    return plain.isEmpty() ? "file" : Upload.shortened(plain, LONGEST);
  }
}
