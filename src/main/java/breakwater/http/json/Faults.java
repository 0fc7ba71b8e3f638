package breakwater.http.json;

import breakwater.http.Malformed;
import breakwater.http.Malformed.Place;
import breakwater.http.problem.JsonTrouble;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds all that is wrong with a body: what is wrong is taken away until the rest can be read, and
 * of the rest what may not be.
 *
 * @param type as which it is to be read
 */
record Faults(JsonMapper mapper, JavaType type, Validator validator) {
  /** More places help nobody. */
  private static final int MOST = 20;

  /**
   * @param first with which reading it failed
   */
  Malformed of(byte[] body, DatabindException first) {
    var found = new ArrayList<Malformed>();
    try {
      JsonNode tree = mapper.readTree(body);
      JacksonException wrong = first;
      while (note(wrong, found) && takeAway(wrong.getPath(), tree)) {
        try {
          return told(found, violations(mapper.treeToValue(tree, type)));
        } catch (DatabindException next) {
          wrong = next;
        }
      }
    } catch (JacksonException unreadable) {
      return JsonTrouble.describe(first);
    }
    return told(found, List.of());
  }

  /** What follows from another one is not said; false = enough is said. */
  private static boolean note(JacksonException wrong, List<Malformed> found) {
    Malformed is = JsonTrouble.describe(wrong);
    if (!follows(is.places().getFirst().pointer(), found)) {
      found.add(is);
    }
    return found.size() < MOST;
  }

  /** Whether something in or at this place is known to be wrong. */
  private static boolean follows(String pointer, List<Malformed> found) {
    return found.stream()
        .flatMap(is -> is.places().stream())
        .anyMatch(place -> (place.pointer() + "/").startsWith(pointer + "/"));
  }

  /**
   * In a list null takes its place, so that the others keep theirs; where it may not, the list
   * goes. False = it is the whole.
   */
  private static boolean takeAway(List<JacksonException.Reference> path, JsonNode tree) {
    if (path.isEmpty()) {
      return false;
    }
    List<JacksonException.Reference> above = path.subList(0, path.size() - 1);
    JacksonException.Reference last = path.getLast();
    return switch (at(above, tree)) {
      case ObjectNode object -> object.remove(last.getPropertyName()) != null;
      case ArrayNode list when !list.path(last.getIndex()).isNull() ->
          list.setNull(last.getIndex()) != null;
      case ArrayNode _ -> takeAway(above, tree);
      default -> false;
    };
  }

  private static JsonNode at(List<JacksonException.Reference> path, JsonNode tree) {
    JsonNode node = tree;
    for (JacksonException.Reference step : path) {
      String name = step.getPropertyName();
      node = name == null ? node.path(step.getIndex()) : node.path(name);
    }
    return node;
  }

  private List<Place> violations(Object value) {
    return validator.validate(value).stream()
        .map(it -> new Place(pointer(it.getPropertyPath()), it.getMessage()))
        .sorted(Comparator.comparing(Place::pointer))
        .toList();
  }

  private static String pointer(Path path) {
    var pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getKey() != null) {
        pointer.append('/').append(node.getKey());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.toString();
  }

  private static Malformed told(List<Malformed> found, List<Place> violations) {
    var places = new ArrayList<Place>();
    found.forEach(is -> places.addAll(is.places()));
    violations.stream().filter(it -> !follows(it.pointer(), found)).forEach(places::add);
    Malformed first = found.getFirst();
    if (places.size() == 1) {
      return first;
    }
    return first.type().equals("invalid-value")
        ? new Malformed(first.type(), "Some values cannot be right.", places)
        : new Malformed(
            first.type(), first.getMessage() + " It is not all: errors says the rest.", places);
  }
}
