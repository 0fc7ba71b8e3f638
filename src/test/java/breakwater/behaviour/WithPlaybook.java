package breakwater.behaviour;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Changes the document of the house, and puts it back after each test. */
abstract class WithPlaybook extends Product {
  static final String PLAYBOOK = "/api/v1/playbook";
  String before = "";

  @BeforeEach
  void remember() {
    before = yaml();
  }

  /** Other tests rely on the rules that they found. */
  @AfterEach
  void bringBack() {
    for (var version : api().get(PLAYBOOK).expect(200).json().at("/scheduled")) {
      String path = PLAYBOOK + "/versions/" + version.path("number").asInt() + "/withdrawal";
      api().post(path, "", "If-Match", tag()).expect(200);
    }
    if (!yaml().equals(before)) {
      put(before, Map.of()).expect(200);
    }
    settle();
  }

  final String yaml() {
    return api().get(PLAYBOOK, "Accept", "application/yaml").expect(200).text();
  }

  final String tag() {
    return api().get(PLAYBOOK).expect(200).header("ETag");
  }

  final Reply put(String yaml, Map<String, Object> more) {
    var body = new HashMap<String, Object>(Map.of("yaml", yaml, "reason", "A test: überprüft"));
    body.putAll(more);
    return api().put(PLAYBOOK, body, "If-Match", tag());
  }

  final String changed(String note) {
    return before + "\n# " + note + "\n";
  }
}
