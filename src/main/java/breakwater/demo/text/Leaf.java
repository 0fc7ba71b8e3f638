package breakwater.demo.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A mapping in one of our own files. Whatever is wrong in them is a mistake of ours: it throws.
 *
 * @param place for the message
 */
public record Leaf(String place, Map<?, ?> values) {
  /** The list that a file of {@code demo/} in the class path holds. */
  public static List<Leaf> list(String file) {
    return leaves(file, load(file));
  }

  /** The mapping that a file of {@code demo/} in the class path holds. */
  public static Leaf of(String file) {
    return leaf(file, load(file));
  }

  private static Object load(String file) {
    try (InputStream in = new ClassPathResource("demo/" + file).getInputStream()) {
      Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return loaded == null ? List.of() : loaded;
    } catch (IOException e) {
      throw new UncheckedIOException("demo/" + file, e);
    }
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  public String text(String key) {
    return text(key, null);
  }

  public String text(String key, @Nullable String otherwise) {
    Object value = values.get(key);
    if (value == null && otherwise == null) {
      throw new IllegalStateException("%s: %s is missing".formatted(place, key));
    }
    return value == null ? String.valueOf(otherwise) : value.toString().strip();
  }

  public Optional<String> maybe(String key) {
    return has(key) ? Optional.of(text(key)) : Optional.empty();
  }

  public int number(String key, int otherwise) {
    return has(key) ? Integer.parseInt(text(key)) : otherwise;
  }

  public <E extends Enum<E>> E one(Class<E> type, String key, E otherwise) {
    return has(key) ? Enum.valueOf(type, text(key).toUpperCase(Locale.ROOT)) : otherwise;
  }

  /** One text stands for a list of one. */
  public List<String> texts(String key) {
    return switch (values.get(key)) {
      case null -> List.of();
      case List<?> list -> list.stream().map(String::valueOf).map(String::strip).toList();
      case Object single -> List.of(single.toString().strip());
    };
  }

  public Leaf leaf(String key) {
    return leaf(place + " " + key, values.get(key));
  }

  public Optional<Leaf> maybeLeaf(String key) {
    return has(key) ? Optional.of(leaf(key)) : Optional.empty();
  }

  public List<Leaf> leaves(String key) {
    return has(key) ? leaves(place + " " + key, values.get(key)) : List.of();
  }

  private static Leaf leaf(String place, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return new Leaf(place, map);
    }
    throw new IllegalStateException(place + " is no mapping");
  }

  private static List<Leaf> leaves(String place, @Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(entry -> leaf(place, entry)).toList();
    }
    throw new IllegalStateException(place + " is no list");
  }
}
