package breakwater.behaviour;

import java.util.Map;

/** Puts other rules into force for one test, and brings the former ones back. */
final class Rulebook implements AutoCloseable {
  private static final String PLAYBOOK = "/api/v1/playbook";

  private final Product product;
  private final Api api;
  private final String before;

  private Rulebook(Product product, Api api, String before) {
    this.product = product;
    this.api = api;
    this.before = before;
  }

  /**
   * The rules in force with one section written anew, to the end of the document or the next, and
   * without what the document expects of the former ones.
   */
  static Rulebook with(Product product, Api api, String section, String yaml) {
    String before = api.get(PLAYBOOK, "Accept", "application/yaml").expect(200).text();
    var book = new Rulebook(product, api, before);
    book.put(replaced(before, section, yaml));
    return book;
  }

  /** The document in force with one section, with which the text begins, written anew. */
  static String replaced(Api api, String yaml) {
    String before = api.get(PLAYBOOK, "Accept", "application/yaml").expect(200).text();
    return replaced(before, yaml.substring(0, yaml.indexOf(':')), yaml);
  }

  private static String replaced(String before, String section, String yaml) {
    return without(without(before, "tests"), section) + "\n" + yaml;
  }

  private static String without(String yaml, String section) {
    return yaml.replaceAll("(?ms)^" + section + ":.*?(?=^\\w|\\z)", "");
  }

  private void put(String yaml) {
    String tag = api.get(PLAYBOOK).expect(200).header("ETag");
    api.put(PLAYBOOK, Map.of("yaml", yaml, "reason", "A test"), "If-Match", tag).expect(200);
    product.settle();
  }

  @Override
  public void close() {
    put(before);
  }
}
