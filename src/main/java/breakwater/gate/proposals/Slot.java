package breakwater.gate.proposals;

import breakwater.gate.document.PackageDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A place in the package's document for which something can be proposed. */
enum Slot {
  SUMMARY("summary", "Summary", Form.TEXT),
  AREA("area", "Product area", Form.TEXT),
  REPOSITORY("repository", "Affected repository", Form.TEXT),
  WHO("impact/who", "Who", Form.TEXT),
  CANNOT_DO("impact/cannotDo", "What they cannot do", Form.TEXT),
  BREADTH("impact/breadth", "How far it reaches", Form.CHOICE),
  SINCE("impact/since", "Since", Form.TEXT),
  WORKAROUND("impact/workaround", "Workaround", Form.TEXT),
  URGENCY("impact/urgency", "Why it cannot wait", Form.TEXT),
  TEAM_SIZE("impact/teamSize", "The size of their team", Form.NUMBER),
  REPORTERS("impact/reporters", "How many reported it", Form.NUMBER),
  ACCOUNTS("impact/accounts", "How many accounts it touches", Form.NUMBER),
  REVENUE("impact/revenueAtStake", "Revenue at stake", Form.TEXT),
  RENEWAL("impact/renewal", "Next renewal", Form.TEXT),
  SDK("reproduction/environment/sdk", "SDK or version", Form.TEXT),
  PLATFORM("reproduction/environment/platform", "Platform", Form.CHOICE),
  REGION("reproduction/environment/region", "Region", Form.TEXT),
  STEPS("reproduction/steps", "Steps", Form.LINES),
  EXPECTED("reproduction/expected", "Expected", Form.TEXT),
  ACTUAL("reproduction/actual", "Actual", Form.TEXT),
  REPRODUCIBILITY("reproduction/reproducibility", "How reliably", Form.CHOICE),
  MATCHES("knownIssues/matches", "Known issues that match", Form.LINES),
  KNOWS("customer/knows", "What the customer knows", Form.TEXT),
  CHURN_SIGNALS("customer/churnSignals", "Signals that they leave", Form.LINES),
  TRIED("tried", "Steps tried", Form.LINES),
  FRONTLINE("verifiedBy/frontline", "Verified at tier 1 by", Form.CHOICE),
  SPECIALIST("verifiedBy/specialist", "Verified at tier 2 by", Form.CHOICE);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String path;
  private final String words;
  private final Form form;

  Slot(String path, String words, Form form) {
    this.path = path;
    this.words = words;
    this.form = form;
  }

  private enum Form {
    TEXT,
    LINES,
    NUMBER,
    CHOICE
  }

  String path() {
    return path;
  }

  String words() {
    return words;
  }

  boolean free() {
    return form != Form.CHOICE;
  }

  boolean isEmptyIn(PackageDocument document) {
    JsonNode there = JSON.valueToTree(document).at("/" + path);
    return there.isMissingNode() || there.isNull() || (there.isArray() && there.isEmpty());
  }

  /**
   * The same document with this in its place.
   *
   * @throws tools.jackson.core.JacksonException when it is another word than the choices
   * @throws NumberFormatException when it is to be a number, and is none
   */
  PackageDocument with(PackageDocument document, String text) {
    ObjectNode tree = JSON.valueToTree(document);
    int last = path.lastIndexOf('/');
    ObjectNode parent = last < 0 ? tree : (ObjectNode) tree.at("/" + path.substring(0, last));
    String field = path.substring(last + 1);
    switch (form) {
      case TEXT, CHOICE -> parent.put(field, text.strip());
      case NUMBER -> parent.put(field, Integer.parseInt(text.strip()));
      case LINES -> {
        ArrayNode lines = parent.putArray(field);
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
      }
    }
    return JSON.treeToValue(tree, PackageDocument.class);
  }
}
