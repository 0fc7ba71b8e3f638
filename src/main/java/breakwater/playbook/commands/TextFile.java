package breakwater.playbook.commands;

import breakwater.playbook.text.YamlTree;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the file that a command names, or says why it cannot. */
final class TextFile {
  private TextFile() {}

  /** Not read; the message is for whoever gave the command. */
  static final class Unread extends Exception {
    private static final long serialVersionUID = 1;

    Unread(String sentence) {
      super(sentence);
    }
  }

  static String read(String name) throws Unread {
    try {
      Path file = Path.of(name);
      if (Files.size(file) > 4L * YamlTree.MAX_CHARACTERS) {
        throw new Unread("%s is larger than a playbook can be.".formatted(name));
      }
      return Files.readString(file);
    } catch (NoSuchFileException | InvalidPathException absent) {
      throw new Unread("There is no file %s.".formatted(name));
    } catch (CharacterCodingException otherCharacters) {
      throw new Unread("%s is not written in UTF-8.".formatted(name));
    } catch (IOException unreadable) {
      throw new Unread("%s cannot be read: %s.".formatted(name, unreadable.getMessage()));
    }
  }
}
